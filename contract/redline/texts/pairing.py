"""Pairing: which paragraph of one text is which of the other, wherever it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, repeat

from rapidfuzz.distance import Indel

from contract.edits import Codes, sequence_edits
from contract.redline.texts.chain import heaviest
from contract.redline.texts.gaps import alike_in_order, likest, opens_alike
from contract.redline.texts.paragraphs import is_heading, is_numbered, without_number
from contract.redline.texts.steps import in_step
from contract.redline.texts.votes import votes

_LIKE = 0.5
_FEW = 10
_MOVED_LIKE = 0.6
_HEADING_LIKE = 0.34
_FEW_RUNS = 3
_COINCIDENCE = 40
_SENTENCE = 20


class Pairing:
    """Two lists of paragraphs and the pairs found so far; -1: none."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        """Nothing is paired yet."""
        self.old, self.new = old, new
        self.to_new, self.to_old = [-1] * len(old), [-1] * len(new)
        self.moved: set[int] = set()
        self._coded: dict[str, str] = {}

    def pair(self, i: int, j: int) -> None:
        """Old paragraph i is new paragraph j."""
        self.to_new[i], self.to_old[j] = j, i

    def in_place(self, head: int, foot: int) -> None:
        """So many paragraphs at the head and at the foot are those in their place; all between came or went."""
        left, right = len(self.old) - head - foot, len(self.new) - head - foot
        self.to_new = [*range(head), *repeat(-1, left), *range(head + right, len(self.new))]
        self.to_old = [*range(head), *repeat(-1, right), *range(head + left, len(self.old))]

    def part(self, i: int) -> None:
        """Take back what was said of old paragraph i."""
        self.to_old[self.to_new[i]] = -1
        self.to_new[i] = -1

    def free(self, i: int, j: int) -> bool:
        """Whether both are there and neither is paired."""
        return 0 <= i < len(self.old) and 0 <= j < len(self.new) and self.to_new[i] < 0 and self.to_old[j] < 0

    def some_free(self) -> bool:
        """Whether both texts have a paragraph without a counterpart."""
        return -1 in self.to_new and -1 in self.to_old

    def pairs(self) -> list[tuple[int, int]]:
        """The pairs, in the order of the old text."""
        return [(i, j) for i, j in enumerate(self.to_new) if j >= 0]

    def order(self) -> None:
        """Say which pairs moved: those outside the heaviest run that stays."""
        there = [j for j in self.to_new if j >= 0]
        if there == sorted(there):
            self.moved = set()
            return
        crossing = [
            (i, j, len(self.old[i]) + 1)
            for (i, j), most, least in zip(
                self.pairs(),
                accumulate(there, max),
                reversed([*accumulate(reversed(there), min)]),
                strict=True,
            )
            if most != least
        ]
        kept = heaviest(crossing)
        self.moved = {i for n, (i, _, _) in enumerate(crossing) if n not in kept}

    def gaps(self) -> list[tuple[list[int], list[int]]]:
        """What is unpaired on both sides between two neighbours that stayed in place."""
        stays = self.to_new
        if self.moved:
            stays = [-1 if i in self.moved else j for i, j in enumerate(stays)]
        found = []
        end = 0
        for i in _unpaired(stays):
            if i < end:
                continue
            end = i + 1
            while end < len(stays) and stays[end] < 0:
                end += 1
            behind, ahead = stays[i - 1] + 1 if i else 0, stays[end] if end < len(stays) else len(self.new)
            right = [v for v in range(behind, ahead) if self.to_old[v] < 0]
            left = [u for u in range(i, end) if self.to_new[u] < 0] if right else []
            if left:
                found.append((left, right))
        return found

    @cached_property
    def _codes(self) -> Codes:
        return Codes()

    def words(self, text: str) -> str:
        """A paragraph's words, cut at blanks, each as one character: what likeness is measured on."""
        found = self._coded.get(text)
        if found is None:
            found = self._coded[text] = self._codes.of(text.split())
        return found


def paired(old: Sequence[str], new: Sequence[str]) -> Pairing:
    """Pair the paragraphs: the same, then the like, then what follows them; the rest came or went."""
    pairing = Pairing(old, new)
    steps = in_step(old, new)
    if steps:
        pairing.in_place(*steps)
        return pairing
    several = _identical(pairing)
    pairing.order()
    if pairing.some_free():
        if several:
            _repeated(pairing)
        _in_place(pairing)
        _like(pairing)
    _ordered(pairing)
    if pairing.some_free():
        _headings(pairing)
        for left, right in pairing.gaps():
            words = [pairing.words(old[i]) for i in left], [pairing.words(new[j]) for j in right]
            for i, j in alike_in_order(*words):
                pairing.pair(left[i], right[j])
        _lone_headings(pairing)
        _headings(pairing)
    return pairing


def _unpaired(others: Sequence[int]) -> list[int]:
    """The paragraphs that have no counterpart among the other text's, as `to_new` and `to_old` name them."""
    return [n for n, other in enumerate(others) if other < 0]


def _identical(pairing: Pairing) -> bool:
    """The same text, once on each side; then what stands beside a pair and is the same. Whether any text stands several times."""
    old, new = pairing.old, pairing.new
    ours = {text: i for i, text in enumerate(old)}
    theirs = {text: j for j, text in enumerate(new)}
    several = [*_several(old, ours), *_several(new, theirs)]
    for text in several:
        ours.pop(text, None)
        theirs.pop(text, None)
    pairing.to_new = [theirs.get(text, -1) for text in old]
    pairing.to_old = [ours.get(text, -1) for text in new]
    for step in (1, -1) if several else ():
        for i in _unpaired(pairing.to_new)[::step]:
            j = pairing.to_new[i - step] if 0 <= i - step < len(old) else -1
            if j >= 0 and pairing.free(i, j + step) and old[i] == new[j + step]:
                pairing.pair(i, j + step)
    return bool(several)


def _several(texts: Sequence[str], places: Collection[str]) -> list[str]:
    """Those that stand more than once; `places` holds each once."""
    return [] if len(places) == len(texts) else [text for text, n in Counter(texts).items() if n > 1]


def _repeated(pairing: Pairing) -> None:
    """Texts that stand several times, in order, between the neighbours that stayed."""
    ours, theirs = _unpaired(pairing.to_new), _unpaired(pairing.to_old)
    if {pairing.old[i] for i in ours}.isdisjoint([pairing.new[j] for j in theirs]):
        return
    for left, right in pairing.gaps():
        texts = [pairing.new[j] for j in right]
        known = set(texts)
        again = [i for i in left if pairing.old[i] in known]
        at_old = at_new = 0
        edits = sequence_edits([pairing.old[i] for i in again], texts) if again else []
        for i1, i2, _, j2 in (*edits, (len(again), len(again), len(right), len(right))):
            for n in range(i1 - at_old):
                pairing.pair(again[at_old + n], right[at_new + n])
            at_old, at_new = i2, j2


def _in_place(pairing: Pairing) -> None:
    """Where as many went as came, those that are each other's likest: nothing else is asked of them."""
    for left, right in pairing.gaps():
        ours = [i for i in left if not is_heading(pairing.old[i])]
        theirs = [j for j in right if not is_heading(pairing.new[j])]
        if len(ours) == len(theirs) <= _FEW:
            for n, m in likest([pairing.old[i] for i in ours], [pairing.new[j] for j in theirs]):
                pairing.pair(ours[n], theirs[m])


def _like(pairing: Pairing) -> None:
    """Paragraphs that share runs of three words found nowhere else, wherever they stand."""
    ours, theirs = _unpaired(pairing.to_new), _unpaired(pairing.to_old)
    if not ours or not theirs:
        return
    if len(ours) == 1 == len(theirs) and _gave_way(pairing, ours[0], theirs[0]):
        pairing.pair(ours[0], theirs[0])
        return
    left = [pairing.words(pairing.old[i]) for i in ours]
    right = [pairing.words(pairing.new[j]) for j in theirs]
    for n, m, count in votes(left, right):
        if not pairing.free(ours[n], theirs[m]):
            continue
        shorter = min(len(left[n]), len(right[m]))
        if count < _FEW_RUNS and count * _FEW_RUNS < shorter:
            continue
        if (count > 5 and count * 2 > shorter) or Indel.normalized_similarity(
            left[n], right[m], score_cutoff=_LIKE
        ):
            pairing.pair(ours[n], theirs[m])


def _gave_way(pairing: Pairing, i: int, j: int) -> bool:
    """Whether the one paragraph left on each side is one: it opens and closes the same in the same place, or says much the same."""
    was, now = pairing.old[i], pairing.new[j]
    if (pairing.to_new[i - 1] if i else -1) == j - 1 and opens_alike(was, now):
        return True
    return Indel.normalized_similarity(pairing.words(was), pairing.words(now)) >= _LIKE


def _ordered(pairing: Pairing) -> None:
    """Say which pairs moved; those that tell nothing and moved without their neighbours are a coincidence, and no pair."""
    pairing.order()
    for run in _runs_moved(pairing) if pairing.moved else ():
        i, j = run[0], pairing.to_new[run[0]]
        beside = (i - 1, j - 1), (run[-1] + 1, pairing.to_new[run[-1]] + 1)
        near = any(
            0 <= was < len(pairing.old)
            and pairing.to_new[was] == now
            and len(pairing.old[was]) > _COINCIDENCE
            for was, now in beside
        )
        if not near and not any(_telling(pairing, n) for n in run):
            for n in run:
                pairing.moved.discard(n)
                pairing.part(n)


def _runs_moved(pairing: Pairing) -> Iterator[list[int]]:
    """Old paragraphs that moved together."""
    run: list[int] = []
    for i in sorted(pairing.moved):
        if run and (i, pairing.to_new[i]) != (run[-1] + 1, pairing.to_new[run[-1]] + 1):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _telling(pairing: Pairing, i: int) -> bool:
    """Whether a pair far from its neighbours is one: the very same sentence, or long and not half rewritten."""
    was, now = pairing.old[i], pairing.new[pairing.to_new[i]]
    if was == now:
        return len(was) >= (_COINCIDENCE if is_heading(was) else _SENTENCE)
    likeness = Indel.normalized_similarity(pairing.words(was), pairing.words(now))
    return len(was) >= _COINCIDENCE and likeness >= _MOVED_LIKE


def _headings(pairing: Pairing) -> None:
    """A title goes with the paragraph under it, though its number or its words changed."""
    for free in reversed(_unpaired(pairing.to_new)):
        i = free + 1
        j = pairing.to_new[i] if i < len(pairing.old) else -1
        if j < 1 or pairing.to_old[j - 1] >= 0:
            continue
        was, now = pairing.old[free], pairing.new[j - 1]
        if not is_heading(was) or not is_heading(now):
            continue
        numbered = is_numbered(was) and is_numbered(now)
        if numbered or Indel.normalized_similarity(pairing.words(was), pairing.words(now)) >= _HEADING_LIKE:
            pairing.pair(free, j - 1)
            if i in pairing.moved:
                pairing.moved.add(free)


def _lone_headings(pairing: Pairing) -> None:
    """Two titles that share their number alone, over two texts that are no pair, are two articles."""
    for free in _unpaired(pairing.to_new):
        i = free - 1
        j = pairing.to_new[i] if i >= 0 else -1
        if j < 0 or not pairing.free(free, j + 1):
            continue
        was, now = pairing.old[i], pairing.new[j]
        if was == now or not (is_numbered(was) and is_numbered(now) and is_heading(was) and is_heading(now)):
            continue
        if without_number(was) != without_number(now):
            pairing.part(i)
