"""A comparison in Word: accept all gives the new version, reject all the old one, numbers included."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.word.keys import bookmark
from contract.edges.word.writing import Hand, Remark, redline_docx
from contract.redline import compare
from contract.redline.change import ChangeKind
from contract.version import Version
from tests.drawn import contract, versions
from tests.pdf_redline import redline
from tests.word.writing.expected import body, within
from tests.word.writing.proposed import proposed
from tests.word.writing.resolved import TRACKS, W, part, resolved

WHEN = datetime(2026, 11, 24, 9, 22, tzinfo=UTC)
FRENCH = library.catalogue("fr")
PARTIES = ("Camille Moreau", "Maison Éclair SAS")
CLIENT = Hand(PARTIES[1], WHEN)
EXAMPLES = [name for name, _ in library.examples()]


def written(old: Version, new: Version, **more) -> bytes:
    facts = {"contract": "c1", "old_number": 2, "new_number": 3, "parties": (PARTIES, PARTIES)}
    facts |= {"by": CLIENT, "when": WHEN}
    return redline_docx(compare(old, new), more.pop("remarks", {}), FRENCH, **facts | more)


def both_ways(old: Version, new: Version) -> None:
    docx = written(old, new)
    assert within(resolved(docx, "accept")) == body(new)
    assert within(resolved(docx, "reject")) == body(old)


@given(versions(), versions())
@settings(max_examples=60)
def test_accepting_gives_the_new_version_and_rejecting_the_old_one(old: Version, new: Version) -> None:
    both_ways(old, new)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_worked_example_and_what_is_proposed_on_it_come_back_in_both_orders(name: str) -> None:
    base = draft(library.template(), example_terms(name), "fr")
    for seed in range(3):
        both_ways(base, proposed(base, seed))
        both_ways(proposed(base, seed), base)


def test_a_version_compared_with_itself_has_no_change() -> None:
    of = redline()
    tracked = [e for e in part(written(of.old, of.old), "word/document.xml").iter() if local(e) in TRACKS]
    assert tracked == []


def test_the_same_comparison_gives_the_same_bytes() -> None:
    of = redline()
    assert written(of.old, of.new) == written(of.old, of.new)


def test_the_words_that_are_marked_are_those_the_screen_shows() -> None:
    old = contract(
        ("a", "Prix", ("Le prix est de 450,00 € par mois. Il est ferme.", "Le Client paie à 30 jours.")),
        ("b", "Fin", ("Le préavis est de 60 jours, sans frais.",)),
    )
    new = contract(
        (
            "a",
            "Prix",
            ("Le prix est de 380,00 € par mois. Il est ferme.", "Le Client paie à 60 jours fin de mois."),
        ),
        ("b", "Fin", ("Le préavis est de 60 jours.",)),
    )
    shown = [(s.tag, s.text) for c in compare(old, new).changes for s in c.spans if s.tag != "equal"]
    document = part(written(old, new), "word/document.xml")
    kinds = {"del": "delete", "ins": "insert"}
    assert [(kinds[local(e)], "".join(e.itertext())) for e in document.iter(f"{W}ins", f"{W}del")] == shown
    assert len(shown) > 3


def test_an_article_that_moved_is_marked_as_moved_under_one_name() -> None:
    first, second = ("a", "Prix", ("Un prix.", "Deux prix.")), ("b", "Durée", ("Une durée.",))
    third = ("c", "Fin", ("Une fin.", "Deux fins."))
    docx = written(contract(first, second, third), contract(second, third, first))
    document = part(docx, "word/document.xml")
    names = {
        kind: [e.get(f"{W}name") for e in document.iter(f"{W}{kind}RangeStart")]
        for kind in ("moveFrom", "moveTo")
    }
    assert names == {"moveFrom": ["move1"], "moveTo": ["move1"]}
    ends = [local(e) for e in document.iter(f"{W}moveFromRangeEnd", f"{W}moveToRangeEnd")]
    assert sorted(ends) == ["moveFromRangeEnd", "moveToRangeEnd"]


def test_a_line_that_became_two_leaves_the_first_words_where_they_were() -> None:
    old = contract(("a", "Prix", ("Le prix est fixe. Il est payé par mois.", "Rien de plus.")))
    new = contract(("a", "Prix", ("Le prix est fixe.\nIl est payé par mois.", "Rien de plus.")))
    both_ways(old, new)
    kept = [t.text for t in part(written(old, new), "word/document.xml").iter(f"{W}t")]
    assert "Le prix est fixe." in kept


@pytest.mark.parametrize("seed", range(4))
def test_every_number_in_the_file_is_its_own(seed: int) -> None:
    base = draft(library.template(), example_terms(EXAMPLES[seed]), "fr")
    document = part(written(base, proposed(base, seed)), "word/document.xml")
    ends = {"bookmarkEnd", "moveFromRangeEnd", "moveToRangeEnd"}
    ids = Counter(e.get(f"{W}id") for e in document.iter() if e.get(f"{W}id") and local(e) not in ends)
    assert ids.most_common(1)[0][1] == 1
    starts = [e.get(f"{W}id") for e in document.iter(f"{W}bookmarkStart")]
    assert sorted(starts) == sorted(e.get(f"{W}id") for e in document.iter(f"{W}bookmarkEnd"))


def test_each_key_of_either_version_is_bookmarked_once() -> None:
    of = redline()
    document = part(written(of.old, of.new), "word/document.xml")
    names = Counter(e.get(f"{W}name") for e in document.iter(f"{W}bookmarkStart"))
    keys = {k for v in (of.old, of.new) for a in v.articles for k in (a.key, *(c.key for c in a.clauses))}
    assert names == Counter(bookmark(key) for key in keys)


def test_nothing_tracked_ends_the_text_or_stands_before_a_table() -> None:
    of = redline()
    content = list(part(written(of.old, of.new), "word/document.xml")[0])
    table = next(n for n, e in enumerate(content) if local(e) == "tbl")
    for paragraph in (content[table - 1], content[-2]):
        assert local(paragraph) == "p"
        assert paragraph.find(f"{W}pPr/{W}rPr") is None


def test_a_change_bears_the_name_and_the_moment_of_whoever_made_it() -> None:
    old = contract(("a", "Prix", ("Le prix est de 450 euros.",)), ("b", "Fin", ("La fin est proche.",)))
    new = contract(("a", "Prix", ("Le prix est de 500 euros.",)), ("b", "Fin", ("La fin est loin.",)))
    second = compare(old, new).changes[1]
    other = Hand(PARTIES[0], datetime(2026, 11, 20, 8, 0, tzinfo=UTC))
    document = part(written(old, new, hands={second.id: other}), "word/document.xml")
    told = {e.get(f"{W}author"): e.get(f"{W}date") for e in document.iter(f"{W}ins")}
    assert set(told) == {CLIENT.name, other.name}
    for hand in (CLIENT, other):
        assert timedelta() <= datetime.fromisoformat(told[hand.name]) - hand.at <= timedelta(minutes=6)


def test_what_is_said_of_a_change_stands_beside_it_and_nothing_said_is_lost() -> None:
    of = redline()
    changes = compare(of.old, of.new).changes
    remarks = {c.id: (Remark(CLIENT, f"Sur {c.id}"),) for c in changes} | {
        "": (Remark(CLIENT, "Sur le tout"),)
    }
    docx = written(of.old, of.new, remarks=remarks)
    said = {c.get(f"{W}id"): "".join(c.itertext()) for c in part(docx, "word/comments.xml")}
    assert sorted(said.values()) == sorted(r.text for remark in remarks.values() for r in remark)
    document = part(docx, "word/document.xml")
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(e.get(f"{W}id") for e in document.iter(f"{W}{kind}")) == sorted(said)
    hunk = next(c for c in changes if c.kind is ChangeKind.TEXT)
    number = next(i for i, text in said.items() if text == f"Sur {hunk.id}")
    assert anchored(document, number).split() == ["deuxcinq", "jours", "ouvrés"]


def anchored(document, number: str) -> str:
    """The words between a comment's two ends."""
    text, inside = "", False
    for element in document.iter():
        if local(element) in {"commentRangeStart", "commentRangeEnd"} and element.get(f"{W}id") == number:
            inside = local(element) == "commentRangeStart"
        elif inside and local(element) in {"t", "delText"}:
            text += element.text
    return text


def test_the_file_says_which_contract_it_is_from_which_version_it_starts_and_where_it_leads() -> None:
    of = redline()
    docx = written(of.old, of.new)
    custom = re.findall(
        r'name="(\w+)"><vt:lpwstr>([^<]*)',
        zipfile.ZipFile(io.BytesIO(docx)).read("docProps/custom.xml").decode(),
    )
    assert dict(custom) == {
        "ClausierContract": "c1", "ClausierVersion": "2", "ClausierDigest": of.old.digest,
        "ClausierProposed": "3", "ClausierProposedDigest": of.new.digest,
    }  # fmt: skip
    assert "Comparaison des versions 2 et 3 · c1" in "".join(part(docx, "word/header.xml").itertext())


@given(st.integers(0, 10**6))
@settings(max_examples=5)
def test_python_docx_opens_it(seed: int) -> None:
    import docx  # noqa: PLC0415 - slow to import

    of = redline()
    opened = docx.Document(io.BytesIO(written(of.old, proposed(of.old, seed))))
    assert opened.core_properties.language == "fr"


def local(element) -> str:
    return element.tag.rpartition("}")[2]
