from __future__ import annotations

import pytest

from contract.actions import negotiating, proposing, trading, workbench
from contract.actions.judging import compared
from contract.actions.table import Table
from contract.actions.viewing import proposal_view
from contract.actions.workbench import PROPOSAL, Bench, bench
from contract.decision import Decision, Verdict
from contract.errors import ForbiddenError, UnreadableError
from contract.guard.judge import acknowledgements
from tests.actions.conftest import TwoSeats

WHY = "Dix jours de plus contre un préavis d’un mois"


def two_changes(table: Table) -> Bench:
    """Two independent edits by hand on the bench."""
    work = bench(table, PROPOSAL)
    for key in ("objet", "force_majeure"):
        article = work.version.article(key)
        assert article is not None
        texts = tuple(
            (c.key, f"{c.text} Autrement dit." if not n else c.text) for n, c in enumerate(article.clauses)
        )
        work = workbench.write_article(work, key, article.title, texts)
    return workbench.keep(work)


def ids(work: Bench) -> tuple[str, ...]:
    return tuple(c.id for c in compared(work.table.version(), work.version).changes)


def sent(seats: TwoSeats) -> str:
    """The contractor's proposal whose two changes are one trade."""
    work = two_changes(seats.contractor)
    trading.tie(work, ids(work), WHY)
    _, findings = proposing.preview(work)
    after = proposing.send(work, acknowledgements(findings))
    assert trading.prepared(bench(after, PROPOSAL)) == ()
    asked = after.contract.open_by(after.seat)
    assert asked is not None
    return asked.id


def test_a_trade_takes_two_changes_and_a_reason(seats: TwoSeats) -> None:
    work = two_changes(seats.contractor)
    with pytest.raises(UnreadableError, match="one_change"):
        trading.tie(work, ids(work)[:1], WHY)
    with pytest.raises(UnreadableError, match="no_reason"):
        trading.tie(work, ids(work), "  ")
    trading.tie(work, ids(work), WHY)
    assert [t.why for t in trading.prepared(work)] == [WHY]
    trading.untie(work, trading.prepared(work)[0])
    assert trading.prepared(work) == ()


def test_what_is_tied_is_answered_as_one_and_never_countered(seats: TwoSeats) -> None:
    proposal = sent(seats)
    case = negotiating.negotiation(seats.client, proposal)
    first, second = (c.id for c in case.redline.changes)
    answered = negotiating.answer(case, (Decision(first, Verdict.REJECT),))
    assert {d.change: d.verdict for d in answered.decisions} == {
        first: Verdict.REJECT,
        second: Verdict.REJECT,
    }
    with pytest.raises(ForbiddenError, match="trade_counter"):
        negotiating.answer(answered, (Decision(first, Verdict.COUNTER, "Autre chose."),))
    back = negotiating.answer(answered, (), (second,))
    assert back.decisions == ()


def test_the_reader_sees_what_is_exchanged_for_what(seats: TwoSeats) -> None:
    shared, _ = proposal_view(seats.client_visit, seats.contract, sent(seats), "fr")
    changes = shared.view["changes"]
    assert isinstance(changes, list)
    assert {c["trade"] for c in changes} == {WHY}
    assert len({c["group"] for c in changes}) == 1
    assert not any(c["counter"] for c in changes)


def test_a_trade_falls_with_the_edit_that_took_its_change_away(seats: TwoSeats) -> None:
    work = two_changes(seats.contractor)
    trading.tie(work, ids(work), WHY)
    was = work.start.article("objet")
    assert was is not None
    back = workbench.keep(
        workbench.write_article(work, "objet", was.title, tuple((c.key, c.text) for c in was.clauses))
    )
    assert trading.prepared(back) == ()
