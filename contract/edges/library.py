"""The library: catalogues, templates and worked examples, read from the project's own files, once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from contract import figures
from contract.edges import template_files as files
from contract.errors import MissingError, UnreadableError
from contract.template import ArticleSource, Figure, Likeness, Template
from contract.template_language import text_references
from contract.wording import Catalogue, flattened

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
WORDING = ROOT / "contract" / "wording"
DEFAULT = "community-management"


def languages() -> tuple[str, ...]:
    """The languages the house speaks, French first."""
    found = {folder.name for folder in WORDING.iterdir() if any(folder.glob("*.toml"))}
    return tuple(sorted(found, key=lambda language: (language != "fr", language)))


@cache
def catalogue(language: str) -> Catalogue:
    """Every sentence of one language; two files may not write the same code."""
    if language not in languages():
        raise MissingError("language.unknown", language=language)
    sentences: dict[str, str] = {}
    for file in sorted((WORDING / language).glob("*.toml")):
        for code, sentence in flattened(_toml(file)):
            if code in sentences:
                raise UnreadableError("template.twice", file=_short(file), line=0, key=code)
            sentences[code] = sentence
    return Catalogue(language, MappingProxyType(sentences))


@cache
def template(name: str = DEFAULT) -> Template:
    """A template with every language it is written in."""
    folder = _folder(name)
    outline = _toml(folder / "template.toml")
    terms = tuple(files.term_spec(row, _short(folder / "template.toml")) for row in outline["terms"])
    known = frozenset(spec.key for spec in terms) | figures.INPUTS.keys()
    for spec in terms:
        files.condition(spec.asked_when, _short(folder / "template.toml"), spec.key, known)
    read = Template(
        name=name,
        titles=MappingProxyType(outline["titles"]),
        terms=terms,
        elements=tuple(files.element(row) for row in outline["elements"]),
        texts=MappingProxyType(
            {lang: _articles(folder, lang, outline, known) for lang in _written_in(folder)}
        ),
        names=MappingProxyType({lang: _names(folder, lang) for lang in _written_in(folder)}),
        figures=legal_figures(),
        likeness=likeness(),
    )
    _whole(read, _short(folder))
    return read


def template_names() -> tuple[str, ...]:
    """The templates at hand."""
    return tuple(sorted(file.parent.name for file in TEMPLATES.glob("*/template.toml")))


@cache
def examples(language: str = "fr", name: str = DEFAULT) -> tuple[tuple[str, dict[str, Any]], ...]:
    """The worked examples of a template: each one's name and its raw answers, as a person would type them.

    A file is written in French; a table named after another language says what reads otherwise in it.
    """
    files_here = sorted((_folder(name) / "examples").glob("*.toml"))
    return tuple((file.stem, _spoken(_toml(file), language)) for file in files_here)


def _spoken(example: dict[str, Any], language: str) -> dict[str, Any]:
    own = example.get(language, {})
    return {
        "name": own.get("name", example["name"]),
        "terms": {**example["terms"], **own.get("terms", {})},
    }


@cache
def demo_words(language: str, name: str = DEFAULT) -> dict[str, Any]:
    """What the demonstration's parties write, in this language."""
    return _toml(_folder(name) / "demo" / f"{language}.toml")


@cache
def legal_figures() -> tuple[Figure, ...]:
    """The dated legal figures, each with its source."""
    return tuple(files.figure(row) for row in _toml(TEMPLATES / "figures.toml")["figures"])


@cache
def likeness() -> Likeness | None:
    """What labelled edits taught of changes of words; `None` before anything was learnt."""
    tables = [TEMPLATES / "likeness" / f"{name}.tsv" for name in ("verdicts", "trust", "sides")]
    if not all(table.exists() for table in tables):
        return None
    verdicts, trust, sides = (table.read_text("utf-8") for table in tables)
    return Likeness(files.weights(verdicts), files.trees(trust), files.weights(sides))


def _articles(
    folder: Path, language: str, outline: dict[str, Any], known: frozenset[str]
) -> tuple[ArticleSource, ...]:
    pages = [(key, folder / language / f"{key}.md") for key in outline["articles"]]
    articles = tuple(
        files.article_source(page.read_text("utf-8"), key, _short(page), known) for key, page in pages
    )
    files.unique(
        (clause.key for article in articles for clause in article.clauses), _short(folder / language)
    )
    return articles


def _whole(template: Template, file: str) -> None:
    """A clause claims only elements, and refers only to articles, that the template has."""
    elements = {element.id for element in template.elements}
    for articles in template.texts.values():
        known = {article.key for article in articles}
        for clause in (clause for article in articles for clause in article.clauses):
            strays = sorted((set(clause.elements) - elements) | (text_references(clause.text) - known))
            for stray in strays:
                key = f"{clause.key}: {stray}"
                raise UnreadableError("template.unknown_name", file=file, line=0, key=key)


def _written_in(folder: Path) -> tuple[str, ...]:
    return tuple(file.parent.name for file in sorted(folder.glob("*/names.toml")))


def _names(folder: Path, language: str) -> MappingProxyType[str, str]:
    return MappingProxyType(dict(flattened(_toml(folder / language / "names.toml"))))


def _folder(name: str) -> Path:
    if name not in template_names():
        raise MissingError("template.missing", name=name)
    return TEMPLATES / name


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise UnreadableError("template.toml", file=_short(file), line=0, text=str(fault)) from fault


def _short(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()
