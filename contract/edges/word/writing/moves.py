"""Moves: paragraphs that went from one place and came at another, word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from contract.edges.word.writing.paragraphs import Paragraph, Piece


def moves_named(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Both halves of each move under one name; neighbours that moved together move as one.

    A paragraph that was also reworded is no move: its old words went and its new ones came.
    """
    came: dict[str, list[int]] = defaultdict(list)
    for n in range(len(paragraphs) - 1, -1, -1):
        if paragraphs[n].mark == "insert":
            came[_said(paragraphs[n])].append(n)
    names: dict[int, str] = {}
    count, behind = 0, (-2, -2)
    for n, paragraph in enumerate(paragraphs):
        places = came[_said(paragraph)] if paragraph.mark == "delete" and _said(paragraph) else []
        if places:
            there = places.pop()
            count += behind != (n - 1, there - 1)
            names[n] = names[there] = f"move{count}"
            behind = n, there
    found = [replace(p, move=names[n]) if n in names else p for n, p in enumerate(paragraphs)]
    return _twins_joined(_words_cut(found))


# LibreOffice (7.4) takes words of one author that went here and came there for a move, marked as one or not,
# and forgets the style of the paragraph behind one of them when the changes are accepted or rejected. So no
# stretch that is not marked as moved may say the same as one that went the other way.


def _words_cut(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Words that went or came inside a paragraph cut in two where the same ones came or went elsewhere."""
    came = {p.text.strip() for paragraph in paragraphs for p in paragraph.pieces if p.tag == "insert"}
    gone = {_said(paragraph) for paragraph in paragraphs if paragraph.mark == "delete"}
    # cut in the same place, the halves would be pairs again: of two stretches only what went is cut
    known = {"delete": came, "insert": gone, "equal": frozenset[str]()}
    return [
        paragraph
        if paragraph.mark or not paragraph.tracked
        else replace(
            paragraph, pieces=tuple(part for p in paragraph.pieces for part in _cut(p, known[p.tag]))
        )
        for paragraph in paragraphs
    ]


def _twins_joined(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """A paragraph left over from a move of its twin goes or comes together with a neighbour of its style."""
    whole = {(p.mark, _said(p)) for p in paragraphs if p.mark}
    found = list(paragraphs)
    for n, paragraph in enumerate(paragraphs):
        said = _said(paragraph)
        # it looks at nothing shorter than two words
        if (
            not paragraph.mark
            or paragraph.move
            or " " not in said
            or (_OTHER[paragraph.mark], said) not in whole
        ):
            continue
        for first, second in ((n - 1, n), (n, n + 1)):
            if first >= 0 and second < len(found) and _alike(found[first], found[second]):
                found[second] = replace(found[second], joins=True)
                break
    return found


_OTHER = {"delete": "insert", "insert": "delete"}


def _alike(first: Paragraph, second: Paragraph) -> bool:
    return (first.style, first.mark) == (second.style, second.mark) and not first.move and not second.move


def _cut(piece: Piece, known: Container[str]) -> Iterator[Piece]:
    half = len(piece.text) // 2
    if half and piece.text.strip() in known:
        yield piece._replace(text=piece.text[:half])
        yield piece._replace(text=piece.text[half:], apart=True)
    else:
        yield piece


def _said(paragraph: Paragraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces).strip()
