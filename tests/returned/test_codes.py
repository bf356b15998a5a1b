"""Whatever the reader can notice has its sentence, in every language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from contract.edges import library
from contract.edges.word import reading
from contract.wording import knows

_PARTS = ("header", "footer", "footnote", "endnote")


def _codes() -> set[str]:
    """The literal codes that the reader's modules note or yield."""
    found = {*_PARTS, "field", "field_moving"}
    for file in Path(str(reading.__file__)).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            noted = (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "add"
            )
            if noted and node.args and isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value))
            if file.stem == "looks" and isinstance(node, ast.Yield):
                value = node.value.elts[0] if isinstance(node.value, ast.Tuple) else node.value
                if isinstance(value, ast.Constant):
                    found.add(str(value.value))
    return found


@pytest.mark.parametrize("language", library.languages())
def test_every_code_has_a_sentence(language: str) -> None:
    catalogue = library.catalogue(language)
    assert [code for code in sorted(_codes()) if not knows(catalogue, f"returned.flag.{code}")] == []
    assert len(_codes()) > 30
