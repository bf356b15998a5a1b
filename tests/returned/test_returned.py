"""A returned file on our articles: keys kept or found again, silence told apart from tracked changes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract import editing
from contract.actions import filing
from contract.drafting import draft
from contract.edges import library
from contract.edges.word.keys import bookmark
from contract.edges.word.reading.reader import read
from contract.redline import compare
from contract.redline.change import ChangeKind
from contract.returned.mapping import Choice
from contract.returned.returned import Returned, returned, returned_text
from contract.returned.units import lines_of
from contract.returned.views import accepted, text_of
from contract.version import Article, Clause, Part, Version
from tests.word.notation import docx, exported, p

EXAMPLES = sorted(
    path.stem for path in (library.TEMPLATES / "community-management" / "examples").glob("*.toml")
)


def drafted(name: str, language: str) -> Version:
    return draft(library.template(), filing.example_terms(name), language)


def keys(version: Version) -> set[str]:
    return {key for a in version.articles for key in (a.key, *(c.key for c in a.clauses))}


def back(sent: Version, data: bytes, **choices: str) -> Returned:
    """The file as it is read against what was sent; `body_3="clause"` is what was said of a line."""
    names = {bookmark(key): key for key in keys(sent)}
    said = {place.replace("_", ":"): choice for place, choice in choices.items()}
    return returned(sent, read(data), names, "client", said)


def edited(version: Version, seed: int) -> Version:
    """The version after a client's ordinary edits: words changed, clauses taken out and added, an article moved."""
    draw = random.Random(seed)
    for article in draw.sample(version.articles, 6):
        clauses = [(c.key, c.text) for c in article.clauses]
        at = draw.randrange(len(clauses))
        key, text = clauses[at]
        words = text.split(" ")
        words[draw.randrange(len(words))] = "autrement"
        clauses[at] = (key, " ".join(words))
        if len(clauses) > 3 and draw.random() < 0.3:
            del clauses[draw.randrange(len(clauses))]
        if draw.random() < 0.3:
            clauses.insert(
                draw.randrange(len(clauses)), (f"{key}+new", "Le Client répond en deux jours ouvrés.")
            )
        version = editing.write_article(version, article.key, article.title, clauses)
    return version


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_unchanged_file_gives_the_same_version_and_no_doubt(name: str) -> None:
    sent = drafted(name, "fr" if EXAMPLES.index(name) % 2 else "en")
    found = back(sent, exported(sent))
    assert (found.version, found.changes, found.doubts) == (sent, (), ())


def test_a_list_right_below_the_title_is_no_part_of_it() -> None:
    listed = Article("base0", "", (Clause("base0.base1", "– Un point."),), Part.PREAMBLE)
    sent = replace(drafted(EXAMPLES[0], "fr"), articles=(listed,))
    found = back(sent, exported(sent))
    assert (found.version, found.changes) == (sent, ())


@pytest.mark.parametrize("name", EXAMPLES)
def test_keys_are_found_again_without_bookmarks_after_edits(name: str) -> None:
    kept = standing = 0
    sent = drafted(name, "fr")
    for seed in range(2):
        changed = edited(sent, seed)
        data = exported(changed, bookmarks=False, numbers=seed == 1)
        found = back(sent, data).version
        here = keys(sent) & keys(changed)
        standing += len(here)
        kept += sum(_text(found, key) == _text(changed, key) for key in here)
    assert kept / standing >= 0.98


@pytest.mark.parametrize("name", EXAMPLES[:3])
def test_with_bookmarks_every_key_is_kept_through_edits(name: str) -> None:
    sent = drafted(name, "fr")
    for seed in range(3):
        changed = edited(sent, seed)
        found = back(sent, exported(changed)).version
        assert all(_text(found, key) == _text(changed, key) for key in keys(sent) & keys(changed))


def _text(version: Version, key: str) -> str | None:
    article, clause = version.article(key), version.clause(key)
    return article.title if article else clause[1].text if clause else None


SENT = Version(
    "community-management",
    "fr",
    "Contrat",
    filing.example_terms(EXAMPLES[0]),
    (
        Article("objet", "Objet", (Clause("objet.1", "Le Prestataire anime les comptes du Client."),)),
        Article(
            "prix",
            "Prix",
            (
                Clause("prix.1", "Le prix est de 450,00 € par mois. Il est payé à trente jours."),
                Clause("prix.2", "Toute heure de plus est facturée :\n– le jour ;\n– la nuit."),
            ),
        ),
    ),
)


def answered(price: str, *more: str, objet: str = "Le Prestataire anime les comptes du Client.") -> bytes:
    """The small contract with its price clause as noted, and what follows."""
    return docx(
        p("Contrat", style="Titre"),
        p("Objet", style="Titre1", key="objet"),
        p(objet, key="objet.1"),
        p("Prix", style="Titre1", key="prix"),
        p(price, key="prix.1"),
        p("Toute heure de plus est facturée :", key="prix.2"),
        p("– le jour ;"),
        p("– la nuit."),
        *more,
    )


def test_what_is_typed_in_silence_beside_a_tracked_change_is_told_apart_and_first() -> None:
    price = "Le prix est de {-Ada|450,00-}{+Ada|500,00+} € par mois. Il est payé à soixante jours."
    found = back(SENT, answered(price))
    told = [(t.declared, t.change.old, t.change.new) for t in found.changes]
    assert told == [
        (False, "Il est payé à trente jours.", "Il est payé à soixante jours."),
        (True, "Le prix est de 450,00 € par mois.", "Le prix est de 500,00 € par mois."),
    ]
    assert {r.author for r in found.changes[1].revisions} == {"Ada"}
    assert found.version.articles[1].clauses[0].text.startswith("Le prix est de 500,00 €")


@given(st.integers(0, 60), st.sampled_from("0123456789x"))
@settings(max_examples=40)
def test_one_letter_typed_in_silence_is_always_told(at: int, letter: str) -> None:
    text = "Le prix est de 450,00 € par mois. Il est payé à trente jours."
    typed = text[:at] + letter + text[at:]
    found = back(SENT, answered(f"{{+Bo|Note. +}}{typed}"))
    assert {t.change.kind for t in found.changes if not t.declared} == {ChangeKind.TEXT}
    assert {t.change.kind for t in found.changes if t.declared} == {ChangeKind.TEXT}


def test_a_tracked_new_clause_is_declared_under_one_key_in_both_views() -> None:
    more = (p("{+Ada|Le prix est revu chaque année.+}", mark="+Ada"), p("{+Bo|Fin.+}"))
    found = back(SENT, answered("Le prix est de 450,00 € par mois. Il est payé à trente jours.", *more))
    assert not found.undeclared.changes
    assert [(t.change.kind, [r.author for r in t.revisions]) for t in found.changes] == [
        (ChangeKind.CLAUSE_ADDED, ["Ada"]),
        (ChangeKind.CLAUSE_ADDED, ["Bo"]),
    ]


def test_a_new_article_opens_with_its_heading() -> None:
    more = (p("Durée", style="Titre1"), p("Le contrat dure un an."))
    found = back(SENT, answered("Le prix est de 450,00 € par mois. Il est payé à trente jours.", *more))
    assert [(a.title, [c.text for c in a.clauses]) for a in found.version.articles[2:]] == [
        ("Durée", ["Le contrat dure un an."])
    ]


def test_what_has_no_sure_part_is_a_doubt_and_a_person_decides() -> None:
    data = answered("Le prix est de 450,00 € par mois. Il est payé à trente jours.", p("Fait à Lyon."))
    (doubt,) = back(SENT, data).doubts
    assert (doubt.place, doubt.text, doubt.guess) == ("body:9", "Fait à Lyon.", Choice.CLAUSE)
    assert back(SENT, data, body_9="outside").version == SENT
    assert back(SENT, data, body_9="article").version.articles[-1].title == "Fait à Lyon."
    assert back(SENT, data, body_9="clause").doubts == ()


def test_what_a_note_says_waits_for_a_person_and_is_not_lost() -> None:
    called = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = {"footnotes": f'<w:footnote w:id="2">{p("Sauf en août.")}</w:footnote>'}
    file = docx(
        p("Prix", style="Titre1", key="prix"), p("Le prix est dû.", xml=called, key="prix.1"), parts=notes
    )
    (doubt,) = (each for each in back(SENT, file).doubts if each.place == "footnote:1")
    assert doubt.text == "[1] Sauf en août."
    kept = back(SENT, file, **{doubt.place: "clause"}).version.articles[-1].clauses
    assert [clause.text for clause in kept][-2:] == ["Le prix est dû.[1]", "[1] Sauf en août."]


def test_a_character_nobody_sees_is_written_out() -> None:
    found = back(SENT, answered("Le prix est de 4\u200b50,00 € par mois. Il est payé à trente jours."))
    assert "4⟦U+200B⟧50,00" in found.version.articles[1].clauses[0].text


def test_spaces_and_apostrophes_are_no_change_and_ours_stay() -> None:
    price = SENT.articles[1].clauses[0].text.replace(" €", "\u00a0€")
    assert back(SENT, answered(price)).version == SENT


def test_a_figure_that_opens_a_clause_is_no_number_of_it() -> None:
    found = back(SENT, answered("1.5 % par mois. Il est payé à trente jours."))
    assert found.version.articles[1].clauses[0].text.startswith("1.5 % par mois.")
    numbered = answered("2.1 Le prix est de 450,00 € par mois. Il est payé à trente jours.")
    assert back(SENT, numbered).version == SENT


def test_a_pasted_text_with_typed_numbers_is_the_same_contract() -> None:
    sent = drafted(EXAMPLES[0], "fr")
    text = text_of(accepted(read(exported(sent, bookmarks=False, numbers=True))))
    found = returned_text(sent, lines_of(text), "client")
    assert (found.version, found.doubts) == (sent, ())


@given(st.integers(0, 10**6))
@settings(max_examples=4)
def test_accepting_the_changes_of_both_kinds_gives_the_file(seed: int) -> None:
    sent = drafted(EXAMPLES[seed % len(EXAMPLES)], "fr")
    found = back(sent, exported(edited(sent, seed)))
    assert compare(sent, found.version).changes == found.undeclared.changes
