"""Moves: paragraphs that went from one place and came at another, word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from contract.edges.word.writing.paragraphs import Paragraph


def moves_named(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Both halves of each move under one name; neighbours that moved together move as one.

    A paragraph that was also reworded is no move: its old words went and its new ones came.
    """
    came: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n in range(len(paragraphs) - 1, -1, -1):
        if paragraphs[n].mark == "insert":
            came[_said(paragraphs[n])].append(n)
    names: dict[int, str] = {}
    count, behind = 0, (-2, -2)
    for n, paragraph in enumerate(paragraphs):
        places = came[_said(paragraph)] if paragraph.mark == "delete" and _said(paragraph)[1].strip() else []
        if places:
            there = places.pop()
            count += behind != (n - 1, there - 1)
            names[n] = names[there] = f"move{count}"
            behind = n, there
    return [replace(p, move=names[n]) if n in names else p for n, p in enumerate(paragraphs)]


def _said(paragraph: Paragraph) -> tuple[str, str]:
    return paragraph.style, "".join(piece.text for piece in paragraph.pieces)
