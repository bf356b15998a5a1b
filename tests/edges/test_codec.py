"""What is written is read back the same; what is not ours is refused."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.decision import Decision
from contract.drafting.conflict import Conflict
from contract.edges import codec
from contract.ending.facts import EndOffered
from contract.errors import UnreadableError
from contract.events import Created, Fact, LinkMade, Marked, Saved
from contract.terms import Terms
from contract.version import Article, Clause, Version

MOMENTS = st.datetimes(timezones=st.just(UTC))
SCALARS = (
    st.text()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.dates()
)
ROWS = st.dictionaries(st.text(), SCALARS, max_size=3).map(Terms)
VALUES = SCALARS | st.lists(st.text(), max_size=3).map(tuple) | st.lists(ROWS, max_size=3).map(tuple)
TERMS = st.dictionaries(st.text(), VALUES, max_size=5).map(Terms)
FEW = {"max_size": 3}
BRIEFLY = settings(max_examples=50)
CLAUSES = st.builds(Clause)
ARTICLES = st.builds(Article, clauses=st.lists(CLAUSES, **FEW).map(tuple))
VERSIONS = st.builds(Version, terms=TERMS, articles=st.lists(ARTICLES, **FEW).map(tuple))
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False)
GIVEN = {LinkMade: {"expires": MOMENTS}, EndOffered: {"balance": AMOUNTS}}
FACTS = st.one_of(*(st.builds(cls, **GIVEN.get(cls, {})) for cls in get_args(Fact)))
CONFLICTS = st.lists(st.builds(Conflict), **FEW).map(tuple)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, **FEW) | st.dictionaries(st.text(), inner, **FEW),
    max_leaves=6,
)
VERSION = Version(
    "t", "fr", "Contrat", Terms({"n": 1}), (Article("a", "Objet", (Clause("a.1", "L’objet."),)),)
)


@BRIEFLY
@given(VERSIONS)
def test_a_version_comes_back_whole_with_its_digest(version: Version) -> None:
    again = codec.load(codec.dump(version), Version)
    assert again == version
    assert again.digest == version.digest


@BRIEFLY
@given(TERMS)
def test_terms_come_back_each_of_its_own_type(terms: Terms) -> None:
    again = codec.load(codec.dump(terms), Terms)
    assert repr(again) == repr(terms)


@BRIEFLY
@given(FACTS)
def test_every_fact_comes_back_by_its_name(fact: Fact) -> None:
    assert codec.load_fact(type(fact).__name__, codec.dump(fact)) == fact


@BRIEFLY
@given(st.lists(st.builds(Decision), **FEW).map(tuple))
def test_answers_come_back(decisions: tuple[Decision, ...]) -> None:
    assert codec.load_decisions(codec.dump_decisions(decisions)) == decisions


@BRIEFLY
@given(VERSIONS, st.dictionaries(st.text(), JSON, **FEW), CONFLICTS, st.text())
def test_a_workbench_comes_back_with_answers_nobody_could_read_yet(version, raw, conflicts, message) -> None:
    body = codec.load_bench(codec.dump_bench(version, raw, conflicts, message))
    assert (body.version, dict(body.raw), body.conflicts, body.message) == (version, raw, conflicts, message)


@BRIEFLY
@given(VERSIONS)
def test_one_value_has_one_text(version: Version) -> None:
    text = codec.dump(version)
    assert codec.dump(codec.load(text, Version)) == text
    assert text == json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@BRIEFLY
@given(JSON)
def test_whatever_is_not_ours_is_refused_and_nothing_else_is_raised(body: object) -> None:
    with pytest.raises(UnreadableError):
        codec.load(json.dumps({"is": "Saved", "version": 1, "more": body}), Saved)
    with pytest.raises(UnreadableError):
        codec.load(json.dumps(body), Version)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[" * 100_000,
        '{"is":"Saved","reason":"","version":1,"version":2}',
        '{"is":"Saved","reason":"","version":true}',
        '{"is":"Saved","reason":"","version":1.0}',
        '{"is":"Saved","reason":"","version":NaN}',
        '{"is":"Saved","reason":null,"version":1}',
        '{"is":"Saved","version":1}',
        '{"is":"Saved","reason":"","version":1,"extra":1}',
        '{"is":"Popen","reason":"","version":1}',
        '{"is":["Saved"],"reason":"","version":1}',
        '{"is":"Created","language":"fr","template":"t","title":"","version":1}',
    ],
)
def test_a_record_that_is_not_exactly_a_saved_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        codec.load(text, Saved)


@pytest.mark.parametrize(
    "value",
    [
        '{"decimal":"NaN"}',
        '{"decimal":1}',
        '{"decimal":"1","day":"2026-01-01"}',
        '{"day":"2026-13-01"}',
        '{"moment":"2026-01-01T00:00:00"}',
        '{"moment":"2026-01-01T00:00:00+00:00"}',
        '{"money":"1"}',
        "1.5",
        "null",
        "[1]",
        '["a",{"terms":{}}]',
    ],
)
def test_a_term_that_no_answer_can_be_is_refused(value: str) -> None:
    with pytest.raises(UnreadableError):
        codec.load(f'{{"terms":{{"x":{value}}}}}', Terms)


@pytest.mark.parametrize(
    "value",
    [
        Saved("1", ""),
        Saved(True, ""),  # noqa: FBT003 - a flag where a number belongs is the point
        Created("", "t", "fr", None),
        Marked("a", "read later", 1),
        LinkMade("l", datetime(2026, 1, 1)),  # noqa: DTZ001 - a moment without a zone is the point
        Terms({"x": Decimal("NaN")}),
        Terms({"x": 1.5}),
        Terms({"x": None}),
        object(),
    ],
)
def test_what_could_not_be_read_back_is_not_written(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        codec.dump(value)


def test_the_text_is_plain_and_sorted() -> None:
    assert codec.dump(Terms({"prix": Decimal("450.00"), "le": date(2026, 11, 24), "café": ("é",)})) == (
        '{"terms":{"café":["é"],"le":{"day":"2026-11-24"},"prix":{"decimal":"450.00"}}}'
    )


def test_a_fact_of_another_name_is_refused() -> None:
    with pytest.raises(UnreadableError):
        codec.load_fact("Saved", codec.dump(Created("", "t", "fr", 1)))
    with pytest.raises(UnreadableError):
        codec.load_fact("Version", codec.dump(VERSION))
