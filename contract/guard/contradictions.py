"""Contradictions: one thing fixed twice with two figures, or a notice that the term cannot hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from contract.guard.carried import clauses
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.pattern import Pattern
from contract.guard.reading import cut, read, seen
from contract.guard.values import Stated, stated
from contract.version import Version


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two figures that cannot both hold: the code, the later clause, and what each of the two says."""

    code: str
    clause: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Fixing:
    """What a sentence must say to fix one figure of the whole contract, and what makes it a special case."""

    family: str
    said: Pattern
    apart: Pattern


_TERM = "term"
_Said = list[tuple[str, str, Stated]]
"""A clause's key, the code of what it fixes, and the figure."""
_FIXING: Mapping[str, _Fixing] = {
    "two_payment_delays": _Fixing(
        "delay",
        Pattern(
            r"factures?[^.]{0,60}(?:payable|payées?|réglées?|exigible)|"
            r"(?:paye|paie|règle|acquitte)[^.]{0,40}factures?|"
            r"invoices?[^.]{0,60}(?:payable|paid|due|settled)|pays?[^.]{0,40}invoices?"
        ),
        Pattern(
            r"acompte|contest|retard|(?:pas|non) (?:payée?|réglée?)|relanc|impayée?|rappel|mise en demeure|"
            r"frais|récapitulati|périodi|dernière|avoir\b|deposit|dispute|late|unpaid|reminder|notice|"
            r"expense|summary|final|credit"
        ),
    ),
    "two_notices": _Fixing(
        "delay",
        Pattern(r"préavis[^.]{0,20} (?:est )?de \d|(?:notice period|period of notice) (?:is|of) \d"),
        Pattern(
            r"essai|manque|faute|impayée?|force majeure|hausse|révision|tarif|modifi|reconduc|renouvel|"
            r"trial|breach|unpaid|increase|review|price|change|renew"
        ),
    ),
    "two_prices": _Fixing(
        "amount",
        Pattern(
            r"(?:le prix|le forfait|la rémunération|les honoraires)[^.]{0,60}\d[^.]{0,40}(?:par mois|"
            r"mensuel)|"
            r"(?:the price|the fee|the remuneration)[^.]{0,60}\d[^.]{0,40}(?:per month|a month|monthly)"
        ),
        Pattern(r"\btva\b|\bttc\b|budget|option|supplémentaire|hors-forfait|\bvat\b|additional|if\b|\bsi\b"),
    ),
    _TERM: _Fixing(
        "delay",
        Pattern(
            r"(?:contrat|il) (?:est conclu|dure|a une durée)[^.]{0,30}\d|"
            r"(?:agreement|it) (?:lasts|is made for|runs for)[^.]{0,30}\d"
        ),
        Pattern(r"préavis|essai|notice|trial"),
    ),
}


@lru_cache(maxsize=64)
def contradictions(version: Version) -> tuple[Contradiction, ...]:
    """Where a version contradicts itself in what everybody reads first: delays, notice, price, term."""
    said = [(clause.key, code, value) for clause in clauses(version) for code, value in _said(clause.text)]
    return (*_twice(said), *_too_long(said))


def contradicted(version: Version) -> Iterator[Finding]:
    """The same as findings, each at the later clause."""
    for found in contradictions(version):
        place = version.clause(found.clause)
        yield Finding(
            found.code,
            Severity.WARNING,
            place[0].key if place else "",
            found.clause,
            harmed=Harmed.BOTH,
            values=(("before", found.before), ("after", found.after)),
            sources=("C. civ. 1188", "C. civ. 1189"),
        )


def _twice(said: _Said) -> Iterator[Contradiction]:
    """The same thing fixed by two clauses, each with one figure, and not the same."""
    first: dict[str, tuple[str, Stated]] = {}
    for clause, code, value in said:
        place, earlier = first.setdefault(code, (clause, value))
        if code != _TERM and clause != place and value.measure != earlier.measure:
            yield Contradiction(code, clause, earlier.words, value.words)


def _too_long(said: _Said) -> Iterator[Contradiction]:
    """A notice as long as the contract itself, or longer: it can never be given in time."""
    term = next((value for _, code, value in said if code == _TERM), None)
    for clause, code, notice in said:
        if term and code == "two_notices" and (notice.days or 0) >= (term.days or 0):
            yield Contradiction("notice_beyond_term", clause, term.words, notice.words)


@lru_cache(maxsize=1 << 12)
def _said(text: str) -> tuple[tuple[str, Stated], ...]:
    """What a clause fixes, sentence by sentence; most clauses stay from version to version."""
    fixing = [(code, row) for code, row in _FIXING.items() if row.said.likely(seen(text))]
    said = cut(read(text)) if fixing else ()
    return tuple((code, value) for each in said for code, row in fixing if (value := _fixed(row, each)))


def _fixed(fixing: _Fixing, words: str) -> Stated | None:
    if not fixing.said.search(words) or fixing.apart.search(words):
        return None
    values = [v for v in stated(words) if v.family == fixing.family]
    return values[0] if len(values) == 1 else None
