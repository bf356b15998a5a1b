"""Two texts without keys: every edit in one place, whatever moved around it; both texts rebuilt to the byte."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.redline import compare_texts
from contract.redline.texts.chain import heaviest
from contract.redline.texts.marked import pieces
from contract.redline.texts.paragraphs import paragraphs
from contract.redline.texts.votes import one_by_one, together
from tests.redline.rebuilt import rebuilt

OBJECT = "Article 1 – Objet\n\nLe Prestataire anime les comptes du Client sur les réseaux sociaux qui sont nommés en annexe."
PRICE = "Article 2 – Prix\n\nLe prix est de 1 200,00 € par mois. Il est payé à trente jours à compter de la facture, par virement."
NOTICE = "Article 3 – Préavis\n\nChaque partie peut mettre fin au contrat avec un préavis de 60 jours, donné par lettre recommandée."
SECRET = "Article 4 – Secret\n\nChaque partie garde secrètes les informations reçues de l’autre pendant trois ans après la fin du contrat."
CONTRACT = (OBJECT, PRICE, NOTICE, SECRET)


def text(parts: Sequence[str]) -> str:
    return "\n\n".join(parts) + "\n"


@given(st.permutations(CONTRACT), st.permutations(CONTRACT))
def test_the_pieces_a_reader_meets_are_the_new_text_and_what_went(old: list[str], new: list[str]) -> None:
    before, after = text(old), text(new).replace("trente", "soixante")
    met = list(pieces(before, after, compare_texts(before, after)))
    assert "".join(piece.text for piece in met if piece.tag in {"equal", "insert"}) == after
    assert [piece.tag for piece in met].count("opens") == [piece.tag for piece in met].count("closes")


def changed(old: str, new: str) -> list[tuple[str, str]]:
    rebuilt(old, new)
    spans = [(old[op.i1 : op.i2], new[op.j1 : op.j2]) for op in compare_texts(old, new) if op.tag != "equal"]
    return [(was.strip(), now.strip()) for was, now in spans if was.strip() or now.strip()]


def moves(old: str, new: str) -> list[tuple[str, str]]:
    return [(old[op.i1 : op.i2], new[op.j1 : op.j2]) for op in compare_texts(old, new) if op.tag == "move"]


LINES = st.lists(
    st.one_of(
        st.sampled_from([line for part in CONTRACT for line in part.split("\n")]),
        st.text("ab .,\n1€ ", max_size=12),
    ),
    max_size=12,
)


@given(LINES, LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
@settings(max_examples=400)
def test_any_two_texts_are_rebuilt(old: list[str], new: list[str], apart: str) -> None:
    rebuilt(apart.join(old), apart.join(new))


@given(st.permutations(CONTRACT), st.data())
def test_what_is_shuffled_cut_and_repeated_is_rebuilt(order: list[str], data: st.DataObject) -> None:
    new = text(order)
    a, b = sorted(data.draw(st.tuples(st.integers(0, len(new)), st.integers(0, len(new)))))
    rebuilt(text(CONTRACT), new[:a] + new[b:] + new[a:b])
    rebuilt(new[:a] + new[b:], text(CONTRACT))


@pytest.mark.parametrize(
    ("old", "new"), [("", ""), ("", "a"), ("a", ""), ("a", "b"), ("\n", ""), (" a", "a "), ("a\n\n", "a\n")]
)
def test_the_smallest_texts(old: str, new: str) -> None:
    rebuilt(old, new)


def test_one_amount_is_one_change() -> None:
    new = text((OBJECT, PRICE.replace("1 200,00 €", "1 250,00 €"), NOTICE, SECRET))
    assert changed(text(CONTRACT), new) == [("1 200,00 €", "1 250,00 €")]


def test_an_article_that_moved_is_a_move_and_nothing_else() -> None:
    new = text((OBJECT, NOTICE, SECRET, PRICE))
    assert moves(text(CONTRACT), new) == [(PRICE, PRICE)]
    assert [pair for pair in changed(text(CONTRACT), new) if pair != (PRICE, PRICE)] == []


def test_an_edit_inside_a_moved_article_is_shown_where_it_stands_now() -> None:
    edited = PRICE.replace("trente", "soixante")
    new = text((OBJECT, NOTICE, SECRET, edited))
    assert moves(text(CONTRACT), new) == [(PRICE, edited)]
    assert ("trente", "soixante") in changed(text(CONTRACT), new)


def test_what_stands_elsewhere_and_is_half_rewritten_went_and_came() -> None:
    was = "Le matériel prêté est rendu propre et complet au siège du Client dans la semaine qui suit la fin du contrat."
    now = "Le matériel prêté est rendu propre et complet au siège du notaire, sur simple demande, aux frais de qui le garde encore."
    reworded = was.replace("semaine", "quinzaine")
    moves = [
        [op.tag for op in compare_texts(text([was, *CONTRACT]), text([*CONTRACT, end])) if op.tag == "move"]
        for end in (now, reworded)
    ]
    assert moves == [[], ["move"]]


def test_renumbering_touches_the_numbers_alone() -> None:
    more = "Article 1 – Durée\n\nLe contrat dure douze mois et ne se renouvelle pas."
    numbered = [part.replace(f"Article {n}", f"Article {n + 1}") for n, part in enumerate(CONTRACT, 1)]
    found = changed(text(CONTRACT), text((more, *numbered)))
    assert found[0] == ("", more)
    assert found[1:] == [(str(n), str(n + 1)) for n in range(1, 5)]


def test_an_article_taken_out_is_one_deletion() -> None:
    assert changed(text(CONTRACT), text((OBJECT, PRICE, SECRET))) == [(NOTICE, "")]


IMAGES = "Article 3 – Images\n\nLes photographies fournies restent la propriété de leur auteur."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ((OBJECT, PRICE, NOTICE, SECRET), (OBJECT, PRICE, IMAGES, SECRET)),
        ((NOTICE, SECRET), (IMAGES, SECRET)),
    ],
    ids=["amid", "first"],
)
def test_an_article_in_the_place_of_another_is_two_changes(old: tuple[str], new: tuple[str]) -> None:
    assert changed(text(old), text(new)) == [(NOTICE, ""), ("", IMAGES)]
    tags = [(op.tag, text(old)[op.i1 : op.i2].isspace()) for op in compare_texts(text(old), text(new))]
    assert [told for told in tags if told[0] != "equal"] == [
        ("delete", False),
        ("delete", True),
        ("insert", False),
    ]


def test_articles_that_go_or_come_together_are_a_change_each() -> None:
    assert changed(text(CONTRACT), text((OBJECT, SECRET))) == [(PRICE, ""), (NOTICE, "")]
    assert changed(text((OBJECT, SECRET)), text(CONTRACT)) == [("", PRICE), ("", NOTICE)]


def test_a_paragraph_in_the_place_of_another_is_one_change() -> None:
    more = "Toute photographie publiée porte le nom de son auteur.\n\nLe silence vaut refus."
    assert changed(text((OBJECT, SECRET)), text((OBJECT, more, SECRET))) == [("", more)]


@pytest.mark.parametrize("swap", [lambda pair: pair, lambda pair: pair[::-1]], ids=["split", "merged"])
def test_a_paragraph_in_two_is_no_new_text(swap: Callable[[tuple[str, str]], tuple[str, str]]) -> None:
    old, new = swap((text(CONTRACT), text(CONTRACT).replace("mois. Il est", "mois.\n\nIl est")))
    assert changed(old, new) == []
    assert compare_texts(old, new)[1].tag != "equal"


def test_an_apostrophe_of_another_form_is_shown_alone() -> None:
    curly = PRICE.replace("à compter de la facture", "de l’envoi")
    old, new = text((OBJECT, curly.replace("’", "'"))), text((OBJECT, curly))
    assert changed(old, new) == [("l'envoi,", "l’envoi,")]


def test_lines_broken_by_a_page_are_one_paragraph() -> None:
    wrapped = (
        "Le Prestataire anime les comptes du Client sur les réseaux sociaux qui\nsont nommés en annexe.\nFin."
    )
    assert paragraphs(wrapped, 0, len(wrapped)).words == [wrapped[:-5], "Fin."]
    straight = wrapped.replace("qui\nsont", "qui sont").replace("annexe", "article 2")
    assert changed(wrapped.replace("annexe", "article 1"), straight) == [("1", "2")]


def test_a_long_text_with_one_change_is_looked_into_there_alone() -> None:
    filler = [f"{n}. Chaque lot numéro {n} est livré en {n} jours ouvrés, sans frais." for n in range(2_000)]
    other = [line.replace("1000 jours", "1001 jours") for line in filler]
    assert changed("\n".join(filler), "\n".join(other)) == [("1000", "1001")]


def test_long_lines_are_paragraphs_though_nothing_ends_them() -> None:
    lines = [f"le lot {n} " + "est livré sans délai " * 12 for n in range(3)]
    joined = "\n\n".join(lines)
    assert len(paragraphs(joined, 0, len(joined)).words) == 3


def test_the_heaviest_run_stays() -> None:
    assert heaviest([(0, 0, 1), (1, 1, 1), (2, 2, 1)]) == {0, 1, 2}
    assert heaviest([(0, 2, 9), (1, 0, 2), (2, 1, 2)]) == {0}
    assert heaviest([(0, 2, 3), (1, 0, 2), (2, 1, 2)]) == {1, 2}


@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_no_run_is_heavier(order: list[int], weights: list[int]) -> None:
    pairs = [(i, j, weights[i]) for i, j in enumerate(order)]
    kept = sorted(heaviest(pairs))
    assert [pairs[n][1] for n in kept] == sorted(pairs[n][1] for n in kept)
    best = max(
        sum(pairs[n][2] for n in run)
        for mask in range(1 << 7)
        if (run := [n for n in range(7) if mask >> n & 1])
        and [pairs[n][1] for n in run] == sorted(pairs[n][1] for n in run)
    )
    assert sum(pairs[n][2] for n in kept) == best


@given(*[st.lists(st.text("abcd", min_size=1, max_size=9), min_size=1, max_size=5)] * 2)
def test_few_words_vote_as_many_do(old: list[str], new: list[str]) -> None:
    assert one_by_one(old, new) == together(old, new)


LONG = tuple(" ".join(f"{letter}{word}" for word in range(60)) + "." for letter in "abc")


def test_what_comes_between_two_edited_paragraphs_comes_whole() -> None:
    first, last, other = LONG
    new = text([first.replace("a5 ", "autre "), other, last.replace("b7 ", "autre ")])
    assert changed(text([first, last]), new) == [("a5", "autre"), ("", other), ("b7", "autre")]


@pytest.mark.parametrize("places", [(0, 1, 2), (1, 0, 2), (1, 2, 0)])
def test_a_near_copy_that_comes_is_not_taken_for_the_paragraph_itself(places: tuple[int, ...]) -> None:
    first, last, _ = LONG
    copy = first.replace("a5 ", "autre ")
    new = text([(copy, first, last)[place] for place in places])
    assert changed(text([first, last]), new) == [("", copy)]


def test_an_article_that_opens_with_a_list_is_a_change_of_its_own() -> None:
    listed = "Article 3 – Cadre\n\nLe Prestataire publie :\n\n– deux textes ;\n\n– une image."
    assert changed(text([OBJECT, PRICE, listed, SECRET]), text([OBJECT, SECRET])) == [
        (PRICE, ""),
        (listed, ""),
    ]
