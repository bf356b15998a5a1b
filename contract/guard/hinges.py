"""Hinges: small phrases that say nothing by themselves (`phrases.py`) and turn a sentence by coming, going or changing.

"In case of", "within", "for one and the same" bound what is said; "during" and "after" tell when.
"""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern, whole_words
from contract.guard.wording import Noticed, Wording

_BOUNDS = Pattern(
    r"s’il y a lieu|en cas d|dans le cas|dans l’hypothèse|dans le cadre d|dans la limite|à l’occasion d|"
    r"au cours d|à l’issue d|à la suite d|pour un même|à l’égard d|vis-à-vis d|(?:tout )?d’abord|"
    r"en premier lieu|in case of|in the event|in the course of|in connection with|with respect to|"
    r"in respect of|at first|if need be"
)
_OWN = Pattern(r"(?:faute|erreur|manquement|négligence)s? de (?:sa|leur) part")
_FIRST = Pattern(r"\bfirst (?:seek|try|attempt|discuss|meet|look)")
_WORKED = Pattern(r"\bouvrée?s?\b|\bouvrables?\b|business days?|working days?")
_NEED = Pattern(r"s’il y a lieu|if need be")
_EVERYWHERE = Pattern(r"\bcontrat\b|présentes?\b|\bagreement\b|\bcontract\b")
_MOMENTS = tuple(
    Pattern(moment)
    for moment in (
        r"\bavant\b|d’avance|à l’avance|\bbefore\b|in advance|prior to",
        r"au cours d|\bpendant\b|\bdurant\b|\bduring\b|in the course of",
        r"à l’issue d|au bout d|à la suite d|\baprès\b|à la fin d|\bafter\b|at the end of",
    )
)


_EITHER = Pattern(r"\bavant (?:comme(?: même)?|ou même) après\b|\bou après\b|\bor after(?:wards)?\b")
"""What had to come first may come after."""
_RIGHTS = Pattern(r"cession|cédée?s?\b|\bdroits?\b|assign|\brights?\b")
_PAID = Pattern(r"paiement|payée?s?\b|règlement|réglée?s?\b|encaiss|payment|\bpaid\b")
_SOONER = Pattern(
    r"(?:\bà|\bdès|au moment d|au jour d|le jour d|lors d|\bon|\bupon|\bat|as soon as) ?(?:e )?(?:la |sa |"
    r"leur |l’|its |the |their )?(?:livraison|remise|mise en ligne|création|signature|envoi|réception|"
    r"publication|delivery|creation|signature|receipt|posting)\b"
)
"""What comes before an invoice is paid."""


def bound_lost(words: Wording) -> Iterator[Noticed]:
    """What bounded the sentence is taken out, and nothing comes in: a case, a frame, a unit, a first step."""
    if not (words.before and words.after and words.same_sentence) or words.unshared[1]:
        return
    taken = (words.before[op.i1 : op.i2].strip(" ,") for op in words.edits if op.tag == "delete")
    bounds = [
        t
        for t in taken
        if _BOUNDS.match(t) and not _EVERYWHERE.search(t) and t.lower() not in words.after.lower()
    ]
    for kept in (_OWN, _FIRST, _WORKED):
        said = kept.search(words.before)
        if said and not kept.search(words.after):
            bounds.append(said.group())
    if bounds:
        yield Noticed("bound_lost", Severity.WARNING, (("word", bounds[0]),), ("C. civ. 1192",))


def need_put_in(words: Wording) -> Iterator[Noticed]:
    """What was owed is owed where there is need, and nobody says who finds it."""
    need = _NEED.search(words.after)
    if need and words.before and not _NEED.search(words.before):
        yield Noticed(
            "condition_added", Severity.WARNING, (("word", whole_words(need)),), ("C. civ. 1304-2",)
        )


def moment_moved(words: Wording) -> Iterator[Noticed]:
    """The same thing, before, during or after what it was during, after or before."""
    if not words.same_sentence:
        return
    if _EITHER.search(words.after) and not _EITHER.search(words.before):
        yield Noticed("starting_point_moved", Severity.WARNING, (), ("C. civ. 1192",))
        return
    # another moment of the sentence hides none of those that gave way
    if _exchanged(words.before, words.after) or (words.brief and _exchanged(*words.moved)):
        yield Noticed("starting_point_moved", Severity.WARNING, (), ("C. civ. 1192",))


def _exchanged(before: str, after: str) -> bool:
    """Whether one moment is named before and another after."""
    was, now = ({m for m in _MOMENTS if m.search(text)} for text in (before, after))
    return bool(was - now and now - was)


def rights_sooner(words: Wording) -> Iterator[Noticed]:
    """Rights that passed with the payment, and now pass with what comes before it: the delivery, the putting online."""
    with_payment = _RIGHTS.search(words.before) and _PAID.search(words.before)
    if (
        with_payment
        and _RIGHTS.search(words.after)
        and _SOONER.search(words.after)
        and not _SOONER.search(words.before)
    ):
        yield Noticed("starting_point_moved", Severity.WARNING, (), ("C. civ. 1192",), Harmed.CONTRACTOR)
