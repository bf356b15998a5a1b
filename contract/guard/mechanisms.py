"""Mechanisms: the words by which a clause is emptied or bent. One row a mechanism.

A mechanism is noticed where its pattern is in the new words of a change and not in the old ones. Codes
and labels follow the taxonomy of docs/guard.md (H1 to H26).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from contract.guard.finding import Severity


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A pattern with what it is called, how grave it is, and the article it is judged by."""

    code: str
    pattern: re.Pattern[str]
    severity: Severity
    sources: tuple[str, ...]


def _row(code: str, pattern: str, severity: Severity, *sources: str) -> Mechanism:
    return Mechanism(code, re.compile(pattern, re.IGNORECASE), severity, sources)


_W, _A = Severity.WARNING, Severity.ALARM

MECHANISMS = (
    _row(
        "opener_added",
        r"\bnotamment\b|\bentre autres\b|\bpar exemple\b|\betc\b|plus généralement|non limitati|à titre d’exemple|"
        r"\bincluding but not\b|\bfor example\b|\bsuch as\b|without limitation|among others",
        _W,
        "C. civ. 1163",
        "C. civ. 1190",
    ),
    _row(
        "discretion_added",
        r"à (?:la|sa) (?:seule |libre |convenance)|à (?:la|sa) discrétion|discrétionnaire|s’il l’estime|"
        r"à sa convenance|jugée?s? (?:utile|nécessaire|opportun)|selon (?:ses|les) (?:besoins|possibilités|disponibilités)|"
        r"(?:sole|own|its|their) discretion|as it sees fit|deems? (?:fit|necessary|appropriate)|as needed",
        _A,
        "C. civ. 1304-2",
        "C. civ. 1170",
    ),
    _row(
        "duty_softened",
        r"s’efforce|dans la mesure du possible|veille(?:ra)? à|est invitée?|si possible|pourra(?:it)?\b|"
        r"best endeavou?rs|reasonable efforts|where possible|if possible|is invited to|may (?:pay|deliver|provide)",
        _W,
        "C. civ. 1170",
    ),
    _row(
        "indicative_only",
        r"à titre (?:indicatif|d’information)|indicati[fv]|sans valeur contractuelle|sans engagement|"
        r"for information only|non-binding|indicative",
        _A,
        "C. civ. 1170",
        "C. civ. 1128",
    ),
    _row(
        "put_off",
        r"ultérieurement|à définir|à convenir|sera (?:établie?|fixée?|précisée?)|d’un commun accord|"
        r"to be (?:agreed|defined|determined)|at a later date|mutually agreed later",
        _A,
        "C. civ. 1163",
        "C. civ. 1128",
    ),
    _row(
        "boundless",
        r"sans limit|illimitée?|toute autre|toutes autres|quelle qu’en soit|tout(?:es)? (?:supports?|tâches?|prestations?)|"
        r"autant (?:de|que)|unlimited|any other|whatsoever|as many",
        _W,
        "C. civ. 1163",
        "C. civ. 1171",
    ),
    _row(
        "unilateral_change",
        r"peut modifier|pourra modifier|par simple (?:courriel|e-mail|notification)|modifiée? unilatéralement|"
        r"may (?:change|amend|modify)|by simple e-?mail",
        _A,
        "C. civ. 1193",
    ),
    _row(
        "exception_added",
        r"\bsauf\b|à moins que|\bexcept\b|\bunless\b",
        _W,
        "C. civ. 1170",
    ),
    _row(
        "condition_added",
        r"sous réserve|à condition|après (?:approbation|validation|encaissement)|subject to|provided that|upon (?:approval|satisfaction)",
        _W,
        "C. civ. 1304-2",
    ),
    _row(
        "precedence_added",
        r"prévalent|prévaudr|prévaut|conditions générales d’achat|prevail|take precedence|purchasing terms",
        _A,
        "C. civ. 1119",
    ),
    _row(
        "waiver_added",
        r"renonce|reconnaît avoir|waives?\b|acknowledges having",
        _W,
        "C. civ. 1170",
    ),
)
