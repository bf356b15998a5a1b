"""Bargain: the few figures that people bargain about, as a version's answers and its text give them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from contract.edits import same, sentences
from contract.figures import CENT, WEEKS_A_MONTH, compute
from contract.guard.carried import clauses
from contract.guard.named import NETWORKS
from contract.guard.reading import read
from contract.guard.rhythms import periods
from contract.guard.spoken import about
from contract.guard.values import stated
from contract.template import Template
from contract.terms import Terms, Value
from contract.version import Version

_CONTENTS = frozenset(
    ["publication", "post", "contenu", "visuel", "stories", "reel", "vidéo", "video", "carrousel", "article"]
)
_A_MONTH: Mapping[str, Decimal] = {
    "jour": Decimal(365) / 12,
    "semaine": WEEKS_A_MONTH,
    "mois": Decimal(1),
    "trimestre": Decimal(1) / 3,
    "an": Decimal(1) / 12,
}


@dataclass(frozen=True, slots=True)
class Bargain:
    """What is given and got: networks, contents and price a month (EUR), and two delays in days. None: not said."""

    networks: frozenset[str] = frozenset()
    posts: Decimal | None = None
    price: Decimal | None = None
    payment_days: Decimal | None = None
    notice_days: Decimal | None = None

    @property
    def price_per_post(self) -> Decimal | None:
        """The effective price of one content, when both figures are known."""
        if self.price is None or not self.posts:
            return None
        return (self.price / self.posts).quantize(CENT, ROUND_HALF_UP)


def bargain(version: Version, template: Template) -> Bargain:
    """The figures of a version: by its answers, and where a hand typed other ones into the text, by the text.

    A text that comes without answers gives none: what it adds up to cannot be told from its words alone.
    """
    if not version.terms:
        return Bargain()
    known: dict[str, Value] = {**version.terms, **compute(version.terms, template)}
    networks = _networks(known)
    figures = {key: _decimal(known.get(key)) for key in _FIGURES}
    for clause in clauses(version):
        if clause.drafted and same(clause.text, clause.drafted):
            continue
        was, now = _read(clause.drafted), _read(clause.text)
        networks = (networks | _named(now)) - (_named(was) - _named(now))
        topics = clause.elements if clause.drafted else set(about(now)) & _ADDED_TO
        for key, (element, reading) in _FIGURES.items():
            if element in topics:
                figures[key] = reading(figures[key], was, now)
    return Bargain(
        networks,
        figures["posts_per_month"],
        figures["monthly_price"],
        figures["payment_days"],
        figures["notice_days"],
    )


def _posts(so_far: Decimal | None, was: str, now: str) -> Decimal | None:
    """The contents a month, with those that the hand added or took out."""
    moved = _contents(now) - _contents(was)
    return (so_far or Decimal(0)) + moved if moved else so_far


def _contents(text: str) -> Decimal:
    total = Decimal(0)
    for sentence in _sentences(text):
        counted = sum((v.number for v in stated(sentence) if v.unit in _CONTENTS), Decimal(0))
        rhythm = periods(sentence) or periods(text)
        total += counted * _A_MONTH.get(rhythm[0] if rhythm else "mois", Decimal(1))
    return total.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _price(so_far: Decimal | None, was: str, now: str) -> Decimal | None:
    """The amount said to be due each month."""
    for sentence in _sentences(now):
        amounts = [v.number for v in stated(sentence) if v.family == "amount"]
        if amounts and "mois" in periods(sentence):
            return so_far if amounts[0] in {v.number for v in stated(was)} else amounts[0]
    return so_far


def _delay(so_far: Decimal | None, was: str, now: str) -> Decimal | None:
    """The first delay that the hand typed."""
    drafted = {v.measure for v in stated(was)}
    typed = [v for v in stated(now) if v.family == "delay" and v.measure not in drafted]
    return typed[0].days if typed else so_far


_FIGURES: Mapping[str, tuple[str, Callable[[Decimal | None, str, str], Decimal | None]]] = {
    "posts_per_month": ("cadre.volume", _posts),
    "monthly_price": ("fin.amount", _price),
    "payment_days": ("fin.due_date", _delay),
    "notice_days": ("duree.notice", _delay),
}
"""Each figure by its answer's key: the element whose words say it, and how they are read."""
_ADDED_TO = frozenset({"cadre.volume"})
"""What a clause that a hand adds may add to; the other figures are said in the template's own clauses."""


def _networks(known: Mapping[str, Value]) -> frozenset[str]:
    rows = known.get("networks")
    found = (row.get("network") for row in rows if isinstance(row, Terms)) if isinstance(rows, tuple) else ()
    return frozenset(name for name in found if isinstance(name, str))


def _named(text: str) -> frozenset[str]:
    return frozenset(name.lower() for name in NETWORKS.findall(text))


def _read(text: str) -> str:
    return read(text)


def _sentences(text: str) -> Iterator[str]:
    return (text[i:j] for i, j in sentences(text))


def _decimal(value: Value | None) -> Decimal | None:
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None
