"""Trees: a reading of measures by many small trees, learnt beforehand and kept as a table. No clock and no chance: the same measures give the same answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from contract.weights import shares

Node: TypeAlias = "Fork | tuple[float, ...]"
"""A fork, or what speaks for each class there."""


@dataclass(frozen=True, slots=True, eq=False)
class Fork:
    """Where a tree parts what measures more than a bound from what does not."""

    sign: str
    bound: float
    below: Node
    above: Node


@dataclass(frozen=True, eq=False)
class Trees:
    """How much some measures speak for each of some classes; `bias` is what speaks for each without any.

    Gradient boosted decision trees (Friedman, 2001), each of which speaks for all classes at once.
    """

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    roots: tuple[Node, ...]

    def chances(self, measures: Mapping[str, float]) -> tuple[float, ...]:
        """How likely each class is, in their order; they sum to 1. What is not among the measures measures 0."""
        spoken = [_spoken(root, measures) for root in self.roots]
        return shares([sum(column) for column in zip(self.bias, *spoken, strict=True)])


def _spoken(node: Node, measures: Mapping[str, float]) -> tuple[float, ...]:
    while isinstance(node, Fork):
        node = node.above if measures.get(node.sign, 0.0) > node.bound else node.below
    return node
