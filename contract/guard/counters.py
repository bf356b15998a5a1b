"""Counters: ready answers to a change, made by rule. Offered as a counter, never applied by themselves.

A rule reads one change with what was noticed in it and answers the words that would stand in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from contract import notation
from contract.figures import compute
from contract.guard.finding import Finding, Severity
from contract.guard.numerals import in_figures
from contract.guard.values import Stated, stated
from contract.guard.whose import subject
from contract.redline.change import Change, ChangeKind, Redline, counterable
from contract.template import Template
from contract.terms import Terms, Value
from contract.wording import Catalogue, say

_MOVED = frozenset({"amount_changed", "delay_changed", "count_changed", "rate_changed"})
_ONE_SIDED = frozenset({"reciprocity_lost", "exit_one_sided", "unilateral_change"})
_MORE = frozenset({"network_added", "network_added_same_price"})
_STEPS = (
    ("amount", Decimal(200), Decimal(50)),
    ("amount", Decimal(10), Decimal(5)),
    ("amount", Decimal(0), Decimal(1)),
    ("delay", Decimal(10), Decimal(5)),
    ("delay", Decimal(0), Decimal(1)),
    ("rate", Decimal(0), Decimal("0.5")),
    ("count", Decimal(0), Decimal(1)),
)
"""What a middle value is rounded to, by what it counts and how far apart the two values are."""
_PARTY_FIRST = re.compile(r"(?:Le|The) (?:Client|Prestataire|Contractor)\b")
_PARTIES = re.compile(r"\b(?:Client|Prestataire|Contractor)\b")


@dataclass(frozen=True, slots=True)
class Counter:
    """A ready answer: `code` and `values` name it (`counter.<code>`), `text` would stand in the change's place."""

    code: str
    values: tuple[tuple[str, str], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One change to answer, what was noticed in it, and the words of the contract's own language."""

    change: Change
    findings: tuple[Finding, ...]
    redline: Redline
    template: Template
    catalogue: Catalogue

    @property
    def moved(self) -> tuple[Stated, Stated] | None:
        """The one figure of the change that moved, before and after, when there is just one of a kind."""
        old, new = stated(in_figures(self.change.old)), stated(in_figures(self.change.new))
        kept = {v.measure for v in old} & {v.measure for v in new}
        was, now = ([v for v in side if v.measure not in kept] for side in (old, new))
        if len(was) != 1 or len(now) != 1 or (was[0].unit, was[0].kind) != (now[0].unit, now[0].kind):
            return None
        return was[0], now[0]

    def noticed(self, codes: frozenset[str]) -> bool:
        """Whether one of these was noticed in the change."""
        return any(f.code in codes for f in self.findings)

    def and_then(self, code: str, **values: object) -> str:
        """The change's words with one sentence more, in the contract's language."""
        return f"{self.change.new.rstrip()} {say(self.catalogue, f'counter_text.{code}', **values)}"


def counters(
    change: Change,
    findings: Sequence[Finding],
    redline: Redline,
    template: Template,
    catalogue: Catalogue,
) -> tuple[Counter, ...]:
    """The ready answers to one change; none where it cannot be countered or nothing was noticed in it.

    `findings` are those of the change, and of what is tied to it; `catalogue` speaks the contract's language,
    not the reader's. The answer to a term is another value for it, as one would type it.
    """
    term = change.kind is ChangeKind.TERM
    if not counterable(change, redline) or not (findings or term):
        return ()
    asked = Asked(change, tuple(findings), redline, template, catalogue)
    found: dict[str, Counter] = {}
    for rule in (_other_value,) if term else _RULES:
        for counter in rule(asked):
            if counter.text not in {change.old, change.new}:
                found.setdefault(counter.text, counter)
    return tuple(found.values())


def _limit(asked: Asked) -> Iterator[Counter]:
    """A figure beyond what the law allows, brought back to it."""
    for finding in asked.findings:
        said = dict(finding.values)
        limit, words = said.get("limit", ""), said.get("value", "")
        beyond = next((v for v in stated(in_figures(asked.change.new)) if v.words == words), None)
        if beyond and re.fullmatch(r"\d+(?:,\d+)?", limit):
            yield from _with(asked, "limit", beyond, Decimal(limit.replace(",", ".")))


def _other_value(asked: Asked) -> Iterator[Counter]:
    """Another figure for a term: the legal limit it goes beyond, or the value half way."""
    term, language = asked.change.term, asked.redline.new.language
    was, now = (_figure(v.terms.get(term)) for v in (asked.redline.old, asked.redline.new))
    spec = next((spec for spec in asked.template.terms if spec.key == term), None)
    if was is None or now is None or spec is None:
        return
    limits = (dict(f.values).get("limit", "") for f in asked.findings)
    limit = next((Decimal(words) for words in limits if words.isdigit()), None)
    family = {"money": "amount", "percent": "rate"}.get(spec.kind, "delay" if "days" in term else "count")
    for code, value in (("limit", limit), ("middle", _half_way(family, was, now))):
        if value is not None and value not in {was, now}:
            written = (
                notation.money(value, language) if family == "amount" else notation.number(value, language)
            )
            yield Counter(code, (("value", written),), f"{value.normalize():f}")


def _figure(value: Value | None) -> Decimal | None:
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _half_way(family: str, was: Decimal, now: Decimal) -> Decimal | None:
    """The value half way, rounded as people would; none where no such value lies between."""
    step = next(s for name, apart, s in _STEPS if name == family and abs(was - now) >= apart)
    middle = ((was + now) / 2 / step).quantize(Decimal(1), ROUND_HALF_EVEN) * step
    return middle if min(was, now) < middle < max(was, now) else None


def _middle(asked: Asked) -> Iterator[Counter]:
    """The value half way between the two, rounded as people would."""
    if not (asked.moved and asked.noticed(_MOVED)):
        return
    was, now = asked.moved
    middle = _half_way(now.family, was.number, now.number)
    if middle is not None:
        yield from _with(asked, "middle", now, middle)


def _phased(asked: Asked) -> Iterator[Counter]:
    """The new amount or delay, after a while at the old one."""
    if asked.moved and asked.noticed(_MOVED) and asked.moved[1].family in {"amount", "delay"}:
        was, now = asked.moved
        text = asked.and_then(f"phased.{now.family}", before=was.words)
        yield Counter("phased", (("before", was.words), ("after", now.words)), text)


def _mirrored(asked: Asked) -> Iterator[Counter]:
    """What one party alone may do, for both."""
    if not asked.noticed(_ONE_SIDED):
        return
    new = asked.change.new
    first = _PARTY_FIRST.match(new)
    if first and len(_PARTIES.findall(new)) == 1:
        each = say(asked.catalogue, "counter_text.each")
        yield Counter("mirrored", (), f"{each}{new[first.end() :]}")
    else:
        side = subject(new)
        yield Counter("mirrored", (), asked.and_then(f"mirrored.{side}"))


def _priced(asked: Asked) -> Iterator[Counter]:
    """A network more, at what one of the others costs a month."""
    terms = asked.redline.old.terms
    networks = terms.get("networks")
    price = compute(terms, asked.template).get("monthly_price")
    if not asked.noticed(_MORE) or not isinstance(networks, tuple) or not isinstance(price, Decimal):
        return
    known = {row.get("network") for row in networks if isinstance(row, Terms)}
    if known:
        share = (price / len(known) / 5).quantize(Decimal(1), ROUND_HALF_EVEN) * 5
        amount = notation.money(share, asked.redline.new.language)
        yield Counter("priced", (("amount", amount),), asked.and_then("priced", amount=amount))


def _compensated(asked: Asked) -> Iterator[Counter]:
    """The words as they were, against something that its author still has to name."""
    hurt = any(f.severity is not Severity.NOTICE for f in asked.findings)
    if hurt and asked.change.old.strip():
        what = notation.blank(say(asked.catalogue, "counter_text.granted"), asked.redline.new.language)
        in_return = say(asked.catalogue, "counter_text.in_return", what=what)
        yield Counter("compensated", (), f"{asked.change.old.rstrip()} {in_return}")


_RULES: tuple[Callable[[Asked], Iterable[Counter]], ...] = (
    _limit,
    _middle,
    _phased,
    _mirrored,
    _priced,
    _compensated,
)


def _with(asked: Asked, code: str, value: Stated, number: Decimal) -> Iterator[Counter]:
    """The change's words with another number in the value's one place; nothing where that place is not plain."""
    text = asked.change.new
    spelt = re.escape(value.words).replace(r"\ ", r"[ \u00a0\u202f]")
    places = list(re.finditer(rf"(?<![\d,.]){spelt}", text)) or list(_prefixed(value, text))
    if len(places) != 1:
        return
    place = places[0]
    words = _written(place.group(), value, number, asked.redline.new.language)
    yield Counter(code, (("value", words),), f"{text[: place.start()]}{words}{text[place.end() :]}")


def _prefixed(value: Stated, text: str) -> Iterator[re.Match[str]]:
    """Where an English text writes the amount behind its sign."""
    digits = value.words.removesuffix("€").strip()
    return re.finditer(rf"€{re.escape(digits)}(?![\d,.]*\d)", text) if value.family == "amount" else iter(())


def _written(words: str, value: Stated, number: Decimal, language: str) -> str:
    """A value written as the text wrote its own: with cents where it had them, its unit untouched."""
    if value.family == "amount" and re.search(r"[.,]\d\d(?!\d)", words):
        return notation.money(number, language)
    return re.sub(r"\d(?:[\d ,.\u00a0\u202f]*\d)?", notation.number(number, language), words, count=1)
