from __future__ import annotations

import unicodedata
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from small_template import ANSWERS, SMALL

from contract.drafting import blanks, draft
from contract.terms import Terms
from contract.version import Version

NB = "\u00a0"


def text(version: Version, key: str) -> str:
    found = version.clause(key)
    assert found is not None
    return found[1].text


def test_a_contract_carries_the_clauses_whose_condition_holds() -> None:
    keys = [clause.key for article in draft(SMALL, ANSWERS, "fr").articles for clause in article.clauses]
    assert keys == ["parties.client", "price.intro", "price.monthly", "price.due", "object.in", "object.out"]


def test_terms_and_figures_are_written_in_the_contracts_notation() -> None:
    daily = draft(SMALL, ANSWERS.having("price_model", "daily"), "fr")
    expected = f"Le prix est de 1\u202f200,00{NB}€ par jour, soit 3\u202f600,00{NB}€ par mois."
    assert text(daily, "price.daily") == expected


def test_an_article_is_named_by_its_title() -> None:
    expected = f"Le prix rémunère les services de l’annexe{NB}«{NB}Objet{NB}»."
    assert text(draft(SMALL, ANSWERS, "fr"), "price.intro") == expected


def test_services_are_listed_and_the_others_excluded() -> None:
    drafted = draft(SMALL, ANSWERS.having("services", ("writing", "ads")), "fr")
    assert text(drafted, "object.in") == f"Services{NB}:\n– rédaction\u202f;\n– publicité."
    assert text(drafted, "object.out") == f"Hors contrat{NB}: graphisme."


def test_what_has_no_answer_is_a_blank_with_its_label() -> None:
    drafted = draft(SMALL, Terms({"price_model": "daily", "price_amount": Decimal(400)}), "fr")
    assert text(drafted, "parties.client") == f"Le Client est [à compléter{NB}: nom du client]."
    assert [(b.clause, b.label) for b in blanks(drafted)] == [
        ("parties.client", "nom du client"),
        ("price.daily", "jours par mois"),
        ("object.in", "services"),
        ("object.out", "services"),
    ]


def test_a_clause_knows_the_terms_behind_its_figures_and_conditions() -> None:
    drafted = draft(SMALL, ANSWERS.having("price_model", "daily").having("moderation", value=True), "fr")
    known = {c.key: c.terms for a in drafted.articles for c in a.clauses}
    assert known["parties.client"] == ("client_name",)
    assert {"price_model", "price_amount", "days_per_month"} <= set(known["price.daily"])
    assert known["object.out"] == ("services",)
    assert known["scope.notice"] == ("moderation", "notice_days")
    assert known["price.intro"] == ()


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_a_value_is_never_read_as_a_template(value: str) -> None:

    name = unicodedata.normalize("NFC", f"{{{{ price_amount }}}}{{% x %}}{value}")
    assert (
        text(draft(SMALL, ANSWERS.having("client_name", name), "fr"), "parties.client")
        == f"Le Client est {name}."
    )


def test_the_same_terms_give_the_same_contract() -> None:
    assert draft(SMALL, ANSWERS, "fr").digest == draft(SMALL, ANSWERS, "fr").digest


def test_what_was_drafted_is_kept_beside_the_text() -> None:
    for article in draft(SMALL, ANSWERS, "fr").articles:
        assert article.drafted_title == article.title
        assert all(clause.drafted == clause.text for clause in article.clauses)
