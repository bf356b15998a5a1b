"""Body: paragraphs as XML, with the tracked changes, bookmarks and anchors of comments that they carry.

Two habits of LibreOffice (7.4) decide how dates are written. It makes one change of two that touch when
they are of one author and less than some minutes apart, even over the end of a paragraph, and then gives
the second paragraph the first one's style; and it takes words that went and the same words elsewhere for
a move. So neighbours that changed stand `_APART` from each other. See docs/word-writing.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from contract.edges.word.keys import bookmark
from contract.edges.word.writing.markup import Element, run, w
from contract.edges.word.writing.paragraphs import Hand, Paragraph, Remark

_APART = timedelta(minutes=3)
_TRACKS = {"insert": "ins", "delete": "del"}
_MOVES = {"insert": "moveTo", "delete": "moveFrom"}


@dataclass
class Body:
    """Writes one document's paragraphs in order; `remarks` gathers the comments met, under their number."""

    hand: Hand
    hands: Mapping[str, Hand] = field(default_factory=dict)
    remarks: dict[int, tuple[Remark, int]] = field(default_factory=dict)
    _last: int = field(default=0, init=False)
    _odd: bool = field(default=False, init=False)
    _open: dict[str, int] = field(default_factory=dict, init=False)
    _move: tuple[str, str, int] = field(default=("", "", 0), init=False)

    def elements(self, paragraphs: Iterable[Paragraph]) -> Iterator[Element]:
        """The paragraphs, and the ends of what moved between them."""
        for paragraph in paragraphs:
            yield from self._end_of_move(paragraph)
            yield self.element(paragraph)
        yield from self._end_of_move(None)

    def element(self, paragraph: Paragraph) -> Element:
        """One paragraph."""
        self._odd = self._odd if paragraph.joins else paragraph.tracked and not self._odd
        properties = w("pPr", w("pStyle", val=paragraph.style))
        if paragraph.keep:
            properties.extend((w("keepNext"), w("keepLines")))
        if paragraph.fresh:
            properties.append(w("pageBreakBefore"))
        if paragraph.mark:
            properties.append(w("rPr", self._track(_kind(paragraph, paragraph.mark), paragraph.change)))
        element = w("p", properties)
        element.extend(self._start_of_move(paragraph))
        for key in paragraph.opens:
            self._open[key] = self._number()
            element.append(w("bookmarkStart", id=self._open[key], name=bookmark(key)))
        element.extend(self._words(paragraph))
        element.extend(w("bookmarkEnd", id=self._open.pop(key)) for key in paragraph.closes)
        return element

    def _words(self, paragraph: Paragraph) -> Iterator[Element]:
        spans = [(remark, *_span(paragraph, change)) for change, remark in paragraph.remarks]
        numbered = [(first, last, self._remarked(remark)) for remark, first, last in spans]
        for n, piece in enumerate(paragraph.pieces):
            yield from (w("commentRangeStart", id=id_) for a, _, ids in numbered if a == n for id_ in ids)
            words = run(piece.text, deleted=piece.tag == "delete" and not paragraph.move)
            if piece.tag == "equal":
                yield words
            else:
                change = piece.change or paragraph.change
                yield self._track(_kind(paragraph, piece.tag), change, words, apart=piece.apart)
            for _, b, ids in numbered:
                if b == n:
                    yield from self._anchors(paragraph, ids)
        if not paragraph.pieces:
            for _, _, ids in numbered:
                yield from (w("commentRangeStart", id=id_) for id_ in ids)
                yield from self._anchors(paragraph, ids)

    def _anchors(self, paragraph: Paragraph, ids: Iterable[int]) -> Iterator[Element]:
        """The ends of comments and their signs, which go and come with a paragraph that does."""
        for id_ in ids:
            yield w("commentRangeEnd", id=id_)
            sign = w("r", w("rPr", w("rStyle", val="CommentReference")), w("commentReference", id=id_))
            kind = _kind(paragraph, paragraph.mark) if paragraph.mark else ""
            yield self._track(kind, paragraph.change, sign) if kind else sign

    def _remarked(self, remark: Remark) -> list[int]:
        """The numbers of a comment and its answers."""
        first = self._number()
        self.remarks[first] = (remark, 0)
        ids = [first]
        for answer in remark.answers:
            ids.append(self._number())
            self.remarks[ids[-1]] = (answer, first)
        return ids

    def _track(self, kind: str, change: str, *words: Element, apart: bool = False) -> Element:
        hand = self.hands.get(change, self.hand)
        at = hand.at + _APART * (2 if apart else int(self._odd))
        return w(kind, *words, id=self._number(), author=hand.name, date=stamp(at))

    def _start_of_move(self, paragraph: Paragraph) -> Iterator[Element]:
        if paragraph.move and paragraph.move != self._move[0]:
            kind, number = _MOVES[paragraph.mark], self._number()
            self._move = (paragraph.move, kind, number)
            hand = self.hands.get(paragraph.change, self.hand)
            facts = {"author": hand.name, "date": stamp(hand.at), "name": paragraph.move}
            yield w(f"{kind}RangeStart", id=number, **facts)

    def _end_of_move(self, paragraph: Paragraph | None) -> Iterator[Element]:
        name, kind, number = self._move
        if name and (paragraph is None or paragraph.move != name):
            self._move = ("", "", 0)
            yield w(f"{kind}RangeEnd", id=number)

    def _number(self) -> int:
        """Word refuses a file in which two things have one number."""
        self._last += 1
        return self._last


def stamp(at: datetime) -> str:
    """A moment as Word writes it, in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _kind(paragraph: Paragraph, tag: str) -> str:
    return (_MOVES if paragraph.move else _TRACKS)[tag]


def _span(paragraph: Paragraph, change: str) -> tuple[int, int]:
    """The pieces a comment is about: those of its change, else all of them."""
    own = [n for n, piece in enumerate(paragraph.pieces) if change and piece.change == change]
    return (own[0], own[-1]) if own else (0, len(paragraph.pieces) - 1)
