"""Reading: a Word file from bytes to a value. Nothing of it is followed, run or decoded. See docs/word.md."""
