"""Another maker's contract as a first version: its words exactly, our articles recognised where that is certain."""

from __future__ import annotations

from contract.drafting import draft
from contract.edges import library
from contract.edges.word.reading.reader import read
from contract.interview.gaps import defaults
from contract.returned.based import OWN, Based, based
from contract.returned.units import lines_of
from contract.returned.views import accepted
from contract.terms import Terms
from contract.version import Part, Version
from tests.word.notation import docx, p

PASTED = """CONTRAT DE PRESTATION

Entre Alpha et Beta.

Article 1 – Objet

1.1 Le Prestataire anime les comptes du Client.
1.3 Il en rend compte :
– chaque mois ;
– chaque trimestre.

Article 2 – Durée du contrat et renouvellement

Le contrat dure 1.5 an.

Article 5 – Parrainage

Rien.

Annexe 1 – Tarifs

800 € par mois.
"""


def ours() -> Version:
    template = library.template()
    return draft(template, Terms(defaults(template)), "fr")


def pasted(text: str = PASTED, **choices: str) -> Based:
    said = {place.replace("_", ":"): choice for place, choice in choices.items()}
    return based(lines_of(text), ours(), Terms(), said)


def test_the_text_is_taken_over_exactly_and_numbers_only_leave_where_ours_are_the_same() -> None:
    version = pasted().version
    assert version.title == "CONTRAT DE PRESTATION"
    assert [(a.title, a.part, [c.text for c in a.clauses]) for a in version.articles] == [
        ("", Part.PREAMBLE, ["Entre Alpha et Beta."]),
        (
            "Objet",
            Part.ARTICLE,
            [
                "Le Prestataire anime les comptes du Client.",
                "1.3 Il en rend compte :\n– chaque mois ;\n– chaque trimestre.",
            ],
        ),
        ("Durée du contrat et renouvellement", Part.ARTICLE, ["Le contrat dure 1.5 an."]),
        ("Article 5 – Parrainage", Part.ARTICLE, ["Rien."]),
        ("Tarifs", Part.ANNEX, ["800 € par mois."]),
    ]


def test_an_article_is_ours_by_its_title_and_a_person_says_so_where_it_is_only_like_it() -> None:
    found = pasted()
    (doubt,) = (d for d in found.doubts if "renouvellement" in d.text)
    assert found.version.articles[1].key == "objet"
    assert doubt.guess == "duree"
    assert pasted(**{doubt.place.replace(":", "_"): "duree"}).version.articles[2].key == "duree"
    own = pasted(**{doubt.place.replace(":", "_"): OWN})
    assert own.version.articles[2].key not in {a.key for a in ours().articles}
    assert doubt not in own.doubts


def test_no_key_is_given_twice() -> None:
    twice = pasted(PASTED.replace("Parrainage", "Objet").replace("Article 5", "Article 3")).version
    keys = [key for a in twice.articles for key in (a.key, *(c.key for c in a.clauses))]
    assert len(keys) == len(set(keys))


def test_headings_of_a_word_file_open_its_articles() -> None:
    file = docx(
        p("Contrat", style="Titre"),
        *(p(t, style=s) for t, s in (("Un", "Titre1"), ("Dit.", ""), ("Deux", "Titre1"))),
    )
    version = based(accepted(read(file)), ours(), Terms(), {}).version
    assert [(a.title, [c.text for c in a.clauses]) for a in version.articles] == [
        ("Un", ["Dit."]),
        ("Deux", []),
    ]
