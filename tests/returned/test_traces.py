"""What a returned file says of its changes is laid on the changes the other side decides on."""

from __future__ import annotations

from contract.edges.word.reading.reader import read
from contract.redline import compare
from contract.returned.document import Comment
from contract.returned.traces import Traced, traced
from tests.returned.test_returned import SENT, answered, back
from tests.word.notation import docx, p


def laid(data: bytes, *comments: Comment) -> tuple[Traced, dict[str, str]]:
    """What is told of a file, and what each change says by its id."""
    found = back(SENT, data)
    said = {c.id: c.new or c.old for c in compare(SENT, found.version).changes}
    return traced(found, comments or read(data).comments), said


def test_a_sentence_with_a_tracked_and_a_silent_change_is_undeclared_and_keeps_its_hand() -> None:
    told, said = laid(
        answered("Le prix est de {-Ada|450,00-}{+Ada|500,00+} € par an. Il est payé à trente jours.")
    )
    (change,) = said
    assert told.undeclared == (change,)
    assert [(t.change, t.author, t.made) for t in told.traces] == [(change, "Ada", "2026-11-20T10:00:00Z")]


def test_the_silent_change_is_told_apart_from_the_tracked_one_beside_it() -> None:
    told, said = laid(
        answered("Le prix est de {-Ada|450,00-}{+Ada|500,00+} € par mois. Il est payé à soixante jours.")
    )
    assert [said[change] for change in told.undeclared] == ["Il est payé à soixante jours."]
    assert [said[trace.change] for trace in told.traces] == ["Le prix est de 500,00 € par mois."]


def test_a_tracked_clause_retyped_in_silence_has_both() -> None:
    whole = "Le prix est de 450,00 € par mois. Il est payé à trente jours."
    told, said = laid(answered(whole, p("{+Ada|Le prix est revu.+}", mark="+Ada"), objet="Autre chose."))
    assert [said[change] for change in told.undeclared] == ["Autre chose."]
    assert [t.author for t in told.traces] == ["Ada"]


def test_a_comment_stands_at_the_change_it_was_set_on_and_once() -> None:
    marked = p(
        xml='<w:r><w:t xml:space="preserve">Le prix est de 400,00 € par mois. Il est payé à </w:t></w:r>'
        '<w:commentRangeStart w:id="7"/><w:r><w:t>soixante jours</w:t></w:r><w:commentRangeEnd w:id="7"/>'
        "<w:r><w:t>.</w:t></w:r>",
        key="prix.1",
    )
    file = docx(
        p("Contrat", style="Titre"),
        p("Objet", style="Titre1", key="objet"),
        p("Le Prestataire anime les comptes du Client.", key="objet.1"),
        p("Prix", style="Titre1", key="prix"),
        marked,
        p("Toute heure de plus est facturée :", key="prix.2"),
        p("– le jour ;"),
        p("– la nuit."),
    )
    comment = Comment("7", "Bo", "2026-11-21T09:00:00Z", "Nos délais.", "comment:1", "soixante jours")
    lost = Comment("8", "Bo", "", "Bonjour.", "comment:2", "")
    told, said = laid(file, comment, lost)
    (trace,) = (t for t in told.traces if t.comment)
    assert (said[trace.change], trace.author, trace.comment) == (
        "Il est payé à soixante jours.",
        "Bo",
        "Nos délais.",
    )
    assert told.elsewhere == (lost,)
