"""Two versions are compared by their keys: what a reader decides on, once each, tied where it must be."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from contract.edits import same
from contract.redline import compare
from contract.redline.change import Change, ChangeKind, Redline
from contract.version import Article, Clause, Version
from tests.drawn import contract, versions

OLD = contract(
    ("objet", "Objet", ("Le Prestataire anime deux comptes.", "La mission est à distance.")),
    ("prix", "Prix", ("Le prix est de 450,00 €. Il est payé à 30 jours.",)),
    ("duree", "Durée", ("Le contrat dure douze mois.",)),
)
OBJET, PRIX, DUREE = OLD.articles


def having(*articles: Article, version: Version = OLD) -> Version:
    return replace(version, articles=articles)


def edited(article: Article, text: str, clause: int = 0) -> Article:
    clauses = list(article.clauses)
    clauses[clause] = replace(clauses[clause], text=text)
    return replace(article, clauses=tuple(clauses))


def kinds(redline: Redline) -> list[tuple[str, str, str]]:
    return [(c.kind.value, c.article, c.clause) for c in redline.changes]


def test_each_rewritten_sentence_is_one_change() -> None:
    new = having(OBJET, edited(PRIX, "Le prix est de 380,00 €. Il est payé à 60 jours."), DUREE)
    assert [(c.old, c.new) for c in compare(OLD, new).changes] == [
        ("Le prix est de 450,00 €.", "Le prix est de 380,00 €."),
        ("Il est payé à 30 jours.", "Il est payé à 60 jours."),
    ]


def test_a_change_shows_its_words() -> None:
    (change,) = compare(OLD, having(OBJET, PRIX, edited(DUREE, "Le contrat dure six mois."))).changes
    assert [(s.tag, s.text) for s in change.spans] == [
        ("equal", "Le contrat dure "),
        ("delete", "douze"),
        ("insert", "six"),
        ("equal", " mois."),
    ]


def test_renumbering_is_no_change() -> None:
    assert kinds(compare(OLD, having(PRIX, DUREE))) == [("article_removed", "objet", "")]


def test_a_moved_article_is_one_move() -> None:
    assert kinds(compare(OLD, having(DUREE, OBJET, PRIX))) == [("article_moved", "duree", "")]


def test_an_article_that_comes_or_goes_is_one_change_not_one_a_clause() -> None:
    assert kinds(compare(having(PRIX), having(PRIX, OBJET))) == [("article_added", "objet", "")]
    assert kinds(compare(having(PRIX, OBJET), having(PRIX))) == [("article_removed", "objet", "")]


def test_clauses_come_go_and_move_inside_an_article() -> None:
    first, second = OBJET.clauses
    third = Clause("objet.3", "Elle est suivie.")
    swapped = replace(OBJET, clauses=(second, first))
    assert kinds(compare(OLD, having(swapped, PRIX, DUREE)))[0][0] == "clause_moved"
    assert len(compare(OLD, having(swapped, PRIX, DUREE)).changes) == 1
    replaced = replace(OBJET, clauses=(first, third))
    assert kinds(compare(OLD, having(replaced, PRIX, DUREE))) == [
        ("clause_removed", "objet", "objet.2"),
        ("clause_added", "objet", "objet.3"),
    ]


def test_a_clause_that_moves_to_another_article_and_is_edited_is_both() -> None:
    gone = replace(OBJET, clauses=OBJET.clauses[:1])
    come = replace(PRIX, clauses=(*PRIX.clauses, replace(OBJET.clauses[1], text="La mission est sur place.")))
    redline = compare(OLD, having(gone, come, DUREE))
    assert kinds(redline) == [("clause_moved", "prix", "objet.2"), ("text", "prix", "objet.2")]
    assert len({c.group for c in redline.changes}) == 2


def test_a_clause_leaving_a_removed_article_is_tied_to_the_removal() -> None:
    come = replace(PRIX, clauses=(*PRIX.clauses, OBJET.clauses[1]))
    redline = compare(OLD, having(come, DUREE))
    assert kinds(redline) == [("article_removed", "objet", ""), ("clause_moved", "prix", "objet.2")]
    assert len({c.group for c in redline.changes}) == 1
    assert "distance" not in redline.changes[0].old
    assert not any(c.drafted for c in redline.changes)


def test_titles_change_by_themselves() -> None:
    new = replace(having(replace(OBJET, title="Mission"), PRIX, DUREE), title="Accord")
    assert kinds(compare(OLD, new)) == [("title", "", ""), ("article_renamed", "objet", "")]


def test_spaces_and_apostrophes_are_no_change() -> None:
    assert (
        compare(
            OLD, having(OBJET, edited(PRIX, "Le  prix est de 450,00\u00a0€. Il est payé à 30 jours."), DUREE)
        ).changes
        == ()
    )


def drafted(amount: int, *by_hand: str) -> Version:
    """A clause drafted from the amount, then what a hand wrote behind it."""
    given_text = f"Le prix est de {amount},00 €. Il est ferme."
    base = contract(("prix", "Prix", (" ".join((given_text, *by_hand)),)), amount=amount)
    clause = replace(base.articles[0].clauses[0], drafted=given_text, terms=("amount", "vat"))
    return replace(base, articles=(replace(base.articles[0], clauses=(clause,)),))


def grouped(redline: Redline) -> dict[ChangeKind, list[Change]]:
    return {kind: [c for c in redline.changes if c.kind is kind] for kind in ChangeKind}


def test_a_term_and_the_text_drafted_from_it_are_tied() -> None:
    redline = compare(drafted(450), drafted(380))
    assert [c.kind for c in redline.changes] == [ChangeKind.TERM, ChangeKind.TEXT]
    assert {c.group for c in redline.changes} == {redline.changes[0].id}
    assert redline.changes[1].drafted


def test_two_terms_of_one_clause_are_tied() -> None:
    new = drafted(380)
    redline = compare(drafted(450), replace(new, terms=new.terms.having("vat", 20)))
    assert {c.group for c in redline.changes} == {redline.changes[0].id}


def test_words_of_a_hand_stand_alone_beside_the_drafted_ones() -> None:
    redline = compare(drafted(450), drafted(380, "Le Client peut le réduire à tout moment."))
    term, text, by_hand = redline.changes
    assert text.group == term.id
    assert by_hand.group == by_hand.id
    assert not by_hand.drafted


def test_words_of_a_hand_inside_a_drafted_sentence_stand_alone() -> None:
    new = drafted(380)
    article = edited(new.articles[0], "Le prix est de 380,00 €, s’il plaît au Client. Il est ferme.")
    redline = compare(drafted(450), replace(new, articles=(article,)))
    assert [c.drafted for c in redline.changes] == [False, False]


def test_an_answer_still_finds_its_change_when_something_else_changes() -> None:
    new = having(OBJET, PRIX, edited(DUREE, "Le contrat dure six mois."))
    more = having(edited(OBJET, "Le Prestataire anime un compte."), DUREE, edited(PRIX, "Autre."))
    more = having(*more.articles[:1], edited(DUREE, "Le contrat dure six mois."))
    assert compare(OLD, new).changes[0].id in {c.id for c in compare(OLD, more).changes}


def test_another_value_of_a_term_is_another_change() -> None:
    base = drafted(450)
    ids = {compare(base, replace(base, terms=base.terms.having("amount", n))).changes[0].id for n in (1, 2)}
    assert len(ids) == 2


@settings(max_examples=50)
@given(versions(), versions())
def test_each_change_has_its_own_name_and_the_same_each_time(old: Version, new: Version) -> None:
    names = [c.id for c in compare(old, new).changes]
    assert len(names) == len(set(names))
    assert names == [c.id for c in compare(old, new).changes]


@settings(max_examples=50)
@given(versions(), versions())
def test_spans_say_what_was_and_what_is(old: Version, new: Version) -> None:
    for change in compare(old, new).changes:
        if change.spans:
            was = "".join(s.text for s in change.spans if s.tag != "insert")
            assert same(was, change.old)
            assert "".join(s.text for s in change.spans if s.tag != "delete") == change.new


@given(versions())
def test_a_version_does_not_differ_from_itself(version: Version) -> None:
    assert compare(version, version).changes == ()
