"""Views: a document as if every tracked change were accepted, or as if every one were rejected."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from contract.errors import UnreadableError
from contract.returned.document import Document, Paragraph, Revision, Run

MOST = 3_000
"""Lines of what is to become a contract; one of two hundred pages has fewer."""

_ASIDE = "textbox"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as one of the two views shows it, with the tracked changes and comments that stand in it."""

    place: str
    box: str
    text: str
    label: str = ""
    lead: str = ""
    style: str = ""
    level: int = 0
    bookmarks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    revisions: tuple[tuple[Revision, str], ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """The line as a reader sees it, its automatic number included."""
        label = f"{self.label} " if self.label and self.text.strip() else self.label
        return f"{self.lead}{label}{self.text}"


def accepted(document: Document) -> tuple[Line, ...]:
    """What the file says once every tracked change is accepted."""
    return tuple(_lines(document, lambda part: part.deleted is not None, lambda p: p.label))


def rejected(document: Document) -> tuple[Line, ...]:
    """What the file said before its tracked changes: every one is rejected."""
    return tuple(_lines(document, lambda part: part.inserted is not None, lambda p: p.label_before))


def by_alone(document: Document, authors: Collection[str]) -> Document:
    """The file once what anybody else tracked is rejected; the tracked changes of these authors stay."""

    def kept(revision: Revision | None) -> Revision | None:
        return revision if revision is not None and revision.author in authors else None

    def added(part: Run | Paragraph) -> bool:
        return part.inserted is not None and kept(part.inserted) is None

    paragraphs = []
    for paragraph in document.paragraphs:
        runs = tuple(replace(run, deleted=kept(run.deleted)) for run in paragraph.runs if not added(run))
        # a mark that is inserted still is one that joins its paragraph to the next when it is rejected
        mark = (
            (paragraph.inserted, paragraph.inserted)
            if added(paragraph)
            else (kept(paragraph.inserted), kept(paragraph.deleted))
        )
        paragraphs.append(replace(paragraph, runs=runs, inserted=mark[0], deleted=mark[1]))
    return replace(document, paragraphs=tuple(paragraphs))


def demand_readable(lines: Sequence[Line]) -> None:
    """Raise UnreadableError where there are more lines than a person could confirm one by one."""
    if len(lines) > MOST:
        raise UnreadableError("returning.too_long", n=len(lines), most=MOST)


def text_of(lines: Sequence[Line]) -> str:
    """The lines as one text."""
    return "".join(f"{line.written}\n" for line in lines)


def tracked(document: Document) -> Iterator[tuple[str, str, Revision, str, tuple[str, ...]]]:
    """Each tracked change in order: what was done, its place, who and when, its words, the comments on it.

    A paragraph's mark is the words "¶".
    """
    for paragraph in document.paragraphs:
        mark = Run("¶", paragraph.inserted, paragraph.deleted)
        if not any(run.inserted or run.deleted for run in (*paragraph.runs, mark)):
            continue
        for what in ("inserted", "deleted"):
            stretch: list[Run] = []
            by: Revision | None = None
            for run in (*paragraph.runs, mark, Run("")):
                revision: Revision | None = getattr(run, what)
                if revision != by:
                    if by is not None and stretch:
                        words = "".join(each.text for each in stretch)
                        told = dict.fromkeys(c for each in stretch for c in each.comments)
                        yield ("moved" if by.moved else what), paragraph.place, by, words, tuple(told)
                    stretch, by = [], revision
                if by is not None and run.text:
                    stretch.append(run)


def _lines(
    document: Document, gone: Callable[[Run | Paragraph], bool], label: Callable[[Paragraph], str]
) -> Iterator[Line]:
    """A paragraph whose mark is gone is joined to the next one of its box; one with nothing left is none."""
    waiting: Line | None = None
    for paragraph in document.paragraphs:
        line = _line(paragraph, gone, label(paragraph))
        aside = paragraph.box.startswith(_ASIDE)
        if waiting is not None and waiting.box != line.box and not aside:
            yield from _said(waiting)
            waiting = None
        if waiting is not None and waiting.box == line.box:
            line = _joined(waiting, line)
            waiting = None
        if gone(paragraph):
            if waiting is not None:
                yield from _said(waiting)
            waiting = line
        else:
            yield from _said(line)
    if waiting is not None:
        yield from _said(waiting)


def _said(line: Line) -> Iterator[Line]:
    # a label alone says something where it holds words; an empty numbered paragraph says nothing
    if line.text.strip() or any(letter.isalpha() for letter in line.label if len(line.label) > 6):
        yield line


def _line(paragraph: Paragraph, gone: Callable[[Run | Paragraph], bool], label: str) -> Line:
    runs = paragraph.runs
    revisions = tuple(
        (revision, run.text) for run in runs for revision in (run.inserted, run.deleted) if revision
    )
    marks = tuple((revision, "") for revision in (paragraph.inserted, paragraph.deleted) if revision)
    return Line(
        paragraph.place,
        paragraph.box,
        "".join(run.text for run in runs if not gone(run)),
        label,
        paragraph.lead,
        paragraph.style,
        paragraph.level,
        paragraph.bookmarks,
        (paragraph.place,),
        (*revisions, *marks),
        tuple(dict.fromkeys(comment for run in runs for comment in run.comments)),
    )


def _joined(first: Line, second: Line) -> Line:
    kept = second if second.text.strip() or not first.text.strip() else first
    return replace(
        kept,
        text=first.text + second.text,
        lead=first.lead or second.lead,
        # the bookmark of a line of which nothing is left does not reach into its neighbour
        bookmarks=tuple(b for line in (first, second) if line.text.strip() for b in line.bookmarks),
        sources=(*first.sources, *second.sources),
        revisions=(*first.revisions, *second.revisions),
        comments=tuple(dict.fromkeys((*first.comments, *second.comments))),
    )
