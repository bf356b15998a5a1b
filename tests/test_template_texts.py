"""Every worked example, drafted in every language the template is written in.

The drafted texts are approved by eye and kept in tests/approved; CLAUSIER_ACCEPT=1 writes them anew.
"""

from __future__ import annotations

import os
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.drafting.draft import blanks, draft
from contract.drafting.words import words
from contract.edges import library
from contract.interview import asked, faults, missing, parse
from contract.template import Level
from contract.template_language import holds
from contract.terms import Terms
from contract.version import Part, Version

TEMPLATE = library.template()
EXAMPLES = dict(library.examples())
LANGUAGES = tuple(TEMPLATE.texts)
DRAFTS = [(example, language) for example in EXAMPLES for language in LANGUAGES]
APPROVED = Path(__file__).parent / "approved"
TODAY = date(2026, 11, 24)
ONLY_WHEN = {
    "parties.cm.register": "contractor_register is defined",
    "parties.client.siret": "not client_is_consumer",
    "parties.client.rcs": "client_register is defined",
    "parties.client.capital": 'client_capital is defined and client_form in ("sas", "sasu", "sarl", "eurl", "sa")',
    "cadre.moderation": "moderation",
    "duree.consumer_renewal_notice": 'client_kind != "professional" and term_model == "fixed" and renewal == "tacit"',
    "fin.fixed_recovery": 'client_kind == "professional"',
    "fin.ad_budget": "ads",
    "conf.gdpr_roles": "gdpr",
    "conf.gdpr_annex": "gdpr",
    "conf.breach_notice": "gdpr",
    "diff.consumer_mediator": "client_is_consumer",
}
"""What only some contracts owe: no advertising budget without advertising, no consumer rule between traders."""

every_draft = pytest.mark.parametrize(("example", "language"), DRAFTS)
every_example = pytest.mark.parametrize("example", EXAMPLES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def answers(example: str, language: str = "fr") -> Terms:
    given = dict(library.examples(language))[example]["terms"]
    read = {spec.key: parse(spec, given.get(spec.key)) for spec in TEMPLATE.terms}
    assert [answer.fault for answer in read.values() if answer.fault] == []
    return Terms({key: answer.value for key, answer in read.items() if answer.value is not None})


@cache
def drafted(example: str, language: str) -> Version:
    return draft(TEMPLATE, answers(example, language), language)


def written(version: Version) -> str:
    lines = [version.title]
    for article in version.articles:
        lines += ["", f"# {article.title}"]
        lines += [f"[{clause.key}] {clause.text}" for clause in article.clauses]
    return "\n".join(lines) + "\n"


def prose(version: Version) -> list[str]:
    return [clause.text for article in version.articles for clause in article.clauses]


@every_example
def test_an_example_answers_exactly_what_is_asked(example: str):
    terms = answers(example)
    known = {spec.key for spec in TEMPLATE.terms}
    assert set(EXAMPLES[example]["terms"]) <= known
    assert set(terms) <= {spec.key for spec in asked(TEMPLATE, terms)}
    assert missing(TEMPLATE, terms) == ()


@every_example
def test_an_example_holds_together(example: str):
    assert faults(TEMPLATE, answers(example), TODAY) == ()


@every_draft
def test_a_draft_has_no_blank_left(example: str, language: str):
    assert blanks(drafted(example, language)) == ()


@every_draft
def test_every_article_named_is_in_the_draft(example: str, language: str):
    version = drafted(example, language)
    titles = {article.title for article in version.articles}
    mark = (
        r"(?:article|annexe)\u00a0«\u00a0(.+?)\u00a0»" if language == "fr" else r"(?:article|annex) “(.+?)”"
    )
    named = {title for text in prose(version) for title in re.findall(mark, text)}
    assert named
    assert named <= titles


def lacking(version: Version) -> set[str]:
    """The essential and legal elements that a contract with these answers owes and does not carry."""
    values = words(TEMPLATE, version.terms, version.language).values
    owed = {element.id for element in TEMPLATE.elements if element.level is not Level.RECOMMENDED}
    owed = {element for element in owed if holds(ONLY_WHEN.get(element, ""), values)}
    return owed - {e for article in version.articles for clause in article.clauses for e in clause.elements}


def empty(version: Version) -> list[str]:
    return [article.key for article in version.articles if not article.clauses]


@every_draft
def test_every_essential_and_legal_element_is_carried(example: str, language: str):
    assert lacking(drafted(example, language)) == set()
    assert empty(drafted(example, language)) == []


CHOSEN = st.fixed_dictionaries(
    {
        spec.key: st.booleans() if spec.kind == "flag" else st.sampled_from(spec.choices)
        for spec in TEMPLATE.terms
        if spec.kind in {"flag", "choice"}
    }
)


@given(st.sampled_from(list(EXAMPLES)), CHOSEN)
def test_whatever_is_chosen_the_draft_carries_what_it_owes(example: str, chosen: dict[str, str | bool]):
    version = draft(TEMPLATE, Terms({**answers(example), **chosen}), LANGUAGES[-1])
    assert lacking(version) == set()
    assert empty(version) == []


@every_language
def test_some_clause_carries_every_element(language: str):
    clauses = [clause for article in TEMPLATE.texts[language] for clause in article.clauses]
    carried = {element for clause in clauses for element in clause.elements}
    assert {element.id for element in TEMPLATE.elements} == carried


@every_draft
def test_a_draft_is_well_set(example: str, language: str):
    text = "\n".join(prose(drafted(example, language)))
    assert re.findall(r".{0,20}[ \u00a0\u202f]{2,}.{0,20}", text) == []
    assert re.findall(r".{0,20}['\"].{0,20}", text) == []
    assert re.findall(r".{0,20}\((?:s|e|es|x)\).{0,20}", text) == []
    if language == "fr":
        # A handle or a link is no sentence: only signs set off by an ordinary space, or by none, are faults.
        assert re.findall(r".{0,20}(?: [;:!?»%€]|« |\w[;!?»]|\w%).{0,20}", text) == []
    else:
        assert re.findall(r".{0,20}(?:\s[;:!?,.%]|[«»]).{0,20}", text) == []


WORD = {"fr": r"[A-ZÉÈÀ][a-zéèêàâîôûç-]+", "en": r"[A-Z][a-z-]+"}
DEFINITION = {"fr": r"«\u00a0(?:le )?([^»]+)\u00a0»", "en": r"“(?:the )?([^”]+)”"}
PROPER = {
    "fr": {"Code", "Paris", "France", "Union"},
    "en": {
        "Code",
        "Paris",
        "France",
        "French",
        "European",
        "Union",
        "Monday",
        "Friday",
        "Article",
        "Articles",
        *("Act", "Civil", "Commercial", "Consumer", "December", "General", "Regulation", "Tax"),  # statutes
    },
}
"""Capitals that are names of the world, not words of this contract."""


def _sources(language: str) -> list[str]:
    """The texts as the template writes them: without answers, whose capitals are people's own."""
    return [
        re.sub(r"\{\{.*?\}\}", "…", clause.text)
        for article in TEMPLATE.texts[language]
        for clause in article.clauses
    ]


@every_language
def test_every_capitalised_term_is_defined(language: str):
    texts = _sources(language)
    defining = " ".join(text for text in texts if re.search(DEFINITION[language], text))
    defined = {
        word for term in re.findall(DEFINITION[language], defining) for word in re.findall(r"[\w-]+", term)
    }
    defined |= {f"{word}s" for word in defined}
    inside = [
        word
        for text in texts
        for word in re.findall(rf"(?<=[a-zéèà,;’] )({WORD[language]})|(?<=’)({WORD[language]})", text)
    ]
    used = {word for pair in inside for word in pair if word}
    assert {"Client"} <= used
    assert used - defined - PROPER[language] == set()


@every_language
def test_every_question_choice_element_and_article_has_its_words(language: str):
    names = TEMPLATE.names[language]
    wanted = {f"element.{element.id}" for element in TEMPLATE.elements}
    for article in TEMPLATE.texts[language]:
        wanted |= {f"article.{article.key}.for.{side}" for side in ("contractor", "client")}
    for spec in TEMPLATE.terms:
        wanted |= {f"term.{spec.key}", f"term.{spec.key}.help"}
        wanted |= {f"term.{spec.key}.{choice}" for choice in spec.choices}
        for column in spec.columns:
            wanted.add(f"term.{spec.key}.{column.key}")
            wanted |= {f"term.{spec.key}.{column.key}.{choice}" for choice in column.choices}
    assert wanted - set(names) == set()
    assert {key for key in names if key.startswith(("element.", "article."))} - wanted == set()


@every_language
def test_every_clause_stands_in_every_language_alike(language: str):
    def shape(of: str) -> list[tuple[object, ...]]:
        return [
            (article.key, article.part, article.when, clause.key, clause.when, clause.elements)
            for article in TEMPLATE.texts[of]
            for clause in article.clauses
        ]

    assert shape(language) == shape("fr")
    assert TEMPLATE.names[language].keys() == TEMPLATE.names["fr"].keys()


def test_sections_are_articles_and_sources_are_given():
    articles = {article.key: article.part for article in TEMPLATE.texts["fr"]}
    assert {spec.section for spec in TEMPLATE.terms} <= articles.keys()
    assert {element.article for element in TEMPLATE.elements} <= articles.keys()
    assert [
        element.id for element in TEMPLATE.elements if not element.sources or not element.protections
    ] == []
    assert articles["preambule"] is Part.PREAMBLE


@every_draft
def test_a_draft_is_the_one_that_was_approved(example: str, language: str):
    file = APPROVED / f"{example}.{language}.txt"
    now = written(drafted(example, language))
    if os.environ.get("CLAUSIER_ACCEPT") == "1":
        file.parent.mkdir(exist_ok=True)
        file.write_text(now, "utf-8")
    assert file.exists(), "not approved yet: CLAUSIER_ACCEPT=1 writes it"
    assert now == file.read_text("utf-8")
