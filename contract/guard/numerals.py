"""Numerals: numbers written in words, French and English, put into figures before values are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contract.guard.pattern import Pattern

_FRENCH = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
_ENGLISH = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_UNITS = {**_FRENCH, **_ENGLISH}
_TIMES = {"cent": 100, "cents": 100, "hundred": 100, "mille": 1000, "thousand": 1000}
_NAMES = "|".join(sorted({*_UNITS, *_TIMES}, key=len, reverse=True))
_SPELT = rf"(?:{_NAMES})(?:(?:[ \u00a0-]|-et-| et |(?<=hundred) and |(?<=thousand) and )(?:{_NAMES}))*"
# a look at the first letter spares the try of some sixty names at every word
_BEGINS = f"(?=[{''.join(sorted({name[0] for name in (*_UNITS, *_TIMES)}))}])"
_RUN = re.compile(rf"\b{_BEGINS}{_SPELT}(?![\w’])", re.IGNORECASE)
_WORD = re.compile(_NAMES, re.IGNORECASE)
_ORDINALS = {
    "premier": 1, "première": 1, "unième": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
    "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "douzième": 12,
    "quinzième": 15, "vingtième": 20, "trentième": 30, "quarantième": 40, "soixantième": 60, "quatre-vingt-dixième": 90,
    "first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "sixtieth": 60, "ninetieth": 90,
}  # fmt: skip
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_NTH = Pattern(
    rf"\b(?:(?P<tens>vingt|trente|quarante|cinquante|soixante|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    rf"ninety)(?:-et-|-| et | ))?(?P<nth>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}) (?:\(\d+(?:e|er|ère|"
    rf"ème|st|nd|rd|th)\) )?(?=(?:jour|mois|semaine|trimestre|day|month|week|quarter|{MONTHS}))",
    as_written=True,
)
# an hour of the day is no delay: "entre neuf heures et dix-huit heures" reads as "9 h" and "18 h"
_CLOCK = Pattern(
    r"(?P<from>\b(?:de|entre) \d{1,2}) heures? (?P<to>(?:à|et) \d{1,2}) heures?\b", as_written=True
)
_TWICE = re.compile(r"\b(\d+) ?\(\1\)")
_MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "twice": 2, "treble": 3, "thrice": 3}
_MULTIPLE = Pattern(
    r"\b(?:le |un )?(double|triple|quadruple)(?= (?:du |de |des |d’))|"
    r"\b(double|triple|treble|twice|thrice)(?= (?:the|its|that) )",
    as_written=True,
)
_SPANS = {
    "huitaine": "8 jours",
    "quinzaine": "15 jours",
    "semestre": "6 mois",
    "trimestre": "3 mois",
    "fortnight": "14 days",
}
_SPAN = Pattern(
    r"(?<=sous )(huitaine|quinzaine)\b|\b(?:une |a )(huitaine|quinzaine|fortnight)\b(?: de jours)?|"
    r"\bun (semestre|trimestre)\b",
    as_written=True,
)
"""A multiple or a round number said by one word: "le triple du taux" is "3 fois du taux"."""
_ONE_SPAN = re.compile(
    r"\b(?P<cue>dans (?:l’|la |le )|within the )(?P<unit>heure|journée|semaine|mois|trimestre|année|hour|"
    r"day|week|month|quarter|year)\b(?! (?:de|du|des|où|qui précède|précédent|of)\b| d’)",
    re.IGNORECASE,
)
"""A delay of one unit, said without its number: "dans le mois"."""
_ONE = {"journée": "jour", "année": "an"}
_AND_A_HALF = re.compile(
    r"\b(?P<years>\d+) (?:ans?|années?|years?) (?:et demie?|and a half)\b", re.IGNORECASE
)
"""Years and a half, in months."""
_MERIDIEM = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?[ \u00a0]?([ap])\.?m\b\.?(?! ?[A-Z])", re.IGNORECASE)
_ON_THE_CLOCK = re.compile(r"\b([01]?\d|2[0-3]):(00|15|30|45)\b(?!:)")
"""Hours of the day as English writes them: "9 a.m.", "18:00"."""
_PER_CENT = Pattern(r"\b(?:pour[ -]cent|per ?cent)\b", as_written=True)
_HOUR_OF_DAY = re.compile(
    r"(?P<cue>\b(?:avant|dès|jusqu’à|partir de|before|until)) (?P<number>[01]?\d|2[0-3]) (?:heures?|"
    r"hours?)\b(?! (?:ouvr|de\b|d’|par\b|working))",
    re.IGNORECASE,
)
"""An hour of the day where a delay could not stand: "avant onze heures"."""
_HOURS_AHEAD = re.compile(r"\d ?[hH]\b")
_SHORT_HOURS = re.compile(
    r"(?P<cue>\b(?:sous|dans les|dans un délai de|délai de|en|moins de|plus de|pendant|within|"
    r"under)) (?P<number>\d+) ?h\b(?! ?\d)|"
    r"(?<!à )(?<!et )(?<!to )\b(?P<worked>\d+) ?h(?= (?:par|chaque|pour|each|per|a) (?:jour|semaine|mois|"
    r"trimestre|an|day|week|month|quarter|year)\b)",
    re.IGNORECASE,
)
"""Hours as a delay or as work, in short: "sous 48 h", "12 h par mois"."""
_SHARES = {
    "quart": "25 %",
    "cinquième": "20 %",
    "dixième": "10 %",
    "quarter": "25%",
    "fifth": "20%",
    "tenth": "10%",
}
_SHARE = Pattern(
    r"\b(?:un|le|du|au|a|one) (?P<share>quart|cinquième|dixième|quarter|fifth|"
    r"tenth) (?P<of>d(?:e |u |es |’)|of )(?!taux|la peine|intérêt|the (?:legal )?(?:rate|interest)|heure)",
    as_written=True,
)
"""A share of a sum, said by one word."""
_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+|\d+"
_SAID_AGAIN = re.compile(
    rf"(?<!\w)(?P<words>{_SPELT})[^\S\n]?\((?P<figures>{_DIGITS})\)|"
    rf"(?<![\w.,])(?P<first>{_DIGITS})[^\S\n]?(?:€|[^\W\d]+)?[^\S\n]?\((?P<again>{_SPELT})(?:\s[^\W\d]+)?\)",
    re.IGNORECASE,
)
# "un", "une", "one" alone are articles as often as numbers: figures only before something counted.
_COUNTED = re.compile(
    r"\s+(?:\(1\)\s+)?(?:seule?\s+)?(?:jours?|semaines?|mois|an|ans|années?|heures?|euros?|"
    r"fois (?:par|chaque|tous|toutes|le taux|l’intérêt)|séries?|day|week|month|year|hour|round)s?\b",
    re.IGNORECASE,
)


def _on_24_hours(match: re.Match[str]) -> str:
    hour = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)
    return _hour(hour, match[2])


def _hour(hour: int, minutes: str | None) -> str:
    return f"{hour} h" if minutes in {None, "00"} else f"{hour} h {minutes}"


def _hours(match: re.Match[str]) -> str:
    worked = match["worked"]
    return f"{worked} heures" if worked else f"{match['cue']} {match['number']} heures"


def _multiple(match: re.Match[str]) -> str:
    french, english = match.groups()
    return f"{_MULTIPLES[french.lower()]} fois" if french else f"{_MULTIPLES[english.lower()]} times"


def _in_months(match: re.Match[str]) -> str:
    return f"{12 * int(match['years']) + 6} {'months' if 'half' in match.group() else 'mois'}"


def _one_unit(match: re.Match[str]) -> str:
    english = match["cue"].lower().startswith("within")
    unit = match["unit"].lower()
    return f"{'within' if english else 'dans'} 1 {_ONE.get(unit, unit)}"


@lru_cache(maxsize=1 << 12)
def in_figures(text: str) -> str:
    """The text with its numbers in figures: "quatre-vingt-dix (90) jours" becomes "90 jours"; remembered."""
    text = _NTH.sub(lambda m: f"{_nth(m)} ", text)
    text = _SPAN.sub(lambda m: _SPANS[next(filter(None, m.groups())).lower()], _MULTIPLE.sub(_multiple, text))
    if "ans l" in text or "ithin the" in text:
        text = _ONE_SPAN.sub(_one_unit, text)
    text = _SHARE.sub(lambda m: f"{_SHARES[m['share'].lower()]} {m['of']}", text)
    text = _MERIDIEM.sub(_on_24_hours, text)
    if ":" in text:
        text = _ON_THE_CLOCK.sub(lambda m: _hour(int(m[1]), m[2]), text)
    if _HOURS_AHEAD.search(text):
        text = _SHORT_HOURS.sub(_hours, text)
    text = _PER_CENT.sub("%", text)
    figures = _RUN.sub(lambda m: _figure(m, text), text)
    if "eure" in figures or "hour" in figures:
        figures = _HOUR_OF_DAY.sub(r"\g<cue> \g<number> h", figures)
    figures = _AND_A_HALF.sub(_in_months, figures) if "demi" in figures or "a half" in figures else figures
    figures = _TWICE.sub(r"\1", figures) if "(" in figures else figures
    return _CLOCK.sub(r"\g<from> h \g<to> h", figures)


def number(words: str) -> int:
    """The number that a run of number words says."""
    total, part = 0, 0
    for word in (w.lower() for w in _WORD.findall(words)):
        if word in {"mille", "thousand"}:
            total, part = total + max(part, 1) * 1000, 0
        elif word in _TIMES:
            part = max(part, 1) * 100
        elif word in {"vingt", "vingts"} and part % 100 == 4:
            part += 76
        else:
            part += _UNITS[word]
    return total + part


def disagreeing(text: str) -> Iterator[str]:
    """Where a number is said twice, in words and in figures, and not the same: "trente (45)"."""
    for match in _SAID_AGAIN.finditer(text) if "(" in text else ():
        words, figures = match["words"] or match["again"], match["figures"] or match["first"]
        if number(words) != int(re.sub(r"\D", "", figures)):
            yield match.group()


def _nth(match: re.Match[str]) -> int:
    return _UNITS.get((match["tens"] or "").lower(), 0) + _ORDINALS[match["nth"].lower()]


def _figure(match: re.Match[str], text: str) -> str:
    words = match.group()
    alone = words.lower() in {"un", "une", "one"}
    if alone and not _COUNTED.match(text[match.end() :]):
        return words
    return str(number(words))
