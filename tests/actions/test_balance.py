from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from contract.actions import filing, negotiating, workbench
from contract.actions.balance import balance
from contract.actions.course import lines
from contract.actions.left import left, open_changes
from contract.actions.record import sections
from contract.actions.table import now
from contract.decision import Decision, Verdict
from contract.edges import library
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.conftest import TwoSeats
from tests.actions.tables import Sides, agree_to_amend, sides

FRENCH = library.catalogue("fr")


def test_the_balance_tells_each_answer_once_and_reads_the_same_from_both_seats(seats: TwoSeats) -> None:
    rows = balance(seats.contractor, FRENCH)
    assert rows == balance(seats.client, FRENCH)
    assert [(r.round, r.by) for r in rows] == sorted(((r.round, r.by) for r in rows), key=lambda r: r[0])
    days = next(r for r in rows if r.words == "Délai de paiement (jours)\u00a0: 30 → 45")
    assert (days.by, days.verdict) == (Seat.CLIENT, Verdict.ACCEPT)
    price = next(r for r in rows if "Prix" in r.words)
    assert price.verdict is Verdict.REJECT
    assert price.reason
    assert price.n > 1


def test_the_record_holds_what_the_balance_says_and_what_is_open(seats: TwoSeats) -> None:
    agreed, refused, waiting, approved, onward = (told for _, told in sections(seats.contractor, FRENCH))
    assert any("30 → 45" in line for line in agreed)
    assert refused
    assert any("Responsabilité" in line for line in waiting)
    assert approved == ()
    assert onward == ("Le prestataire doit répondre aux modifications ouvertes.",)


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Stage.AGREED, "il reste à la signer"),
        (Stage.SIGNING, "est proposée à la signature"),
        (Stage.SIGNED, "Les deux parties ont signé la version 3."),
        (Stage.ENDED, "Le contrat a pris fin."),
    ],
)
def test_the_record_says_what_is_left_at_each_stage(tmp_path: Path, stage: Stage, said: str) -> None:
    table = sides(tmp_path).to(stage).seat(Seat.CLIENT)
    ((onward,),) = (told for head, told in sections(table, FRENCH) if head == "Suite")
    assert said in onward


def test_the_record_of_an_amendment_calls_nothing_signed_that_is_only_approved(tmp_path: Path) -> None:
    both = sides(tmp_path).to(Stage.SIGNED)
    agree_to_amend(both, "Autre préambule.", now().date() + timedelta(days=30))
    table = both.seat(Seat.CLIENT)
    assert table.contract.stage is Stage.SIGNED  # what was signed before binds meanwhile
    ((onward,),) = (told for head, told in sections(table, FRENCH) if head == "Suite")
    assert onward == "Les deux parties ont approuvé la version 5\u00a0: il reste à la signer."


def test_the_record_never_tells_a_private_note(seats: TwoSeats) -> None:
    private = [c.text for c in seats.client.contract.comments if c.private]
    assert private
    for table in (seats.client, seats.contractor):
        told = " ".join(line for _, lines_ in sections(table, FRENCH) for line in lines_)
        assert not [text for text in private if text[:40] in told]


def test_each_seat_is_told_what_is_left_for_it(seats: TwoSeats) -> None:
    assert [task.code for task in left(seats.contractor)] == ["answer"]
    assert (left(seats.contractor)[0].n, 0) == open_changes(seats.contractor)
    assert [task.code for task in left(seats.client)] == ["reply"]


def test_what_a_seat_answered_and_has_not_sent_is_counted_apart_and_for_that_seat_alone(
    seats: TwoSeats,
) -> None:
    total, _ = open_changes(seats.contractor)
    theirs = seats.contractor.contract.open_by(Seat.CLIENT)
    assert theirs is not None
    case = negotiating.negotiation(seats.contractor, theirs.id)
    alone = next(c for c in case.redline.changes if c.group == c.id)
    negotiating.answer(case, (Decision(alone.id, Verdict.ACCEPT),))
    assert open_changes(seats.contractor) == (total - 1, 1)
    assert open_changes(seats.client) == (total, 0)


@pytest.mark.parametrize(
    ("stage", "contractor", "client"),
    [
        (Stage.DRAFT, ["share"], []),
        (Stage.SHARED, ["confirm"], ["read", "confirm"]),
        (Stage.AGREED, ["open_signing"], ["open_signing"]),
        (Stage.SIGNING, ["sign"], ["sign"]),
        (Stage.SIGNED, ["seal"], ["seal"]),
        (Stage.ENDED, ["seal"], ["seal"]),
    ],
)
def test_each_stage_has_its_next_step(
    table_for_two: Sides, stage: Stage, contractor: list[str], client: list[str]
) -> None:
    both = table_for_two.to(stage)
    assert [task.code for task in left(both.seat(Seat.CONTRACTOR))] == contractor
    assert [task.code for task in left(both.seat(Seat.CLIENT))] == client


def test_a_first_draft_asks_for_answers_before_it_is_shared(table_for_two: Sides) -> None:
    table = table_for_two.seat(Seat.CONTRACTOR)
    blank = filing.begin(table.visit, "Vide", "fr")
    assert [task.code for task in left(blank)] == ["complete"]
    workbench.keep(workbench.bench(table, workbench.DRAFT))
    assert [task.code for task in left(table_for_two.seat(Seat.CONTRACTOR))] == ["save", "share"]


def test_the_course_counts_marks_in_a_row_and_hides_private_notes(seats: TwoSeats) -> None:
    told = [line.words for line in lines(seats.contractor.events, FRENCH, Seat.CONTRACTOR)]
    assert "Le client a marqué 5 articles." in told
    assert "Le client a écrit 1 commentaire." in told
    theirs = [line.words for line in lines(seats.client.events, FRENCH, Seat.CLIENT)]
    assert "Le client a écrit 2 commentaires." in theirs


def test_what_comes_goes_or_moves_is_told_as_that_and_not_as_a_text_that_stands(seats: TwoSeats) -> None:
    agreed, refused, waiting, *_ = (told for _, told in sections(seats.contractor, FRENCH))
    lines = (*agreed, *refused, *waiting)
    assert any(", suppression\u00a0: «\u00a0Elle dure pendant le contrat" in line for line in lines)
    assert "Article 14 – Responsabilité, article supprimé" in lines
    assert any("Indépendance, déplacement (avant\u00a0: Article 12, après" in line for line in lines)
