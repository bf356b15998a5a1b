"""The eight protections: each one's standing, whose it is, and what several rounds add up to."""

from __future__ import annotations

import pytest

from contract.edges import library
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.ledger import Row, Standing, ledger
from contract.version import Version
from tests.guard.test_judge import EXAMPLES, drafted, findings, reworded


def rows(first: Version, now: Version, proposed: Version) -> dict[str, Row]:
    told = ledger(
        first, now, proposed, library.template(), findings(now, proposed), findings(first, proposed)
    )
    return {row.protection: row for row in told}


def test_four_protections_are_each_party_s() -> None:
    old = drafted(EXAMPLES[0], "fr")
    parties = [row.party for row in rows(old, old, old).values()]
    assert parties == [Harmed.CONTRACTOR] * 4 + [Harmed.CLIENT] * 4


def test_a_higher_price_strengthens_being_paid() -> None:
    old = drafted(EXAMPLES[0], "fr")
    new = reworded(old, "fin.price.monthly", ("850,00", "950,00"))
    assert rows(old, old, new)["cm_financier"].proposed is Standing.STRENGTHENED
    assert rows(new, new, old)["cm_financier"].proposed is Standing.KEPT


@pytest.mark.parametrize(("doubted", "standing"), [(False, Standing.STRENGTHENED), (True, Standing.KEPT)])
def test_what_is_doubted_is_nobody_s_gain(*, doubted: bool, standing: Standing) -> None:
    old = drafted(EXAMPLES[0], "fr")
    told = Finding(
        "words_added",
        Severity.NOTICE,
        "conditions_financieres",
        "fin.price.monthly",
        harmed=Harmed.CLIENT,
        doubted=doubted,
    )
    (row,) = (
        r for r in ledger(old, old, old, library.template(), (told,), ()) if r.protection == "cm_financier"
    )
    assert row.proposed is standing


def test_cuts_of_earlier_rounds_still_count_since_the_first() -> None:
    first = drafted(EXAMPLES[0], "fr")
    now = reworded(first, "cadre.included", ("La mission comprend", "La mission comprend notamment"))
    proposed = reworded(now, "diff.talk", ("30\u00a0jours", "20\u00a0jours"))
    row = rows(first, now, proposed)["cm_competences"]
    assert (row.proposed, row.since_first) == (Standing.KEPT, Standing.WEAKENED)
