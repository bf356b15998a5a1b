"""Ceilings: what is owed or answered for up to a limit, and the limit comes, falls or goes."""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.already import CLOSED
from contract.guard.dates import days
from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern, whole_words
from contract.guard.said import INDEXED, SPENDING_CAPPED
from contract.guard.values import stated
from contract.guard.whose import harmed_by, mutual, owed_to, subject
from contract.guard.wording import Noticed, Wording

_W = Severity.WARNING

_CAP = Pattern(
    r"limitée? (?:à|au|aux)|plafon|dans la limite|à concurrence|n’excède|ne dépasse|"
    r"\bne (?:peut|pourra|saurait|doit) (?:pas )?(?:dépasser|excéder)|se limite(?:nt)? (?:à|aux?)\b|capped|"
    r"limited to|not exceed|(?:\bne |\bn’)[^.,;]{0,24} au-delà d[^.,;]{0,12}\d|"
    r"\b(?:not|no)\b[^.,;]{0,24} beyond (?:€|eur|\d)"
)

_STILL = Pattern(
    r"\bjusqu’à (?=\d)|à hauteur d|\brien d’autre qu|\bpuisse (?:dépasser|excéder)|\bne va pas au-delà|"
    r"nothing (?:else|other) than"
)
"""Other words for a limit; alone they are too common to be one."""

_UP_TO = Pattern(
    r"dans la limite d|plafonnée?s?\b|à concurrence d|n’excède|ne dépass|"
    r"jusqu’à (?=\d+ (?:publications?|posts?|contenus?|vidéos?|articles?|stories|visuels?|reels?|"
    r"photos?)\b)|"
    r"capped|limited to|up to (?=€|\d)|not exceed"
)

_AT_MOST = Pattern(r"au (?:plus|maximum)\b|at most|maximum")

_ENDS = Pattern(r"s’achève|\bfini(?:t|ra)\b|prend(?:ra)? fin|expire|se termine|\bends?\b|terminates")

_CEILING = Pattern(r"plafon|limite|\bcap\b|capped|ceiling")
_TOGETHER = Pattern(
    r"ensemble d|\btotal|au total|global|cumul|toutes? (?:causes|demandes) (?:confondues|réunies)|"
    r"all claims|aggregate|together"
)
_OF_EACH = Pattern(
    r"\bchac(?:un|une) d|\bchaque\b|"
    r"\bpar (?:demande|sinistre|fait|réclamation|incident|dommage|événement|manquement)|\beach\b|"
    r"\bper claim"
)
_LIABLE = Pattern(r"responsab|réclamée?s?|claim|indemnis|répar|dommage|liab|damage")


def cap_lowered(words: Wording) -> Iterator[Noticed]:
    """A ceiling of liability cut by half or more."""
    answering = _LIABLE.search(words.before) or any(e.id == "resp.cap" for e in words.elements)
    if not (_CAP.search(words.before) and _CAP.search(words.after) and answering):
        return
    was, now = ([v.days or v.number for v in stated(text)] for text in (words.before, words.after))
    if len(was) == len(now) == 1 and now[0] * 2 <= was[0]:
        yield Noticed("cap_lowered", _W, (), ("C. civ. 1231-3",), owed_to(words.after))


def cap_removed(words: Wording) -> Iterator[Noticed]:
    """A ceiling that goes; an end that keeps its date is one said otherwise."""
    same_end = _ENDS.search(words.after) and days(words.before) and days(words.before) == days(words.after)
    if _CAP.search(words.before) and not (_CAP.search(words.after) or _STILL.search(words.after) or same_end):
        yield Noticed("cap_removed", _W, (), ("C. civ. 1231-3",), _capped(words))


def cap_multiplied(words: Wording) -> Iterator[Noticed]:
    """A ceiling of all claims together that becomes one of each."""
    both = all(map(_CEILING.search, (words.before, words.after)))
    was = _TOGETHER.search(words.before) and not _OF_EACH.search(words.before)
    if both and was and _OF_EACH.search(words.after) and not _TOGETHER.search(words.after):
        yield Noticed("cap_removed", _W, (), ("C. civ. 1231-3",), _capped(words))


def _capped(words: Wording) -> Harmed:
    """Whom a ceiling spared: who pays a price that may rise, who answers for damage or for all claims, else who was owed nothing more."""
    if INDEXED.search(words.before) or SPENDING_CAPPED.search(words.before):
        return Harmed.CLIENT
    if _LIABLE.search(words.before) and not mutual(words.before):
        answering = subject(words.before)
        return Harmed.CONTRACTOR if answering is Harmed.NONE else answering
    known = (harmed_by(words.protections), owed_to(words.before))
    unknown = Harmed.CONTRACTOR if _TOGETHER.search(words.before) else Harmed.NONE
    return next((side for side in known if side is not Harmed.NONE), unknown)


def limit_introduced(words: Wording) -> Iterator[Noticed]:
    """What was owed in full is now owed up to a limit."""
    found = _UP_TO.search(words.after)
    if (
        found
        and words.before
        and words.same_sentence
        and not (
            _UP_TO.search(words.before)
            or _AT_MOST.search(words.before)
            or _CAP.search(words.before)
            or CLOSED.search(words.before)
        )
    ):
        yield Noticed("limit_added", _W, (("word", whole_words(found)),), ("C. civ. 1163",))
