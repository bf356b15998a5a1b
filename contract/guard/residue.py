"""Residue: what is left of a change, sentence by sentence, once other words for the same are set aside.

A sentence said otherwise hides a few words put in beside, or an "and" turned into an "or": here these stand alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from contract.edits import tokens, word_edits
from contract.guard.meaning import closeness, said
from contract.guard.pattern import Pattern
from contract.guard.reading import cut, plainly
from contract.guard.rules import SAME_LINK
from contract.guard.turned import SMALL
from contract.guard.wording import SAME_SENTENCE, Wording

_FEW = 8
"""Words and signs that are read alone."""
_WITH_ITS_LINK = 2
"""A link and the one word beside it, which says another thing or the same."""
_LINK = Pattern(r"\b(?:et|ou|and|or)\b")
_NOT_COUNTED = frozenset({"ne", "n’", "avec", "with", "no", "non", "aucun", "aucune"})
_AT_ONCE = Pattern(r"\bsans (?:attendre|tarder|délai|retard)\b|\bwithout (?:any |undue )?delay\b")
"""What denies nothing, whatever its words."""
_JOINED = tuple(
    (Pattern(phrase, as_written=True), word)
    for phrase, word in (
        *((rf"\b{phrase}\b", link) for phrase, link in SAME_LINK.items()),
        (r"\bà la suite d(?:e |’)|\bà l’issue d(?:e |’)", "après "),
        (r"\bpréalablement (?:à|aux?) ", "avant "),
        (r"(?<=\b(?:les|the) )2 (?=part)", ""),
    )
)
"""Small phrases, and the word that says the same."""
_TURNS = Pattern(
    r"\d+|\bn(?:e\b|’)|"
    r"\b(?:pas|jamais|plus|point|sans|avec|non|ni|aucune?|nul(?:le)?s?|et|ou|que|autres?|même|hors|client|"
    r"prestataire|contractor|interdite?s?|not|no|never|nor|without|with|and|or|any|other|even|cannot|own|"
    r"unless|only|none|nothing|nobody|"
    r"propres?)\b|"
    r"\bqu’"
)
"""Figures, the parties, and the small words that turn a sentence though they say nothing by themselves."""


def settled(words: Wording) -> Iterator[Wording]:
    """Each changed sentence, its old words said as the new ones wherever these say the same."""
    if words.before and words.after and _hides(words):
        for before, after in _sentences(_in_one_word(words.before), _in_one_word(words.after)):
            left = _settled(before, after)
            if left != after:
                yield replace(words, before=left, after=after)


def _hides(words: Wording) -> bool:
    """Whether some words gave way to others, and more is changed than one thing for another."""
    hunks = words.hunks
    replaced = [(went, came) for went, came, _ in hunks if went.strip() and came.strip()]
    return bool(replaced) and (
        len(hunks) > 1
        or any(
            _said_as(went, came) != went or _turned(went, came) != came or came != _in_one_word(came)
            for went, came in replaced
        )
    )


def alone(words: Wording) -> Iterator[Wording]:
    """Each few words that came at one place and are said at no other, each link for another and each "not", in the new sentence.

    Nothing where the sentence was turned otherwise too: what came may be what turned it back.
    """
    hunks = words.hunks
    for n, (went, came, at) in enumerate(hunks):
        others = (*hunks[:n], *hunks[n + 1 :])
        gone, come = " ".join(hunk[0] for hunk in others), " ".join(hunk[1] for hunk in others)
        if _turns(gone) == _turns(come):
            put_in = (
                not went.strip() and len(tokens(came)) <= _FEW and said(came).keys().isdisjoint(said(gone))
            )
            was = went if put_in else _turned(went, came)
            if was != came:
                text = words.after[:at] + was + words.after[at + len(came) :]
                yield replace(words, before=text)


def _turned(went: str, came: str) -> str:
    """The words that came, linked or denied as those that went, where nothing else tells them apart."""
    was, now = _LINK.findall(went), _LINK.findall(came)
    brief = max(map(len, map(tokens, (went, came)))) <= _WITH_ITS_LINK
    if (
        len(was) == len(now) == 1
        and was != now
        and (brief or _alike(_LINK.sub("", went), _LINK.sub("", came)))
    ):
        return _LINK.sub(was[0], came)
    denied, denies = _denials(went), _denials(came)
    bare = SMALL.sub("", came)
    bounded = "limit" in said(bare)  # "does not exceed", "is capped"
    if denied % 2 != denies % 2 and not bounded and _alike(SMALL.sub("", went), bare):
        return f"{' '.join(SMALL.findall(went))} {bare}"
    return came


def _denials(text: str) -> int:
    """How often a text denies; "no" and "aucun" may stand for another denial, so they are not counted."""
    return sum(word not in _NOT_COUNTED for word in SMALL.findall(_AT_ONCE.sub("", text)))


def _sentences(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The sentences that changed, each beside its new wording; the whole where they do not stand one for one."""
    was, now = cut(before), cut(after)
    known = frozenset(map(plainly, was)) & frozenset(map(plainly, now))
    old, new = ([s for s in side if plainly(s) not in known] for side in (was, now))
    if len(old) == len(new) and all(map(_close, old, new)) and not _told_elsewhere(old, new):
        yield from zip(old, new, strict=True)
    else:
        yield before, after


def _told_elsewhere(old: list[str], new: list[str]) -> bool:
    """Whether something goes from one sentence to another: an item of a list in another order."""
    pairs = [(said(one).keys(), said(other).keys()) for one, other in zip(old, new, strict=True)]
    come = frozenset().union(*(now - was for was, now in pairs))
    return any(not come.isdisjoint(was - now) for was, now in pairs)


def _close(one: str, other: str) -> bool:
    return not (said(one) and said(other)) or closeness(one, other) >= SAME_SENTENCE


@lru_cache(maxsize=1 << 11)
def _settled(before: str, after: str) -> str:
    """The words before, said with the new ones wherever those say the same."""
    return "".join(
        before[op.i1 : op.i2]
        if op.tag in {"equal", "insert"}
        else _said_as(before[op.i1 : op.i2], after[op.j1 : op.j2])
        for op in word_edits(before, after)
    )


def _said_as(went: str, came: str) -> str:
    """So much of what came, from its beginning on, as says what went; else what went."""
    if _alike(went, came):
        return came
    ends = (token.end for token in tokens(came))
    return next((came[:end] for end in ends if _alike(went, came[:end])), went)


def _alike(one: str, other: str) -> bool:
    return said(one).keys() == said(other).keys() and _turns(one) == _turns(other)


@lru_cache(maxsize=1 << 12)
def _in_one_word(text: str) -> str:
    """The text, its small phrases said by their one word; remembered."""
    for phrase, word in _JOINED:
        text = phrase.sub(word, text)
    return text


def _turns(text: str) -> list[str]:
    return sorted(_TURNS.findall(text))
