"""A file or a text that came back is read, confirmed by a person, and only then lies on the bench."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from contract import editing
from contract.actions import negotiating, returning, word_files, workbench
from contract.actions.table import sit
from contract.decision import Decision, Verdict
from contract.edges.house import now
from contract.edges.store import NewVersion
from contract.events import CodeChosen, LinkMade, Opened, Proposed
from contract.party import Seat
from contract.version import Version
from tests.pages.conftest import Desk
from tests.word.decided import answering, in_word, typed_over
from tests.word.notation import docx, exported, p, run

TAKE = "Reprendre dans ma proposition"


@pytest.fixture
def at(desk: Desk) -> AppTest:
    """The propose page, at the tab of what came back."""
    page = desk.open("propose")
    page.session_state["propose-way"] = "Fichier Word"
    return page.run()


def press(at: AppTest, label: str) -> AppTest:
    return next(b for b in at.button if b.label == label).click().run()


def upload(at: AppTest, name: str, data: bytes) -> AppTest:
    return at.file_uploader[0].upload(name, data).run()


def said(at: AppTest) -> str:
    kinds = (at.text, at.warning, at.error, at.success, at.info)
    return "\n".join(element.value for kind in kinds for element in kind)


def on_bench(desk: Desk) -> Version:
    return workbench.bench(sit(desk.visit, desk.table.id), workbench.PROPOSAL).version


def retyped(version: Version) -> Version:
    """The contract with one clause said otherwise."""
    duree = version.articles[3]
    first, *rest = [(c.key, c.text) for c in duree.clauses]
    return editing.write_article(version, duree.key, duree.title, [(first[0], "Rien n’est dû."), *rest])


def test_what_was_typed_in_silence_comes_first_and_is_taken_over_by_a_press(desk: Desk, at: AppTest) -> None:
    changed = retyped(desk.table.version())
    upload(at, "retour.docx", exported(changed))
    assert not at.exception
    assert "tapé sans suivi" in said(at)
    assert "Après\xa0: Rien n’est dû." in said(at)
    assert on_bench(desk) == desk.table.version()
    press(at, TAKE)
    assert "est dans votre proposition" in said(at)
    assert [c.text for c in on_bench(desk).articles[3].clauses] == [
        c.text for c in changed.articles[3].clauses
    ]
    assert len(desk.table.store.versions(desk.table.id)) == 1


def test_a_hidden_clause_is_ticked_before_it_is_taken_over(desk: Desk, at: AppTest) -> None:
    version = desk.table.version()
    key = version.articles[0].clauses[0].key
    hidden = p(
        key=key, xml=run(version.articles[0].clauses[0].text) + run(" Le prix est nul.", "<w:vanish/>")
    )
    whole = exported(version, instead={key: hidden})
    upload(at, "retour.docx", whole)
    assert "texte caché" in at.checkbox[0].label
    press(at, TAKE)
    assert "n’est pas coché" in said(at)
    assert on_bench(desk) == version
    at.checkbox[0].check().run()
    press(at, TAKE)
    assert on_bench(desk).articles[0].clauses[0].text.endswith("Le prix est nul.")


def test_a_doubtful_line_waits_for_a_person(desk: Desk, at: AppTest) -> None:
    version = desk.table.version()
    whole = exported(version, after=[p("Fait à Lyon, en deux exemplaires."), p("Une clause de plus ?")])
    upload(at, "retour.docx", whole)
    assert "place est incertaine" in said(at)
    assert "Proposé\xa0: " in said(at)
    press(at, TAKE)
    assert "attend" in said(at)
    first, second = at.selectbox
    first.select("outside").run()
    at.selectbox[1].select("clause").run()
    press(at, TAKE)
    assert [c.text for c in on_bench(desk).articles[-1].clauses][-1] == "Une clause de plus ?"
    assert second.label != first.label


def test_another_kind_of_file_is_declined_with_the_way_to_go_on(at: AppTest) -> None:
    upload(at, "contrat.pdf", b"%PDF-1.7 ...")
    assert "copiez le texte du PDF" in said(at)
    upload(at, "contrat.docx", docx(p("Le prix", xml="<w:subDoc/>")))
    assert "contient un autre fichier" in said(at)


def test_a_pasted_text_is_read_like_a_file(desk: Desk, at: AppTest) -> None:
    version = desk.table.version()
    rows = [version.title]
    for article in retyped(version).articles:
        rows += [article.title, *(clause.text for clause in article.clauses)]
    at.text_area[0].input("\n\n".join(rows)).run()
    assert "Après\xa0: Rien n’est dû." in said(at)
    press(at, "Tout confirmer comme proposé")
    press(at, TAKE)
    assert on_bench(desk).articles[3].clauses[0].text == "Rien n’est dû."


def test_our_own_export_comes_back_as_it_went_and_gives_nothing_to_take_over(desk: Desk, at: AppTest) -> None:
    name, body = word_files.version_docx(desk.visit, desk.table.id, 1)
    brought = returning.bring_file(workbench.bench(desk.table, workbench.PROPOSAL), name, body, {})
    assert (brought.sent, brought.flags, brought.result.doubts, brought.result.changes) == (1, (), (), ())
    upload(at, name, body)
    assert not at.exception
    assert "dit la même chose" in said(at)
    assert next(b for b in at.button if b.label == TAKE).disabled


def test_of_two_versions_that_say_the_same_the_file_is_read_against_the_one_it_names(desk: Desk) -> None:
    desk.note(Seat.CONTRACTOR, LinkMade("k1", datetime(2099, 1, 1, tzinfo=UTC)))
    offer(desk, desk.table.version())
    name, body = word_files.version_docx(desk.visit, desk.table.id, 2)
    work = workbench.bench(sit(desk.visit, desk.table.id), workbench.PROPOSAL)
    brought = returning.bring_file(work, name, body, {})
    assert (brought.sent, brought.result.changes) == (2, ())
    # another date beside the title is no title
    other = returning.bring_file(work, name, typed_over(body, ("Texte du", "Texte venu le")), {})
    assert (other.result.changes, [doubt.guess for doubt in other.result.doubts]) == ((), ["outside"])


def test_who_may_propose_brings_a_file_from_where_they_read(desk: Desk) -> None:
    assert "Fichier Word" not in labels(desk.open("read"))
    desk.note(Seat.CONTRACTOR, LinkMade("k1", datetime(2099, 1, 1, tzinfo=UTC)))
    page = desk.open("read")
    assert "Fichier Word" in labels(page)
    assert not page.file_uploader
    page.session_state["returned-here"] = True
    upload(page.run(), "retour.docx", exported(retyped(desk.table.version())))
    press(page, TAKE)
    assert not page.exception
    assert on_bench(desk).articles[3].clauses[0].text == "Rien n’est dû."
    assert "Relire ma proposition et l’envoyer" in [link.proto.label for link in page.get("page_link")]
    offer(desk, retyped(desk.table.version()), by=Seat.CONTRACTOR)
    waiting = desk.open("read")  # while it waits there is no place for a file, and the page says why
    assert "Fichier Word" not in labels(waiting)
    assert any("pendant que votre proposition attend" in each.value for each in waiting.caption)


def test_a_comparison_that_comes_back_fills_the_answers_and_nothing_is_sent(desk: Desk) -> None:
    desk.note(Seat.CONTRACTOR, LinkMade("k1", datetime(2099, 1, 1, tzinfo=UTC)))
    offer(desk, retyped(desk.table.version()))
    name, file = word_files.redline_docx(desk.visit, desk.table.id, 1, 2, "fr")
    page = desk.open("negotiate")
    page.session_state["returned-here"] = True
    taken = answering(in_word(file, lambda _: "accept"), "Plus court.", "Entendu.")
    last = desk.table.version().articles[-1].clauses[-1].text
    upload(page.run(), name, typed_over(taken, (last, f"{last} Sauf urgence.")))
    told = list(titled(page.main))
    assert told.index("1 changement non déclaré") < told.index("1 changement accepté")
    upload(page, name, taken)
    assert not page.exception
    assert "répond à la proposition" in said(page)
    assert "1 changement accepté" in labels(page)
    assert not answers(desk)
    press(page, "Reprendre ces réponses")
    assert not page.exception
    assert [(d.verdict, d.reason) for d in answers(desk)] == [(Verdict.ACCEPT, "")]
    assert "Vos réponses sont remplies" in said(page)
    assert page.text_area(key="message-p1").value.endswith("Entendu.")
    fresh = sit(desk.visit, desk.table.id)
    assert fresh.contract.proposal("p1").open
    assert not workbench.bench(fresh, workbench.PROPOSAL).touched


def offer(desk: Desk, version: Version, by: Seat = Seat.CLIENT) -> None:
    """The client opens the link, and a seat proposes a text."""
    desk.note(Seat.CLIENT, Opened("k1"), CodeChosen("k1"))
    desk.table.store.append(
        desk.table.id, (Proposed("p1", 1, 2, "Plus court."),), by, now(), after=desk.table.contract.seq,
        versions=(NewVersion(2, by, version),), request="asked",
    )  # fmt: skip


def answers(desk: Desk) -> tuple[Decision, ...]:
    return negotiating.negotiation(sit(desk.visit, desk.table.id), "p1").decisions


def titled(block: Block) -> Iterator[str]:
    """The titles of warnings and of what unfolds, in the order of the page."""
    for element in block.children.values():
        if isinstance(element, Block):
            yield getattr(element, "label", "")
            yield from titled(element)
        else:
            yield getattr(element.proto, "title", "")


def labels(at: AppTest) -> list[str]:
    return [element.label for element in at.expander]
