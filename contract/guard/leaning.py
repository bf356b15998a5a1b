"""Leaning: whom a change of words hurts, where its findings do not all say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.pattern import Pattern
from contract.guard.turned import owner
from contract.guard.whose import (
    LEANS,
    OWED,
    agent,
    beneficiary,
    harmed_by,
    is_freedom,
    laden,
    mutual,
    other,
    roles,
)
from contract.guard.wording import Wording

_TITLE = Pattern(r"(?:article|clause|section) \d")
"""A whole article by its title: what takes its force away takes it from both."""
_OF_OBJECT = frozenset({"value_lost", "element_lost"})
"""What is lost of what is bought, which bounds what is asked of the contractor."""
_ASSIGNS = Pattern(r"\bcède\b|\bcédé|cession|\bassigns?\b|\bassigned\b|assignment")
"""Once rights are assigned no more, the client has none to use."""
_DEBTS = Pattern(r"injonction de payer|payment order|order for payment")
"""What only a creditor asks for."""
_COMMON = frozenset(
    {
        "article_struck",
        "reviews_false",
        "advertising_hidden",
        "limitation_too_short",
        "gdpr_annex_lost",
        "rights_infringed",
        "duty_excluded",
        "invoice_forgone",
        "influence_unwritten",
        "writing_forgone",
        "machine_hidden",
        "amount_changed",
        "delay_changed",
        "count_changed",
        "rate_changed",
        "date_changed",
    }
)
"""Findings that leave both parties without what they had, or that say themselves whom they touch."""
_POWER = frozenset(
    {
        "discretion_added",
        "unilateral_change",
        "exit_one_sided",
        "precedence_added",
        "duty_softened",
        "element_optional",
        "reciprocity_lost",
        "condition_added",
        "exception_added",
        "starting_point_moved",
        "result_promised",
    }
)
"""Findings that tell who gains a say, or is let off, in the new words."""
_FOLLOWS = frozenset(
    {
        "element_lost",
        "value_lost",
        "meaning_changed",
        "boundless",
        "vague_words",
        "polarity",
        "indicative_only",
        "party_swapped",
        "restriction_lost",
        "safeguard_lost",
        "limit_added",
        "words_removed",
    }
)
"""Findings that say what was lost, and leave it to the others to whom."""


def towards(told: Sequence[Finding], words: Wording) -> Iterator[Finding]:
    """What hurts nobody by name hurts the side that this change of words leans away from.

    Where nobody can tell who a party is, both lose. Who gains a say in the new words decides for the whole change: the other side bears all that it loses.
    """
    unknown = any(
        f.article == "parties" and f.code == "element_lost" and f.harmed is Harmed.BOTH for f in told
    )
    if unknown and not any(f.code == "status_switched" for f in told):
        yield from (replace(f, harmed=Harmed.BOTH) for f in told)
        return
    if _TITLE.match(words.before) and any(f.code == "indicative_only" for f in told):
        yield from (replace(f, harmed=Harmed.BOTH) for f in told)
        return
    if _ASSIGNS.search(words.before) and _gone(told) and not _ASSIGNS.search(words.after):
        yield from (replace(f, harmed=Harmed.CLIENT) for f in told)
        return
    ruled = _sides(f for f in told if f.code in _POWER)
    if told and told[0].article == "objet" and ruled is Harmed.BOTH:
        told = [replace(f, harmed=Harmed.BOTH) if f.code in _OF_OBJECT else f for f in told]
    side = ruled
    if side is Harmed.BOTH and any(map(_hurts_nobody_by_name, told)):
        side = _leaning(told, words)
        if side is Harmed.BOTH and not (mutual(words.before) or mutual(words.after)):
            side = LEANS.get(told[0].article, Harmed.BOTH)
    for finding in told:
        follows = ruled is not Harmed.BOTH and finding.code in _FOLLOWS
        if side is not Harmed.BOTH and (follows or _hurts_nobody_by_name(finding)):
            yield replace(finding, harmed=side, protections=of_side(finding.protections, side))
        else:
            yield finding


def _gone(told: Iterable[Finding]) -> bool:
    """Whether an element that the article stands on is lost."""
    return any(f.code == "element_lost" and f.severity is Severity.ALARM for f in told)


def _sides(findings: Iterable[Finding]) -> Harmed:
    """The one side that these findings name; both when they name neither or each."""
    named = {f.harmed for f in findings} & {Harmed.CONTRACTOR, Harmed.CLIENT}
    return named.pop() if len(named) == 1 else Harmed.BOTH


def _names_one(findings: Iterable[Finding]) -> bool:
    return any(f.harmed in {Harmed.CONTRACTOR, Harmed.CLIENT} for f in findings)


def _hurts_nobody_by_name(finding: Finding) -> bool:
    return finding.harmed is Harmed.BOTH and finding.code not in _COMMON


def _leaning(told: Sequence[Finding], words: Wording) -> Harmed:
    """The one side that the findings name; else whoever does not gain a say; else to whom the words were owed."""
    told_apart = [f for f in told if f.code != "element_lost"]
    if _names_one(told_apart):
        return _sides(told_apart)
    lost, gained = map(roles, words.moved)
    borne = laden(words.after)
    if borne is not Harmed.NONE and borne is not laden(words.before):
        return borne
    new = (gained["acts"] | gained["owns"]) - lost["acts"] - lost["owns"]
    if len(new) == 1:
        return other(new.pop())
    if mutual(words.before) and agent(words.after) is Harmed.NONE:
        return Harmed.BOTH
    return _owed_before(told, words)


def _owed_before(told: Sequence[Finding], words: Wording) -> Harmed:
    """To whom the old words were owed: by their elements, else by who acts, is free or is served in them."""
    article = told[0].article
    works = article in {"objet", "differends"}  # where it says what is bought, or where one may go
    emptied = article == "objet" and any(f.code in _OF_OBJECT for f in told)
    of_its_own = () if emptied else words.elements  # the object speaks of them all
    owed = {OWED.get(element.id, Harmed.BOTH) for element in of_its_own} - {Harmed.BOTH}
    owning = owner(words.before) if not words.after else None
    owed = {Harmed.CONTRACTOR} if _DEBTS.search(words.before) else {owning} if owning else owed
    if len(owed) == 1:
        return owed.pop()
    protecting = harmed_by(
        e for element in of_its_own for e in element.protections if OWED.get(element.id) is not Harmed.BOTH
    )
    if protecting in {Harmed.CONTRACTOR, Harmed.CLIENT}:
        return protecting
    acting = agent(words.before)
    duty = acting is not Harmed.NONE and not is_freedom(words.before) and not works
    if duty:
        return other(acting)
    served = beneficiary(words.before)
    return Harmed.BOTH if served is Harmed.NONE or works else served


def of_side(protections: tuple[str, ...], side: Harmed) -> tuple[str, ...]:
    """The protections that the harmed side loses; all of them when both do."""
    stems = {Harmed.CONTRACTOR: "cm_", Harmed.CLIENT: "client_"}
    own = tuple(p for p in protections if p.startswith(stems.get(side, "")))
    return own or protections
