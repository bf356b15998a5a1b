"""A proposal is carried over to a text that moved on: exactly, or with its conflicts shown."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from contract.drafting.conflict import Conflict
from contract.edits import plain, sentences
from contract.proposal.rebase import rebase
from contract.version import Article, Clause, Version
from tests.drawn import contract, versions

BASE = contract(
    ("prix", "Prix", ("Le prix est de 450,00 €. Il est payé à 30 jours.",)),
    ("duree", "Durée", ("Le contrat dure douze mois.", "Il est renouvelable.")),
    amount=450,
)
PRIX, DUREE = BASE.articles


def having(*articles: Article) -> Version:
    return replace(BASE, articles=articles)


def edited(article: Article, text: str, clause: int = 0) -> Article:
    clauses = list(article.clauses)
    clauses[clause] = replace(clauses[clause], text=text)
    return replace(article, clauses=tuple(clauses))


def said(*texts: str) -> set[str]:
    return {plain(t[a:b]) for t in texts for a, b in sentences(t)}


def clauses(version: Version) -> dict[str, Clause]:
    return {c.key: c for a in version.articles for c in a.clauses}


@settings(max_examples=40)
@given(versions(), versions())
def test_a_side_that_did_nothing_gives_way(base: Version, other: Version) -> None:
    assert rebase(base, base, other).version == other
    assert rebase(base, other, base).version == other
    both = rebase(base, other, other)
    assert (both.version, both.conflicts) == (other, ())


@settings(max_examples=80)
@given(versions(), versions(), versions())
def test_what_the_proposal_says_anew_stands_and_what_the_head_says_is_there_or_shown(
    base: Version, head: Version, proposed: Version
) -> None:
    carried = rebase(base, head, proposed)
    now, old = clauses(carried.version), clauses(base)
    shown = said(*(c.theirs for c in carried.conflicts))
    for key, clause in clauses(proposed).items():
        fresh = said(clause.text) - said(old[key].text if key in old else "")
        assert not fresh or fresh <= said(now[key].text)
    for key, clause in clauses(head).items():
        fresh = said(clause.text) - said(old[key].text if key in old else "")
        assert fresh <= shown | said(now[key].text if key in now else "")


@settings(max_examples=80)
@given(versions(), versions(), versions())
def test_nothing_is_made_up_and_each_key_stands_once(base: Version, head: Version, proposed: Version) -> None:
    carried = rebase(base, head, proposed).version
    keys = [c.key for a in carried.articles for c in a.clauses]
    assert len(keys) == len(set(keys))
    assert len({a.key for a in carried.articles}) == len(carried.articles)
    for key, clause in clauses(carried).items():
        sources = (clauses(v)[key].text for v in (base, head, proposed) if key in clauses(v))
        assert said(clause.text) <= said(*sources)


def test_two_places_changed_by_two_sides_both_change() -> None:
    six, dearer = edited(DUREE, "Le contrat dure six mois."), edited(PRIX, "Le prix est de 500,00 €.")
    carried = rebase(BASE, having(PRIX, six), having(dearer, DUREE))
    assert (carried.version, carried.conflicts) == (having(dearer, six), ())


def test_two_sentences_of_one_clause_changed_by_two_sides_both_change() -> None:
    head = having(edited(PRIX, "Le prix est de 450,00 €. Il est payé à 60 jours."), DUREE)
    proposed = having(edited(PRIX, "Le prix est de 500,00 €. Il est payé à 30 jours."), DUREE)
    carried = rebase(BASE, head, proposed)
    assert carried.version == having(edited(PRIX, "Le prix est de 500,00 €. Il est payé à 60 jours."), DUREE)
    assert carried.conflicts == ()


def test_one_sentence_changed_by_both_is_shown_with_all_the_rest_and_keeps_the_proposals_words() -> None:
    head = having(edited(PRIX, "Le prix est de 480,00 €. Il est payé à 60 jours."), DUREE)
    proposed = having(edited(PRIX, "Le prix est de 400,00 €. Il est payé à 30 jours."), DUREE)
    carried = rebase(BASE, head, proposed)
    assert carried.conflicts == (
        Conflict(
            "prix",
            "prix.1",
            "Le prix est de 450,00 €. Il est payé à 30 jours.",
            "Le prix est de 400,00 €. Il est payé à 60 jours.",
            "Le prix est de 480,00 €. Il est payé à 60 jours.",
        ),
    )
    assert carried.version.articles[0].clauses[0].text == carried.conflicts[0].ours


def test_a_clause_removed_by_one_and_edited_by_the_other_is_shown() -> None:
    shorter, longer = replace(DUREE, clauses=DUREE.clauses[1:]), edited(DUREE, "Le contrat dure un an.")
    kept = rebase(BASE, having(PRIX, shorter), having(PRIX, longer))
    assert kept.version == having(PRIX, longer)
    gone = rebase(BASE, having(PRIX, longer), having(PRIX, shorter))
    assert gone.version == having(PRIX, shorter)
    assert [(c.clause, c.ours, c.theirs) for c in (*kept.conflicts, *gone.conflicts)] == [
        ("duree.1", "Le contrat dure un an.", ""),
        ("duree.1", "", "Le contrat dure un an."),
    ]


def test_an_article_the_head_removed_stays_whole_where_the_proposal_worked_on_it() -> None:
    carried = rebase(BASE, having(PRIX), having(PRIX, edited(DUREE, "Le contrat dure un an.")))
    assert carried.version == having(PRIX, edited(DUREE, "Le contrat dure un an."))
    assert [c.clause for c in carried.conflicts] == ["duree.1"]


def test_an_article_removed_by_one_and_left_alone_by_the_other_goes() -> None:
    dearer = edited(PRIX, "Le prix est de 500,00 €.")
    assert rebase(BASE, having(PRIX), having(dearer, DUREE)).version == having(dearer)
    assert rebase(BASE, having(dearer, DUREE), having(PRIX)).version == having(dearer)


def test_a_clause_moved_by_one_and_edited_by_the_other_is_both() -> None:
    moved = having(
        replace(PRIX, clauses=(*PRIX.clauses, DUREE.clauses[1])), replace(DUREE, clauses=DUREE.clauses[:1])
    )
    reworded = having(PRIX, edited(DUREE, "Il est renouvelable une fois.", 1))
    expected = having(
        replace(
            PRIX, clauses=(*PRIX.clauses, replace(DUREE.clauses[1], text="Il est renouvelable une fois."))
        ),
        replace(DUREE, clauses=DUREE.clauses[:1]),
    )
    for head, proposed in ((moved, reworded), (reworded, moved)):
        carried = rebase(BASE, head, proposed)
        assert (carried.version, carried.conflicts) == (expected, ())


def test_articles_keep_the_heads_order_with_the_proposals_moves_and_additions() -> None:
    law, data = contract(
        ("loi", "Loi", ("La loi est française.",)), ("donnees", "Données", ("Elles sont tues.",))
    ).articles
    carried = rebase(BASE, having(law, PRIX, DUREE), having(DUREE, data, PRIX))
    assert [a.key for a in carried.version.articles] == ["loi", "duree", "donnees", "prix"]


def test_a_title_and_a_term_changed_by_both_are_shown() -> None:
    head, proposed = (
        replace(having(replace(PRIX, title=title), DUREE), terms=BASE.terms.having("amount", amount))
        for title, amount in (("Tarif", 500), ("Prix et paiement", None))
    )
    carried = rebase(BASE, head, proposed)
    assert carried.version == proposed
    assert carried.conflicts == (
        Conflict("prix", "", "Prix", "Prix et paiement", "Tarif"),
        Conflict("", "amount", "450", "", "500"),
    )


def test_what_the_template_gave_for_two_terms_is_merged_too() -> None:
    def drafted(price: int, days: int) -> Version:
        text = f"Le prix est de {price} €. Il est payé à {days} jours."
        clause = Clause("prix.1", text, text, ("amount", "days"))
        base = contract(("prix", "Prix", ()), amount=price, days=days)
        return replace(base, articles=(replace(base.articles[0], clauses=(clause,)),))

    assert rebase(drafted(450, 30), drafted(450, 60), drafted(400, 30)).version == drafted(400, 60)
