"""Comments: the parts of the file that hold what stands in the margin, its threads and whether it is settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contract.edges.word.writing.body import stamp
from contract.edges.word.writing.markup import W14, W15, Element, root, run, w
from contract.edges.word.writing.paragraphs import Remark

Remarks = Mapping[int, tuple[Remark, int]]
"""Each comment by its number, with the number of the one it answers (0: none)."""

_FIRST_PARAGRAPH = 0x10000000
"""Paragraph ids must lie between 0 and 0x80000000 and be unique in the file; only comments have them here."""


def comments_part(remarks: Remarks) -> Element:
    """What was said, by whom and when."""
    return root("comments", *(_comment(number, remark) for number, (remark, _) in remarks.items()))


def threads_part(remarks: Remarks) -> Element:
    """Which comment answers which, and which are settled."""
    part = root("commentsEx", namespace=W15)
    for number, (remark, answered) in remarks.items():
        entry = part.makeelement(f"{{{W15}}}commentEx")
        entry.set(f"{{{W15}}}paraId", _paragraph_id(number))
        if answered:
            entry.set(f"{{{W15}}}paraIdParent", _paragraph_id(answered))
        entry.set(f"{{{W15}}}done", str(int(remark.settled)))
        part.append(entry)
    return part


def _comment(number: int, remark: Remark) -> Element:
    name = remark.hand.name
    initials = "".join(word[0] for word in name.split())[:3].upper()
    facts = {"author": name, "date": stamp(remark.hand.at), "initials": initials}
    paragraphs = list(_paragraphs(remark.text))
    # a thread hangs on the last paragraph of each comment
    paragraphs[-1].set(f"{{{W14}}}paraId", _paragraph_id(number))
    return w("comment", *paragraphs, id=number, **facts)


def _paragraphs(text: str) -> Iterator[Element]:
    for n, line in enumerate(text.split("\n")):
        sign = [w("r", w("rPr", w("rStyle", val="CommentReference")), w("annotationRef"))] if n == 0 else []
        yield w("p", w("pPr", w("pStyle", val="CommentText")), *sign, run(line))


def _paragraph_id(number: int) -> str:
    return f"{_FIRST_PARAGRAPH + number:08X}"
