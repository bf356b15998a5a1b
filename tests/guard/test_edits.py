"""Labelled edits of `tests/guard/edits`: what the guard was developed on must not get worse.

`sealed.yaml` has never been opened: its totals are in docs/guard.md.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from contract.guard.verdict import Verdict
from tests.benchmarks.guard import judged

EDITS = Path(__file__).parent / "edits"
DEVELOPED = ("tuned", "fresh", "study", "second", "third", "fourth", "fifth", "aside")


@cache
def edits() -> tuple[dict[str, Any], ...]:
    texts = ((EDITS / f"{name}.yaml").read_text("utf-8") for name in DEVELOPED)
    return tuple(edit for text in texts for edit in yaml.safe_load(text))


@cache
def rows() -> tuple[dict[str, Any], ...]:
    """Every edit judged once, whatever the tests ask of it."""
    return tuple(map(judged, edits()))


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def test_what_removes_empties_or_breaks_the_law_is_never_called_harmless() -> None:
    grave = [row for row in rows() if row["expected"] >= Verdict.EMPTIED]
    assert share([row["label"] >= Verdict.WEAKENED for row in grave]) >= 0.97


def test_most_edits_have_their_exact_label_and_whose_protection_it_is() -> None:
    assert share([row["label"] is row["expected"] for row in rows()]) >= 0.85
    weak = [row for row in rows() if row["expected"] >= Verdict.WEAKENED]
    assert share([row["whose"] == row["whose_expected"] for row in weak]) >= 0.80


def test_most_harmless_edits_warn_nobody() -> None:
    harmless = [row for row in rows() if row["expected"] is Verdict.HARMLESS]
    assert share([not row["warned"] for row in harmless]) >= 0.90


def test_a_loss_and_its_reverse_are_never_both_harmless() -> None:
    for edit, row in zip(edits(), rows(), strict=True):
        if row["expected"] < Verdict.WEAKENED or row["label"] >= Verdict.NEGOTIABLE or not edit["before"]:
            continue
        reverse = judged({**edit, "before": edit["after"], "after": edit["before"]})
        assert reverse["label"] > Verdict.HARMLESS, edit["id"]
