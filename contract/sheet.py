"""Sheet: rows as a file for a spreadsheet, in which no cell is ever taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = frozenset("=+-@＝＋－＠|%")
"""What a spreadsheet may take for the beginning of a formula or of a command; wide forms too."""


def sheet(heads: Sequence[str], rows: Iterable[Sequence[str]], separator: str = ";") -> str:
    """Separated text, every cell quoted. A cell that could be a formula is led by an apostrophe."""
    written = io.StringIO()
    pen = csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    pen.writerows([as_text(cell) for cell in row] for row in (heads, *rows))
    return written.getvalue()


def as_text(cell: str) -> str:
    """The cell, led by an apostrophe where, blanks and quotes aside, it begins as a formula does."""
    bare = cell.lstrip().lstrip("\"'’‘“”«»\u00a0\u202f\ufeff \t\r\n")
    return f"'{cell}" if bare[:1] in _FORMULA and bare else cell
