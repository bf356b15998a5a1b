"""Likeness: what a change amounts to by its likeness to labelled edits, beside what the rules tell.

What was learnt (`tests/benchmarks/guard_learn.py`, docs/decisions/0006) may find a change graver than the rules do, or
doubt what they read in words alone. It never answers for a legal source, and no finding that names a fact falls silent
for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from contract.edits.meaning import telling
from contract.guard import traits
from contract.guard.denied import denied_outright
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.hinges import rights_sooner
from contract.guard.leaning import of_side
from contract.guard.reciprocity import divided
from contract.guard.struck import struck
from contract.guard.swapped import handed_over
from contract.guard.trust import LIKELY, judged_together
from contract.guard.verbs import turned_verb
from contract.guard.verdict import UNLAWFUL, Verdict, verdict
from contract.guard.whose import other
from contract.guard.wording import Wording
from contract.template import Likeness
from contract.weights import Weights

SIDES = (Harmed.CONTRACTOR, Harmed.CLIENT, Harmed.BOTH)
_BELIEVED = 0.6
"""How often the rules alone named the right side on edits nobody had seen, as a cautious share (docs/guard.md)."""
_READS: Mapping[Verdict, tuple[str, Severity]] = MappingProxyType(
    {
        Verdict.NEGOTIABLE: ("reads_negotiable", Severity.NOTICE),
        Verdict.WEAKENED: ("reads_weakened", Severity.WARNING),
        Verdict.EMPTIED: ("reads_emptied", Severity.ALARM),
        Verdict.UNLAWFUL: ("reads_unlawful", Severity.ALARM),
    }
)
_TO_BE_READ = "to_be_read"
_READ = frozenset(code for code, _ in _READS.values()) | {_TO_BE_READ}
"""Findings that its likeness alone tells."""
_OF_ANY_WORD = frozenset({"element_lost", "meaning_changed", "words_added"})
"""Findings that any word may raise: these may be doubted."""
_OF_TURNS = _OF_ANY_WORD | frozenset({"exception_added", "polarity", "restriction_lost"})
"""These too, where a sentence is said otherwise: a "not" or a "but" may stand in other words for the same. The others know the very words they name."""
_OF_DEGREE = _OF_TURNS | frozenset(
    {
        "boundless",
        "condition_added",
        "cost_shifted",
        "discretion_added",
        "duty_added",
        "duty_softened",
        "element_optional",
        "indicative_only",
        "opener_added",
        "penalty_added",
        "precedence_added",
        "put_off",
        "result_promised",
        "safeguard_lost",
        "subordination",
        "text_added",
        "text_removed",
        "vague_words",
        "waiver_added",
        "without_extra",
        "words_removed",
    }
)
"""Findings of words whose gravity hangs on all the rest of the sentence: an alarm may fall to a warning. No fact, no figure and no legal source is among them."""
_SAYS_SO = frozenset({"discretion_added", "put_off", "result_promised", "safeguard_lost"})
"""Whoever writes that one decides, that it comes later, that a result is owed, or leaves out "prior" or "written", says so however the rest is told: none of them is doubted."""
_OF_TELLING = _OF_DEGREE - _SAYS_SO | frozenset(
    {
        "cap_removed",
        "limit_added",
        "party_swapped",
        "reciprocity_lost",
        "restriction_added",
        "starting_point_moved",
    }
)
"""These too, where a whole sentence or several are told anew: the words that they look for are then said by others."""
_WHERE_LIKELY = _OF_TELLING - {"element_optional"}
"""What may be doubted where a change is likely to take nothing: never that a duty became a choice."""
_OF_MANNER = _OF_ANY_WORD | frozenset(
    {
        "boundless",
        "condition_added",
        "duty_softened",
        "opener_added",
        "put_off",
        "text_added",
        "vague_words",
    }
)
"""What may be doubted of a sentence put in beside others: how a thing is said, never that one decides, is let off, pays or goes without."""
_SAYS_WHOM = UNLAWFUL - _READ | frozenset(
    {
        "article_struck",
        "cap_removed",
        "name_changed",
        "amount_changed",
        "delay_changed",
        "count_changed",
        "rate_changed",
        "unit_changed",
        "tax_basis_changed",
    }
)
"""Findings that say themselves whom they harm: by the law, by the way a figure moved, or as a whole article goes."""
_SHOWN = 3
_UNSURE, _UNSURE_SHARED = 0.15, 0.4
"""So likely a change takes something, of which nothing warns, that whoever answers is asked to read it; and so likely where no rule noticed anything and both wordings say all that either says."""


def likened(
    told: Sequence[Finding],
    sure: Sequence[Finding],
    words: Wording,
    place: Finding,
    likeness: Likeness | None,
) -> Iterator[Finding]:
    """What the rules told of one change, and what its likeness adds; `place` is a finding at the change to go by.

    What they told of its few words alone, in `sure`, is not doubted.
    """
    if likeness is None or not words.edits or words.before == words.after:
        yield from (*told, *sure)
        return
    sure = (*sure, *(f for f in told if _stands_alone(f, words)))
    told = tuple(f for f in told if f not in sure)
    together, light = judged_together((*told, *sure), words, place.article, likeness)
    doubtful = _doubtful(words, light)
    least = verdict((*sure, *(_lowered(finding, Verdict.HARMLESS, doubtful) for finding in told)))
    read = max(least, together)
    kept = (*(_lowered(finding, read, doubtful) for finding in told), *sure)
    yield from kept
    if read > verdict(kept):
        code, severity = _READS[read]
        shown = ", ".join(_words(words, place.article, likeness.verdicts, read))
        yield replace(place, code=code, severity=severity, values=(("words", shown),))
    elif read is Verdict.HARMLESS and 1 - light >= _unsure_from(kept, words):
        yield replace(place, code=_TO_BE_READ, severity=Severity.NOTICE, doubted=True)


def _unsure_from(kept: Sequence[Finding], words: Wording) -> float:
    return _UNSURE if kept or any(words.unshared) else _UNSURE_SHARED


def _stands_alone(finding: Finding, words: Wording) -> bool:
    """Whether a finding holds however much else is said otherwise."""
    stands = _STANDS.get(finding.code)
    return stands is not None and stands(finding, words)


def _put_in(finding: Finding, words: Wording) -> bool:
    """Whether the words that a finding names came in where none went: put in, they say nothing otherwise."""
    named = dict(finding.values).get("word", "").lower() if words.before else ""
    return bool(named) and any(not went.strip() and named in came.lower() for went, came, _ in words.hunks)


_STANDS: Mapping[str, Callable[[Finding, Wording], bool]] = MappingProxyType(
    {
        "exception_added": _put_in,
        "party_swapped": lambda _, words: handed_over(words),
        "polarity": lambda _, words: denied_outright(words.before, words.after) or turned_verb(words),
        "reciprocity_lost": lambda _, words: divided(words),
        "starting_point_moved": lambda _, words: any(rights_sooner(words)),
        "words_removed": lambda _, words: bool(struck(words)),
    }
)
"""What is never doubted: an exception put in, what now goes to the other party, a thing now said to be none, a figure for each party, rights before their price, words crossed out."""


def _doubtful(words: Wording, light: float) -> frozenset[str]:
    """The findings that may be doubted: more of them where much is said otherwise and the change most likely takes nothing."""
    if not words.before and light >= LIKELY:
        return _OF_MANNER
    if not words.before or not words.after or words.plain_spoken or words.brief:
        return _OF_ANY_WORD
    if words.anew:
        return _OF_TELLING
    return _WHERE_LIKELY if light >= LIKELY else _OF_TURNS


def _lowered(finding: Finding, read: Verdict, doubtful: frozenset[str]) -> Finding:
    """A finding of words where the whole change reads lighter: still told, as a warning, or as a notice that says it is doubted."""
    if verdict((finding,)) <= read:
        return finding
    if read <= Verdict.NEGOTIABLE and finding.code in doubtful:
        return replace(finding, severity=Severity.NOTICE, doubted=True)
    if finding.severity is Severity.ALARM and finding.code in _OF_DEGREE:
        return replace(finding, severity=Severity.WARNING)
    return finding


def sided(told: Sequence[Finding], words: Wording, likeness: Likeness | None) -> Iterator[Finding]:
    """The gravest findings of one change, or what asks to be read, with the side that the rules and its likeness name together."""
    worst = verdict(told)
    asks = any(f.code == _TO_BE_READ for f in told)
    if likeness is None or (worst < Verdict.WEAKENED and not asks):
        yield from told
        return
    ruled = [f for f in told if f.code not in _READ]
    named = {f.harmed for f in ruled if verdict((f,)) is verdict(ruled)} - {Harmed.NONE}
    by_rules = Harmed.NONE if not named else named.pop() if len(named) == 1 else Harmed.BOTH
    side = _side(words, told[0].article, likeness.sides, by_rules)
    for finding in told:
        touched = finding.code in _READ or (side is not by_rules and verdict((finding,)) is worst)
        if touched and finding.code not in _SAYS_WHOM:
            yield replace(finding, harmed=side, protections=of_side(finding.protections, side))
        else:
            yield finding


@lru_cache(maxsize=1 << 11)
def _side(words: Wording, article: str, weights: Weights, ruled: Harmed) -> Harmed:
    """Whom a change harms. With the parties in each other's place the answer is the other one: no seat is favoured."""
    signs = traits.of_side(words, article)
    turned = traits.exchanged(signs)
    here, there = _likely_sides(signs, weights, ruled), _likely_sides(turned, weights, other(ruled))
    side = max(SIDES, key=here.__getitem__)
    if turned == signs or max(SIDES, key=there.__getitem__) is other(side):
        return side
    return ruled if ruled is not Harmed.NONE else max(SIDES, key=lambda s: here[s] * there[other(s)])


def _likely_sides(signs: frozenset[str], weights: Weights, ruled: Harmed) -> Mapping[Harmed, float]:
    """How likely each side is, what the rules say believed; they say nothing where `ruled` is none."""
    doubt = (1 - _BELIEVED) / (len(SIDES) - 1)
    chances = zip(SIDES, weights.chances(signs), strict=True)
    if ruled is Harmed.NONE:
        return dict(chances)
    return {side: chance * (_BELIEVED if side is ruled else doubt) for side, chance in chances}


def _words(words: Wording, article: str, weights: Weights, read: Verdict) -> tuple[str, ...]:
    """The words of the change that spoke for it most, as many as a sentence holds; else what moved at all."""
    written = traits.as_written(words)
    strongest = weights.speaking_for(read.name.lower(), traits.of_verdict(words, article))
    moved = (written[sign] for sign in strongest if sign in written)
    spoke = (*filter(_shows, moved), *words.unshared[1], *words.unshared[0])
    return tuple(dict.fromkeys(spoke))[:_SHOWN] or (words.after or words.before,)


def _shows(word: str) -> bool:
    return word.isalpha() and telling(word)
