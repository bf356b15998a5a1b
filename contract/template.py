"""Template: the source texts of one kind of contract, the terms they need and what they must carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from contract.trees import Trees
from contract.version import Part
from contract.weights import Weights


class Level(StrEnum):
    """How much an element matters: without an essential one the article is emptied."""

    ESSENTIAL = "essential"
    LEGAL = "legal"
    RECOMMENDED = "recommended"


@dataclass(frozen=True, slots=True)
class Element:
    """Something an article must carry. `protections` are among the eight; `sources` are legal references."""

    id: str
    article: str
    level: Level
    protections: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermSpec:
    """One question of the interview.

    `kind`: text, lines, choice, choices, flag, integer, money, percent, date, siret, siren, vat, iban,
    bic, email, phone, table. `section` is an article key. `asked_when`/`required_when` are conditions
    in the template's own small language ("" = always / never). `columns` describe a table's rows.
    Labels, helps and choice names are the template's own: `Template.names[language]`, under
    `term.<key>`, `term.<key>.help`, `term.<key>.<choice>`, columns as `term.<key>.<column>`.
    """

    key: str
    kind: str
    section: str
    default: object = None
    choices: tuple[str, ...] = ()
    required: bool = True
    asked_when: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    columns: tuple[TermSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class ClauseSource:
    """A clause as the template writes it: Jinja text with terms, drafted only when `when` holds."""

    key: str
    text: str
    elements: tuple[str, ...] = ()
    when: str = ""


@dataclass(frozen=True, slots=True)
class ArticleSource:
    """An article as the template writes it, in one language."""

    key: str
    title: str
    part: Part
    clauses: tuple[ClauseSource, ...]
    when: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A legal figure: dated value, where it was read, and when; `entered` by the house's owner, else Clausier's own."""

    key: str
    value: Decimal
    since: date
    source: str
    read: date
    entered: bool = False


@dataclass(frozen=True, eq=False)
class Likeness:
    """What labelled edits taught: what a change amounts to by its words (`verdicts`), how often the rules and these words prove right (`trust`), and whom a change harms (`sides`)."""

    verdicts: Weights
    trust: Trees
    sides: Weights


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A whole template folder, read once and known by itself alone. `texts[language]` are the articles in order.

    `names[language]` are its words for the screen: terms, choices, `element.<id>` and the why-cards
    `article.<key>.for.contractor` / `.for.client`. `likeness` is what labelled edits taught, `None` where nothing did.
    """

    name: str
    titles: Mapping[str, str]
    terms: tuple[TermSpec, ...]
    elements: tuple[Element, ...]
    texts: Mapping[str, tuple[ArticleSource, ...]]
    names: Mapping[str, Mapping[str, str]]
    figures: tuple[Figure, ...] = field(default=())
    likeness: Likeness | None = None

    def element_name(self, element: str, language: str) -> str:
        """An element's name in a language; its id where the template names none."""
        return self.names.get(language, {}).get(f"element.{element}", element)
