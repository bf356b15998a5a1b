"""Parts of pages: the only rooms that touch session state."""
