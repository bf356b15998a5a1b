"""Settling gives the base with the accepted changes and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.decision import Decision, Verdict
from contract.errors import ForbiddenError
from contract.proposal.settle import settle
from contract.redline import compare
from contract.redline.change import ChangeKind, Redline
from contract.version import Version
from tests.drawn import contract, versions

OLD = contract(
    ("objet", "Objet", ("Le Prestataire anime deux comptes.", "La mission est à distance.")),
    ("prix", "Prix", ("Le prix est de 450,00 €. Il est payé à 30 jours.",)),
    ("duree", "Durée", ("Le contrat dure douze mois.",)),
)


def all_of(redline: Redline, verdict: Verdict) -> tuple[Decision, ...]:
    return tuple(Decision(c.id, verdict) for c in redline.changes)


def edited(article: int, clause: int, text: str, version: Version = OLD) -> Version:
    articles = list(version.articles)
    clauses = list(articles[article].clauses)
    clauses[clause] = replace(clauses[clause], text=text)
    articles[article] = replace(articles[article], clauses=tuple(clauses))
    return replace(version, articles=tuple(articles))


@settings(max_examples=80)
@given(versions(), versions())
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(old: Version, new: Version) -> None:
    redline = compare(old, new)
    assert settle(redline, all_of(redline, Verdict.REJECT)) == old
    assert settle(redline, all_of(redline, Verdict.ACCEPT)) == new


@settings(max_examples=80)
@given(versions(), versions(), st.data())
def test_any_choice_keeps_each_article_and_clause_at_most_once(old: Version, new: Version, data) -> None:
    redline = compare(old, new)
    chosen = {c.group: data.draw(st.sampled_from((Verdict.ACCEPT, Verdict.REJECT))) for c in redline.changes}
    settled = settle(redline, [Decision(c.id, chosen[c.group]) for c in redline.changes])
    keys = [c.key for a in settled.articles for c in a.clauses]
    assert len(keys) == len(set(keys))
    assert len({a.key for a in settled.articles}) == len(settled.articles)


def test_a_partial_decision_splices_exactly() -> None:
    new = edited(0, 0, "Le Prestataire anime trois comptes.")
    new = edited(2, 0, "Le contrat dure six mois.", new)
    redline = compare(OLD, new)
    verdicts = (Verdict.ACCEPT, Verdict.REJECT)
    settled = settle(redline, [Decision(c.id, v) for c, v in zip(redline.changes, verdicts, strict=True)])
    assert settled == edited(0, 0, "Le Prestataire anime trois comptes.")


def test_an_unanswered_change_stops() -> None:
    redline = compare(OLD, edited(2, 0, "Le contrat dure six mois."))
    with pytest.raises(ForbiddenError, match="undecided"):
        settle(redline, ())


def test_a_term_and_the_text_drafted_from_it_stand_or_fall_together() -> None:
    def drafted(amount: int) -> Version:
        text = f"Le prix est de {amount},00 €."
        base = contract(("prix", "Prix", (text,)), amount=amount)
        clause = replace(base.articles[0].clauses[0], drafted=text, terms=("amount",))
        return replace(base, articles=(replace(base.articles[0], clauses=(clause,)),))

    redline = compare(drafted(450), drafted(380))
    assert [c.kind for c in redline.changes] == [ChangeKind.TERM, ChangeKind.TEXT]
    assert len({c.group for c in redline.changes}) == 1
    split = [
        Decision(c.id, v) for c, v in zip(redline.changes, (Verdict.ACCEPT, Verdict.REJECT), strict=True)
    ]
    with pytest.raises(ForbiddenError, match="group_split"):
        settle(redline, split)


def test_a_decision_on_no_change_or_two_on_one_stop() -> None:
    redline = compare(OLD, edited(2, 0, "Le contrat dure six mois."))
    answer = Decision(redline.changes[0].id, Verdict.ACCEPT)
    for answers in (
        (answer, Decision("autre", Verdict.REJECT)),
        (answer, replace(answer, verdict=Verdict.REJECT)),
    ):
        with pytest.raises(ForbiddenError, match="undecided"):
            settle(redline, answers)


def test_each_sentence_of_a_clause_is_decided_alone() -> None:
    redline = compare(OLD, edited(1, 0, "Le prix est de 380,00 €. Il est payé à 60 jours. Il est ferme."))
    verdicts = (Verdict.REJECT, Verdict.ACCEPT, Verdict.ACCEPT)
    settled = settle(redline, [Decision(c.id, v) for c, v in zip(redline.changes, verdicts, strict=True)])
    assert settled == edited(1, 0, "Le prix est de 450,00 €. Il est payé à 60 jours. Il est ferme.")


def test_spaces_and_apostrophes_of_the_old_text_stay() -> None:
    new = edited(1, 0, "Le prix  est de 450,00\u00a0€. Il est payé à 60 jours.")
    redline = compare(OLD, new)
    settled = settle(redline, all_of(redline, Verdict.ACCEPT))
    assert settled == edited(1, 0, "Le prix est de 450,00 €. Il est payé à 60 jours.")


def test_what_the_template_gave_goes_with_the_term_even_where_a_hand_kept_the_text() -> None:
    def drafted(amount: int) -> Version:
        base = contract(("prix", "Prix", ("Le prix est convenu de vive voix.",)), amount=amount)
        clause = replace(
            base.articles[0].clauses[0], drafted=f"Le prix est de {amount} €.", terms=("amount",)
        )
        return replace(base, articles=(replace(base.articles[0], clauses=(clause,)),))

    redline = compare(drafted(450), drafted(380))
    assert [c.kind for c in redline.changes] == [ChangeKind.TERM]
    assert settle(redline, all_of(redline, Verdict.ACCEPT)) == drafted(380)
    assert settle(redline, all_of(redline, Verdict.REJECT)) == drafted(450)


@settings(max_examples=80)
@given(versions(), versions(), st.data())
def test_a_clause_goes_only_where_its_removal_was_accepted(old: Version, new: Version, data) -> None:
    redline = compare(old, new)
    chosen = {c.group: data.draw(st.sampled_from(Verdict)) for c in redline.changes}
    settled = settle(redline, [Decision(c.id, chosen[c.group]) for c in redline.changes])
    standing = {c.key for a in settled.articles for c in a.clauses}
    for article in old.articles:
        for clause in article.clauses:
            if new.clause(clause.key) is not None:
                assert clause.key in standing
    for article in settled.articles:
        for clause in article.clauses:
            if old.clause(clause.key) is None:
                assert new.clause(clause.key) is not None
