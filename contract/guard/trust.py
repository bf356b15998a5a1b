"""Trust: what a change amounts to by the rules and by its likeness together, each trusted as it proved right at first sight.

The rules prove right on the edits they were written on; so trust is learnt from what they told of edits that nobody had
shown them (`first_told` in `tests/guard/edits`), and from what the likeness told that was learnt without these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from types import MappingProxyType

from contract.edits import tokens
from contract.guard import traits
from contract.guard.finding import Finding, Severity
from contract.guard.values import stated
from contract.guard.verdict import Verdict, verdict
from contract.guard.wording import Wording
from contract.template import Likeness

CLASSES = (Verdict.HARMLESS, Verdict.NEGOTIABLE, Verdict.WEAKENED, Verdict.EMPTIED, Verdict.UNLAWFUL)
"""What words alone can amount to; that an article is removed shows in the articles."""
_CARE: Mapping[Verdict, float] = MappingProxyType(
    {Verdict.HARMLESS: 10.0, Verdict.EMPTIED: 16.0, Verdict.UNLAWFUL: 16.0}
)
"""How much worse than another it is to miss this one: a loss unseen first, then an alarm for nothing."""
LIKELY = 0.35
"""So likely a change takes nothing before more of what the rules warn of in words is doubted; from there on none is told graver than the rules tell it."""
_POSSIBLE = 0.05
"""A change is told graver than the rules tell it from this chance on."""
_FEW = 2
"""Where no more is said by one wording alone and the rules noticed nothing, they have read all there is; where only figures moved, the rules for figures have."""
_PROBABLE, _ALL_BUT_CERTAIN = 0.7, 0.9
"""From this chance on a loss is told there all the same; and where nothing at all is said by one wording alone."""
_RATHER = 2
"""A bargain is told, rather than nothing at all, where it is so much likelier."""
_LEAST = 1e-3
"""Chances are told apart down to this one."""


def judged_together(
    told: Sequence[Finding], words: Wording, article: str, likeness: Likeness
) -> tuple[Verdict, float]:
    """What a change amounts to, by what the rules told of it and by its likeness; and how likely it is that it takes nothing."""
    return _judged(frozenset((f.code, f.severity) for f in told), words, article, likeness)


@lru_cache(maxsize=1 << 11)
def _judged(
    told: frozenset[tuple[str, Severity]], words: Wording, article: str, likeness: Likeness
) -> tuple[Verdict, float]:
    chances = likeness.verdicts.chances(traits.of_verdict(words, article))
    together = likeness.trust.chances(measures(told, words, article, chances))
    weighed = dict(zip(CLASSES, together, strict=True))
    light = weighed[Verdict.HARMLESS] + weighed[Verdict.NEGOTIABLE]
    said_by_one = sum(map(len, words.unshared))
    ruled = _amounts(told)
    all_read = said_by_one <= (_FEW if ruled is Verdict.HARMLESS else 0) and ruled <= Verdict.NEGOTIABLE
    if all_read and light > 1 - (_PROBABLE if said_by_one else _ALL_BUT_CERTAIN):
        return ruled, light
    possible = (each for each in CLASSES if each <= ruled or weighed[each] >= _POSSIBLE)
    read = max(possible, key=lambda each: weighed[each] * _CARE.get(each, 1.0))
    if read is Verdict.HARMLESS and weighed[Verdict.NEGOTIABLE] > _RATHER * weighed[Verdict.HARMLESS]:
        read = Verdict.NEGOTIABLE  # neither warns: care has no say between them
    if light >= LIKELY:
        return min(read, max(ruled, Verdict.NEGOTIABLE)), light
    return read if read > Verdict.NEGOTIABLE else max(read, ruled), light


def measures(
    told: Iterable[tuple[str, Severity]], words: Wording, article: str, chances: Sequence[float]
) -> dict[str, float]:
    """The signs by which to tell how far to trust what was told: each rule that spoke and where, what they amount to, the likeness's own chances, how much is told anew."""
    told = tuple(told)
    signs = [f"{code} {severity}" for code, severity in told]
    signs += [f"{code} in {article}" for code in sorted({code for code, _ in told})]
    signs += [f"rules {_amounts(told).name.lower()}", f"in {article}"]
    logs = {f"chance {v.name.lower()}": log(c + _LEAST) for v, c in zip(CLASSES, chances, strict=True)}
    return {**dict.fromkeys(signs, 1.0), **logs, **_extent(words)}


def _extent(words: Wording) -> Mapping[str, float]:
    """How much a change moves, and how much of it is said by one wording alone."""
    before, after = len(tokens(words.before)), len(tokens(words.after))
    went, came = (len(tokens(text)) for text in words.moved)
    lost, gained = map(len, words.unshared)
    return {
        "words before": before,
        "words after": after,
        "words that went": went,
        "words that came": came,
        "words that stay": (before - went) / (before + 1),
        "grown": after / (before + 1),
        "places": len(words.hunks),
        "things told": words.told,
        "things lost": lost,
        "things gained": gained,
        "share lost": lost / (words.told + 1),
        "share gained": gained / (words.told + 1),
        "closeness": words.closeness,
        **_figures(words),
    }


def _figures(words: Wording) -> Mapping[str, float]:
    """How many figures only one of the wordings states."""
    was, now = ({value.measure for value in stated(text)} for text in (words.before, words.after))
    return {"figures lost": len(was - now), "figures gained": len(now - was)}


def _amounts(told: Iterable[tuple[str, Severity]]) -> Verdict:
    """What the rules tell amounts to; an article removed is one emptied, as its words tell."""
    ruled = verdict(Finding(code, severity) for code, severity in told)
    return Verdict.EMPTIED if ruled is Verdict.REMOVED else ruled
