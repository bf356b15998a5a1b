"""Values: the amounts, rates, delays and counts a text states, in order, whatever way they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from contract.guard.numerals import in_figures

_SPACE = r"[ \u00a0\u202f]"
_TIME = r"(?:jours?|mois|ans?|années?|heures?|semaines?|trimestres?|days?|months?|years?|hours?|weeks?)\b"
_COUNTED = (
    r"(?:publications?|posts?|contenus?|visuels?|stories|story|reels?|vidéos?|videos?|carrousels?|articles?|"
    r"séries?|réunions?|déplacements?|visites?|corrections?|retouches?|révisions?|allers-retours|rounds?|"
    r"revisions?|fois|times|exemplaires?|légendes?|billets?|photos?|images?|newsletters?|lives?|tweets?|"
    r"shorts?|captions?|carousels?|visuals?|meetings?|visits?)\b"
)
_PLACED = (
    r"(?:(?:derni|premi)(?:er|ère)s?|prochaine?s?|précédente?s?|plein(?:e?s)?|autres|nouve(?:lles|aux)|"
    r"courte?s?|petite?s?|full|last|first|next|previous|preceding|consecutive|further|additional|new|short)"
)
_VALUE = re.compile(
    rf"(?<![\w.,])(?P<number>\d+(?:{_SPACE}\d{{3}})*(?:[.,]\d+)?){_SPACE}?(?:{_PLACED}{_SPACE})?(?P<unit>€|"
    rf"euros?\b|eur\b|%|‰|{_COUNTED}|(?:business days?|working days?)|"
    rf"{_TIME})(?:{_SPACE}(?P<kind>ouvrés?|ouvrables?|calendaires?|fin de mois|fin de trimestre|"
    rf"end of month))?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_PREFIXED = re.compile(r"(?:€|\beur\b)\s?(\d[\d ,.]*\d|\d)", re.IGNORECASE)
_BARE = re.compile(
    r"\b(?:(?:est|sont) (?:limitée?s? |fixée?s? |plafonnée?s? )?(?:de|à)|s’élève(?:nt)? à|"
    r"ne dépasse(?:nt)? pas) (?P<number>\d+)(?=[.;,](?!\d)| par\b| per\b|$)|"
    r"\b(?:is|are) (?P<english>\d+)(?=[.;,](?!\d)| par\b| per\b|$)"
)
_SAME_UNIT = {"euro": "€", "eur": "€", "année": "an", "year": "an", "month": "mois", "week": "semaine"}
_SAME_UNIT |= {"day": "jour", "hour": "heure", "story": "stories", "time": "fois", "business day": "jour"}
_SAME_UNIT |= {
    "working day": "jour",
    "post": "publication",
    "video": "vidéo",
    "carousel": "carrousel",
    "visual": "visuel",
    "visite": "déplacement",
    "visit": "déplacement",
    "aller-retour": "série",
    "allers-retour": "série",
    "round": "série",
}
_PLURAL_ALWAYS = {"mois", "fois", "stories"}
_DAYS = {"jour": Decimal(1), "semaine": Decimal(7), "mois": Decimal(30), "trimestre": Decimal(90)}
_DAYS |= {"an": Decimal(365), "heure": Decimal(1) / 24}


@dataclass(frozen=True, slots=True)
class Stated:
    """One value as a text states it: the words, the number, the plain unit, how its days are counted."""

    words: str
    number: Decimal
    unit: str
    kind: str = ""

    @property
    def days(self) -> Decimal | None:
        """The delay in days, roughly, when it is one."""
        per = _DAYS.get(self.unit)
        return self.number * per if per else None

    @property
    def family(self) -> str:
        """What it can be compared with: "amount", "rate", "delay" or "count"."""
        if self.unit == "€":
            return "amount"
        if self.unit in {"%", "‰"}:
            return "rate"
        return "delay" if self.days is not None else "count"

    @property
    def measure(self) -> tuple[str, Decimal, str]:
        """Equal for two values that say the same: 12 months and one year."""
        if self.unit == "an":
            return "mois", self.number * 12, self.kind
        return self.unit, self.number, self.kind


@lru_cache(maxsize=1 << 12)
def stated(text: str) -> tuple[Stated, ...]:
    """Every value with its unit, in reading order; one said twice over, in words and figures, counts once; remembered."""
    figures = in_figures(text)
    if not _DIGIT.search(figures):
        return ()
    figures = _PREFIXED.sub(r"\1 €", figures)
    found = [_one(match) for match in _VALUE.finditer(figures)]
    found = [value for value in found if value.words != "1 fois"]  # "une fois par mois": the rhythm says it
    found += [_bare(match) for match in _BARE.finditer(figures)]
    return tuple(v for n, v in enumerate(found) if n == 0 or v.measure != found[n - 1].measure)


def _one(match: re.Match[str]) -> Stated:
    unit = match["unit"].lower()
    kind = (match["kind"] or "").lower()
    kind = kind if "mois" in kind else kind.removesuffix("s")
    kind = "" if kind == "calendaire" else kind  # a day is one of the calendar where nothing else is said
    if unit.startswith(("business", "working")):
        kind = "ouvré"
    stem = unit if unit in _PLURAL_ALWAYS else unit.removesuffix("s")
    return Stated(
        match.group().strip(),
        _decimal(match["number"], share=unit in {"%", "‰"}),
        _SAME_UNIT.get(stem, stem),
        kind,
    )


def _bare(match: re.Match[str]) -> Stated:
    """A count whose unit stands before it: "le nombre de déplacements est de 2"."""
    digits = match["number"] or match["english"]
    return Stated(digits, Decimal(digits), "")


def _decimal(words: str, *, share: bool = False) -> Decimal:
    """A point or comma before exactly three figures parts thousands ("1,200"); else, and in a `share`, it is the decimal one."""
    bare = re.sub(r"[ \u00a0\u202f]", "", words)
    if not share and re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", bare):
        return Decimal(re.sub(r"[.,]", "", bare))
    return Decimal(bare.replace(",", "."))
