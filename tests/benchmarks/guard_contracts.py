"""A labelled edit as the contract before and after it, so that it is judged by the same functions as the pages.

Each edit is put into a contract of one clause, so that nothing but its own words can be judged; one that only names
what whole articles hold, in brackets, is made on a worked example; one of a clause of the template in the example it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from contract import editing
from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.version import Article, Clause, Version

_HEADING = re.compile(r"(?:Article|Clause|Section) \d+(?: bis| ter)? ?[–:-] ([^.\[\n]+)")
_WHOLE = re.compile(r"(?:[Aa][Rr][Tt][Ii][Cc][Ll][Ee] )?(?:\d+|[IVX]+)[. ]|[^.]+\. \[[^]]+\]$")
"""A whole article in short: its number, or its title and what it holds in brackets."""
_KEYS = {"parties": "parties", "objet": "objet", "cadre": "cadre_mission", "propriété": "propriete_intellectuelle",
         "durée": "duree", "conditions": "conditions_financieres", "obligations": "obligations",
         "confidentialité": "confidentialite", "responsabilité": "responsabilite", "différends": "differends",
         "règlement": "differends", "prix": "conditions_financieres",
         "purpose": "objet", "subject": "objet", "scope": "cadre_mission", "intellectual": "propriete_intellectuelle",
         "term": "duree", "duration": "duree", "fees": "conditions_financieres", "financial": "conditions_financieres",
         "price": "conditions_financieres", "undertakings": "obligations",
         "confidentiality": "confidentialite", "liability": "responsabilite", "disputes": "differends",
         "settlement": "differends"}  # fmt: skip

_ENGLISH = re.compile(r"\b(?:the|of|and|shall|is|fees|liability)\b", re.IGNORECASE)
_WHOLLY = re.compile(
    r"(?:tout|ensemble) (?:le|du) contenu|contenu (?:repris|complet|inchangé|intégral|identique|entier)|texte intégral|"
    r"sans (?:changement|modification|perte)|à l['’]identique|inchangée?s?|intégralement|mêmes (?:contenus|textes|obligations|clauses)|"
    r"(?:all|full|whole|same|entire|unchanged) (?:the )?(?:content|text|duties|clauses)|unchanged|same [\w ]+ shared"
)
"""All that the articles held is still there."""
_NOTHING_NAMED = frozenset({"contenu", "contenus", "texte", "textes", "même", "complet", "complets"})
_WORDY = 8
_ITEM = re.compile(r"\s*[,;]\s*|\s+et\s+")


def contract(edit: dict[str, Any]) -> tuple[Version, Version]:
    """The contract before and after an edit."""
    if "clause" in edit:
        return _in_its_example(edit)
    language = "en" if _ENGLISH.search(f"{edit['before']} {edit['after']}") else "fr"
    whole = draft(library.template(), example_terms(library.examples()[0][0]), language)
    named = _named(edit)
    titles = [_HEADING.match(edit[side]) for side in ("before", "after")]
    one_each = all(len(_HEADING.findall(edit[side])) == 1 for side in ("before", "after"))
    if all(titles) and one_each and "[" not in edit["before"] + edit["after"]:
        return _written_out(whole, edit, titles, named)
    held, holds = (_held(edit[side]) for side in ("before", "after"))
    kept = not edit["after"] or _WHOLLY.search(edit["after"])
    lost = [] if kept else [item for item in held if not _in_any(item, holds)]
    if not kept and (lost or (held and all(item <= _NOTHING_NAMED for item in held))):
        gone = [key for key in _keys(edit["before"]) if key not in _keys(edit["after"])]
        if gone:
            return whole, replace(whole, articles=tuple(a for a in whole.articles if a.key not in gone))
        if named and lost == held:
            return whole, _said_instead(whole, edit, named[0])
    shown = named and not lost and not _told_in_full(edit)
    if shown and (not edit["after"] or _HEADING.search(edit["after"])):
        return whole, _restructured(whole, edit, named)
    home = Article(edit["article"], edit["article"], (Clause("edit", edit["before"]),))
    old = replace(whole, articles=(home,))
    said = (Clause("edit", edit["after"]),) if edit["after"] else ()
    before = replace(old, articles=(replace(home, clauses=home.clauses if edit["before"] else ()),))
    return before, replace(old, articles=(replace(home, clauses=said),))


def _in_its_example(edit: dict[str, Any]) -> tuple[Version, Version]:
    """A clause of the template, as it was drafted for one worked example, said otherwise or taken out by hand."""
    whole = draft(library.template(), example_terms(edit["example"]), edit["language"])
    drafted = _with_clause(whole, edit["clause"], text=edit["before"], drafted=edit["before"])
    return drafted, _with_clause(drafted, edit["clause"], text=edit["after"])


def _with_clause(version: Version, key: str, **fields: str) -> Version:
    """The version with one clause otherwise; without it where it says nothing."""
    articles = []
    for article in version.articles:
        clauses = (replace(c, **fields) if c.key == key else c for c in article.clauses)
        articles.append(replace(article, clauses=tuple(c for c in clauses if c.key != key or c.text)))
    return replace(version, articles=tuple(articles))


def _held(text: str) -> list[frozenset[str]]:
    """The words of each thing that the brackets of an abridged text name."""
    items = [item for held in re.findall(r"\[([^\]]*)\]", text) for item in _ITEM.split(held)]
    return [frozenset(re.findall(r"\w+", item.lower())) for item in items if item.strip()]


def _told_in_full(edit: dict[str, Any]) -> bool:
    """Whether several articles are told with their titles and their own words."""
    words = _HEADING.sub("", edit["before"]).split()
    return "[" not in edit["before"] and len(words) > _WORDY and len(_HEADING.findall(edit["before"])) > 1


def _in_any(item: frozenset[str], others: list[frozenset[str]]) -> bool:
    return any(item <= other for other in others)


def _keys(text: str) -> list[str]:
    """The articles that titles name, or the brackets where they list articles."""
    words = [word for title in _HEADING.findall(text) for word in re.findall(r"\w+", title.lower())]
    listed = [word for item in _held(text) if len(item) == 1 for word in item if word in _KEYS]
    return list(
        dict.fromkeys(_KEYS[word] for word in (*words, *(listed if len(listed) > 1 else ())) if word in _KEYS)
    )


def _under_the_title(edit: dict[str, Any]) -> tuple[Clause, ...]:
    """What the new text says behind its first title."""
    return (Clause("edit", edit["after"].partition(".")[2].strip() or edit["after"]),)


def _said_instead(whole: Version, edit: dict[str, Any], key: str) -> Version:
    """An article that says something else under its title."""
    said = _under_the_title(edit)
    return replace(
        whole, articles=tuple(replace(a, clauses=said) if a.key == key else a for a in whole.articles)
    )


def _written_out(
    whole: Version, edit: dict[str, Any], titles: list[re.Match[str]], named: list[str]
) -> tuple[Version, Version]:
    """One article told with its title and its own words, before and after."""
    key = next(iter(named), edit["article"])
    old, new = (
        Article(key, title[1].strip(), (Clause("edit", edit[side][title.end() :].lstrip(" .")),))
        for side, title in zip(("before", "after"), titles, strict=True)
    )
    return replace(whole, articles=(old,)), replace(whole, articles=(new,))


def _named(edit: dict[str, Any]) -> list[str]:
    """The articles that an abridged text of whole articles names, by their titles or by the edit's own article."""
    titles = _HEADING.findall(edit["before"])
    named = [_KEYS[word] for title in titles for word in [title.split()[0].lower()] if word in _KEYS]
    alone = len(titles) == 1 and _HEADING.match(edit["before"])
    alone = alone or (edit["op"] == "delete" and _WHOLE.match(edit["before"]))
    alone = alone and edit["article"] in _KEYS.values()
    return named or ([edit["article"]] if alone else [])


def _restructured(whole: Version, edit: dict[str, Any], named: list[str]) -> Version:
    """Whole articles removed, retitled or merged, as the abridged text says; nothing that they hold is lost where it names some."""
    whole_kept = _WHOLLY.search(edit["after"]) or (_held(edit["before"]) and _held(edit["after"]))
    if edit["op"] == "rename":
        return replace(whole, articles=tuple(replace(a, title=_title(edit)) if a.key == named[0] else a for a in whole.articles))  # fmt: skip
    if edit["op"] in {"reorder", "move"}:
        moved = [a for key in reversed(named) for a in whole.articles if a.key == key]
        return replace(whole, articles=(*(a for a in whole.articles if a.key not in named), *moved))
    if edit["op"] == "split":
        return replace(
            whole, articles=tuple(part for a in whole.articles for part in _parted(a, edit, named))
        )
    after = whole
    for key in named:
        after = editing.remove_article(after, key)
    if edit["after"]:
        gathered = tuple(c for a in whole.articles if a.key in named for c in a.clauses)
        vague = _under_the_title(edit)
        merged = Article(named[0], _title(edit), gathered if whole_kept else vague)
        after = replace(after, articles=(*after.articles, merged))
    return after


def _parted(article: Article, edit: dict[str, Any], named: list[str]) -> Iterator[Article]:
    """An article that the abridged text splits, in as many as it names; any other as it stands."""
    titles = _HEADING.findall(edit["after"])
    if article.key != named[0]:
        yield article
        return
    size = -(-len(article.clauses) // len(titles))
    for n, title in enumerate(titles):
        yield Article(
            article.key if n == 0 else f"{article.key}-{n}",
            title.strip(),
            article.clauses[n * size : (n + 1) * size],
        )


def _title(edit: dict[str, Any]) -> str:
    title: str = _HEADING.findall(edit["after"])[0]
    return title.strip()
