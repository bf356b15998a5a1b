"""Wording: one change of words as the rules read it, and what a rule may answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from contract.edits import Op, tokens, word_edits
from contract.guard.finding import Harmed, Severity
from contract.guard.meaning import closeness, said, unshared
from contract.guard.pattern import Pattern
from contract.guard.reading import read
from contract.guard.signs import shows
from contract.guard.values import stated
from contract.guard.weight import is_owed, is_substance
from contract.template import Element, Level
from contract.terms import Terms

_NO_TERMS = Terms()
SAME_SENTENCE = 0.6
_HARDLY, _TAIL = 4, 8
"""Words and signs put in, taken out or put for others; those that come alone."""
_ANEW = 12
"""More words than these do not move where one thing alone is changed."""
_PAID_FOR = Pattern(
    r"\bcontre\b|moyennant|contrepartie|en échange|majorée?s?\b|in return|in exchange|facturée?s?|en sus|"
    r"supplément|invoiced|charged|\bfor (?:€|eur)|\bat €"
)


@dataclass(frozen=True)
class Wording:
    """The words before and after, plainly written with numbers in figures; "" where there were none.

    `elements` are those that the place carried before or speaks of now; `terms` tell who the parties are;
    `titles` are those of the articles and annexes of the new version, plainly written.
    """

    before: str
    after: str
    elements: tuple[Element, ...] = ()
    terms: Terms = field(default_factory=Terms)
    titles: frozenset[str] = frozenset()

    @cached_property
    def essential(self) -> bool:
        """Whether what an article is about hangs on these words, and shows in them."""
        return any(is_substance(e) and shows(e.id, self.before or self.after) for e in self.elements)

    @cached_property
    def required(self) -> bool:
        """Whether an essential element of any kind hangs on these words, and shows in them."""
        return any(
            e.level is Level.ESSENTIAL and shows(e.id, self.before or self.after) for e in self.elements
        )

    @cached_property
    def revocable(self) -> bool:
        """Whether what one party owes hangs on these words, so that its own will would leave nothing of it."""
        return any(is_owed(e) and shows(e.id, self.before or self.after) for e in self.elements)

    @cached_property
    def closeness(self) -> float:
        """How much of what the shorter wording says the other says too: 1 when it says all of it."""
        return closeness(self.before, self.after)

    @property
    def same_sentence(self) -> bool:
        """Whether the two are close enough to be taken for one sentence said otherwise."""
        return self.closeness >= SAME_SENTENCE or (self.brief and self._stands)

    @cached_property
    def edits(self) -> tuple[Op, ...]:
        """The words that changed, place by place."""
        return word_edits(self.before, self.after)

    @cached_property
    def hunks(self) -> tuple[tuple[str, str, int], ...]:
        """The words that went and those that came at each place, and where in the new text."""
        return tuple(
            (self.before[op.i1 : op.i2], self.after[op.j1 : op.j2], op.j1)
            for op in self.edits
            if op.tag != "equal"
        )

    @cached_property
    def moved(self) -> tuple[str, str]:
        """The words that went and those that came, wherever they stood."""
        return " ".join(went for went, _, _ in self.hunks), " ".join(came for _, came, _ in self.hunks)

    @cached_property
    def brief(self) -> bool:
        """Whether hardly a word moved: each is then read for itself."""
        return self._most_moved <= _HARDLY

    @cached_property
    def _most_moved(self) -> int:
        """How many words went or came, whichever were more."""
        return max(len(tokens(text)) for text in self.moved)

    @property
    def anew(self) -> bool:
        """Whether so many words moved that a whole sentence is told anew, or several."""
        return bool(self.before and self.after) and self._most_moved > _ANEW

    @property
    def _stands(self) -> bool:
        """Whether more words stand than moved."""
        return 2 * self._most_moved < min(len(tokens(self.before)), len(tokens(self.after)))

    @cached_property
    def put_in(self) -> str:
        """The few words that came into a sentence which else stands as it was; "" where more changed, or less."""
        gone, come = self.moved
        return come if self.before and not gone.strip() and self._most_moved <= _TAIL else ""

    @property
    def plain_spoken(self) -> bool:
        """Whether so few words moved that each is read for itself, and none that says something gave way to another that does."""
        return bool(self.put_in) or (self.brief and not all(map(said, self.moved)))

    @cached_property
    def unshared(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What only the words before say, and what only those after say, synonyms set aside."""
        return unshared(self.before, self.after)

    @cached_property
    def told(self) -> int:
        """How many things both wordings say, together."""
        return len(said(self.before)) + len(said(self.after))

    @cached_property
    def priced(self) -> bool:
        """Whether the new words ask a price for what they bring."""
        was = {v.measure for v in stated(self.before)}
        new = any(v.family == "amount" and v.measure not in was for v in stated(self.after))
        return new and _PAID_FOR.search(self.after) is not None

    @property
    def protections(self) -> tuple[str, ...]:
        """The protections of what hangs on these words."""
        return tuple(dict.fromkeys(p for e in self.elements for p in e.protections))


@dataclass(frozen=True, slots=True)
class Noticed:
    """What a rule answers: a code, how grave, the values of its sentence, and whom it harms if it knows."""

    code: str
    severity: Severity
    values: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    harmed: Harmed | None = None


@lru_cache(maxsize=1 << 11)
def wording(
    before: str,
    after: str,
    elements: tuple[Element, ...] = (),
    terms: Terms = _NO_TERMS,
    titles: frozenset[str] = frozenset(),
) -> Wording:
    """A change of words made ready for the rules; remembered, with what they ask of it."""
    return Wording(read(before), read(after), elements, terms, titles)
