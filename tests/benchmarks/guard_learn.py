"""Learn from labelled edits what a change amounts to: `python -m tests.benchmarks.guard_learn [--without NAME ...]`.

Writes `templates/likeness/*.tsv`: multinomial logistic regression, its classes weighed alike, with an L2 penalty, found by
Nesterov's accelerated gradient from nothing: no chance in it. The files named `*sealed*` are never learnt from.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from contract.edges.library import TEMPLATES
from contract.guard import traits
from contract.guard.finding import Harmed
from contract.guard.likeness import CLASSES, SIDES
from contract.guard.verdict import Verdict
from contract.guard.whose import other
from contract.guard.wording import wording
from tests.benchmarks.guard import LABELS, WHOSE

EDITS = Path(__file__).parents[1] / "guard" / "edits"
_SEEN = 2
"""A trait of fewer edits teaches nothing of others."""
_LOOSE = 20.0
_ROUNDS, _TURNS = 600, 50
_SLIGHT = 5
"""Hundredths below which a trait speaks for nothing in particular."""

_Matrix = NDArray[np.float32]
_Example = tuple[frozenset[str], str, float]
"""The signs of an edit, its class, and how much it weighs."""


def learnt_from(without: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The labelled edits that may teach."""
    for file in sorted(EDITS.glob("*.yaml")):
        if "sealed" not in file.stem and file.stem not in without:
            yield from yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


def verdict_examples(edits: Sequence[dict[str, Any]]) -> Iterator[_Example]:
    """Each edit's signs and what it amounts to; an article removed is one emptied, as its words tell."""
    for edit in edits:
        amounts = LABELS[edit["label"]]
        amounts = Verdict.EMPTIED if amounts is Verdict.REMOVED else amounts
        words = wording(edit["before"] or "", edit["after"] or "")
        yield traits.of_verdict(words, edit["article"]), amounts.name.lower(), 1.0


def side_examples(edits: Sequence[dict[str, Any]]) -> Iterator[_Example]:
    """The signs of each edit that takes something from somebody, and from whom; at half weight the same with the parties exchanged."""
    for edit in edits:
        side = WHOSE[edit["whose_protection"]]
        if LABELS[edit["label"]] >= Verdict.WEAKENED and side != Harmed.NONE:
            words = wording(edit["before"] or "", edit["after"] or "")
            signs = traits.of_side(words, edit["article"])
            yield signs, side, 1.0
            if traits.exchanged(signs) != signs:
                yield traits.exchanged(signs), other(Harmed(side)), 0.5


def table(examples: Sequence[_Example], classes: Sequence[str], *, alike: bool) -> str:
    """The weights learnt from these examples, as `template_files.weights` reads them; `alike`: each class weighs the same."""
    often = Counter(trait for signs, _, _ in examples for trait in signs)
    names = sorted(trait for trait, times in often.items() if times >= _SEEN)
    place = {name: n for n, name in enumerate(names)}
    shown = np.zeros((len(examples), len(names) + 1), np.float32)
    for row, (signs, _, _) in enumerate(examples):
        shown[row, [place[trait] for trait in signs if trait in place]] = 1
    shown /= np.sqrt(np.maximum(shown.sum(axis=1, keepdims=True), 1))
    shown[:, -1] = 1  # the bias
    right = np.array([classes.index(name) for _, name, _ in examples])
    heavy = np.array([weight for _, _, weight in examples], np.float32)
    if alike:
        heavy *= (len(right) / (len(classes) * np.bincount(right, minlength=len(classes))))[right]
    *weights, bias = _learnt(shown, np.eye(len(classes), dtype=np.float32)[right], heavy[:, None])
    lines = ["\t".join(("trait", *classes))]
    for name, row in (("", bias), *zip(names, weights, strict=True)):
        hundredths = [round(100 * float(each)) for each in row]
        if not name or max(map(abs, hundredths)) >= _SLIGHT:
            lines.append("\t".join((name, *map(str, hundredths))))
    return "\n".join(lines) + "\n"


def _learnt(shown: _Matrix, wanted: _Matrix, heavy: _Matrix) -> _Matrix:
    """The weights under which these examples are likeliest, a row a trait, the bias last and without a penalty."""
    penalty = np.full((shown.shape[1], 1), 1 / _LOOSE, np.float32)
    penalty[-1] = 0
    step = np.float32(1 / (0.5 * _largest(shown * np.sqrt(heavy)) + 1 / _LOOSE))
    here = ahead = np.zeros((shown.shape[1], wanted.shape[1]), np.float32)
    for n in range(_ROUNDS):
        scores = shown @ ahead
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        slope = shown.T @ (heavy * (chances - wanted)) + penalty * ahead
        there = ahead - step * slope
        ahead = there + np.float32(n / (n + 3)) * (there - here)
        here = there
    return here


def _largest(shown: _Matrix) -> float:
    """The largest eigenvalue of a matrix by its own transpose, a little over: power iteration."""
    ahead = np.ones(shown.shape[1], np.float32)
    for _ in range(_TURNS):
        ahead = shown.T @ (shown @ (ahead / np.linalg.norm(ahead)))
    return 1.05 * float(np.linalg.norm(ahead))


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--to", type=Path, default=TEMPLATES / "likeness")
    asked = parser.parse_args()
    edits = list(learnt_from(asked.without))
    asked.to.mkdir(exist_ok=True)
    names = [each.name.lower() for each in CLASSES]
    for name, told, classes, alike in (
        ("verdicts", verdict_examples(edits), names, True),
        ("sides", side_examples(edits), [str(side) for side in SIDES], False),
    ):
        examples = list(told)
        (asked.to / f"{name}.tsv").write_text(table(examples, classes, alike=alike), "utf-8")
        print(f"{name}: learnt from {len(examples)} edits")


if __name__ == "__main__":
    main()
