"""Texts: two texts without keys as one Word file with tracked changes. Every character of both is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from contract.edges.word.writing.agreement import bound
from contract.edges.word.writing.body import Body
from contract.edges.word.writing.lines import DASH, rows
from contract.edges.word.writing.moves import moves_named
from contract.edges.word.writing.package import MAKER, Imprint
from contract.edges.word.writing.paragraphs import Hand, Paragraph, Piece, Remark, plain, text_of
from contract.edits import Op
from contract.redline import compare_texts
from contract.redline.texts.paragraphs import is_heading
from contract.returned.laid import Laid
from contract.wording import Catalogue, say


def texts_docx(
    old: str,
    new: str,
    catalogue: Catalogue,
    *,
    names: tuple[str, str],
    when: datetime,
    laid: tuple[Sequence[Laid], Sequence[Laid]] = ((), ()),
) -> bytes:
    """The new text with what went and came, as changes of the file `names[1]` made `when`.

    Line ends of either form are ends of paragraphs; a text that does not end with one is followed by an empty
    paragraph. `laid` says how the lines of either stand in their own files, where they do not say it themselves; what
    stands beside a body is named in the margin. Raises UnreadableError where a text holds a character that a Word file cannot carry.
    """
    old, new = old.replace("\r\n", "\n"), new.replace("\r\n", "\n")
    title = say(catalogue, "pdf.texts.title")
    body = Body(Hand(names[1], when))
    content = list(body.elements(_paragraphs(old, new, laid, Hand(MAKER, when))))
    imprint = Imprint(
        title=" → ".join(names),
        authors=(MAKER,),
        subject=title,
        language=catalogue.language,
        when=when,
        marks={},
    )
    return bound(body, content, catalogue, imprint, (imprint.title, title), tracking=True)


def _paragraphs(
    old: str, new: str, laid: tuple[Sequence[Laid], Sequence[Laid]], names: Hand
) -> list[Paragraph]:
    found = []
    for row in rows(list(_pieces(old, new, compare_texts(old, new))), lambda *_: True):
        mark = "" if row.old >= 0 <= row.new else "delete" if row.old >= 0 else "insert"
        line = text_of(row.pieces, "delete" if row.new >= 0 else "insert")
        its, n = (laid[1], row.new) if row.new >= 0 else (laid[0], row.old)
        kind, said = its[n] if n < len(its) else Laid()
        remarks = (("", Remark(names, said)),) if said else ()
        found.append(Paragraph(_style(line, kind), row.pieces, mark, remarks=remarks))
    if found and (found[-1].mark or found[-1].pieces):
        # the last paragraph of a file can carry no tracked mark
        found.append(plain("PlainText", ""))
    return moves_named(found)


def _pieces(old: str, new: str, ops: Sequence[Op]) -> Iterator[Piece]:
    """Both texts in one order: what changed place went where it stood and came where it stands.

    An equal operation may stand elsewhere in the old text; one that goes back behind what was told
    already, or lies in a passage that moved, is told as its two halves.
    """
    moves = [(op.j1, op.j2) for op in ops if op.tag == "move"]
    told = 0
    for op in ops:
        if op.tag == "move":
            continue
        came = any(first <= op.j1 < last for first, last in moves) or op.i1 < told
        if came:
            yield Piece("insert", new[op.j1 : op.j2])
            continue
        yield Piece("delete", old[told : op.i1])
        if op.tag == "equal":
            yield Piece("equal", new[op.j1 : op.j2])
        else:
            yield Piece("delete", old[op.i1 : op.i2])
            yield Piece("insert", new[op.j1 : op.j2])
        told = op.i2
    yield Piece("delete", old[told:])


_STYLES = {"heading": "UnnumberedHeading", "header": "Header", "footer": "Footer", "text": "PlainText"}


def _style(line: str, kind: str) -> str:
    said = line.strip()
    if said.startswith(DASH) and kind in {"", "text"}:
        return "PlainItem"
    return _STYLES["heading" if not kind and said and is_heading(said) else kind or "text"]
