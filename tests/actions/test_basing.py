"""A contract that another maker wrote goes all the way: read, negotiated, signed, sealed, ended."""

from __future__ import annotations

import pytest

from contract.actions import (
    basing,
    filing,
    lasting,
    reading,
    signing,
    viewing,
    word_files,
)
from contract.edges.word.reading.reader import read
from contract.errors import ForbiddenError, UnreadableError
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.returned.views import accepted, text_of
from contract.version import Version
from tests.actions.tables import Sides
from tests.word.notation import docx, p, run

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT
FILE = docx(
    p("Convention d’animation", style="Titre"),
    p("Entre Alpha et Beta."),
    p("Objet", style="Titre1"),
    p("Beta anime les comptes d’Alpha."),
    p("Prix", style="Titre1"),
    p("Le prix est de 800 € par mois, payé à trente jours."),
    p("Parrainage", style="Titre1"),
    p("Rien n’est dû."),
)


@pytest.fixture
def foreign(table_for_two: Sides) -> Sides:
    """Both seats at a contract begun from that file."""
    visit = table_for_two.seat(CM).visit
    table_for_two.contract = basing.begin(visit, "", basing.bring_file(visit, "autre.docx", FILE, {}), ()).id
    return table_for_two


def texts(version: Version) -> list[str]:
    return [text for a in version.articles for text in (a.title, *(c.text for c in a.clauses))]


def test_it_begins_with_its_own_words_and_its_copy_keeps_them(foreign: Sides) -> None:
    table = foreign.seat(CM)
    assert table.contract.title == "Convention d’animation"
    assert texts(table.version())[1:] == [
        "Entre Alpha et Beta.",
        "Objet",
        "Beta anime les comptes d’Alpha.",
        "Prix",
        "Le prix est de 800 € par mois, payé à trente jours.",
        "Parrainage",
        "Rien n’est dû.",
    ]
    assert texts(filing.duplicate(table, "Copie").version()) == texts(table.version())
    view = viewing.version_view(table.visit, table.id, 1, "fr")
    assert not any(article["cards"] for article in view["articles"])  # type: ignore[union-attr, index]


def test_it_is_negotiated_on_screen_and_on_paper(foreign: Sides) -> None:
    table = foreign.to(Stage.NEGOTIATION).seat(CM)
    asked = table.contract.open_by(CLIENT)
    assert asked is not None
    between = (table.visit, table.id, 1, asked.version, "fr")
    assert reading.redline_pdf(*between)[1].startswith(b"%PDF")
    assert "récrit" in text_of(accepted(read(word_files.redline_docx(*between)[1])))
    assert viewing.proposal_view(table.visit, table.id, asked.id, "fr")[0].view["changes"]


def test_it_ends_like_any_other(foreign: Sides) -> None:
    ended = foreign.to(Stage.ENDED).seat(CLIENT)
    assert texts(ended.version())[1] == "Le préambule est récrit."
    assert signing.seal(ended).contract.signed.sealed is not None  # type: ignore[union-attr]
    assert lasting.course(ended) is not None
    assert ended.contract.stage is Stage.ENDED


def test_a_hidden_clause_waits_for_a_tick_and_an_empty_text_is_refused(table_for_two: Sides) -> None:
    visit = table_for_two.seat(CM).visit
    hidden = docx(p("Objet", style="Titre1"), p(xml=run("Le prix est nul.", "<w:vanish/>")))
    base = basing.bring_file(visit, "autre.docx", hidden, {})
    with pytest.raises(ForbiddenError, match="flags_wait"):
        basing.begin(visit, "", base, ())
    assert basing.begin(visit, "", base, base.blocking).version().articles
    with pytest.raises(UnreadableError, match="empty"):
        basing.bring_text(visit, " \n ", {})
