"""Returned: what a file that came back says, as values: read on its own, then carried over to our articles."""
