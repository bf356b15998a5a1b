from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_template import ANSWERS, SMALL

from contract.drafting import draft, redraft, resolve, restore_article, restore_clause
from contract.errors import MissingError
from contract.terms import Terms
from contract.version import Article, Clause, Version

DEARER = ANSWERS.having("price_amount", Decimal("1500.00"))
DAILY = ANSWERS.having("price_model", "daily")
DRAFTED = draft(SMALL, ANSWERS, "fr")


def keys(version: Version) -> list[str]:
    return [clause.key for article in version.articles for clause in article.clauses]


def text(version: Version, key: str) -> str:
    found = version.clause(key)
    assert found is not None
    return found[1].text


def edited(version: Version, key: str, new: str) -> Version:
    """The version with a clause written over by hand."""
    return with_clauses(version, lambda c: replace(c, text=new) if c.key == key else c)


def removed(version: Version, key: str) -> Version:
    return with_clauses(version, lambda c: None if c.key == key else c)


def with_clauses(version: Version, change) -> Version:
    articles = (
        replace(a, clauses=tuple(new for c in a.clauses if (new := change(c)))) for a in version.articles
    )
    return replace(version, articles=tuple(articles))


ANY_TERMS = st.builds(
    lambda model, amount, days, services, moderation: Terms(
        {
            "client_name": "Boréal",
            "price_model": model,
            "price_amount": amount,
            "days_per_month": days,
            "services": services,
            "moderation": moderation,
        }
    ),
    st.sampled_from(["monthly", "daily"]),
    st.decimals(1, 9999, places=2),
    st.integers(1, 20),
    st.sampled_from([("writing",), ("design", "ads"), ("ads",)]),
    st.booleans(),
)


@given(ANY_TERMS, ANY_TERMS)
def test_without_hand_edits_redrafting_is_drafting(before: Terms, after: Terms) -> None:
    redrafted = redraft(SMALL, draft(SMALL, before, "fr"), after)
    assert redrafted.version == draft(SMALL, after, "fr")
    assert redrafted.conflicts == ()


@given(ANY_TERMS, ANY_TERMS, st.sampled_from(["parties.client", "price.due", "price.monthly", "object.in"]))
def test_no_hand_edit_is_lost_without_a_conflict(before: Terms, after: Terms, key: str) -> None:
    start = draft(SMALL, before, "fr")
    if start.clause(key):
        redrafted = redraft(SMALL, edited(start, key, "Écrit à la main."), after)
        assert text(redrafted.version, key) == "Écrit à la main."


@given(ANY_TERMS)
def test_the_same_terms_change_nothing(terms: Terms) -> None:
    by_hand = removed(edited(draft(SMALL, terms, "fr"), "price.due", "Payé comptant."), "object.in")
    assert redraft(SMALL, by_hand, terms).version == by_hand


def test_a_hand_edit_beside_a_changed_sentence_merges() -> None:
    by_hand = edited(DRAFTED, "price.monthly", f"{text(DRAFTED, 'price.monthly')} Il est ferme.")
    redrafted = redraft(SMALL, by_hand, DEARER)
    assert redrafted.conflicts == ()
    assert text(redrafted.version, "price.monthly").endswith("1\u202f500,00\u00a0€. Il est ferme.")


def test_a_hand_edit_of_the_changed_sentence_is_a_conflict_until_resolved() -> None:
    by_hand = edited(DRAFTED, "price.monthly", "Le forfait, négocié, est de 1\u202f200,00\u00a0€.")
    redrafted = redraft(SMALL, by_hand, DEARER)
    (conflict,) = redrafted.conflicts
    assert (conflict.clause, conflict.ours) == ("price.monthly", text(by_hand, "price.monthly"))
    assert conflict.theirs == text(draft(SMALL, DEARER, "fr"), "price.monthly")
    assert redraft(SMALL, redrafted.version, DEARER).conflicts == (conflict,)
    settled = resolve(SMALL, redrafted.version, "price.monthly", "Le forfait est de 1\u202f500\u00a0€ net.")
    assert redraft(SMALL, settled, DEARER).conflicts == ()
    assert text(settled, "price.monthly") == "Le forfait est de 1\u202f500\u00a0€ net."


def test_an_edited_clause_whose_condition_falls_is_a_conflict() -> None:
    by_hand = edited(DRAFTED, "price.monthly", "Un forfait à ma façon.")
    redrafted = redraft(SMALL, by_hand, DAILY)
    assert [(c.clause, c.theirs) for c in redrafted.conflicts] == [("price.monthly", "")]
    kept = resolve(SMALL, redrafted.version, "price.monthly", "Un forfait à ma façon.")
    gone = resolve(SMALL, redrafted.version, "price.monthly", "")
    assert redraft(SMALL, kept, DAILY) == redraft(SMALL, kept, DAILY)
    assert redraft(SMALL, kept, DAILY).conflicts == ()
    assert gone.clause("price.monthly") is None


def test_a_variant_takes_the_place_of_the_other() -> None:
    assert keys(redraft(SMALL, DRAFTED, DAILY).version)[1:4] == ["price.intro", "price.daily", "price.due"]


def test_what_was_removed_by_hand_stays_removed() -> None:
    bare = removed(DRAFTED, "price.due")
    assert "price.due" not in keys(redraft(SMALL, bare, DAILY).version)
    without = replace(DRAFTED, articles=tuple(a for a in DRAFTED.articles if a.key != "price"))
    assert redraft(SMALL, without, DAILY).version.article("price") is None


def test_what_was_added_moved_or_renamed_by_hand_stays() -> None:
    own = Article("own", "Divers", (Clause("own.1", "Une clause à nous."),))
    parties, price, annex = DRAFTED.articles
    by_hand = replace(DRAFTED, articles=(replace(price, title="Honoraires"), own, parties, annex))
    redrafted = redraft(SMALL, by_hand, DEARER.having("moderation", value=True)).version
    assert [(a.key, a.title) for a in redrafted.articles] == [
        ("price", "Honoraires"),
        ("scope", "Modération"),
        ("own", "Divers"),
        ("parties", "Parties"),
        ("object", "Objet"),
    ]
    assert "1\u202f500" in text(redrafted, "price.monthly")


def test_an_article_leaves_with_its_condition_unless_something_was_written_in_it() -> None:
    moderated = draft(SMALL, ANSWERS.having("moderation", value=True), "fr")
    assert redraft(SMALL, moderated, ANSWERS).version.article("scope") is None
    article = moderated.article("scope")
    assert article is not None
    longer = replace(article, clauses=(*article.clauses, Clause("scope.own", "À nous.")))
    by_hand = replace(
        moderated, articles=tuple(longer if a.key == "scope" else a for a in moderated.articles)
    )
    left = redraft(SMALL, by_hand, ANSWERS).version.article("scope")
    assert left is not None
    assert [clause.key for clause in left.clauses] == ["scope.own"]


def test_a_clause_goes_back_to_the_templates_text() -> None:
    by_hand = edited(redraft(SMALL, DRAFTED, DEARER).version, "price.monthly", "Gratuit.")
    assert restore_clause(SMALL, by_hand, "price.monthly") == draft(SMALL, DEARER, "fr")


def test_a_removed_clause_returns_to_its_place() -> None:
    assert restore_clause(SMALL, removed(DRAFTED, "price.intro"), "price.intro") == DRAFTED
    without = replace(DRAFTED, articles=tuple(a for a in DRAFTED.articles if a.key != "parties"))
    assert restore_clause(SMALL, without, "parties.client") == DRAFTED


def test_an_article_goes_back_whole_and_its_moved_clauses_come_home() -> None:
    parties, price, annex = DRAFTED.articles
    moved = (
        replace(parties, clauses=(*parties.clauses, price.clauses[0])),
        replace(price, title="Tarif", clauses=price.clauses[1:]),
        annex,
    )
    assert restore_article(SMALL, replace(DRAFTED, articles=moved), "price") == DRAFTED
    assert restore_article(SMALL, replace(DRAFTED, articles=(parties, annex)), "price") == DRAFTED


def test_a_clause_of_ones_own_has_no_source_to_go_back_to() -> None:
    with pytest.raises(MissingError):
        restore_clause(SMALL, DRAFTED, "own.1")
    with pytest.raises(MissingError):
        restore_article(SMALL, DRAFTED, "scope")
