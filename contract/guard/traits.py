"""Traits: a change of words as its signs, for the weights learnt from labelled edits.

A sign begins with where it stands: "-" only in the words before, "+" only in those after, "=" in both, "<" anywhere before, ">"
anywhere after; then a word, its first letters alone or the thing that it stands for, or two of them that follow each other. "¶" is a party, "#" a figure.
Before "|" stands the article, where a sign is told again as one of that article's own: "written" weighs otherwise in a price than in a secret.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from contract.guard.meaning import thing
from contract.guard.values import Stated, stated
from contract.guard.wording import Wording

_WORD = re.compile(r"\w+[’']?|[^\w\s]")
_PARTY = {"client": "¶2", "prestataire": "¶1", "contractor": "¶1", "provider": "¶1"}
_EXCHANGED = {"1": "2", "2": "1"}
_PARTY_SIGN = re.compile("(?<=¶)[12]")
_LINKS = "le la les l’ de du d’ des un une au aux à the of to a an"
_IDLE = frozenset(_LINKS.split())
_FORM = 5
"""Letters: by so many a word is known, whatever its ending."""
_STEP, _LONGEST = 4, 8
_FAR = 2
"""From twice as much, or half as much, a figure moved far."""
_AROUND = 4
"""So many telling words before and after a party tell what it has to do with them."""
_KEY = 4
"""Letters by which one article's key is told from the others'."""
_MOVED, _ALL_BUT_KEPT = ("+", "-"), ("+", "-", "<", ">")
"""How the signs begin that are told again as the article's own."""


def of_verdict(words: Wording, article: str) -> frozenset[str]:
    """The signs by which to tell what a change amounts to; the parties are alike in them."""
    signs = (
        *_moved(words, _by_form),
        *_moved(words, _by_thing),
        *_whole(words),
        *_said_by_one(words),
        *_size(words),
        *_figures(words),
    )
    return frozenset((*signs, *_of_article(signs, article, _ALL_BUT_KEPT), f"article {article}"))


def of_side(words: Wording, article: str) -> frozenset[str]:
    """The signs by which to tell whom a change harms: each party, and what stands around it."""
    signs = (*_around(words), *_things(words), *_forms(words))
    return frozenset((*signs, *_of_article(signs, article, _MOVED), f"article {article}"))


def as_written(words: Wording) -> Mapping[str, str]:
    """The words that came and went, as they are written, by their signs."""
    found: dict[str, str] = {}
    for where, run in _parted(words):
        if where != "=":
            for word in run:
                found.setdefault(f"{where}{_by_form(word)}", word)
                found.setdefault(f"{where}{_by_thing(word)}", word)
    return found


def exchanged(traits: frozenset[str]) -> frozenset[str]:
    """The signs of the same change with the parties in each other's place."""
    return frozenset(_PARTY_SIGN.sub(lambda m: _EXCHANGED[m.group()], trait) for trait in traits)


@lru_cache(maxsize=1 << 12)
def _cut(text: str) -> tuple[str, ...]:
    return tuple(map(_sign, _WORD.findall(text.lower())))


@lru_cache(maxsize=1 << 14)
def _sign(word: str) -> str:
    party = _PARTY.get(word.rstrip("’'").removesuffix("s"))
    return party or ("#" if word[0].isdigit() else word)


def _parted(words: Wording) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each run of words, with where it stands."""
    for op in words.edits:
        if op.tag == "equal":
            yield "=", _cut(words.before[op.i1 : op.i2])
            continue
        if op.i2 > op.i1:
            yield "-", _cut(words.before[op.i1 : op.i2])
        if op.j2 > op.j1:
            yield "+", _cut(words.after[op.j1 : op.j2])


def _moved(words: Wording, by: Callable[[str], str]) -> Iterator[str]:
    """The words that came, went and stayed; and of those that moved what follows what. The parties are alike."""
    for where, told in _parted(words):
        run = tuple("¶" if word[0] == "¶" else by(word) for word in told)
        yield from (where + word for word in run)
        if where != "=":
            yield from (f"{where}{one} {two}" for one, two in pairwise(("^", *run, "$")))


def _whole(words: Wording) -> Iterator[str]:
    """All that is said before and after, and what follows what now; the parties are alike."""
    before, after = (
        tuple("¶" if word[0] == "¶" else _by_thing(word) for word in _cut(text))
        for text in (words.before, words.after)
    )
    yield from (f"<{word}" for word in before)
    yield from (f">{word}" for word in after)
    yield from (f">{one} {two}" for one, two in pairwise(after))


def _said_by_one(words: Wording) -> Iterator[str]:
    """What only one of the two wordings says at all."""
    for where, lone in zip("-+", words.unshared, strict=True):
        yield from (f"{where}only:{thing(word)}" for word in lone)


def _size(words: Wording) -> Iterator[str]:
    """How much goes, comes and stays."""
    many = {"-": 0, "+": 0, "=": 0}
    for where, run in _parted(words):
        many[where] += len(run)
    yield from (f"size{where}{min(many[where] // _STEP, _LONGEST)}" for where in "-+")
    yield f"kept{5 * many['='] // (many['-'] + many['='] + 1)}"
    yield from (
        f"only{where}{min(len(lone), _LONGEST)}" for where, lone in zip("-+", words.unshared, strict=True)
    )
    if not words.before or not words.after:
        yield "added" if words.after else "taken out"


def _figures(words: Wording) -> Iterator[str]:
    """Which kinds of figures went and came, and which way they moved."""
    was, now = stated(words.before), stated(words.after)
    for where, ours, theirs in (("-", was, now), ("+", now, was)):
        known = {value.measure for value in theirs}
        yield from (f"{where}figure {value.family}" for value in ours if value.measure not in known)
    first, second = _first_of_each(was), _first_of_each(now)
    for family in first.keys() & second.keys():
        one, two = first[family].number, second[family].number
        if one != two:
            far = " far" if two > _FAR * one or one > _FAR * two else ""
            yield f"{family} {'up' if two > one else 'down'}{far}"


def _first_of_each(values: tuple[Stated, ...]) -> dict[str, Stated]:
    return {value.family: value for value in reversed(values)}


def _around(words: Wording) -> Iterator[str]:
    """What stands near each party, before and after the change, and who is named first."""
    for where, text in (("-", words.before), ("+", words.after)):
        run = tuple(_by_thing(word) for word in _cut(text) if word not in _IDLE)
        parties = [word for word in run if word[0] == "¶"]
        yield f"{where}first{parties[0] if parties else ''}"
        yield (
            f"{where}named{''.join(sorted(set(parties)))}" if len(set(parties)) != 2 else f"{where}named both"
        )
        for at, word in enumerate(run):
            if word[0] == "¶":
                yield from (f"{where}{word}>{near}" for near in run[at + 1 : at + 1 + _AROUND])
                yield from (f"{where}{word}<{near}" for near in run[max(0, at - _AROUND) : at])
                yield from (f"{where}{word}>>{near}" for near in run[at + 1 : at + 2])
                yield from (f"{where}{word}<<{near}" for near in run[max(0, at - 1) : at])


def _things(words: Wording) -> Iterator[str]:
    """What the words that came, went and stayed stand for, and which party moved with them."""
    for where, run in _parted(words):
        yield from (where + _by_thing(word) for word in run if word[0].isalpha() or word[0] == "¶")


def _forms(words: Wording) -> Iterator[str]:
    """The first letters of the words that came, went and stayed, and of those that moved what follows what."""
    for where, told in _parted(words):
        run = tuple(map(_by_form, told))
        yield from (f"{where}~{word}" for word in run)
        if where != "=":
            yield from (f"{where}~{one} {two}" for one, two in pairwise(("^", *run, "$")))


def _of_article(signs: Iterable[str], article: str, beginnings: tuple[str, ...]) -> Iterator[str]:
    """The signs again, as met in this article."""
    key = article[:_KEY]
    return (f"{key}|{sign}" for sign in signs if sign.startswith(beginnings))


def _by_thing(word: str) -> str:
    return thing(word) if word[0].isalpha() else word


def _by_form(word: str) -> str:
    return word[:_FORM]
