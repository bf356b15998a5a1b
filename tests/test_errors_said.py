"""Every refusal the code can raise has its sentence, in every language, and hands over what it asks for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from contract import errors
from contract.actions.filing import profile_questions
from contract.edges import library
from contract.lifecycle.allowed import RULES
from contract.wording import knows, placeholders, refused

CONTRACT = Path(errors.__file__).parent
REFUSALS = {name for name, value in vars(errors).items() if isinstance(value, type)}
PASSED_ON = {"_long_enough"}
"""Functions that raise the code they are given."""


class Refusal(NamedTuple):
    code: str
    values: frozenset[str] | None  # None: handed over as a mapping, known only when it runs
    where: str

    @property
    def said_as(self) -> str:
        """An answer's fault is kept with the answer and said beside it; every other refusal is an error."""
        return f"fault.{self.code}" if self.where.startswith("interview/") else f"error.{self.code}"


def refusals(source: str, where: str) -> Iterator[Refusal]:
    """The literal codes that this source raises as refusals."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id not in REFUSALS | PASSED_ON:
            continue
        values = frozenset(word.arg for word in node.keywords if word.arg)
        open_ended = node.func.id in PASSED_ON or any(word.arg is None for word in node.keywords)
        for argument in node.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield Refusal(argument.value, None if open_ended else values, where)


def placed(refusal: Refusal) -> set[str]:
    """What `template_files` adds to a fault of the template language on its way up."""
    return {"file"} if refusal.where == "template_language.py" else set()


RAISED = sorted(
    {
        refusal
        for file in sorted(CONTRACT.rglob("*.py"))
        for refusal in refusals(file.read_text("utf-8"), file.relative_to(CONTRACT).as_posix())
    },
    key=lambda refusal: (refusal.code, refusal.where, sorted(refusal.values or ())),
)


def test_the_search_sees_literal_codes_and_their_values() -> None:
    source = 'raise MissingError("a.b", key=1)\n_long_enough(x, 3, "c.d")\nraise ForbiddenError(f"e.{x}")'
    assert [(r.code, r.values) for r in refusals(source, "x.py")] == [
        ("a.b", frozenset({"key"})),
        ("c.d", None),
    ]


def test_the_code_raises_refusals_in_every_room() -> None:
    assert {"actions", "web", "edges", "interview", "proposal"} <= {r.where.split("/")[0] for r in RAISED}


@pytest.mark.parametrize("language", library.languages())
@pytest.mark.parametrize("code", sorted({refusal.said_as for refusal in RAISED}))
def test_a_refusal_has_its_sentence(language: str, code: str) -> None:
    assert knows(library.catalogue(language), code)


@pytest.mark.parametrize("language", library.languages())
def test_a_refusal_hands_over_every_value_its_sentence_asks_for(language: str) -> None:
    known = library.catalogue(language).sentences
    short = [
        (refusal.where, refusal.code, form)
        for refusal in RAISED
        for form in ("", ".one", ".other")
        if refusal.values is not None
        and placeholders(known.get(refusal.said_as + form, "")) - refusal.values - placed(refusal)
    ]
    assert short == []


@pytest.mark.parametrize("language", library.languages())
def test_what_a_seat_may_not_do_is_said_for_every_rule(language: str) -> None:
    catalogue = library.catalogue(language)
    assert [name for name in RULES if not knows(catalogue, f"error.forbidden.{name}")] == []


@pytest.mark.parametrize("language", library.languages())
def test_a_refused_answer_of_the_profile_is_said_as_in_the_interview(language: str) -> None:
    kinds = {spec.kind for spec in profile_questions(library.template())}
    asked = {
        c
        for c in library.catalogue(language).sentences
        if c.startswith("fault.") and c.split(".")[1] in kinds
    }
    assert asked
    assert {code for code in asked if refused(code) != code} == set()
