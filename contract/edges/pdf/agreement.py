"""Agreement: a version of a contract as a document two people can read, print and sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from contract.edges.pdf.body import (
    HEADING,
    first_annex,
    heading,
    heading_words,
    left_of,
    mark,
    paragraphs,
    plain_rows,
)
from contract.edges.pdf.certificate import Certificate, certificate_blocks
from contract.edges.pdf.closing import confirmed, identity, signatures
from contract.edges.pdf.faces import Run, Style, shown, width
from contract.edges.pdf.front import contents, title_head
from contract.edges.pdf.press import Attachment, Imprint, printed
from contract.edges.pdf.sheets import LEFT, RIGHT, Block, Sheet, paginated
from contract.version import Version, clause_label, numbered
from contract.wording import Catalogue, say

STATUSES = ("draft", "proposal", "agreed", "signed")


def contract_pdf(
    version: Version,
    catalogue: Catalogue,
    *,
    number: int,
    when: datetime,
    status: str,
    parties: tuple[str, str],
    confirmations: tuple[tuple[str, datetime], ...] = (),
    certificate: Certificate | None = None,
    attached: Attachment | None = None,
) -> bytes:
    """The contract, in `version.language`; `catalogue` must be of that language. Raises ValueError otherwise.

    With its certificate of signature it has no place to sign by hand, and a file may lie inside.

    `when` is the version's moment and shown as such: the same arguments give the same bytes.
    """
    if status not in STATUSES or catalogue.language != version.language:
        raise ValueError(status, catalogue.language)
    head = title_head(version, catalogue, number=number, when=when, status=status, parties=parties)
    body = paginated(
        [
            *articles(version, catalogue),
            *(() if certificate else signatures(catalogue, parties)),
            *(confirmed(catalogue, confirmations) if status == "agreed" else ()),
            *identity(catalogue, version),
            *(certificate_blocks(certificate, version.digest, catalogue) if certificate else ()),
        ]
    )
    sheets = (*_front(head, version, catalogue, body), *body)
    label = say(catalogue, f"pdf.status.{status}", number=number)
    running = f"{label} · {version.digest[:12]}"
    imprint = Imprint(
        title=version.title,
        authors=parties,
        subject=f"{label} – SHA-256 {version.digest}",
        language=version.language,
        when=when,
        head=(clipped(version.title, running), running),
        foot=say(catalogue, "pdf.no_advice"),
        pages=page_numbers(catalogue, len(sheets)),
    )
    return printed(sheets, imprint, attached)


def articles(version: Version, catalogue: Catalogue) -> list[Block]:
    """Every article's blocks, in order."""
    blocks: list[Block] = []
    fresh = first_annex(version)
    for number, article in numbered(version):
        label, title = heading_words(catalogue, number, article)
        place = mark(catalogue, number, article)
        blocks.append(heading(label, [Run(title, HEADING)], place, fresh=article.key == fresh))
        for index, clause in enumerate(article.clauses):
            hanging = clause_label(number, index, article)
            blocks += paragraphs(hanging, plain_rows(clause.text), left=left_of(article))
    return blocks


def page_numbers(catalogue: Catalogue, total: int) -> tuple[str, ...]:
    """« page 3 / 12 » for each page."""
    return tuple(say(catalogue, "pdf.page", page=page, total=total) for page in range(1, total + 1))


def clipped(title: str, beside: str) -> str:
    """A title short enough for the running head beside its other half, cut at a word."""
    style = Style(size=8.5)
    measure = RIGHT - LEFT - width(shown(beside), style) - 24.0
    kept = title
    while width(shown(kept), style) > measure and " " in kept:
        kept = kept.rpartition(" ")[0].rstrip(" ,;:–")
    return kept if kept == title else f"{kept} …"


def _front(
    head: Sequence[Block], version: Version, catalogue: Catalogue, body: tuple[Sheet, ...]
) -> tuple[Sheet, ...]:
    """The head and the table of contents. Its own length shifts the pages it names, but never its lines."""
    own = len(paginated([*head, *contents(version, catalogue, {})]))
    pages = {
        placed.mark.key: own + index for index, sheet in enumerate(body, 1) for placed in sheet if placed.mark
    }
    return paginated([*head, *contents(version, catalogue, pages)])
