"""Every stage, seat and action, enumerated from the code: what is wrong is refused and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from contract.actions import (
    amending,
    building,
    filing,
    history,
    negotiating,
    parting,
    proposing,
    reading,
    sharing,
    signing,
    threads,
    workbench,
)
from contract.actions.signer import Signer
from contract.actions.table import Table, now
from contract.decision import Decision
from contract.edges import library
from contract.ending.facts import Step
from contract.errors import ForbiddenError
from contract.lifecycle.allowed import RULES, allowed
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.wording import knows
from tests.actions.tables import CONSENT, FRENCH, Sides, sides

ABSENT = "0" * 64
SIGNER = Signer("N", "Q", CONSENT, "")


def _decide(table: Table) -> None:
    proposal = table.contract.proposals[0].id if table.contract.proposals else ""
    if not proposal:
        table.demand("decide")
    case = negotiating.negotiation(table, proposal)
    negotiating.answer(case, [Decision(case.redline.changes[0].id, negotiating.Verdict.REJECT)])


ACTS: Mapping[str, Callable[[Table], object]] = {
    "save": lambda t: building.save(workbench.bench(t, workbench.DRAFT), "raison"),
    "restore": lambda t: history.restore(t, 1, "raison"),
    "retitle": lambda t: filing.retitle(t, "Autre nom"),
    "share": sharing.make_link,
    "set_window": lambda t: sharing.set_window(t, None),
    "comment": lambda t: threads.comment(t, t.version().articles[0].key, "", "Bonjour"),
    "mark": lambda t: reading.mark(t, t.version().articles[1].key, "question"),
    "propose": lambda t: proposing.send(workbench.bench(t, workbench.PROPOSAL), []),
    "withdraw": proposing.withdraw,
    "decide": _decide,
    "confirm": lambda t: negotiating.confirm(t, t.version().digest, []),
    "unconfirm": negotiating.unconfirm,
    "open_signing": lambda t: signing.open_signing(t, now().date()),
    "sign": lambda t: signing.sign(t, signing.Signature("N", "Q", CONSENT, "", ABSENT, ()), FRENCH),
    "cancel_signing": lambda t: signing.cancel_signing(t, "Non"),
    "lapse_signing": signing.lapse_signing,
    "seal": signing.seal,
    "offer_end": lambda t: parting.offer(t, parting.offered(now().date(), Decimal(0), "a", "c", ""), SIGNER),
    "answer_end": lambda t: parting.accept(t, "", SIGNER),
    "take_back_end": lambda t: parting.take_back(t, ""),
    "give_notice": lambda t: parting.give(t, parting.drafted(t, Step.REFUSAL)),
    "note_receipt": lambda t: parting.receive(t, "", now().date()),
    "lift_notice": lambda t: parting.lift(t, "", ""),
    "end": parting.end,
    "tick_left": lambda t: parting.tick(t, "messages", done=True),
    "ask_amendment": lambda t: amending.ask(t, "TikTok aussi", now().date()),
    "drop_amendment": amending.drop,
    "withdraw_amendment": lambda t: amending.withdraw(t, "Non"),
}
STAGES = [*Stage, "half signed", "sealed", "end offered"]


def at(stage: Stage | str, folder: Path) -> Sides:
    """Both seats at a contract that stands there; the client is behind a link wherever there is one."""
    if stage == "half signed":
        made = sides(folder).to(Stage.SIGNING)
        made.sign(Seat.CONTRACTOR)
    elif stage == "sealed":
        made = sides(folder).to(Stage.SIGNED)
        signing.seal(made.seat(Seat.CONTRACTOR))
    elif stage == "end offered":
        made = sides(folder).to(Stage.AGREED)
        terms = parting.offered(now().date(), Decimal(0), "rendus", "publiés", "")
        parting.offer(made.seat(Seat.CLIENT), terms, made.signer(Seat.CLIENT))
    else:
        made = sides(folder).to(stage)
    return made


@pytest.fixture(scope="module", params=STAGES, ids=str)
def standing(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sides:
    return at(request.param, tmp_path_factory.mktemp("house"))


def test_every_action_has_its_act() -> None:
    assert set(ACTS) == set(RULES)


@pytest.mark.parametrize("seat", list(Seat))
def test_a_wrong_action_is_refused_with_a_sentence_and_changes_nothing(standing: Sides, seat: Seat) -> None:
    for name in sorted(RULES.keys() - allowed(standing.seat(seat).contract, seat)):
        table = standing.seat(seat)
        before = table.store.record(table.id), table.store.cards(), table.contract
        with pytest.raises(ForbiddenError) as caught:
            ACTS[name](table)
        for language in library.languages():
            assert knows(library.catalogue(language), f"error.{caught.value.code}")
        fresh = standing.seat(seat)
        assert (fresh.store.record(fresh.id), fresh.store.cards(), fresh.contract) == before, name


def test_what_may_be_done_at_each_stage_is_this(standing: Sides) -> None:
    """The rules read as a table: what a seat may do once the text is being signed, or is."""
    contract = standing.seat(Seat.CONTRACTOR).contract
    if contract.stage not in {Stage.SIGNING, Stage.SIGNED}:
        return
    talk = {"comment", "mark"}
    mine, theirs = (allowed(contract, seat) - talk for seat in (Seat.CONTRACTOR, Seat.CLIENT))
    signed = set(contract.signings[-1].signatures)
    if contract.stage is Stage.SIGNED:
        left = set() if contract.signed.sealed else {"seal"}
        live = {"offer_end", "give_notice", "end", "tick_left", "ask_amendment"}
        assert (mine, theirs) == ({"retitle", "share"} | left | live, left | live)
    elif signed:
        assert (mine, theirs) == ({"retitle", "lapse_signing"}, {"sign", "cancel_signing", "lapse_signing"})
    else:
        both = {"sign", "cancel_signing", "lapse_signing"}
        assert (mine, theirs) == (both | {"retitle"}, both)
