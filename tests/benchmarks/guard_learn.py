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
_Example = tuple[frozenset[str], str]


def learnt_from(without: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The labelled edits that may teach."""
    for file in sorted(EDITS.glob("*.yaml")):
        if "sealed" not in file.stem and file.stem not in without:
            yield from yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


def verdict_examples(edits: Sequence[dict[str, Any]]) -> Iterator[_Example]:
    """Each edit's signs and what it amounts to; an article removed is one emptied, as its words tell."""
    for edit in edits:
        amounts = min(LABELS[edit["label"]], Verdict.UNLAWFUL)
        amounts = Verdict.EMPTIED if amounts is Verdict.REMOVED else amounts
        words = wording(edit["before"] or "", edit["after"] or "")
        yield traits.of_verdict(words, edit["article"]), amounts.name.lower()


def side_examples(edits: Sequence[dict[str, Any]]) -> Iterator[_Example]:
    """The signs of each edit that takes something from somebody, and from whom."""
    for edit in edits:
        side = WHOSE[edit["whose_protection"]]
        if LABELS[edit["label"]] >= Verdict.WEAKENED and side != Harmed.NONE:
            words = wording(edit["before"] or "", edit["after"] or "")
            yield traits.of_side(words, edit["article"]), side


def table(examples: Sequence[_Example], classes: Sequence[str], *, alike: bool) -> str:
    """The weights learnt from these examples, as `template_files.weights` reads them."""
    often = Counter(trait for signs, _ in examples for trait in signs)
    names = sorted(trait for trait, times in often.items() if times >= _SEEN)
    place = {name: n for n, name in enumerate(names)}
    shown = np.zeros((len(examples), len(names)), np.float32)
    for row, (signs, _) in enumerate(examples):
        shown[row, [place[trait] for trait in signs if trait in place]] = 1
    shown /= np.sqrt(np.maximum(shown.sum(axis=1, keepdims=True), 1))
    right = np.array([classes.index(name) for _, name in examples])
    weights, bias = _learnt(shown, right, len(classes), alike=alike)
    rows = [("", bias), *zip(names, weights, strict=True)]
    lines = ["\t".join(("trait", *classes))]
    for name, row in rows:
        hundredths = [round(100 * float(each)) for each in row]
        if not name or max(map(abs, hundredths)) >= _SLIGHT:
            lines.append("\t".join((name, *map(str, hundredths))))
    return "\n".join(lines) + "\n"


def _learnt(shown: _Matrix, right: NDArray[np.int_], classes: int, *, alike: bool) -> tuple[_Matrix, _Matrix]:
    """The weights and the bias under which these examples are likeliest; `alike`: each class weighs the same."""
    many = np.bincount(right, minlength=classes)
    each = (len(right) / (classes * many) if alike else np.ones(classes)).astype(np.float32)[right][:, None]
    wanted = np.eye(classes, dtype=np.float32)[right]
    inputs = np.hstack([shown, np.ones((len(shown), 1), np.float32)])
    penalty = np.append(np.full(shown.shape[1], 1 / _LOOSE), 0.0).astype(np.float32)[:, None]
    step = np.float32(1 / (0.5 * _largest(inputs * np.sqrt(each)) + 1 / _LOOSE))
    here = ahead = np.zeros((inputs.shape[1], classes), np.float32)
    for n in range(_ROUNDS):
        scores = inputs @ ahead
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        slope = inputs.T @ (each * (chances - wanted)) + penalty * ahead
        there = ahead - step * slope
        ahead = there + np.float32(n / (n + 3)) * (there - here)
        here = there
    return here[:-1], here[-1]


def _largest(inputs: _Matrix) -> float:
    """The largest eigenvalue of a matrix by its own transpose, a little over: power iteration."""
    ahead = np.ones(inputs.shape[1], np.float32)
    for _ in range(_TURNS):
        ahead = inputs.T @ (inputs @ (ahead / np.linalg.norm(ahead)))
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
