"""Whose: which side a protection, or a change of wording, is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from contract.guard.finding import Harmed

_CONTRACTOR = re.compile(r"\b(?:prestataire|contractor|provider)\b", re.IGNORECASE)
_CLIENT = re.compile(r"\b(?:client)\b", re.IGNORECASE)

EIGHT = (
    "cm_financier",
    "cm_modalites",
    "cm_timing",
    "cm_competences",
    "client_financier",
    "client_conformite",
    "client_confidentialite",
    "client_differends",
)
"""The eight protections of the source document: four a side."""


def harmed_by(protections: Iterable[str]) -> Harmed:
    """Whose protections these are."""
    sides = {p.split("_")[0] for p in protections}
    if sides == {"cm"}:
        return Harmed.CONTRACTOR
    if sides == {"client"}:
        return Harmed.CLIENT
    return Harmed.BOTH if sides else Harmed.NONE


def held_by(text: str) -> Harmed:
    """Who is left at the other's mercy where this text gives a freedom: not the one who holds it."""
    contractor, client = bool(_CONTRACTOR.search(text)), bool(_CLIENT.search(text))
    if contractor == client:
        return Harmed.BOTH
    return Harmed.CLIENT if contractor else Harmed.CONTRACTOR
