"""Texts: compare two texts that have no keys, pasted or returned by mail. See docs/redline.md.

Paragraphs are paired first, wherever they stand; words are compared inside a pair alone. No clock is
read and no order of a hash matters: same input, same output, on every machine.
"""

from contract.redline.texts.headings import text_report
from contract.redline.texts.operations import compare_texts

__all__ = ["compare_texts", "text_report"]
