"""A proposal is carried over to a text that moved on: exactly, or with its conflicts shown."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from contract.proposal.rebase import rebase
from contract.version import Version
from tests.drawn import contract, versions

BASE = contract(
    ("prix", "Prix", ("Le prix est de 450,00 €. Il est payé à 30 jours.",)),
    ("duree", "Durée", ("Le contrat dure douze mois.",)),
    amount=450,
)


def edited(article: int, text: str, version: Version = BASE) -> Version:
    articles = list(version.articles)
    clause = replace(articles[article].clauses[0], text=text)
    articles[article] = replace(articles[article], clauses=(clause,))
    return replace(version, articles=tuple(articles))


@settings(max_examples=150, deadline=None)
@given(versions(), versions())
def test_a_side_that_did_nothing_gives_way(base: Version, other: Version) -> None:
    assert rebase(base, base, other).version == other
    assert rebase(base, other, base).version == other


@settings(max_examples=200, deadline=None)
@given(versions(), versions(), versions())
def test_no_new_sentence_of_the_proposal_is_lost(base: Version, head: Version, proposed: Version) -> None:
    carried = rebase(base, head, proposed)
    words = {c.text for a in carried.version.articles for c in a.clauses} | {
        c.ours for c in carried.conflicts
    }
    text = "\n".join(words)
    for article in proposed.articles:
        for clause in article.clauses:
            if base.clause(clause.key) is None:
                assert clause.text in text


def test_two_places_changed_by_two_sides_both_change() -> None:
    carried = rebase(BASE, edited(1, "Le contrat dure six mois."), edited(0, "Le prix est de 500,00 €."))
    assert carried.conflicts == ()
    assert carried.version == edited(0, "Le prix est de 500,00 €.", edited(1, "Le contrat dure six mois."))


def test_one_sentence_changed_by_both_is_shown_and_keeps_the_proposals_words() -> None:
    carried = rebase(BASE, edited(1, "Le contrat dure six mois."), edited(1, "Le contrat dure un an."))
    assert [(c.clause, c.ours, c.theirs) for c in carried.conflicts] == [
        ("duree.1", "Le contrat dure un an.", "Le contrat dure six mois.")
    ]
    assert carried.version == edited(1, "Le contrat dure un an.")


def test_a_clause_removed_by_one_and_edited_by_the_other_is_shown() -> None:
    head = replace(BASE, articles=BASE.articles[:1])
    carried = rebase(BASE, head, edited(1, "Le contrat dure un an."))
    assert [c.article for c in carried.conflicts] == ["duree"]
    assert carried.version.article("duree") is not None


def test_a_term_changed_by_both_is_shown() -> None:
    one, other = (replace(BASE, terms=BASE.terms.having("amount", n)) for n in (500, 400))
    carried = rebase(BASE, one, other)
    assert carried.version.terms["amount"] == 400
    assert [c.clause for c in carried.conflicts] == ["amount"]
