"""Weights: a linear reading of traits, learnt beforehand and kept as a table. No clock and no chance: the same traits give the same answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
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
        known = [self.rows[trait] for trait in traits if trait in self.rows]
        length = sqrt(len(known)) or 1.0
        scores = [bias + sum(column) / length for bias, *column in zip(self.bias, *known, strict=True)]
        highest = max(scores)
        raised = [exp(score - highest) for score in scores]
        return tuple(each / sum(raised) for each in raised)

    def speaking_for(self, name: str, traits: Collection[str]) -> Iterator[str]:
        """The traits that speak for a class more than for the others together, the strongest first."""
        at = self.classes.index(name)
        lead = {t: self.rows[t][at] - sum(self.rows[t]) / len(self.classes) for t in traits if t in self.rows}
        return (trait for trait in sorted(lead, key=lambda t: (-lead[t], t)) if lead[trait] > 0)


@dataclass(frozen=True, eq=False)
class Likeness:
    """What labelled edits taught: what a change amounts to (`verdicts`), and whom it harms (`sides`)."""

    verdicts: Weights
    sides: Weights
