"""Said: a term's name and its answer in words, for tables of figures and comparisons.

The template's names say `answer.yes` and `answer.no` for every flag that has no words of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import cast

from contract import notation
from contract.template import Template, TermSpec
from contract.terms import Terms, Value

_WRITTEN = {
    "siret": notation.siret,
    "siren": notation.siren,
    "vat": notation.vat,
    "iban": notation.iban,
    "phone": notation.phone,
}

_NUMBERS: Mapping[str, Callable[[Decimal | int, str], str]] = {
    "money": notation.money,
    "percent": notation.percent,
}


def label(template: Template, language: str, key: str) -> str:
    """What a term is called; its key when the template has no name for it."""
    names = template.names.get(language) or next(iter(template.names.values()))
    return names.get(f"term.{key}", key)


def answer(template: Template, language: str, key: str, value: Value | None) -> str:
    """An answer in words; an em dash when there is none."""
    if value is None or value == ():
        return "—"
    spec = next((s for s in template.terms if s.key == key), None)
    kind = spec.kind if spec else ""
    if kind == "table" and spec:
        between = f"{notation.THIN}; " if language == "fr" else "; "
        return between.join(_row(template, language, spec, row) for row in cast("tuple[Terms, ...]", value))
    if isinstance(value, tuple):
        return notation.join([_named(template, language, key, str(item)) for item in value], language)
    return _scalar(template, language, key, kind, value)


def _row(template: Template, language: str, spec: TermSpec, row: Terms) -> str:
    cells = [
        _scalar(template, language, f"{spec.key}.{c.key}", c.kind, row[c.key])
        for c in spec.columns
        if c.key in row
    ]
    return ", ".join(cells)


def _scalar(template: Template, language: str, key: str, kind: str, value: object) -> str:
    if isinstance(value, bool):
        return _named(template, language, key, "yes" if value else "no")
    if isinstance(value, date):
        return notation.day(value, language)
    if isinstance(value, Decimal | int):
        return _NUMBERS.get(kind, notation.number)(value, language)
    if kind in _WRITTEN:
        return _WRITTEN[kind](str(value))
    return _named(template, language, key, str(value)) if kind.startswith("choice") else str(value)


def _named(template: Template, language: str, key: str, choice: str) -> str:
    names = template.names.get(language) or next(iter(template.names.values()))
    return names.get(f"term.{key}.{choice}") or names.get(f"answer.{choice}", choice)
