"""Comparison: two versions as a Word file with native tracked changes: accept all gives the new, reject all the old."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from contract.edges.word.writing.agreement import bound, front
from contract.edges.word.writing.articles import articles
from contract.edges.word.writing.body import Body
from contract.edges.word.writing.closing import Names, signatures
from contract.edges.word.writing.package import Imprint
from contract.edges.word.writing.paragraphs import Hand, Paragraph, Remark, plain
from contract.notation import day
from contract.redline.change import Redline
from contract.wording import Catalogue, say


def redline_docx(
    redline: Redline,
    remarks: Mapping[str, Sequence[Remark]],
    catalogue: Catalogue,
    *,
    contract: str,
    old_number: int,
    new_number: int,
    parties: tuple[Names, Names],
    by: Hand,
    hands: Mapping[str, Hand] | None = None,
    when: datetime,
) -> bytes:
    """The whole text with what went and what came, and what there is to say of it in the margin.

    `remarks` by change id, "" for the whole: reasons, findings. `by` wrote the new version; `hands` names
    who else a change is by. `parties` are their names in the old and in the new version. What differs in
    spaces and apostrophes alone (`edits.same`) is no change and stands as the new version has it.
    """
    title = say(catalogue, "pdf.redline.title", old=old_number, new=new_number)
    about = say(
        catalogue,
        "pdf.redline.about",
        when=day(when.date(), catalogue.language),
        old=redline.old.digest[:12],
        new=redline.new.digest[:12],
    )
    old, new = redline.old, redline.new
    body = Body(by, hands or {})
    head = front(catalogue, title, redline, *parties)
    content = [
        *body.elements(_remarked([*head, *articles(redline)], redline, remarks)),
        *signatures(body, catalogue, *parties),
        # the last paragraph of a file can carry no tracked mark: it is the same in both
        body.element(plain("Particulars", about)),
    ]
    imprint = Imprint(
        title=new.title,
        authors=tuple(dict.fromkeys((by.name, *(hand.name for hand in (hands or {}).values())))),
        subject=title,
        language=new.language,
        when=when,
        # when it comes back, its tracked changes start from the old version
        marks={
            "ClausierContract": contract,
            "ClausierVersion": str(old_number),
            "ClausierDigest": old.digest,
            "ClausierProposed": str(new_number),
            "ClausierProposedDigest": new.digest,
        },
    )
    # what runs at the head of the pages is not tracked: a title that changed is not said there
    running = new.title if new.title == old.title else "", f"{title} · {contract}"
    return bound(body, content, catalogue, imprint, running, tracking=True)


def _remarked(
    paragraphs: Sequence[Paragraph], redline: Redline, remarks: Mapping[str, Sequence[Remark]]
) -> list[Paragraph]:
    """Each remark at its change, else at the clause or article it is about, else at the title: none is lost."""
    places = _places(paragraphs)
    known = {change.id: change for change in redline.changes}
    title = next(n for n, paragraph in enumerate(paragraphs) if paragraph.style == "Title")
    hung: dict[int, list[tuple[str, Remark]]] = defaultdict(list)
    for id_, said in remarks.items():
        change = known.get(id_)
        ways = (f"change:{id_}", *((f"key:{change.clause}", f"key:{change.article}") if change else ()))
        place = next((places[way] for way in ways if way in places), title)
        hung[place] += ((id_, remark) for remark in said)
    return [replace(p, remarks=tuple(hung[n])) if n in hung else p for n, p in enumerate(paragraphs)]


def _places(paragraphs: Sequence[Paragraph]) -> dict[str, int]:
    """Where each change is first seen, rather in what stays or came than in what went; where each key begins."""
    places: dict[str, int] = {}
    order = sorted(range(len(paragraphs)), key=lambda n: (paragraphs[n].mark == "delete", n))
    for n in order:
        paragraph = paragraphs[n]
        seen = [f"change:{c}" for c in (paragraph.change, *(p.change for p in paragraph.pieces)) if c]
        for way in (*seen, *(f"key:{key}" for key in paragraph.opens)):
            places.setdefault(way, n)
    return places
