"""A counter goes back as a proposal: the settled text with its own words in their place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.actions.filing import example_terms
from contract.decision import Decision, Verdict
from contract.drafting.draft import draft
from contract.drafting.redraft import redraft
from contract.edges import library
from contract.errors import ForbiddenError, UnreadableError
from contract.proposal.counter import counter, other_value
from contract.proposal.settle import settle
from contract.redline import compare
from contract.redline.change import ChangeKind, counterable
from contract.version import Clause, Version
from tests.drawn import contract, versions

TEMPLATE = library.template()
TEXT = "Le prix est de 450,00 €. Il est payé à 30 jours."


def priced(*texts: str, title: str = "Prix", **terms: int) -> Version:
    return contract(("objet", "Objet", ("L’objet est fixe.",)), ("prix", title, texts), **terms)


def answered(old: Version, new: Version, text: str, *others: Verdict) -> Version | None:
    """The first change countered with this text, the others answered as given."""
    changes = compare(old, new).changes
    rest = [Decision(c.id, v) for c, v in zip(changes[1:], others, strict=True)]
    return counter(compare(old, new), [Decision(changes[0].id, Verdict.COUNTER, text), *rest], TEMPLATE)


def test_a_counter_stands_in_the_place_of_the_sentence() -> None:
    new = priced("Le prix est de 450,00 €. Il est payé à 60 jours.")
    assert answered(priced(TEXT), new, "Il est payé à 45 jours.") == priced(
        "Le prix est de 450,00 €. Il est payé à 45 jours."
    )


def test_what_was_accepted_beside_it_is_in_it() -> None:
    new = priced("Le prix est de 380,00 €. Il est payé à 60 jours.")
    assert answered(priced(TEXT), new, "Le prix est de 400,00 €.", Verdict.ACCEPT) == priced(
        "Le prix est de 400,00 €. Il est payé à 60 jours."
    )


@pytest.mark.parametrize("text", ["Il est ferme un an.", "  Il est ferme un an. "])
def test_a_counter_to_an_added_sentence_keeps_the_blank_before_it(text: str) -> None:
    new = priced(f"{TEXT} Il est ferme.")
    assert answered(priced(TEXT), new, text) == priced(f"{TEXT} Il est ferme un an.")


def test_a_counter_to_a_new_clause_or_a_removed_one_is_written_over_it() -> None:
    one, two = priced(TEXT), priced(TEXT, "Le prix est révisé chaque année.")
    assert answered(one, two, "Le prix est ferme.") == priced(TEXT, "Le prix est ferme.")
    assert answered(two, one, "Le prix est ferme.") == priced(TEXT, "Le prix est ferme.")


def test_a_counter_to_a_title_is_the_title() -> None:
    assert answered(priced(TEXT), priced(TEXT, title="Tarif"), "Prix et tarif") == priced(
        TEXT, title="Prix et tarif"
    )


def test_a_counter_without_words_takes_away() -> None:
    two = priced(TEXT, "Le prix est révisé chaque année.")
    assert answered(two, priced(TEXT, "Le prix est révisé chaque mois."), "") == priced(TEXT)
    assert answered(two, priced(TEXT), "") == priced(TEXT)


def test_no_counter_and_a_counter_in_the_words_that_stand_send_nothing_back() -> None:
    redline = compare(priced(TEXT), priced(f"{TEXT} Il est ferme."))
    assert counter(redline, [Decision(redline.changes[0].id, Verdict.REJECT)], TEMPLATE) is None
    new = priced("Le prix est de 450,00 €. Il est payé à 60 jours.")
    assert answered(priced(TEXT), new, "Il est payé à 30 jours.") is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_counter_to_a_term_is_another_value_and_the_text_follows(language: str) -> None:
    old = draft(TEMPLATE, example_terms("1_micro_mensuel", language), language)
    new = redraft(TEMPLATE, old, old.terms.having("payment_days", 60)).version
    wanted = redraft(TEMPLATE, old, old.terms.having("payment_days", 45)).version
    assert countered(old, new, "45") == wanted


def test_a_counter_to_a_term_leaves_what_was_accepted_beside_it() -> None:
    old = draft(TEMPLATE, example_terms("1_micro_mensuel"), "fr")
    both = old.terms.having("payment_days", 60).having("notice_days", 90)
    new = redraft(TEMPLATE, old, both).version
    wanted = redraft(TEMPLATE, old, both.having("payment_days", 45)).version
    assert countered(old, new, "45", Verdict.ACCEPT) == wanted


@pytest.mark.parametrize(
    ("text", "code"), [("beaucoup", "fault."), ("-3", "fault."), ("", "term.empty_counter")]
)
def test_a_counter_to_a_term_that_is_no_such_value_is_told(text: str, code: str) -> None:
    with pytest.raises(UnreadableError, match=code):
        other_value(TEMPLATE, "payment_days", text)


def test_a_table_among_the_terms_takes_no_counter() -> None:
    old = draft(TEMPLATE, example_terms("1_micro_mensuel"), "fr")
    rows = old.terms["networks"]
    assert isinstance(rows, tuple)
    new = redraft(TEMPLATE, old, old.terms.having("networks", rows[:1])).version
    with pytest.raises(ForbiddenError, match="term_counter"):
        countered(old, new, "1")


def countered(old: Version, new: Version, text: str, others: Verdict = Verdict.REJECT) -> Version | None:
    """The first term of a change countered, with what is tied to it; everything else answered as given."""
    redline = compare(old, new)
    term = next(
        c for c in redline.changes if c.kind is ChangeKind.TERM and c.term in {"payment_days", "networks"}
    )
    return counter(
        redline,
        [
            Decision(c.id, Verdict.COUNTER if c.group == term.group else others, text if c == term else "")
            for c in redline.changes
        ],
        TEMPLATE,
    )


@settings(max_examples=50)
@given(versions(), versions(), st.data())
def test_a_counter_alone_changes_no_other_clause(old: Version, new: Version, data) -> None:
    redline = compare(old, new)
    free = [c for c in redline.changes if counterable(c, redline) and c.kind is not ChangeKind.TERM]
    if not free:
        return
    chosen = data.draw(st.sampled_from(free))
    text = "Une tout autre phrase."
    answers = [
        Decision(c.id, Verdict.COUNTER, text) if c == chosen else Decision(c.id, Verdict.REJECT)
        for c in redline.changes
    ]
    sent = counter(redline, answers, TEMPLATE)
    assert sent is not None

    def others(version: Version) -> list[Clause]:
        return [c for a in version.articles for c in a.clauses if c.key != chosen.clause]

    assert others(sent) == others(settle(redline, answers)) == others(old)
    assert replace(sent, title="", articles=()) == replace(old, title="", articles=())
    written = [c.text for a in sent.articles for c in a.clauses if c.key == chosen.clause]
    titles = [a.title for a in sent.articles if a.key == chosen.article]
    assert any(text in said for said in (written if chosen.clause else titles))
