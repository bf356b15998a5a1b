"""Wording: the one place where codes and values become a sentence in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.numbers import format_decimal

# Only plain names: no attribute, index or conversion, so that a value can never be explored.
_FIELD = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True)
class Catalogue:
    """The sentences of one language, by dotted code."""

    language: str
    sentences: Mapping[str, str]


def say(catalogue: Catalogue, code: str, /, **values: object) -> str:
    """The sentence for this code, filled in; a code or value that is missing raises `KeyError`.

    With a value `n`, the sentence may be a pair `<code>.one` / `<code>.other`.
    """
    sentence = catalogue.sentences.get(code)
    if sentence is None:
        sentence = catalogue.sentences[f"{code}.{_plural(catalogue, values, code)}"]
    return fill(sentence, values, catalogue.language)


def knows(catalogue: Catalogue, code: str) -> bool:
    """Whether there is a sentence, or a pair of them, for this code."""
    return code in catalogue.sentences or f"{code}.other" in catalogue.sentences


def refused(code: str) -> str:
    """The code of a refusal's sentence; an answer's fault is said as beside its question."""
    return code if code.startswith("fault.") else f"error.{code}"


def fill(sentence: str, values: Mapping[str, object], language: str) -> str:
    """The sentence with each `{name}` replaced, in one pass: a value's own braces stay as they are."""

    def replaced(match: re.Match[str]) -> str:
        name = match[1]
        if name is None:
            return match[0][0]
        value = values[name]
        if isinstance(value, int) and not isinstance(value, bool):
            return str(format_decimal(value, locale=language))
        return str(value)

    return _FIELD.sub(replaced, sentence)


def placeholders(sentence: str) -> frozenset[str]:
    """The names of the values a sentence asks for."""
    return frozenset(match[1] for match in _FIELD.finditer(sentence) if match[1])


def flattened(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    """The sentences of nested tables, each under its dotted code; anything but text is a fault of the file."""
    for key, value in table.items():
        code = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from flattened(value, f"{code}.")
        elif isinstance(value, str):
            yield code, value
        else:
            raise TypeError(code)


def _plural(catalogue: Catalogue, values: Mapping[str, object], code: str) -> str:
    n = values.get("n")
    if isinstance(n, bool) or not isinstance(n, int):
        raise KeyError(code)
    # French has a third form for millions ("de personnes"), which nothing here counts up to.
    return "one" if _locale(catalogue.language).plural_form(n) == "one" else "other"


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)
