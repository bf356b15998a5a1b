"""A version in Word: its text under automatic numbers, known again by its keys, typeset by styles."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import docx
import pytest

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.word.keys import bookmark
from contract.edges.word.writing import Hand, Remark, Thread, contract_docx
from contract.version import Clause, Version
from tests.pdf_contract import contract
from tests.word.writing.expected import body, within
from tests.word.writing.resolved import W, part, resolved

WHEN = datetime(2026, 11, 24, 9, 22, tzinfo=UTC)
CLIENT, CONTRACTOR = Hand("Maison Éclair SAS", WHEN), Hand("Camille Moreau", WHEN + timedelta(hours=1))


def written(version: Version, **more) -> bytes:
    facts = {"contract": "366dde263fddea23", "number": 2, "when": WHEN, "status": "draft"}
    facts |= {"parties": (CONTRACTOR.name, CLIENT.name)}
    return contract_docx(version, library.catalogue(version.language), **facts | more)


@pytest.mark.parametrize("name", [name for name, _ in library.examples()])
def test_every_word_and_every_number_is_there(name: str) -> None:
    version = draft(library.template(), example_terms(name), "fr")
    assert within(resolved(written(version), "accept"), 7) == body(version)


def test_the_same_version_gives_the_same_bytes() -> None:
    assert written(contract()) == written(contract())


def test_the_catalogue_must_be_of_the_contract_s_language() -> None:
    with pytest.raises(ValueError):
        contract_docx(
            contract("en"), library.catalogue("fr"), contract="c", number=1, when=WHEN, status="draft", parties=("a", "b")
        )  # fmt: skip


def test_each_article_and_each_clause_stands_in_the_bookmark_of_its_key() -> None:
    version = contract()
    content, open_ = {}, {}
    for element in part(written(version), "word/document.xml").iter():
        name = element.tag.rpartition("}")[2]
        if name == "bookmarkStart":
            open_[element.get(f"{W}id")] = element.get(f"{W}name")
            content[element.get(f"{W}name")] = ""
        elif name == "bookmarkEnd":
            del open_[element.get(f"{W}id")]
        elif name == "t":
            for key in open_.values():
                content[key] += element.text
    said = {bookmark(a.key): a.title for a in version.articles}
    said |= {
        bookmark(c.key): c.text.replace("\n– ", "").replace("\n", "")
        for a in version.articles
        for c in a.clauses
    }
    assert content == said


def test_it_says_which_contract_and_version_it_is_where_people_and_where_programs_look() -> None:
    version = contract()
    file = written(version)
    shown = "".join(part(file, "word/header.xml").itertext())
    assert "Projet – version 2 · 366dde263fddea23" in shown
    custom = part(file, "docProps/custom.xml")
    assert {p.get("name"): p[0].text for p in custom} == {
        "ClausierContract": "366dde263fddea23",
        "ClausierVersion": "2",
        "ClausierDigest": version.digest,
    }
    core = docx.Document(io.BytesIO(file)).core_properties
    assert (core.title, core.language, core.created) == (version.title, "fr", WHEN)


def test_its_articles_are_headings_for_whoever_moves_by_them() -> None:
    version = contract()
    opened = docx.Document(io.BytesIO(written(version)))
    based = {
        s.name for s in opened.styles if getattr(s, "base_style", None) and s.base_style.name == "Heading 1"
    }
    headings = [p.text for p in opened.paragraphs if p.style.name in {"Heading 1", *based}]
    assert headings == [*(a.title for a in version.articles), "Signatures"]
    assert [p.text for p in opened.paragraphs if p.style.name == "Title"] == [version.title]


@pytest.mark.parametrize(("language", "locale"), [("fr", "fr-FR"), ("en", "en-GB")])
def test_it_says_its_language_to_spelling_and_to_screen_readers(language: str, locale: str) -> None:
    styles = part(written(contract(language)), "word/styles.xml")
    assert styles.find(f".//{W}rPrDefault//{W}lang").get(f"{W}val") == locale


def test_the_party_s_role_heads_its_column_of_the_signatures() -> None:
    table = next(part(written(contract()), "word/document.xml").iter(f"{W}tbl"))
    rows = table.findall(f"{W}tr")
    assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in rows] == [True] + [False] * (len(rows) - 1)
    assert ["".join(c.itertext()) for c in rows[0].iter(f"{W}tc")] == ["Le prestataire", "Le client"]
    assert ["".join(c.itertext()) for c in rows[1].iter(f"{W}tc")] == [CONTRACTOR.name, CLIENT.name]


def test_a_locked_file_tracks_whatever_is_typed_in_it_and_an_open_one_does_not() -> None:
    for locked in (True, False):
        settings = part(written(contract(), locked=locked), "word/settings.xml")
        lock = settings.find(f"{W}documentProtection")
        assert (settings.find(f"{W}trackRevisions") is not None) is locked
        assert (
            lock is not None
            and lock.get(f"{W}edit") == "trackedChanges"
            and lock.get(f"{W}enforcement") == "1"
        ) is locked


def test_threads_stand_in_the_margin_with_their_answers_and_whether_they_are_settled() -> None:
    version = contract()
    clause = version.articles[1].clauses[0]
    thread = Remark(CLIENT, "Pourquoi ?\nMerci.", (Remark(CONTRACTOR, "Voici."),), settled=True)
    gone = Remark(CLIENT, "Sur un article disparu.")
    file = written(
        version, threads=(Thread(version.articles[1].key, clause.key, thread), Thread("gone", "gone.1", gone))
    )
    opened = docx.Document(io.BytesIO(file))
    assert [(c.author, c.timestamp, c.text) for c in opened.comments] == [
        (CLIENT.name, CLIENT.at, gone.text),
        (CLIENT.name, CLIENT.at, thread.text),
        (CONTRACTOR.name, CONTRACTOR.at, "Voici."),
    ]
    paragraphs = part(file, "word/comments.xml").iter(f"{W}p")
    ids = {value for p in paragraphs for name, value in p.attrib.items() if name.endswith("paraId")}
    threads = [
        {k.rpartition("}")[2]: v for k, v in e.attrib.items()}
        for e in part(file, "word/commentsExtended.xml")
    ]
    assert threads[2]["paraIdParent"] == threads[1]["paraId"]
    assert [t["done"] for t in threads] == ["0", "1", "0"]
    assert {t["paraId"] for t in threads} == ids


def test_without_threads_there_are_no_comments_in_it() -> None:
    names = zipfile.ZipFile(io.BytesIO(written(contract()))).namelist()
    assert not [name for name in names if "comments" in name]


def test_the_words_that_introduce_a_list_and_its_items_keep_their_dash_out_of_the_text() -> None:
    base = contract()
    clause = Clause("a0-0", "Il remet :\n– un bilan ;\n– un plan.\nRien d’autre.")
    version = replace(base, articles=(replace(base.articles[1], clauses=(clause,)),))
    assert within(resolved(written(version), "accept"), 7) == [
        ("1", "Objet du contrat"),
        ("1.1", "Il remet :"),
        ("–", "un bilan ;"),
        ("–", "un plan."),
        ("", "Rien d’autre."),
    ]


def test_an_agreed_version_says_who_agreed_and_that_this_is_no_signature() -> None:
    given = ((CONTRACTOR.name, CONTRACTOR.at), (CLIENT.name, CLIENT.at))
    said = [
        words for _, words in resolved(written(contract(), status="agreed", confirmations=given), "accept")
    ]
    start = said.index("Accords donnés")
    assert [name in sentence for (name, _), sentence in zip(given, said[start + 1 :], strict=False)] == [
        True,
        True,
    ]
    assert "ne sont pas une signature" in said[start + 3]
    assert said[start + 4].startswith("Empreinte de ce texte")
