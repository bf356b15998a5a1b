"""Texts without keys read by the guard: the same paragraph keeps its key, and nothing is told of what is the same."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from contract.actions.files import Source, check_file, compare_files
from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.unkeyed import language_of, version_of, versions_of
from contract.redline import compare_texts
from tests.redline.known_edits import known
from tests.redline.test_keyed_beside_free import written

TODAY = date(2026, 12, 1)
LINES = st.lists(
    st.sampled_from(
        [
            "Article 1 – Objet",
            "Article 2 – Prix",
            "Le Prestataire anime les comptes du Client sur Instagram.",
            "Le prix est de 450,00 € HT par mois.",
            "Le prix est de 500,00 € HT par mois.",
            "Le Client paie à 30 jours date de facture.",
            "Fin.",
        ]
    ),
    max_size=8,
)


def contract(language: str) -> str:
    name = library.examples(language)[0][0]
    return written(draft(library.template(), example_terms(name, language), language))


@given(LINES, LINES)
def test_every_paragraph_is_a_clause_with_a_key_of_its_own(old: list[str], new: list[str]) -> None:
    was, now = "\n\n".join(old), "\n\n".join(new)
    for version in versions_of(was, now, compare_texts(was, now), "t"):
        keys = [clause.key for article in version.articles for clause in article.clauses]
        assert len(keys) == len(set(keys))
        articles = [article.key for article in version.articles]
        assert len(articles) == len(set(articles))
    assert sum(len(a.clauses) for a in version_of(was, "t").articles) <= len(old)


def test_a_contract_beside_itself_says_nothing() -> None:
    for language in ("fr", "en"):
        text = contract(language)
        found = compare_files(Source(text), Source(text), TODAY)
        assert (found.differs, found.findings, found.flags) == (False, (), ())
        assert language_of(text) == language


GONE = {"article_removed", "article_replaced", "neighbours_removed"}


def test_a_paragraph_that_moves_or_changes_a_word_keeps_its_key() -> None:
    # in the first contract drawn in which no whole article goes
    drawn = next(k for k in map(known, range(20)) if not any(e.kind in GONE for e in k.edits))
    old, new = versions_of(drawn.old, drawn.new, compare_texts(drawn.old, drawn.new), "t")
    kept = {c.key for a in old.articles for c in a.clauses} & {c.key for a in new.articles for c in a.clauses}
    whole = sum(len(article.clauses) for article in old.articles)
    assert len(kept) >= 0.9 * whole


def test_our_own_contract_as_plain_text_carries_what_it_should() -> None:
    found = check_file(Source(contract("fr")), TODAY)
    carried = {name for name, _, _, there in found.elements if there}
    assert {
        "fin.amount",
        "fin.due_date",
        "conf.duration",
        "resp.cap",
        "duree.notice",
        "objet.service",
    } <= carried
    assert "article_missing" not in [f.code for f in found.findings]


def test_a_figure_beyond_the_law_is_told_in_a_text_without_keys() -> None:
    text = contract("fr")
    late = text.replace("30 jours", "90 jours").replace("30\u00a0jours", "90\u00a0jours")
    assert late != text
    assert "payment_too_late" in [f.code for f in compare_files(Source(text), Source(late), TODAY).findings]
