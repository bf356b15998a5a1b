"""Likeness: what a change amounts to by its likeness to labelled edits, where no rule knows its words.

The rules speak first and are believed as often as they proved right at first sight; what was learnt from labelled edits
(`tests/benchmarks/guard_learn.py`, docs/decisions/0006) may find a change graver than they do, or take for other words
what they only suspect. It never answers for a legal source, and no finding that names a fact falls silent for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from contract.edits.meaning import telling
from contract.guard import traits
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.leaning import of_side
from contract.guard.verdict import UNLAWFUL, Verdict, verdict
from contract.guard.whose import other
from contract.guard.wording import Wording
from contract.weights import Likeness, Weights

CLASSES = (Verdict.HARMLESS, Verdict.NEGOTIABLE, Verdict.WEAKENED, Verdict.EMPTIED, Verdict.UNLAWFUL)
"""What words alone can amount to; that an article is removed shows in the articles."""
SIDES = (Harmed.CONTRACTOR, Harmed.CLIENT, Harmed.BOTH)
_BELIEVED = 0.6
"""How often the rules alone were right on edits nobody had seen, as a cautious share (docs/guard.md)."""
_FEW = 2
"""Where no more is said by one wording alone and the rules noticed nothing, they have read all there is."""
_CARE: Mapping[Verdict, float] = MappingProxyType({Verdict.EMPTIED: 6.0, Verdict.UNLAWFUL: 6.0})
"""How much worse than another it is to miss this one: a loss unseen first, then an alarm for nothing."""
_READS: Mapping[Verdict, tuple[str, Severity]] = MappingProxyType(
    {
        Verdict.NEGOTIABLE: ("reads_negotiable", Severity.NOTICE),
        Verdict.WEAKENED: ("reads_weakened", Severity.WARNING),
        Verdict.EMPTIED: ("reads_emptied", Severity.ALARM),
        Verdict.UNLAWFUL: ("reads_unlawful", Severity.ALARM),
    }
)
_READ = frozenset(code for code, _ in _READS.values())
_SUSPECTED = frozenset({"meaning_changed", "words_added", "element_lost"})
"""Findings that only say that the words are others, or that a hand's words no longer speak of an element."""
_SAYS_WHOM = UNLAWFUL - _READ | frozenset(
    {"amount_changed", "delay_changed", "count_changed", "rate_changed", "unit_changed", "tax_basis_changed"}
)
"""Findings that say themselves whom they harm: by the law, or by the way a figure moved."""
_SHOWN = 3


def likened(
    told: Sequence[Finding], words: Wording, place: Finding, likeness: Likeness | None
) -> Iterator[Finding]:
    """What the rules told of one change, and what its likeness adds; `place` is a finding at the change to go by."""
    if likeness is None or not words.edits or words.before == words.after:
        yield from told
        return
    ruled = verdict(told)
    read = reading(words, place.article, likeness.verdicts, ruled)
    doubted = read <= Verdict.NEGOTIABLE < ruled and _only_suspected(told)
    for finding in told:
        yield replace(finding, severity=Severity.NOTICE) if doubted else finding
    if read > ruled:
        code, severity = _READS[read]
        shown = ", ".join(_words(words, place.article, likeness.verdicts, read))
        yield replace(place, code=code, severity=severity, values=(("words", shown),))


def sided(told: Sequence[Finding], words: Wording, likeness: Likeness | None) -> Iterator[Finding]:
    """The gravest findings of one change, with the side that the rules and its likeness name together."""
    worst = verdict(told)
    if likeness is None or worst < Verdict.WEAKENED:
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
def reading(words: Wording, article: str, weights: Weights, ruled: Verdict) -> Verdict:
    """What a change amounts to, by the rules' own verdict and by its likeness together."""
    if ruled is Verdict.HARMLESS and sum(map(len, words.unshared)) <= _FEW:
        return ruled
    chances = dict(zip(CLASSES, weights.chances(traits.of_verdict(words, article)), strict=True))
    doubt = (1 - _BELIEVED) / (len(CLASSES) - 1)
    return max(
        CLASSES,
        key=lambda each: chances[each] * (_BELIEVED if each is ruled else doubt) * _CARE.get(each, 1.0),
    )


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


def _only_suspected(told: Iterable[Finding]) -> bool:
    return all(f.code in _SUSPECTED for f in told if f.severity is not Severity.NOTICE)


def _words(words: Wording, article: str, weights: Weights, read: Verdict) -> tuple[str, ...]:
    """The words of the change that spoke for it most, as many as a sentence holds; else what moved at all."""
    strongest = weights.speaking_for(read.name.lower(), traits.of_verdict(words, article))
    moved = (sign[1:] for sign in strongest if sign[0] in "-+" and sign[1:].isalpha())
    spoke = (*filter(telling, moved), *words.unshared[1], *words.unshared[0])
    return tuple(dict.fromkeys(spoke))[:_SHOWN] or (words.after or words.before,)
