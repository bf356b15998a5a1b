"""Denied: a consent, a writing, a price of delay or another named thing that one wording asks or grants, and the other says is none.

Read clause by clause, and only where nothing else in the clause denies, restricts or waits: "sans devis" for "avec un devis",
"sont remboursés" for "aucun remboursement". "Pas sans accord" asks for the accord, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contract.guard.pattern import Pattern, small

_THING = (
    r"(?P<thing>accord|autoris|aval\b|consent|approbation|approval|permission|devis\b|quote\b|écrit|in writing|"
    r"written|licen[cs]e|preuve|proof|mention|rembours|refund|reimburs|garanti|guarantee|warrant|annexe?\b|"
    r"préavis|notice\b|mise en demeure|plafon|\bcap\b|indemni|pénalit|penalt|intérêt|interest)"
)
_NONE_OF = Pattern(
    rf"(?<!\w)(?P<none>aucune?s?|sans(?! qu)|ni|no|without|nor|à défaut d|faute d|"
    rf"failing)(?:(?: |’|e )(?!sans\b|without\b|ni\b|nor\b|que?\b)(?:l’|d’)?[\w-]*){{0,3}}?(?: |’){_THING}"
)
_NAMED = Pattern(rf"(?<!\w){_THING}")
_OTHERWISE = Pattern(
    r"\b(?:ne\b|n’|pas|jamais|aucune?s?|nul(?:le)?|not|no|never|unless|only|seule?s?|uniquement|tant qu|"
    r"jusqu|until|interdi|refus|exclu|cannot|sauf|except|neither|nor|ni|sans|without|avant|défaut|faute|"
    r"failing)"
)
_WITH_NE = frozenset({"ne", "n’"})
_CLAUSE = re.compile(r"(?:[^.,;:()]|(?<=\d)[.,](?=\d))+")
_LETTERS = 5
"""Letters by which a thing is known: "remboursement" is "remboursé"."""


def denied_outright(before: str, after: str) -> bool:
    """Whether something that one wording plainly names the other plainly says is none."""
    if not (_NONE_OF.search(before) or _NONE_OF.search(after)):
        return False
    was, now = (set(_stands(text)) for text in (before, after))
    return any(
        (thing, not there) in now and (thing, there) not in now and (thing, not there) not in was
        for thing, there in was
        if there is not None and (thing, None) not in was | now
    )


def _stands(text: str) -> Iterator[tuple[str, bool | None]]:
    """Each thing a text names, and whether it is to be there; nothing where that is not plain."""
    for clause in _CLAUSE.findall(small(text)):
        denied = {found.start("thing"): found for found in _NONE_OF.finditer(clause)}
        for found in _NAMED.finditer(clause):
            thing = found["thing"][:_LETTERS]
            none = denied.get(found.start("thing"))
            yield thing, None if _is_unclear(clause, none) else none is None


def _is_unclear(clause: str, none: re.Match[str] | None) -> bool:
    """Whether a clause denies, restricts or waits beside the word that says there is none."""
    rest = clause if none is None else f"{clause[: none.start()]} {clause[none.end() :]}"
    others = set(_OTHERWISE.findall(rest))
    if none is not None and none["none"] != "sans":
        others -= _WITH_NE
    return bool(others)
