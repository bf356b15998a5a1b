"""Agreement: a version as a Word file that can be read, edited, printed and signed, and known when it returns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from contract.edges.word.writing.articles import articles
from contract.edges.word.writing.body import Body
from contract.edges.word.writing.closing import SEATS, Names, confirmed, kept, signatures
from contract.edges.word.writing.comments import comments_part, threads_part
from contract.edges.word.writing.markup import Element
from contract.edges.word.writing.numbering import numbering
from contract.edges.word.writing.package import MAKER, Imprint, packed
from contract.edges.word.writing.paragraphs import Hand, Paragraph, Remark, plain, reworded
from contract.edges.word.writing.sheet import document, footer, header, settings
from contract.edges.word.writing.styles import styles
from contract.notation import day
from contract.redline.change import ChangeKind, Redline
from contract.version import Version
from contract.wording import Catalogue, say


class Thread(NamedTuple):
    """A comment with its answers, at an article or at one of its clauses."""

    article: str
    clause: str
    remark: Remark


def contract_docx(
    version: Version,
    catalogue: Catalogue,
    *,
    contract: str,
    number: int,
    when: datetime,
    status: str,
    parties: Names,
    confirmations: Sequence[tuple[str, datetime]] = (),
    threads: Sequence[Thread] = (),
    locked: bool = False,
) -> bytes:
    """The contract, in `version.language`; `catalogue` must be of that language. Raises ValueError otherwise.

    `contract` is its id, `when` the version's moment, `status` "draft", "proposal" or "agreed". `locked`:
    what the other side types becomes a tracked change by itself. The same arguments give the same bytes.
    """
    if catalogue.language != version.language:
        raise ValueError(catalogue.language)
    label = say(catalogue, f"pdf.status.{status}", number=number)
    about = say(catalogue, "pdf.about", when=day(when.date(), catalogue.language), digest=version.digest[:12])
    alone = Redline(version, version, ())
    text = articles(alone)
    body = Body(Hand(MAKER, when))
    content = [
        *body.elements(
            [
                *front(catalogue, label, alone, parties, parties),
                plain("Particulars", about),
                *kept(discussed(text, threads)),
            ]
        ),
        *signatures(body, catalogue, parties, parties),
        *body.elements(confirmed(catalogue, confirmations)),
        body.element(plain("Particulars", say(catalogue, "pdf.identity", digest=version.digest))),
    ]
    imprint = Imprint(
        title=version.title,
        authors=parties,
        subject=label,
        language=version.language,
        when=when,
        marks={
            "ClausierContract": contract,
            "ClausierVersion": str(number),
            "ClausierDigest": version.digest,
        },
    )
    running = version.title, f"{label} · {contract}"
    return bound(body, content, catalogue, imprint, running, locked=locked)


def front(catalogue: Catalogue, label: str, redline: Redline, old: Names, new: Names) -> list[Paragraph]:
    """What this is, its title and between whom."""
    retitled = next((c.id for c in redline.changes if c.kind is ChangeKind.TITLE), "")
    names = zip(SEATS, old, new, strict=True)
    return [
        plain("Subtitle", label),
        reworded("Title", redline.old.title, redline.new.title, retitled),
        *(
            paragraph
            for seat, was, now in names
            for paragraph in (
                plain("PartyRole", say(catalogue, f"pdf.seat.{seat}")),
                reworded("PartyName", was, now),
            )
        ),
    ]


def discussed(text: Sequence[Paragraph], threads: Sequence[Thread]) -> list[Paragraph]:
    """The text with each thread at its place; one whose place is gone stands at its article, else at the head."""
    if not text:
        return []
    place = {key: n for n, paragraph in enumerate(text) for key in paragraph.opens}
    hung: dict[int, list[tuple[str, Remark]]] = defaultdict(list)
    for thread in threads:
        hung[place.get(thread.clause, place.get(thread.article, 0))].append(("", thread.remark))
    return [replace(p, remarks=tuple(hung[n])) if n in hung else p for n, p in enumerate(text)]


def bound(
    body: Body,
    content: Sequence[Element],
    catalogue: Catalogue,
    imprint: Imprint,
    running: tuple[str, str],
    *,
    tracking: bool = False,
    locked: bool = False,
) -> bytes:
    """The file around its content, `running` at the head of each page; `tracking` and `locked` as in `settings`."""
    parts = {
        "document": document(content),
        "styles": styles(imprint.language),
        "numbering": numbering(catalogue),
        "settings": settings(imprint.language, tracking=tracking, locked=locked),
        "header": header(*running),
        "footer": footer(catalogue),
    }
    if body.remarks:
        parts |= {
            "comments": comments_part(body.remarks),
            "commentsExtended": threads_part(body.remarks),
        }
    return packed(parts, imprint)
