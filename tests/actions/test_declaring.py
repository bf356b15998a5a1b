"""What a file says of its changes goes with the proposal: both sides see it at each change, and it is kept."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace

import pytest
from pypdf import PdfReader

from contract import editing
from contract.actions import (
    announcing,
    declaring,
    negotiating,
    proposing,
    reading,
    register,
    returning,
    viewing,
    word_files,
    workbench,
)
from contract.actions.table import Table
from contract.actions.workbench import PROPOSAL, bench
from contract.decision import Decision, Verdict
from contract.edges import library
from contract.edges.word.reading.reader import read
from contract.guard.judge import acknowledgements
from tests.actions.conftest import TwoSeats
from tests.word.notation import exported, p

ADA = "Dans le fichier Word, par Ada (20 novembre 2026)."


@pytest.fixture
def answered(seats: TwoSeats) -> Table:
    """The contractor's bench after a file came back: Ada's tracked sentence, and a word typed in silence."""
    table = seats.contractor
    version = table.version()
    first, second = version.articles[0].clauses[0], version.articles[1].clauses[0]
    file = exported(
        version,
        instead={
            first.key: p(f"{first.text}{{+Ada| Elle vaut accord.+}}", key=first.key),
            second.key: p(f"{second.text} Rien de plus.", key=second.key),
        },
    )
    work = bench(table, PROPOSAL)
    brought = returning.bring_file(work, "retour.docx", file, {})
    returning.take_over(work, brought, brought.blocking)
    return table


def send(table: Table) -> Table:
    work = bench(table, PROPOSAL)
    _, findings = proposing.preview(work)
    return proposing.send(work, acknowledgements(findings))


def shown(view: Mapping[str, object]) -> list[tuple[bool, list[str]]]:
    changes = view["changes"]
    assert isinstance(changes, list)
    return [(c["undeclared"], c["traces"]) for c in changes]


def test_both_sides_see_who_made_each_change_and_what_nobody_announced(
    seats: TwoSeats, answered: Table
) -> None:
    before = viewing.bench_view(seats.contractor_visit, seats.contract, "fr")
    assert shown(before) == [(False, [ADA]), (True, [])]
    asked = send(answered).contract.open_by(answered.seat)
    assert asked is not None
    for visit in (seats.contractor_visit, seats.client_visit):
        shared, _ = viewing.proposal_view(visit, seats.contract, asked.id, "fr")
        assert shown(shared.view) == shown(before)
    assert bench(seats.contractor, PROPOSAL).version == seats.contractor.version()
    assert declaring.prepared(bench(seats.contractor, PROPOSAL)).traces == ()


def test_what_was_typed_in_silence_is_not_washed_by_taking_it_back(seats: TwoSeats, answered: Table) -> None:
    proposing.withdraw(send(answered))
    work = bench(seats.contractor, PROPOSAL)
    assert len(declaring.prepared(work).undeclared) == 1
    proposing.start_over(work)
    assert declaring.prepared(bench(seats.contractor, PROPOSAL)).undeclared == ()


def test_an_edit_over_it_is_the_seats_own_and_an_undone_change_says_nothing(answered: Table) -> None:
    work = bench(answered, PROPOSAL)
    article = work.version.articles[0]
    texts = [(c.key, "Autrement." if n == 0 else c.text) for n, c in enumerate(article.clauses)]
    edited = editing.write_article(work.version, article.key, article.title, texts)
    work = workbench.keep(replace(work, version=edited))
    assert declaring.prepared(work).traces == ()
    assert len(declaring.prepared(work).undeclared) == 1


def test_it_stands_in_the_files_and_in_the_register(seats: TwoSeats, answered: Table) -> None:
    after = send(answered)
    asked = after.contract.open_by(after.seat)
    assert asked is not None
    between = (seats.client_visit, seats.contract, asked.base, asked.version, "fr")
    _, docx = word_files.redline_docx(*between)
    remarks = {comment.text for comment in read(docx).comments}
    assert {ADA, "Cette modification n’a pas été annoncée."} <= remarks
    case = negotiating.negotiation(proposing.see(seats.client), asked.id)
    case = negotiating.answer(case, (Decision(c.id, Verdict.ACCEPT) for c in case.redline.changes))
    _, _, findings = negotiating.outcome(case)
    settled = negotiating.send(case, "", acknowledgements(findings))
    catalogue = library.catalogue("fr")
    assert ADA in register.register(settled, catalogue).decode("utf-8-sig")
    after_all = (seats.client_visit, seats.contract, asked.base, settled.contract.head, "fr")
    assert ADA in {comment.text for comment in read(word_files.redline_docx(*after_all)[1]).comments}
    pages = PdfReader(io.BytesIO(reading.redline_pdf(*after_all)[1])).pages
    pdf = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "par Ada" in pdf
    assert "pas été annoncée" in pdf


def test_what_the_proposer_left_out_of_their_own_list_comes_first_for_the_reader(answered: Table) -> None:
    work = bench(answered, PROPOSAL)
    typed, silent = (c.id for c in proposing.preview(work)[0].changes)
    assert declaring.prepared(work).undeclared == (silent,)
    announcing.announce(work, (silent,))
    assert declaring.prepared(work).undeclared == (typed,)
    later = send(answered)
    asked = later.contract.open_by(later.seat)
    assert asked
    assert asked.undeclared == (typed,)
    assert announcing.listed(later) is None


def test_a_change_made_after_the_list_is_not_on_it(answered: Table) -> None:
    work = bench(answered, PROPOSAL)
    announcing.announce(work, [c.id for c in proposing.preview(work)[0].changes])
    assert declaring.prepared(work).undeclared == ()
    third = work.version.articles[2]
    texts = [(c.key, f"{c.text} Et cela." if n == 0 else c.text) for n, c in enumerate(third.clauses)]
    edited = editing.write_article(work.version, third.key, third.title, texts)
    work = workbench.keep(replace(work, version=edited))
    (later,) = declaring.prepared(work).undeclared
    announcing.forget(answered)
    assert later not in declaring.prepared(work).undeclared
