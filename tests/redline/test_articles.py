"""What became of each article: each kind by name, every article once."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from contract.edges.library import catalogue
from contract.redline import ArticleKind, ArticleRow, article_report, compare, compare_texts, text_report
from contract.redline.texts.headings import articles
from contract.redline.told import listing
from contract.terms import Terms
from contract.version import Article, Clause, Version
from tests.drawn import versions

OBJECT = "Le Prestataire anime les comptes du Client sur les réseaux sociaux nommés en annexe."
PRICE = "Le Client règle chaque mois 450,00 € à compter de la facture. Tout retard porte intérêt."
NOTICE = "Chaque partie met fin au contrat avec un préavis de soixante jours, par lettre."
SECRET = "Les parties gardent secrètes les informations que leur travail leur apprend."
LAW = "Le droit français régit le contrat. Le tribunal de commerce de Lyon est compétent."


def text(*parts: tuple[str, str], first: int = 1) -> str:
    return "\n\n".join(f"Article {n} – {title}\n\n{body}" for n, (title, body) in enumerate(parts, first))


def told(old: str, new: str) -> list[tuple[list[str], list[str], list[str]]]:
    rows = text_report(old, new, compare_texts(old, new))
    return [
        ([str(kind) for kind in row.kinds], [h.title for h in row.old], [h.title for h in row.new])
        for row in rows
    ]


A, B, C, D = ("Objet", OBJECT), ("Prix", PRICE), ("Préavis", NOTICE), ("Secret", SECRET)


def test_an_article_is_left_as_it_was_edited_renamed_or_renumbered() -> None:
    edited = ("Prix", PRICE.replace("450", "500"))
    renamed = ("Durée du préavis", NOTICE)
    assert told(text(A, B, C), text(A, edited, renamed)) == [
        (["unchanged"], ["Objet"], ["Objet"]),
        (["edited"], ["Prix"], ["Prix"]),
        (["renamed"], ["Préavis"], ["Durée du préavis"]),
    ]


def test_an_article_comes_and_the_next_ones_are_renumbered() -> None:
    assert told(text(A, B), text(A, D, B)) == [
        (["unchanged"], ["Objet"], ["Objet"]),
        (["added"], [], ["Secret"]),
        (["renumbered"], ["Prix"], ["Prix"]),
    ]


def test_an_article_goes_and_is_told_where_it_stood() -> None:
    rows = told(text(A, B, C), text(A, C))
    assert rows[1] == (["removed"], ["Prix"], [])
    assert rows[2] == (["renumbered"], ["Préavis"], ["Préavis"])


def test_an_article_moves() -> None:
    rows = told(text(A, B, C, D), text(B, C, D, A))
    assert (["moved", "renumbered"], ["Objet"], ["Objet"]) in rows
    assert sum("moved" in kinds for kinds, *_ in rows) == 1


def test_one_article_is_split_in_two_and_two_are_merged() -> None:
    both = ("Prix et préavis", f"{PRICE}\n\n{NOTICE}")
    split = told(text(A, both, D), text(A, B, C, D))
    assert (["renamed", "split"], ["Prix et préavis"], ["Prix", "Préavis"]) in split
    merged = told(text(A, B, C, D), text(A, both, D))
    assert (["renamed", "merged"], ["Prix", "Préavis"], ["Prix et préavis"]) in merged


def test_a_clause_that_passes_from_one_article_to_another_edits_both() -> None:
    old = text(("Prix", f"{PRICE}\n\n{LAW}"), ("Préavis", f"{NOTICE}\n\n{SECRET}"))
    new = text(("Prix", PRICE), ("Préavis", f"{NOTICE}\n\n{SECRET}\n\n{LAW}"))
    assert [kinds for kinds, *_ in told(old, new)] == [["edited"], ["edited"]]


def test_an_article_rewritten_under_its_title_is_edited() -> None:
    assert told(text(A, B), text(A, ("Prix", LAW)))[1] == (["edited"], ["Prix"], ["Prix"])


def test_headings_are_known_by_what_they_say_by_a_mark_or_by_a_number() -> None:
    named = "Contrat\n\nArticle 1 – Objet\nTexte.\n\nAnnexe A : Volumes\nTexte."
    assert [tuple(a.heading) for a in articles(named)] == [("", ""), ("1", "Objet"), ("A", "Volumes")]
    marked = "# 1. Objet\nTexte.\n\n## Prix\nTexte."
    assert [tuple(a.heading) for a in articles(marked)] == [("1", "Objet"), ("", "Prix")]
    numbered = "1. Objet\nTexte.\n\n2) Prix\nTexte comprend :\n1. un logo\n2. une charte\n3. un plan."
    assert [tuple(a.heading) for a in articles(numbered)][:2] == [("1", "Objet"), ("2", "Prix")]
    assert articles("Rien ici n’est un titre.")[0].heading == ("", "")
    assert articles(" \n ") == []


def _once(rows: tuple[ArticleRow, ...], old: int, new: int) -> None:
    assert sum(len(row.old) for row in rows) == old
    assert sum(len(row.new) for row in rows) == new
    assert all(row.kinds for row in rows)


@given(st.lists(st.sampled_from([A, B, C, D, ("Loi", LAW)])), st.lists(st.sampled_from([A, B, C, D])))
def test_every_article_of_a_text_stands_on_one_line(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    was, now = text(*old), text(*new)
    _once(text_report(was, now, compare_texts(was, now)), len(articles(was)), len(articles(now)))


@given(versions(), versions())
def test_every_article_of_a_version_stands_on_one_line(old: Version, new: Version) -> None:
    _once(article_report(compare(old, new)), len(old.articles), len(new.articles))


@given(versions())
def test_a_version_beside_itself_is_unchanged(version: Version) -> None:
    rows = article_report(compare(version, version))
    assert all(row.kinds == (ArticleKind.UNCHANGED,) for row in rows)


def test_a_clause_that_moves_into_a_new_article_splits_the_old_one() -> None:
    price, notice = Clause("a.1", PRICE), Clause("a.2", NOTICE)
    old = Version("t", "fr", "Contrat", Terms(), (Article("a", "Prix et préavis", (price, notice)),))
    new = replace(
        old, articles=(Article("a", "Prix et préavis", (price,)), Article("b", "Préavis", (notice,)))
    )
    assert article_report(compare(old, new)) == (
        ((ArticleKind.SPLIT,), (("1", "Prix et préavis"),), (("1", "Prix et préavis"), ("2", "Préavis"))),
    )


def test_a_report_is_told_in_words() -> None:
    rows = text_report(text(A, B, C), text(A, D, B), compare_texts(text(A, B, C), text(A, D, B)))
    french, unchanged = listing(rows, catalogue("fr"))
    assert unchanged == 1
    assert french == [
        ("2. Secret", "ajouté"),
        ("2 → 3. Prix", "nouveau numéro"),
        ("3. Préavis", "supprimé"),
    ]
