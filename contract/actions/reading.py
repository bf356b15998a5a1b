"""Reading: marks, and what a seat may look at or take away as a file."""

from __future__ import annotations

from datetime import datetime

from contract.actions import declaring
from contract.actions.judging import compared, findings_between, findings_of
from contract.actions.table import Table, insist, now, sit
from contract.edges import library
from contract.edges.house import Visit
from contract.edges.pdf import contract_pdf
from contract.edges.pdf import redline_pdf as typeset_redline
from contract.errors import MissingError
from contract.events import (
    Created,
    LinkMade,
    Mark,
    Marked,
    Restored,
    Saved,
)
from contract.guard.finding import Finding, Harmed
from contract.interview import said
from contract.party import Seat
from contract.redline import article_report
from contract.redline.change import Redline
from contract.redline.told import listing
from contract.version import Version
from contract.wording import Catalogue, say


def mark(table: Table, article: str, how: str) -> Table:
    """Mark an article of the version on the table; a mark that stands already is not written again."""
    fresh = sit(table.visit, table.id)
    if fresh.version().article(article) is None:
        raise MissingError("article.unknown")
    mine = fresh.contract.marks.get((fresh.seat, article))
    if Mark(how) is (mine.mark if mine else Mark.NONE):
        return fresh
    return insist(fresh, "mark", Marked(article, Mark(how), table.contract.head))


def marks(table: Table) -> dict[str, dict[str, str]]:
    """How each seat marked each article, as this seat sees it: "mine" and "theirs"."""
    seen: dict[str, dict[str, str]] = {}
    for (seat, article), marked in table.contract.marks.items():
        if marked.mark is not Mark.NONE:
            seen.setdefault(article, {})["mine" if seat is table.seat else "theirs"] = marked.mark.value
    return seen


def article_rows(table: Table, old: int, new: int, language: str) -> tuple[list[tuple[str, str]], int]:
    """What became of each article between two versions, in words; and how many stayed as they were."""
    rows = article_report(compared(readable(table, old), readable(table, new)))
    return listing(rows, library.catalogue(language))


def first_change(table: Table, old: int, new: int) -> str:
    """The first change between two versions, by its id; "" where they read the same."""
    return next((c.id for c in compared(readable(table, old), readable(table, new)).changes), "")


def sentence(finding: Finding, catalogue: Catalogue) -> str:
    """A warning, said; one that is doubted says so, unless it warned of nothing and only asks to be read."""
    said = say(catalogue, f"finding.{finding.code}", **dict(finding.values))
    return f"{said} {say(catalogue, 'finding.doubted')}" if finding.is_idle else said


def whose(finding: Finding, catalogue: Catalogue) -> str:
    """Whose protection a finding is about; what is doubted, or only asks to be read, is for both to read."""
    return say(catalogue, f"harmed.{Harmed.NONE if finding.doubted else finding.harmed}")


def version_pdf(visit: Visit, contract: str, number: int, _language: str) -> tuple[str, bytes]:
    """A version as a PDF, with the name its file takes."""
    table = sit(visit, contract)
    version = readable(table, number)
    catalogue = library.catalogue(version.language)
    when = next(v.at for v in table.store.versions(contract) if v.number == number)
    body = contract_pdf(
        version,
        catalogue,
        number=number,
        when=when,
        status=status_of(table, number),
        parties=party_names(version, catalogue),
        confirmations=confirmations_of(table, number, catalogue),
    )
    return f"{version.title} - {say(catalogue, 'pdf.file.version', number=number)}.pdf", body


def redline_pdf(visit: Visit, contract: str, old: int, new: int, language: str) -> tuple[str, bytes]:
    """Two versions compared, as a PDF, with the name its file takes."""
    table = sit(visit, contract)
    before, after = readable(table, old), readable(table, new)
    catalogue = library.catalogue(language)
    redline, findings = compared(before, after), findings_between(before, after, now().date())
    made = {v.number: v for v in table.store.versions(contract)}
    body = typeset_redline(
        redline,
        sentences_by_change(findings, catalogue),
        catalogue,
        old_number=old,
        new_number=new,
        authors=(
            party_name(before, made[old].author, catalogue),
            party_name(after, made[new].author, catalogue),
        ),
        when=made[new].at,
        terms=terms_said(redline, language),
        told=_told(table, redline, new, catalogue),
    )
    return f"{after.title} - {say(catalogue, 'pdf.file.comparison', old=old, new=new)}.pdf", body


def _told(table: Table, redline: Redline, new: int, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """What was told of each change by who proposed it, in words."""
    said: dict[str, tuple[str, ...]] = {}
    for proposal in table.contract.proposals:
        if new in {proposal.version, proposal.settled}:
            said |= declaring.told_said(declaring.told_of(table, proposal, redline), catalogue)
    return said


def status_of(table: Table, number: int) -> str:
    """What a version is called on paper: agreed, a proposal, or a draft."""
    agreed = table.contract.agreed
    if any(p.version == number for p in table.contract.proposals):
        return "proposal"
    return "agreed" if agreed and agreed.version == number else "draft"


def confirmations_of(table: Table, number: int, catalogue: Catalogue) -> tuple[tuple[str, datetime], ...]:
    """Who agreed to an agreed version and when; nobody to another."""
    if status_of(table, number) != "agreed":
        return ()
    version = table.version(number)
    return tuple(
        (party_name(version, seat, catalogue), c.at)
        for seat, c in table.contract.confirmations.items()
        if c.version == number
    )


def terms_said(redline: Redline, language: str) -> dict[str, tuple[str, str, str]]:
    """The terms that changed: what each is called, its answer before and after, in words."""
    old, new = redline.old.terms, redline.new.terms
    template = library.template(redline.new.template)
    return {
        c.term: (
            said.label(template, language, c.term),
            said.answer(template, language, c.term, old.get(c.term)),
            said.answer(template, language, c.term, new.get(c.term)),
        )
        for c in redline.changes
        if c.term
    }


def readable(table: Table, number: int) -> Version:
    """The version with this number, if this seat may read it; MissingError otherwise."""
    if table.seat is Seat.CLIENT and number < first_shared(table):
        raise MissingError("contract.unknown")
    return table.version(number)


def first_shared(table: Table) -> int:
    """The number of the version that was on the table when the first link was made."""
    head = 0
    for event in table.events:
        if isinstance(event.fact, LinkMade):
            break
        if isinstance(event.fact, Created | Saved | Restored):
            head = event.fact.version
    return head


def party_name(version: Version, seat: Seat, catalogue: Catalogue) -> str:
    """What a party is called: its name in the terms, else its seat's."""
    key = f"{seat}_name"
    return str(version.terms.get(key) or say(catalogue, f"seat.{seat}"))


def party_names(version: Version, catalogue: Catalogue) -> tuple[str, str]:
    """What the contractor and the client are called."""
    return party_name(version, Seat.CONTRACTOR, catalogue), party_name(version, Seat.CLIENT, catalogue)


def sentences_by_change(findings: tuple[Finding, ...], catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """The warnings of each change, said."""
    worded: dict[str, tuple[str, ...]] = {}
    for finding in findings:
        worded[finding.change] = (*worded.get(finding.change, ()), sentence(finding, catalogue))
    return worded


def findings(table: Table) -> tuple[Finding, ...]:
    """The warnings on the version on the table, the same for both seats."""
    return findings_of(table.version(), now().date())
