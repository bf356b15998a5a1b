"""Filling in a clause's text. A value is only ever written, never read as a template."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

from jinja2 import Template as Compiled
from jinja2 import pass_context
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from contract import notation
from contract.drafting.words import Words
from contract.template_language import FILTERS, Unanswered, text_names
from contract.terms import Terms

_WORDS = "_words"  # a name no template may use, since none may begin with an underscore


def written(text: str, words: Words) -> str:
    """The text with its terms filled in, in NFC, with no blank at a line's end."""
    filled = _compiled(text).render({**words.values, _WORDS: words})
    lines = unicodedata.normalize("NFC", filled).splitlines()
    return "\n".join(line.rstrip(" ") for line in lines).strip()


@lru_cache(maxsize=4096)
def _compiled(text: str) -> Compiled:
    text_names(text)
    return _ENVIRONMENT.from_string(text)


def _filter(write: Callable[..., str]) -> Callable[..., str]:
    """A filter that writes an answer, and a blank where there is none."""

    @pass_context
    def answered(context: Context, value: Any, key: str = "") -> str:  # noqa: ANN401 - whatever a term holds
        words = cast("Words", context[_WORDS])
        if isinstance(value, Unanswered):
            return words.blank(value.term)
        return write(words, value, key) if key else write(words, value)

    return answered


def _in_language(write: Callable[[Any, str], str]) -> Callable[..., str]:
    return _filter(lambda words, value: write(value, words.language))


def _as_is(write: Callable[[str], str]) -> Callable[..., str]:
    return _filter(lambda _words, value: write(value))


def _bare(words: Words, value: object) -> str:
    """A term written without a filter: texts as they are, several of them as a list."""
    if isinstance(value, date):
        return notation.day(value, words.language)
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return notation.number(value, words.language)
    if isinstance(value, tuple):
        return notation.item_lines([str(item) for item in value], words.language)
    return str(value)


def _names(words: Words, value: tuple[str, ...], key: str) -> str:
    return notation.join([words.named(key, choice) for choice in value], words.language)


def _name_lines(words: Words, value: tuple[str, ...], key: str) -> str:
    return notation.item_lines([words.named(key, choice) for choice in value], words.language)


def _network_lines(words: Words, rows: tuple[Terms, ...], key: str = "networks") -> str:
    return notation.item_lines([_network(words, row, key) for row in rows], words.language)


def _network(words: Words, row: Mapping[str, Any], key: str) -> str:
    """« Instagram (@atelier) : 3 publications par semaine »."""
    quantity = row["quantity"]
    one = notation.is_one(quantity, words.language)
    form = words.named(f"{key}.format", f"{row['format']}.{'one' if one else 'other'}")
    if form.endswith((".one", ".other")):
        form = words.named(f"{key}.format", row["format"])
    handle = f" ({row['handle']})" if row.get("handle") else ""
    colon = f"{notation.NBSP}:" if words.language == "fr" else ":"
    per = words.named(f"{key}.per", row["per"])
    number = notation.count(quantity, words.language)
    return (
        f"{words.named(f'{key}.network', row['network'])}{handle}{colon} {number}{notation.NBSP}{form} {per}"
    )


def _rate_lines(words: Words, rows: tuple[Terms, ...], _key: str = "") -> str:
    colon = f"{notation.NBSP}:" if words.language == "fr" else ":"
    prices = [(row["item"], notation.money(cast("Decimal", row["price"]), words.language)) for row in rows]
    return notation.item_lines([f"{item}{colon} {price}" for item, price in prices], words.language)


@pass_context
def _reference(context: Context, key: str) -> str:
    return cast("Words", context[_WORDS]).reference(key)


_FILTERS: Mapping[str, Callable[..., str]] = {
    "money": _in_language(notation.money),
    "percent": _in_language(notation.percent),
    "number": _in_language(notation.number),
    "count": _in_language(notation.count),
    "day": _in_language(notation.day),
    "years": _in_language(notation.years),
    "months": _in_language(notation.months),
    "days": _in_language(notation.days),
    "hours": _in_language(notation.hours),
    "siren": _as_is(notation.siren),
    "siret": _as_is(notation.siret),
    "vat": _as_is(notation.vat),
    "iban": _as_is(notation.iban),
    "phone": _as_is(notation.phone),
    "name": _filter(lambda words, value, key: words.named(key, value)),
    "names": _filter(_names),
    "name_lines": _filter(_name_lines),
    "network_lines": _filter(_network_lines),
    "rate_lines": _filter(_rate_lines),
}


def _environment() -> SandboxedEnvironment:
    finish = _filter(_bare)
    environment = SandboxedEnvironment(undefined=Unanswered, autoescape=False, finalize=finish)
    environment.globals = {"ref": _reference}
    environment.filters = {name: _FILTERS[name] for name in FILTERS}
    return environment


_ENVIRONMENT = _environment()
