"""A signed contract is amended by a text that is negotiated, agreed and signed as it was."""

from __future__ import annotations

from datetime import date

from contract.amendment.facts import AmendmentAsked
from contract.events import Confirmed, Fact, Saved
from contract.lifecycle.allowed import allowed
from contract.lifecycle.force import amended, amending, in_force, original
from contract.lifecycle.state import Contract
from contract.party import Seat
from contract.signature.facts import Sealed, Signed, SigningCancelled, SigningOpened
from tests.test_lifecycle import BEGUN, CLIENT, CM, LINKED, OPENED, told

Step = tuple[Seat, Fact]


def agreed(version: int) -> tuple[Step, ...]:
    return tuple((seat, Confirmed(version, f"d{version}")) for seat in (CLIENT, CM))


def opened(version: int) -> Step:
    return CM, SigningOpened(version, f"d{version}", date(2027, 1, 1), "", "k")


def signed(version: int) -> tuple[Step, ...]:
    both = tuple((seat, Signed(version, f"d{version}", "N", "C", "c", (), (), ())) for seat in Seat)
    return (opened(version), *both, (CM, Sealed(version, "f", "k", stamped=False)))


SIGNED = (BEGUN, LINKED, OPENED, *agreed(1), *signed(1))
ASKED = (*SIGNED, (CLIENT, AmendmentAsked("a", "TikTok", date(2027, 3, 1))))
CHANGED = (*ASKED, (CM, Saved(2, "")), *agreed(2))


def binding(contract: Contract) -> int:
    force = in_force(contract)
    assert force
    return force.version


def test_a_signed_text_changes_only_where_an_amendment_was_asked_for() -> None:
    assert "propose" not in allowed(told(*SIGNED), CLIENT)
    assert {"propose"} <= allowed(told(*ASKED), CLIENT)
    assert "open_signing" not in allowed(told(*ASKED), CM)  # this very text is signed already


def test_the_signed_text_binds_until_the_new_one_is_signed() -> None:
    assert binding(told(*CHANGED)) == 1
    assert "open_signing" in allowed(told(*CHANGED), CM)
    assert binding(told(*CHANGED, *signed(2))) == 2


def test_a_signing_given_up_leaves_the_amendment_under_way() -> None:
    contract = told(*CHANGED, opened(2), (CLIENT, SigningCancelled(2, "non")))
    assert binding(contract) == 1
    assert amending(contract)
    assert "confirm" in allowed(contract, CM)


def test_a_signed_amendment_is_told_and_closes_the_text_again() -> None:
    contract = told(*CHANGED, *signed(2))
    begun = original(contract)
    assert begun
    assert begun.version == 1
    assert [a.after.version for a in amended(contract)] == [2]
    assert amending(contract) is None
    assert "propose" not in allowed(contract, CM)
    assert "ask_amendment" in allowed(contract, CM)
