"""Ruled: what all the rules together notice of one change of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from contract.guard.bends import BENDS
from contract.guard.empties import EMPTIES
from contract.guard.finding import Severity
from contract.guard.forbidden import FORBIDDEN
from contract.guard.mandatory import MANDATORY
from contract.guard.mechanisms import noticed, table
from contract.guard.named import names_moved
from contract.guard.put_in import put_in
from contract.guard.residue import alone, settled
from contract.guard.rules import RULES, link_changed
from contract.guard.said import networks_moved, start_moved, units_moved, values_moved
from contract.guard.turned import denied_alone, polarity
from contract.guard.unlawful import unlawful
from contract.guard.wording import Noticed, Wording
from contract.template import Figure

_TABLES = table(*EMPTIES, *BENDS, *FORBIDDEN, *MANDATORY)
_FACTS = (values_moved, units_moved, start_moved, networks_moved, names_moved)


@lru_cache(maxsize=1 << 11)
def told(words: Wording, fee: Figure | None, *, drafted: bool) -> tuple[Noticed, ...]:
    """What the rules notice; where the template wrote the words, only the facts that moved.

    Remembered: of sixty changes on the table one is typed anew, and the others say what they said.
    """
    if drafted:
        return tuple(fact for fact in _facts(words) if fact.severity is Severity.NOTICE)
    return (*_facts(words), *_ruled(words, fee))


@lru_cache(maxsize=1 << 11)
def left(words: Wording, fee: Figure | None) -> tuple[Noticed, ...]:
    """What the rules warn of in the few words left where a sentence is said otherwise; its facts are told as they are."""
    found: tuple[Noticed, ...] = ()
    for rest in settled(words):
        if not all(text.strip() for text in rest.moved):
            found = _besides(found, _ruled(rest, fee))
        found = _besides(found, (fact for one in alone(rest) for fact in _of_few(one)))
    return tuple(fact for fact in found if fact.severity is not Severity.NOTICE)


def _facts(words: Wording) -> Iterator[Noticed]:
    return (fact for rule in _FACTS for fact in rule(words))


def _ruled(words: Wording, fee: Figure | None) -> tuple[Noticed, ...]:
    """What every rule notices of these words, their facts aside."""
    found = (
        *noticed(_TABLES, words),
        *unlawful(words, fee),
        *(fact for rule in RULES for fact in rule(words)),
    )
    return _besides(found, put_in(_TABLES, words))


def _of_few(words: Wording) -> Iterator[Noticed]:
    """What the rules notice that read a few words put in, or one for another."""
    yield from put_in(_TABLES, words)
    yield from link_changed(words)
    if denied_alone(words):
        yield from polarity(words)


def _besides(found: tuple[Noticed, ...], more: Iterable[Noticed]) -> tuple[Noticed, ...]:
    """What was told, and what else is told under other codes."""
    codes = {each.code for each in found}
    return (*found, *(each for each in more if each.code not in codes))
