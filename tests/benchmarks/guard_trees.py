"""Learn trees from measures: gradient boosting after Friedman (2001), second-order as in Chen and Guestrin (2016), each tree for all classes at once.

Every round looks at another half of the signs, drawn by its own number: the same examples give the same trees.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_Numbers = NDArray[np.float64]
_Places = NDArray[np.int64]
_SEEN = 8
"""In so many examples a sign must be met."""
_BOUNDS = 24
"""So many bounds at most are tried of one measure, as many examples between any two."""
_ROUNDS, _DEEP = 250, 4
_PACE = 0.15
"""How much of what a tree would say it says: the rest is left to the next."""
_FIRM = 5.0
"""How much must speak for it before an end says much: the L2 penalty."""
_LEAST = 20
"""So many examples at least stand at an end."""


@dataclass(frozen=True)
class Measured:
    """What was measured of an example, its class, and how much it weighs."""

    measures: Mapping[str, float]
    name: str
    weight: float = 1.0


@dataclass(frozen=True)
class Shown:
    """What measures show: for each sign that is met the bounds that part it, and which of them each example passes."""

    names: Sequence[tuple[str, float]]
    last: _Places
    """The last bound of each one's sign."""
    sign: _Places
    rows: _Places
    at: _Places
    """The highest bound that a row passes, for each sign of which it passes any."""
    many: int

    @staticmethod
    def of(measures: Sequence[Mapping[str, float]]) -> Shown:
        """Look at what was measured; what an example does not name measures 0."""
        often = Counter(sign for each in measures for sign in each)
        names: list[tuple[str, float]] = []
        last, signs, rows, at = [], [], [], []
        for number, sign in enumerate(sorted(s for s, times in often.items() if times >= _SEEN)):
            values = np.array([each.get(sign, 0.0) for each in measures])
            bounds = _between(values)
            passed = np.searchsorted(bounds, values, side="left")
            some = np.nonzero(passed)[0]
            rows.append(some)
            at.append(len(names) + passed[some] - 1)
            names += [(sign, bound) for bound in bounds]
            last += [len(names) - 1] * len(bounds)
            signs += [number] * len(bounds)
        return Shown(
            names, np.array(last), np.array(signs), np.concatenate(rows), np.concatenate(at), len(measures)
        )

    def passes(self, bound: int) -> NDArray[np.bool_]:
        """Which examples measure more than a bound."""
        found = np.zeros(self.many, bool)
        found[self.rows[(self.at >= bound) & (self.at <= self.last[bound])]] = True
        return found


def _between(values: _Numbers) -> list[float]:
    """Bounds between the different values, or between parts of them that are met as often."""
    different = np.unique(values)
    if len(different) > _BOUNDS:
        different = np.unique(np.quantile(values, np.linspace(0, 1, _BOUNDS + 1), method="nearest"))
    return [round(float(one + other) / 2, 6) for one, other in pairwise(different)]


def trees(examples: Sequence[Measured], classes: Sequence[str]) -> str:
    """The trees learnt from these examples, as `template_files.trees` reads them."""
    shown = Shown.of([each.measures for each in examples])
    right = np.eye(len(classes))[[classes.index(each.name) for each in examples]]
    heavy = np.array([each.weight for each in examples])
    weight = heavy[:, None] / heavy.mean()
    bias = np.log((right * weight).sum(axis=0) / weight.sum())
    scores = np.tile(bias, (shown.many, 1))
    lines = ["\t".join(("trait", *classes)), _end(bias)]
    for turn in range(_ROUNDS):
        chances = shares(scores)
        pull, firm = (right - chances) * weight, chances * (1 - chances) * weight
        grown = _Tree(shown, pull, firm, looked_at=_half(shown, turn))
        lines += grown.lines()
        scores += grown.spoken()
    return "\n".join(lines) + "\n"


def shares(scores: _Numbers) -> _Numbers:
    """Shares of 1 that grow with the scores, row by row: softmax."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def _half(shown: Shown, turn: int) -> NDArray[np.bool_]:
    """Which bounds are looked at: those of every second sign, drawn anew each turn."""
    return (np.random.default_rng(turn).random(shown.sign[-1] + 1) < 1 / 2)[shown.sign]


class _Tree:
    """One tree, grown a level at a time; `pull` is what each example asks of each class, `firm` how firmly it stands there."""

    def __init__(self, shown: Shown, pull: _Numbers, firm: _Numbers, looked_at: NDArray[np.bool_]) -> None:
        self._shown, self._looked_at = shown, looked_at
        self._heavy = np.hstack((pull, firm, np.ones((shown.many, 1))))
        """What is summed at each place: pull and firmness of each class, and the examples."""
        self._classes = pull.shape[1]
        self._at = np.zeros(shown.many, np.int64)
        """The place in the tree where each example stands."""
        self._forks: dict[int, tuple[int, int, int]] = {}
        """For each place that parts: the bound, and the places below and above."""
        level, places = [0], 1
        for _ in range(_DEEP):
            level, places = self._grow(level, places)
        sums = _summed(self._at, self._heavy, places)
        self._says = _PACE * (1 - 1 / self._classes) * sums[:, : self._classes] / (
            sums[:, self._classes : -1] + _FIRM
        )  # fmt: skip

    def spoken(self) -> _Numbers:
        """What the tree says of each example."""
        return self._says[self._at]

    def lines(self, place: int = 0) -> list[str]:
        """The tree below a place, a line for each fork and each end."""
        if place not in self._forks:
            return [_end(self._says[place])]
        bound, below, above = self._forks[place]
        sign, value = self._shown.names[bound]
        return [f"{sign}\t{value:g}", *self.lines(below), *self.lines(above)]

    def _grow(self, level: Sequence[int], places: int) -> tuple[list[int], int]:
        """Part each place of a level where that tells most; gives the next level, and how many places there are."""
        if not level:
            return [], places
        above, whole = self._sums(level)
        below = whole[:, None] - above
        gain = self._worth(above) + self._worth(below) - self._worth(whole)[:, None]
        few = np.minimum(above[..., -1], below[..., -1]) < _LEAST
        gain[few | ~self._looked_at] = 0
        grown: list[int] = []
        for place, bound, most in zip(level, gain.argmax(axis=1), gain.max(axis=1), strict=True):
            if most > 0:
                self._forks[place] = int(bound), places, places + 1
                there = self._at == place
                self._at[there] = np.where(self._shown.passes(bound)[there], places + 1, places)
                grown += [places, places + 1]
                places += 2
        return grown, places

    def _sums(self, level: Sequence[int]) -> tuple[_Numbers, _Numbers]:
        """For each place of a level what stands above each bound, and what stands there at all."""
        shown, bounds = self._shown, len(self._shown.names)
        rank = np.full(int(self._at.max()) + 1, -1)
        rank[list(level)] = range(len(level))
        of_row = rank[self._at]
        here = (of_row[shown.rows] >= 0) & self._looked_at[shown.at]
        rows, at = shown.rows[here], shown.at[here]
        passed = _summed(of_row[rows] * bounds + at, self._heavy[rows], len(level) * bounds)
        passed = passed.reshape(len(level), bounds, -1)
        so_far = passed.cumsum(axis=1)
        stand = of_row >= 0
        return so_far[:, shown.last] - so_far + passed, _summed(of_row[stand], self._heavy[stand], len(level))

    def _worth(self, sums: _Numbers) -> _Numbers:
        return (sums[..., : self._classes] ** 2 / (sums[..., self._classes : -1] + _FIRM)).sum(axis=-1)


def _summed(place: _Places, heavy: _Numbers, many: int) -> _Numbers:
    """Each column summed by place."""
    return np.stack([np.bincount(place, column, many) for column in heavy.T], axis=1)


def _end(says: _Numbers) -> str:
    return "\t".join(("", *(str(round(1000 * float(each))) for each in says)))
