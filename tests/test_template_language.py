from __future__ import annotations

from decimal import Decimal

import pytest

from contract.errors import UnreadableError
from contract.template_language import condition_names, holds, text_names


@pytest.mark.parametrize(
    ("condition", "values", "held"),
    [
        ("", {}, True),
        ('price_model == "monthly"', {"price_model": "monthly"}, True),
        ('price_model == "monthly"', {}, False),
        ("moderation", {"moderation": True}, True),
        ("moderation", {}, False),
        ("not moderation", {}, True),
        ("months > 12", {"months": 13}, True),
        ("months > 12", {}, False),
        ("months <= 12", {}, False),
        ("rate >= 7.5", {"rate": Decimal("7.5")}, True),
        ('"ads" in services', {"services": ("ads",)}, True),
        ('"ads" in services', {}, False),
        ('status not in ("ei", "micro")', {"status": "sasu"}, True),
        ("deposit is defined and (a or b)", {"deposit": 1, "b": True}, True),
        ("deposit is not defined", {}, True),
    ],
)
def test_conditions_speak_of_terms(condition: str, values: dict[str, object], held: bool) -> None:
    assert holds(condition, values) is held


def test_names_are_those_of_terms_alone() -> None:
    assert condition_names('a == "x" and (b > 3 or c is defined)') == {"a", "b", "c"}
    assert text_names('{{ a|money }}, {{ b|name("c") }} et {{ ref("article") }}.') == {"a", "b"}


@pytest.mark.parametrize(
    "condition",
    [
        "a.b",
        "a['b']",
        "range(9)",
        "9 ** 9 ** 9",
        "'a' * 999999999",
        "a ~ b",
        "a if b else c",
        "a|length",
        "a is divisibleby(3)",
        "a }} {% for x in y %}",
        "_words",
        "(" * 5000,
        "not " * 5000 + "a",
        "a ==",
        "x" * 30_000,
    ],
)
def test_nothing_else_is_a_condition(condition: str) -> None:
    with pytest.raises(UnreadableError):
        condition_names(condition)


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(999999999) %}x{% endfor %}",
        "{% set a = 1 %}",
        "{{ a.__class__ }}",
        "{{ a['b'] }}",
        "{{ 'a' * 999999999 }}",
        "{{ a|upper }}",
        "{{ a|replace('a', 'b') }}",
        "{{ a|names(b) }}",
        "{{ a|names('b', 'c') }}",
        "{{ ref(a) }}",
        "{{ ref('a', 'b') }}",
        "{{ cycler('a') }}",
        "{{ self }}{{ a() }}",
        "{{ _words }}",
        "{{ a",
    ],
)
def test_nothing_else_is_a_text(text: str) -> None:
    with pytest.raises(UnreadableError):
        text_names(text)


def test_the_fault_names_its_line() -> None:
    with pytest.raises(UnreadableError) as caught:
        text_names("un\ndeux\n{{ a.b }}")
    assert caught.value.values["line"] == 3
