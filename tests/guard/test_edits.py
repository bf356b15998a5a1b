"""Labelled edits of `tests/guard/edits`: what the guard was developed on must not get worse.

`sealed.yaml` has never been opened: its totals are in docs/guard-figures.md.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract.guard.verdict import Verdict
from contract.version import Article, Clause, Version
from tests.benchmarks.guard import judged
from tests.benchmarks.guard_contracts import contract
from tests.guard.hand import between

EDITS = Path(__file__).parent / "edits"
ELSEWHERE = ("Le présent contrat est signé en deux exemplaires.", "Les titres n'ont pas de portée.", "Fin.")
REWORDED = ("Ce contrat est signé en deux exemplaires.", "Les titres n’ont aucune portée.", "Fin.")
DEVELOPED = ("tuned", "fresh", "study", "second", "third", "fourth", "fifth", "aside")


@cache
def edits(name: str) -> tuple[tuple[dict[str, Any], dict[str, Any]], ...]:
    """The edits of a file, each with what is told of it."""
    return tuple(
        (edit, judged(edit))
        for edit in yaml.load((EDITS / f"{name}.yaml").read_text("utf-8"), yaml.CSafeLoader)
    )


def rows() -> tuple[dict[str, Any], ...]:
    return tuple(row for name in DEVELOPED for _, row in edits(name))


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def test_what_removes_empties_or_breaks_the_law_is_never_called_harmless() -> None:
    grave = [row for row in rows() if row["expected"] >= Verdict.EMPTIED]
    assert share([row["label"] >= Verdict.WEAKENED for row in grave]) >= 0.99


def test_most_edits_have_their_exact_label_and_whose_protection_it_is() -> None:
    assert share([row["label"] is row["expected"] for row in rows()]) >= 0.93
    weak = [row for row in rows() if row["expected"] >= Verdict.WEAKENED]
    assert share([row["whose"] == row["whose_expected"] for row in weak]) >= 0.90


def test_most_harmless_edits_warn_nobody() -> None:
    harmless = [row for row in rows() if row["expected"] is Verdict.HARMLESS]
    assert share([not row["warned"] for row in harmless]) >= 0.92


@pytest.mark.parametrize("name", DEVELOPED)
def test_a_loss_and_its_reverse_are_never_both_harmless(name: str) -> None:
    for edit, row in edits(name):
        if row["expected"] < Verdict.WEAKENED or row["label"] >= Verdict.NEGOTIABLE or not edit["before"]:
            continue
        reverse = judged({**edit, "before": edit["after"], "after": edit["before"]})
        assert reverse["label"] > Verdict.HARMLESS, edit["id"]


def beside(version: Version, *words: str) -> Version:
    more = tuple(Clause(f"more{n}", each) for n, each in enumerate(words))
    return replace(version, articles=(*version.articles, Article("more", "Divers", more)))


@pytest.mark.parametrize("name", DEVELOPED)
def test_a_harmless_change_elsewhere_changes_no_other_finding(name: str) -> None:
    for edit, _ in edits(name)[::8]:
        old, new = contract(edit)
        alone = between(beside(old, *ELSEWHERE), beside(new, *ELSEWHERE))
        reworded = between(beside(old, *ELSEWHERE), beside(new, *REWORDED))
        assert [f for f in reworded if f.article != "more"] == list(alone), edit["id"]
