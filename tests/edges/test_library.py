from __future__ import annotations

import pytest

from contract.edges import library
from contract.edges.template_files import article_source, term_spec, unique
from contract.errors import MissingError, UnreadableError
from contract.version import Part

NAMES = frozenset({"price_amount", "price_model"})
PAGE = """# Conditions financières
part: annex
when: price_model is defined

## fin.price
elements: fin.amount fin.currency
when: price_model == "monthly"

Le prix est de {{ price_amount|money }} :
– par mois.

## fin.end

Fin."""


def read(text: str):
    return article_source(text, "fin", "fin.md", NAMES)


def test_a_page_gives_an_article_with_its_clauses() -> None:
    article = read(PAGE)
    assert (article.title, article.part) == ("Conditions financières", Part.ANNEX)
    assert article.when == "price_model is defined"
    price, end = article.clauses
    assert (price.key, price.elements, price.when) == (
        "fin.price",
        ("fin.amount", "fin.currency"),
        'price_model == "monthly"',
    )
    assert price.text == "Le prix est de {{ price_amount|money }} :\n– par mois."
    assert (end.key, end.elements, end.when, end.text) == ("fin.end", (), "", "Fin.")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Sans titre", "template.title", 1),
        ("# Titre\nHors clause\n\n## a\n\nTexte", "template.outside_clause", 2),
        ("# Titre", "template.outside_clause", 2),
        ("# Titre\n\n## Clé Fausse\n\nTexte", "template.clause_key", 3),
        ("# Titre\n\n## a.b\n", "template.empty_clause", 3),
        ("# Titre\n\n## a.b\nwhen: x\nwhen: y\n\nTexte", "template.twice", 5),
        ("# Titre\n\n## a.b\nwhen: unknown\n\nTexte", "template.unknown_name", 3),
        ("# Titre\n\n## a.b\n\n{% for a in b %}{% endfor %}", "template.forbidden", 5),
        ("# Titre\n\n## a.b\n\n{{ price_amount.real }}", "template.forbidden", 5),
    ],
)
def test_a_page_that_cannot_be_read_names_file_and_line(text: str, code: str, line: int) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(text)
    assert caught.value.code == code
    assert caught.value.values["file"] == "fin.md"
    assert caught.value.values["line"] == line


def test_a_setting_nobody_knows_is_a_fault() -> None:
    with pytest.raises(UnreadableError):
        term_spec({"key": "x", "kind": "text", "section": "s", "defualt": 1}, "template.toml")


def test_a_key_names_one_thing() -> None:
    with pytest.raises(UnreadableError):
        unique(["a", "b", "a"], "folder")


def test_french_comes_first() -> None:
    assert library.languages() == ("fr", "en")


def test_what_is_not_there_is_missing() -> None:
    with pytest.raises(MissingError):
        library.catalogue("tlh")
    with pytest.raises(MissingError):
        library.template("../community-management")


def test_both_languages_hold_the_same_clauses() -> None:
    french, english = (
        [(a.key, a.part, a.when, [(c.key, c.elements, c.when) for c in a.clauses]) for a in articles]
        for articles in (library.template().texts["fr"], library.template().texts["en"])
    )
    assert french == english


def test_every_term_has_a_name_in_every_language() -> None:
    template = library.template()
    for language, names in template.names.items():
        for spec in template.terms:
            wanted = {f"term.{spec.key}", *(f"term.{spec.key}.{choice}" for choice in spec.choices)}
            wanted |= {f"term.{spec.key}.{column.key}" for column in spec.columns}
            assert not {name for name in wanted if name not in names and f"{name}.one" not in names}, language


def test_files_are_read_once() -> None:
    assert library.template() is library.template()
    assert library.catalogue("fr") is library.catalogue("fr")
