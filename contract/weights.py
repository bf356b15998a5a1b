"""Weights: a linear reading of traits, learnt beforehand and kept as a table. No clock and no chance: the same traits give the same answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt


@dataclass(frozen=True, eq=False)
class Weights:
    """How much each trait speaks for each of some classes; `bias` is what speaks for each without any.

    Multinomial logistic regression over the presence of traits, their vector brought to length one.
    """

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    rows: Mapping[str, tuple[float, ...]]

    def chances(self, traits: Collection[str]) -> tuple[float, ...]:
        """How likely each class is, in their order; they sum to 1. Traits that were never learnt say nothing."""
        known = [row for row in map(self.rows.get, traits) if row is not None]
        length = sqrt(len(known)) or 1.0
        return shares([bias + sum(column) / length for bias, *column in zip(self.bias, *known, strict=True)])

    def speaking_for(self, name: str, traits: Collection[str]) -> Iterator[str]:
        """The traits that speak for a class more than for the others together, the strongest first."""
        at = self.classes.index(name)
        lead = {t: self.rows[t][at] - sum(self.rows[t]) / len(self.classes) for t in traits if t in self.rows}
        return (trait for trait in sorted(lead, key=lambda t: (-lead[t], t)) if lead[trait] > 0)


def shares(scores: Sequence[float]) -> tuple[float, ...]:
    """Shares of 1 that grow with the scores: softmax."""
    highest = max(scores)
    raised = [exp(score - highest) for score in scores]
    total = sum(raised)
    return tuple(each / total for each in raised)
