"""What is noticed in one text, without any change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contract import editing
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.check import check
from contract.guard.finding import Finding
from contract.version import Version
from tests.guard.test_judge import EXAMPLES, TODAY, drafted, reworded


def noticed(version: Version) -> dict[str, Finding]:
    return {f.code: f for f in check(version, library.template(), TODAY)}


def test_an_amount_typed_over_in_the_text_is_told_against_the_answer() -> None:
    found = noticed(
        reworded(drafted(EXAMPLES[0], "fr"), "fin.due.invoice", ("30\u00a0jours", "45\u00a0jours"))
    )
    assert [v for _, v in found["term_text_differs"].values] == ["30 jours", "45 jours"]


def test_a_name_taken_out_of_the_text_is_told() -> None:
    found = noticed(
        reworded(drafted(EXAMPLES[0], "fr"), "obl.contact", ("Paul Roy", "une personne de son choix"))
    )
    assert dict(found["term_text_gone"].values)["before"] == "Paul Roy"


def test_a_term_changed_and_drafted_anew_says_nothing_against_itself() -> None:
    old = drafted(EXAMPLES[0], "fr")
    new = draft(library.template(), old.terms.having("payment_days", 45), "fr")
    assert new != old
    assert "term_text_differs" not in noticed(new)


@pytest.mark.parametrize(
    ("clause", "change", "code"),
    [
        ("fin.due.invoice", ("30\u00a0jours", "90\u00a0jours"), "payment_too_late"),
        ("fin.late", ("12,4\u00a0%", "3\u00a0%"), "late_rate_too_low"),
        ("fin.recovery", ("40,00\u00a0€", "10,00\u00a0€"), "recovery_fee_changed"),
        ("diff.limitation", ("ceux de la loi", "de trois mois"), "limitation_too_short"),
        ("obl.payment", ("Conditions financières", "Article perdu"), "reference_dangling"),
        ("duree.start", ("4 janvier 2027", "[à compléter : date]"), "blank_left"),
        ("duree.start", ("janvier", "j\u0430nvier"), "characters_mixed"),
    ],
)
def test_what_one_text_holds_is_told_at_its_clause(clause: str, change: tuple[str, str], code: str) -> None:
    old = drafted(EXAMPLES[0], "fr")
    place = old.clause(clause)
    assert place is not None
    text = place[1].text.replace("\u00a0", " ").replace(change[0].replace("\u00a0", " "), change[1])
    assert text != place[1].text.replace("\u00a0", " ")
    new = replace(
        old,
        articles=tuple(
            replace(a, clauses=tuple(replace(c, text=text) if c.key == clause else c for c in a.clauses))
            for a in old.articles
        ),
    )
    assert noticed(new)[code].clause == clause


def test_an_element_written_by_hand_in_another_article_is_not_missing() -> None:
    old = drafted(EXAMPLES[0], "fr")
    assert "element_missing" in noticed(without(old, "diff.law"))
    moved = editing.add_article(
        without(old, "diff.law"), "droit", "Droit", "Le droit français s’applique.", ""
    )
    assert "element_missing" not in noticed(moved)


def without(version: Version, clause: str) -> Version:
    articles = tuple(
        replace(a, clauses=tuple(c for c in a.clauses if c.key != clause)) for a in version.articles
    )
    return replace(version, articles=articles)
