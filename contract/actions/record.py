"""Record: what was agreed, refused and left open so far, on one page, the same for both seats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contract.actions.balance import Row, balance, in_words, shortened
from contract.actions.negotiating import negotiation
from contract.actions.reading import party_name
from contract.actions.table import Table, now, sit
from contract.actions.viewing import named
from contract.decision import Verdict
from contract.edges import library
from contract.edges.house import Visit
from contract.edges.pdf.closing import moment
from contract.edges.pdf.record import record_pdf
from contract.lifecycle.state import Contract, Stage
from contract.party import Seat
from contract.version import clause_label, numbered
from contract.wording import Catalogue, say


def record(visit: Visit, contract: str, language: str) -> tuple[str, bytes]:
    """The record as a PDF, with the name its file takes."""
    table, catalogue, at = sit(visit, contract), library.catalogue(language), now()
    version = table.version()
    about = say(
        catalogue,
        "record.about",
        title=version.title,
        number=table.contract.head,
        when=moment(at, catalogue),
    )
    body = record_pdf(
        about,
        sections(table, catalogue),
        catalogue,
        parties=(
            party_name(version, Seat.CONTRACTOR, catalogue),
            party_name(version, Seat.CLIENT, catalogue),
        ),
        when=at,
    )
    return f"{version.title} - {say(catalogue, 'record.title')}.pdf", body


def sections(table: Table, catalogue: Catalogue) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The record's headings, each with its lines."""
    rows = balance(table, catalogue)
    told = {
        "accepted": _said(rows, catalogue, Verdict.ACCEPT),
        "refused": _said(rows, catalogue, Verdict.REJECT),
        "open": (*_open_changes(table, catalogue), *_open_threads(table, catalogue)),
        "approved": tuple(_approved(table, catalogue)),
        "next": (_next(table.contract, catalogue),),
    }
    return tuple((say(catalogue, f"record.{name}"), lines) for name, lines in told.items())


def _said(rows: Iterable[Row], catalogue: Catalogue, verdict: Verdict) -> tuple[str, ...]:
    # The last round first: what finds no room on the page is what was settled long ago.
    latest = sorted((row for row in rows if row.verdict is verdict), key=lambda row: -row.round)
    return tuple(
        say(catalogue, "record.traded", words=row.words, why=row.trade) if row.trade else row.words
        for row in latest
    )


def _open_changes(table: Table, catalogue: Catalogue) -> Iterator[str]:
    for proposal in table.contract.open_proposals:
        seen: set[str] = set()
        for change in named(negotiation(table, proposal.id).redline, catalogue):
            if change["group"] not in seen:
                seen.add(change["group"])
                yield in_words(change, catalogue)


def _open_threads(table: Table, catalogue: Catalogue) -> Iterator[str]:
    places = {
        (article.key, key): " – ".join(part for part in (label, article.title) if part)
        for number, article in numbered(table.version())
        for key, label in [
            ("", ""),
            *((c.key, clause_label(number, n, article)) for n, c in enumerate(article.clauses)),
        ]
    }
    for thread in table.contract.threads(table.seat):
        if thread.closed_at is None and not thread.private:
            place = places.get((thread.article, thread.clause), "–")
            yield say(catalogue, "record.thread", place=place, words=shortened(thread.text))


def _approved(table: Table, catalogue: Catalogue) -> Iterator[str]:
    for seat, given in table.contract.confirmations.items():
        when = moment(given.at, catalogue)
        yield say(
            catalogue, "record.confirmed", who=say(catalogue, f"seat.{seat}"), number=given.version, when=when
        )


def _next(contract: Contract, catalogue: Catalogue) -> str:
    if contract.stage in {Stage.SIGNING, Stage.ENDED}:
        return say(catalogue, f"record.step.{contract.stage}", number=contract.head)
    if contract.open_proposals:
        who = say(catalogue, f"the.{contract.open_proposals[0].by.other}")
        return say(catalogue, "record.step.answer", who=who)
    if (
        contract.signed is not None and contract.signed.version == contract.head
    ):  # no amendment is on the table
        return say(catalogue, "record.step.signed", number=contract.head)
    if contract.agreed is not None:
        return say(catalogue, "record.step.agreed", number=contract.head)
    if contract.opened_at is not None:
        return say(catalogue, "record.step.confirm", number=contract.head)
    turn = contract.turn or Seat.CONTRACTOR
    return say(catalogue, "record.step.turn", who=say(catalogue, f"seat.{turn}"))
