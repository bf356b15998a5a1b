"""What a comparison shows of its findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from contract.actions.filing import example_terms
from contract.actions.judging import compared
from contract.actions.viewing import shown
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.judge import judge
from contract.version import Version
from tests.actions.tables import EXAMPLE, FRENCH
from tests.guard.hand import text

TODAY = date(2026, 12, 1)


def with_more(version: Version, clause: str, sentence: str) -> Version:
    """The version with a sentence more at the end of one clause."""
    return replace(
        version,
        articles=tuple(
            replace(a, clauses=tuple(replace(c, text=f"{c.text} {sentence}") if c.key == clause else c for c in a.clauses))
            for a in version.articles
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        ("fin.late", "La facture part par courriel."),
        ("duree.notice", "Le Client en est dispensé."),
    ],
)
def test_a_sentence_more_is_never_mere_wording_nor_said_to_be_without_effect(
    clause: str, sentence: str
) -> None:
    old = draft(library.template(), example_terms(EXAMPLE), "fr")
    redline = compared(old, with_more(old, clause, sentence))
    findings = judge(redline, library.template(), TODAY)
    (change,) = shown(redline, findings, FRENCH)["changes"]  # type: ignore[misc]
    assert change["family"] == "material"
    assert FRENCH.sentences["finding.text_added"] in [note["sentence"] for note in change["findings"]]


@pytest.mark.parametrize(
    ("before", "after", "family"),
    [
        (
            "Le Prestataire remet le bilan au Client.",
            "Le bilan du Prestataire est à la disposition du Client sur simple visite.",
            "material",
        ),
        (
            "Le Prestataire remet chaque mois un bilan chiffré au Client.",
            "Chaque mois, le Prestataire adresse au Client un bilan chiffré.",
            "wording",
        ),
    ],
)
def test_only_what_surely_takes_nothing_may_be_accepted_as_mere_wording(
    before: str, after: str, family: str
) -> None:
    redline = compared(*(text(words, article="cadre_mission") for words in (before, after)))
    (change,) = shown(redline, judge(redline, library.template(), TODAY), FRENCH)["changes"]  # type: ignore[misc]
    assert change["family"] == family
    told = {note["sentence"]: note["whose"] for note in change["findings"]}
    assert (FRENCH.sentences["finding.to_be_read"] in told) is (family == "material")
    assert set(told.values()) <= {FRENCH.sentences["harmed.none"]}
