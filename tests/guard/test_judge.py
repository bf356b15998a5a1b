"""What a change does to the protections: told when something is lost, silent when nothing is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from contract import editing
from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.carried import TEN
from contract.guard.check import check
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.judge import judge
from contract.guard.ledger import Standing, ledger
from contract.redline import compare
from contract.version import Version

TODAY = date(2026, 12, 1)
EXAMPLES = [name for name, _ in library.examples()]
LANGUAGES = sorted(library.template().texts)
VAGUE = {
    "fr": "Les parties feront preuve de souplesse et de bon sens.",
    "en": "The parties will show flexibility and common sense.",
}


@cache
def drafted(example: str, language: str) -> Version:
    return draft(library.template(), example_terms(example, language), language)


def findings(old: Version, new: Version) -> tuple[Finding, ...]:
    return judge(compare(old, new), library.template(), TODAY)


def codes(old: Version, new: Version) -> set[str]:
    return {f.code for f in findings(old, new)}


def reworded(version: Version, clause: str, change: tuple[str, str]) -> Version:
    place = version.clause(clause)
    assert place is not None
    assert change[0] in place[1].text
    texts = tuple((c.key, c.text.replace(*change) if c.key == clause else c.text) for c in place[0].clauses)
    return editing.write_article(version, place[0].key, place[0].title, texts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_a_worked_example_lacks_nothing(example: str, language: str) -> None:
    assert check(drafted(example, language), library.template(), TODAY) == ()


@pytest.mark.parametrize("article", TEN)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_essential_article_removed_is_told(example: str, language: str, article: str) -> None:
    old = drafted(example, language)
    told = findings(old, editing.remove_article(old, article))
    assert [(f.severity, f.article) for f in told if f.code == "article_removed"] == [
        (Severity.ALARM, article)
    ]
    assert next(f for f in told if f.code == "article_removed").change


@pytest.mark.parametrize("article", TEN)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_essential_article_emptied_under_its_title_is_told(
    example: str, language: str, article: str
) -> None:
    old = drafted(example, language)
    was = old.article(article)
    assert was is not None
    new = editing.write_article(old, article, was.title, ((was.clauses[0].key, VAGUE[language]),))
    assert {"article_emptied", "article_removed"} & codes(old, new)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_moves_and_new_titles_raise_nothing(example: str, language: str) -> None:
    old = drafted(example, language)
    shuffled = replace(old, articles=(*old.articles[3:], *old.articles[:3]))
    retitled = tuple(replace(a, title=f"{a.title} (2)") for a in shuffled.articles)
    assert codes(old, shuffled) == set()
    assert {f.code for f in findings(old, replace(shuffled, articles=retitled))} == set()


def test_a_clause_moved_to_another_article_loses_nothing() -> None:
    old = drafted(EXAMPLES[0], "fr")
    cap = old.clause("resp.cap.year")
    assert cap is not None
    articles = tuple(
        replace(a, clauses=tuple(c for c in a.clauses if c.key != "resp.cap.year"))
        if a.key == "responsabilite"
        else replace(a, clauses=(*a.clauses, cap[1]))
        if a.key == "conditions_financieres"
        else a
        for a in old.articles
    )
    assert codes(old, replace(old, articles=articles)) == set()


@pytest.mark.parametrize(
    ("clause", "change", "code"),
    [
        ("cadre.included", ("La mission comprend", "La mission comprend notamment"), "opener_added"),
        ("fin.due.invoice", ("30\u00a0jours", "90\u00a0jours"), "payment_too_late"),
        ("cadre.volume", ("Le Prestataire publie", "Le Prestataire s’efforce de publier"), "duty_softened"),
        (
            "modif.amendment",
            (
                "Ce contrat ne se modifie",
                "Le Client peut modifier ce contrat par simple courriel. Il ne se modifie",
            ),
            "unilateral_change",
        ),
        (
            "fin.due.invoice",
            ("à compter de sa date", "à compter de sa validation à la discrétion du Client"),
            "discretion_added",
        ),
    ],
)
def test_a_mechanism_is_told_at_its_change(clause: str, change: tuple[str, str], code: str) -> None:
    old = drafted(EXAMPLES[0], "fr")
    told = [f for f in findings(old, reworded(old, clause, change)) if f.code == code]
    assert [f.clause for f in told] == [clause]
    assert told[0].change


def test_spaces_and_apostrophes_raise_nothing() -> None:
    old = drafted(EXAMPLES[0], "fr")
    articles = tuple(
        replace(
            a, clauses=tuple(replace(c, text=c.text.replace("’", "'").replace(" ", " ")) for c in a.clauses)
        )
        for a in old.articles
    )
    assert codes(old, replace(old, articles=articles)) == set()


def test_a_freedom_given_to_the_client_harms_the_contractor() -> None:
    old = drafted(EXAMPLES[0], "fr")
    new = reworded(
        old, "validation.revisions", ("sont Hors-forfait", "sont décidées à la discrétion du Client")
    )
    told = next(f for f in findings(old, new) if f.code == "discretion_added")
    assert told.harmed is Harmed.CONTRACTOR


def test_the_ledger_tells_what_is_weakened_emptied_and_kept() -> None:
    old = drafted(EXAMPLES[0], "fr")
    new = editing.remove_article(old, "differends")
    rows = {r.protection: r for r in ledger(old, old, new, library.template(), findings(old, new))}
    assert rows["client_differends"].proposed is Standing.GONE
    assert rows["cm_competences"].proposed is Standing.KEPT
    assert all(r.proposed is Standing.KEPT for r in ledger(old, old, old, library.template(), ()))


def test_every_finding_has_its_sentence() -> None:
    for language in LANGUAGES:
        said = library.catalogue(language).sentences
        old = drafted(EXAMPLES[0], "fr")
        for article in TEN:
            for finding in findings(old, editing.remove_article(old, article)):
                assert f"finding.{finding.code}" in said


@pytest.mark.parametrize(("language", "term"), [("fr", "Contenu"), ("en", "Content")])
def test_a_word_still_used_that_loses_its_definition_is_told(language: str, term: str) -> None:
    old = drafted(EXAMPLES[0], language)
    place = old.clause("pre.definitions")
    assert place is not None
    lines = place[1].text.split("\n")
    without = "\n".join(line for line in lines if f"{term}\u00a0»" not in line and f"“{term}”" not in line)
    assert len(without) < len(place[1].text)
    told = findings(old, reworded(old, "pre.definitions", (place[1].text, without)))
    lost = [f for f in told if f.code == "definition_lost"]
    assert [(dict(f.values)["term"], f.clause, bool(f.change)) for f in lost] == [
        (term, "pre.definitions", True)
    ]


def test_a_definition_written_in_another_form_is_none_lost() -> None:
    old = drafted(EXAMPLES[0], "fr")
    place = old.clause("pre.definitions")
    assert place is not None
    bare = place[1].text.replace("«\u00a0", "").replace("\u00a0»", "")
    twice = place[1].text.replace("\u00a0»", "\u00a0», ou «\u00a0nom court\u00a0» dans les annexes,", 1)
    for text in (bare, twice):
        told = findings(old, reworded(old, "pre.definitions", (place[1].text, text)))
        assert "definition_lost" not in [f.code for f in told]
