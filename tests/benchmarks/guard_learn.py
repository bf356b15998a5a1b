"""Learn from labelled edits what a change amounts to: `python -m tests.benchmarks.guard_learn [--without NAME ...]`.

Writes `templates/likeness/*.tsv`: multinomial logistic regression with an L2 penalty, the lighter the rarer a sign is met,
found by Nesterov's accelerated gradient from nothing: no chance in it. The files named `*sealed*` are never learnt from. How far to trust the rules and the likeness is learnt as trees (`guard_trees.py`) from
the edits that keep what the rules told of them at first sight (`first_told`), the likeness of each being learnt without a fifth of these, its own among them.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from contract.edges.library import TEMPLATES
from contract.edges.template_files import weights
from contract.guard import traits
from contract.guard.finding import Harmed, Severity
from contract.guard.likeness import SIDES
from contract.guard.paired import besides
from contract.guard.reading import cut, plainly
from contract.guard.trust import CLASSES, measures
from contract.guard.verdict import Verdict
from contract.guard.whose import other
from contract.guard.wording import Wording, wording
from tests.benchmarks.guard import LABELS, WHOSE
from tests.benchmarks.guard_trees import Measured, shares, trees

EDITS = Path(__file__).parents[1] / "guard" / "edits"
_PARTS = 5
_ROUNDS, _TURNS = 300, 50
_SLIGHT = 5
"""Hundredths below which a trait speaks for nothing in particular."""
_SHARES: Mapping[Verdict, float] = {
    Verdict.HARMLESS: 0.15,
    Verdict.NEGOTIABLE: 0.15,
    Verdict.WEAKENED: 0.34,
    Verdict.EMPTIED: 0.21,
    Verdict.UNLAWFUL: 0.15,
}
"""How often each is met, as in the study's own edits; a file that was written for the harmless ones tells nothing of it."""

_Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """The signs of an edit, its class, and how much it weighs."""

    signs: frozenset[str]
    name: str
    weight: float = 1.0


@dataclass(frozen=True)
class Taught:
    """One table: its classes, in how many edits a sign must be met, and how loose its weights may be."""

    classes: Sequence[str]
    seen: int
    loose: float


NAMES = [each.name.lower() for each in CLASSES]
VERDICTS = Taught(NAMES, seen=4, loose=0.7)
SIDES_OF = Taught([str(side) for side in SIDES], seen=4, loose=0.5)


def learnt_from(without: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The labelled edits that may teach."""
    for file in sorted(EDITS.glob("*.yaml")):
        if "sealed" not in file.stem and file.stem not in without:
            yield from yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


def verdict_examples(edits: Sequence[dict[str, Any]]) -> list[Example]:
    """Each edit's signs and what it amounts to, each class weighed the same; at half weight a harmless one read backwards too."""
    shown = [(e, 1.0) for e in edits]
    shown += [(_backwards(e), 0.5) for e in edits if _amounts(e) == NAMES[0] and e["before"] and e["after"]]
    heavy: defaultdict[str, float] = defaultdict(float)
    for edit, weight in shown:
        heavy[_amounts(edit)] += weight
    share = sum(heavy.values()) / len(NAMES)
    return [
        Example(traits.of_verdict(_words(e), e["article"]), _amounts(e), weight * share / heavy[_amounts(e)])
        for e, weight in shown
    ]  # fmt: skip


def _backwards(edit: dict[str, Any]) -> dict[str, Any]:
    """What takes nothing away takes nothing away the other way round."""
    return {**edit, "before": edit["after"], "after": edit["before"]}


def trust_examples(edits: Sequence[dict[str, Any]]) -> list[Measured]:
    """What was told of each edit at first sight and what it amounts to, each class weighed as it is met, sentences added by themselves."""
    shown = [e for e in edits if "first_told" in e]
    kinds = Counter(map(_is_added, shown))
    often = Counter((_is_added(e), _amounts(e)) for e in shown)
    found = []
    for part in range(_PARTS):
        aside = shown[part::_PARTS]
        known = {id(e) for e in aside}
        taught = weights(table(verdict_examples([e for e in edits if id(e) not in known]), VERDICTS))
        for e in aside:
            words = _words(e)
            told = [(code, Severity(severity)) for code, severity in map(_parted, e["first_told"])]
            chances = taught.chances(traits.of_verdict(words, e["article"]))
            kind, share = _is_added(e), _SHARES[Verdict[_amounts(e).upper()]]
            found.append(
                Measured(
                    measures(told, words, e["article"], chances),
                    _amounts(e),
                    share * kinds[kind] / often[kind, _amounts(e)],
                )
            )
    return found


def side_examples(edits: Sequence[dict[str, Any]]) -> list[Example]:
    """The signs of each edit that takes something from somebody, and from whom; at half weight the same with the parties exchanged."""
    found = []
    for edit in edits:
        side = WHOSE[edit["whose_protection"]]
        if LABELS[edit["label"]] >= Verdict.WEAKENED and side != Harmed.NONE:
            signs = traits.of_side(_words(edit), edit["article"])
            found.append(Example(signs, side))
            if traits.exchanged(signs) != signs:
                found.append(Example(traits.exchanged(signs), other(Harmed(side)), 0.5))
    return found


def _amounts(edit: dict[str, Any]) -> str:
    """What an edit amounts to; an article removed is one emptied, as its words tell."""
    amounts = LABELS[edit["label"]]
    return (Verdict.EMPTIED if amounts is Verdict.REMOVED else amounts).name.lower()


def _words(edit: dict[str, Any]) -> Wording:
    """The words of an edit as the guard judges them: without the sentences that stand in both texts."""
    before, after = edit["before"] or "", edit["after"] or ""
    was, now = (frozenset(map(plainly, cut(text))) for text in (before, after))
    moved = besides(before, now), besides(after, was)
    return wording(*(moved if any(moved) else (before, after)))


def _is_added(edit: dict[str, Any]) -> bool:
    """Whether words only come, beside sentences that stand."""
    return not _words(edit).before


def _parted(told: str) -> tuple[str, str]:
    code, _, severity = told.partition(" ")
    return code, severity


class _Matrix:
    """Examples by signs, few of which each has: read by rows and by columns."""

    def __init__(self, rows: Sequence[Sequence[int]], scale: _Numbers) -> None:
        """Each row is brought to length one, before each column is multiplied by its scale."""
        self.shape = len(rows), len(scale)
        self.starts = np.cumsum([0, *map(len, rows)])[:-1]
        self.at = np.array([column for row in rows for column in row], np.int64)
        sizes = np.array([len(row) for row in rows])
        self.value = scale[self.at] / np.sqrt(np.repeat(sizes, sizes))
        order = np.argsort(self.at, kind="stable")
        self.by_column = np.repeat(np.arange(len(rows)), sizes)[order]
        self.value_by_column = self.value[order]
        self.met, self.first = np.unique(self.at[order], return_index=True)

    def times(self, ahead: _Numbers) -> _Numbers:
        """The matrix by a weight for each column, or several."""
        return np.add.reduceat(ahead[self.at] * self.value[:, None], self.starts, axis=0)

    def turned_times(self, ahead: _Numbers) -> _Numbers:
        """Its columns by a number for each row, or several."""
        found = np.zeros((self.shape[1], ahead.shape[1]))
        found[self.met] = np.add.reduceat(
            ahead[self.by_column] * self.value_by_column[:, None], self.first, axis=0
        )
        return found


def table(examples: Sequence[Example], taught: Taught) -> str:
    """The weights learnt from these examples, as `template_files.weights` reads them."""
    often = Counter(sign for each in examples for sign in each.signs)
    names = sorted(sign for sign, times in often.items() if times >= taught.seen)
    place = {name: n for n, name in enumerate(names)}
    rareness = np.array([1 + log((1 + len(examples)) / (1 + often[name])) for name in names])
    examples = [each for each in examples if not each.signs.isdisjoint(place)]
    shown = _Matrix([sorted(place[s] for s in e.signs if s in place) for e in examples], rareness)
    right = np.eye(len(taught.classes))[[taught.classes.index(each.name) for each in examples]]
    heavy = np.array([each.weight for each in examples])[:, None]
    learnt, bias = _learnt(shown, right, heavy, taught.loose)
    lines = ["\t".join(("trait", *taught.classes))]
    for name, row in (("", bias), *zip(names, learnt * rareness[:, None], strict=True)):
        hundredths = [round(100 * float(each)) for each in row]
        if not name or max(map(abs, hundredths)) >= _SLIGHT:
            lines.append("\t".join((name, *map(str, hundredths))))
    return "\n".join(lines) + "\n"


def _learnt(shown: _Matrix, wanted: _Numbers, heavy: _Numbers, loose: float) -> tuple[_Numbers, _Numbers]:
    """The weights under which these examples are likeliest, a row a sign, and the bias, which has no penalty."""
    step = 1 / (0.5 * _largest(shown, np.sqrt(heavy)) + 1 / loose)
    here = ahead = np.zeros((shown.shape[1], wanted.shape[1]))
    bias_here = bias = np.zeros(wanted.shape[1])
    for n in range(_ROUNDS):
        chances = shares(shown.times(ahead) + bias)
        wrong = heavy * (chances - wanted)
        there = ahead - step * (shown.turned_times(wrong) + ahead / loose)
        bias_there = bias - step * wrong.sum(axis=0)
        on = n / (n + 3)
        ahead, bias = there + on * (there - here), bias_there + on * (bias_there - bias_here)
        here, bias_here = there, bias_there
    return here, bias_here


def _largest(shown: _Matrix, heavy: _Numbers) -> float:
    """The largest eigenvalue of a matrix, its rows weighed and a bias beside it, by its own transpose, a little over: power iteration."""
    ahead, bias = np.ones((shown.shape[1], 1)), 1.0
    for _ in range(_TURNS):
        length = float(np.sqrt((ahead**2).sum() + bias**2))
        row = heavy**2 * (shown.times(ahead / length) + bias / length)
        ahead, bias = shown.turned_times(row), float(row.sum())
    return 1.05 * float(np.sqrt((ahead**2).sum() + bias**2))


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--to", type=Path, default=TEMPLATES / "likeness")
    asked = parser.parse_args()
    edits = list(learnt_from(asked.without))
    asked.to.mkdir(exist_ok=True)
    shown = trust_examples(edits)
    learnt = {
        "verdicts": table(verdict_examples(edits), VERDICTS),
        "trust": trees(shown, NAMES),
        "sides": table(side_examples(edits), SIDES_OF),
    }
    for name, told in learnt.items():
        (asked.to / f"{name}.tsv").write_text(told, "utf-8")
    print(f"learnt from {len(edits)} edits, trust from {len(shown)}")


if __name__ == "__main__":
    main()
