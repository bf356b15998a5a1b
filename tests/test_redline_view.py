from __future__ import annotations

import json
from dataclasses import dataclass, replace

import pytest

from contract.edges import library
from contract.redline.change import Change, ChangeKind, Redline, Span
from contract.redline.order import woven
from contract.redline.rows import segments
from contract.redline.view import Names, family, view
from contract.terms import Terms
from contract.version import Article, Clause, Version

FRENCH = library.catalogue("fr")
NAMES = Names(lambda key: f"<{key}>", lambda _key, value: "–" if value is None else f"{value} €")


@dataclass(frozen=True)
class Note:
    severity: str = "alarm"
    article: str = ""
    clause: str = ""
    change: str = ""
    sources: tuple[str, ...] = ()
    harmed: str = "client"
    protections: tuple[str, ...] = ()


def version(*articles: Article, terms: Terms | None = None, title: str = "Contrat") -> Version:
    return Version("t", "fr", title, terms or Terms(), articles)


def article(key: str, *clauses: tuple[str, str], title: str = "") -> Article:
    return Article(key, title or key.title(), tuple(Clause(k, text) for k, text in clauses))


def shown(redline: Redline, *notes: Note) -> dict:
    return view(
        redline, notes, lambda note: f"!{note.severity}", lambda note: str(note.harmed), FRENCH, NAMES
    )


def sides(found: list[dict]) -> tuple[str, str]:
    return (
        "".join(s.get("was", s["text"]) for s in found if s["tag"] != "insert"),
        "".join(s["text"] for s in found if s["tag"] != "delete"),
    )


DAYS = Change("d", ChangeKind.TEXT, "price", "p1", "", "30", "45", 6, 8, 6, 8, (Span("delete", "30"), Span("insert", "45")), "d")  # fmt: skip


def test_segments_hold_every_character_of_both_texts() -> None:
    found = list(segments("Payer 30 jours.", "Payer 45 jours.", [DAYS]))
    assert sides(found) == ("Payer 30 jours.", "Payer 45 jours.")
    assert [s["tag"] for s in found] == ["equal", "delete", "insert", "equal"]


def test_before_anything_was_judged_no_change_passes_for_wording() -> None:
    old = version(article("price", ("p1", "Payer vite.")))
    redline = Redline(
        old,
        version(article("price", ("p1", "Payer tôt."))),
        (replace(DAYS, old="vite", new="tôt", spans=()),),
    )
    unjudged, judged = (view(redline, notes, str, str, FRENCH, NAMES) for notes in (None, ()))
    assert (unjudged["judged"], [c["family"] for c in unjudged["changes"]]) == (False, ["unjudged"])
    assert (judged["judged"], [c["family"] for c in judged["changes"]]) == (True, ["wording"])


def test_a_space_changed_elsewhere_is_no_mark_and_is_not_lost() -> None:
    old, new = "Payer 30 jours.", "Payer 45\u00a0jours."
    found = list(segments(old, new, [DAYS]))
    assert sides(found) == (old, new)
    assert {s["tag"] for s in found if "change" not in s} == {"equal"}


def test_a_hunk_without_spans_is_shown_whole() -> None:
    bare = Change("d", ChangeKind.TEXT, "price", "p1", "", "30", "45", 6, 8, 6, 8)
    assert sides(list(segments("Payer 30 jours.", "Payer 45 jours.", [bare])))[1] == "Payer 45 jours."


def test_what_is_gone_stands_where_it_stood() -> None:
    a, b, c, d = (article(k) for k in "abcd")
    assert [x.key for x in woven((a, b, c), (c, d))] == ["a", "b", "c", "d"]


def test_a_removed_article_is_shown_struck_with_its_finding() -> None:
    gone = Change("g", ChangeKind.ARTICLE_REMOVED, "law", group="g")
    redline = Redline(
        version(article("price", ("p1", "x")), article("law", ("l1", "y"))),
        version(article("price", ("p1", "x"))),
        (gone,),
    )
    page = shown(redline, Note(article="law", change="g", sources=("C. civ., art. 1170",)))
    law = page["articles"][1]
    assert (law["state"], law["new"], law["changes"]) == ("removed", None, ["g"])
    assert law["rows"][0]["segments"] == [{"tag": "delete", "text": "y", "change": "g"}]
    assert page["findings"][0]["sources"] == ["C. civ., art. 1170"]
    assert page["changes"][0]["findings"][0]["sentence"] == "!alarm"
    assert page["changes"][0]["place"] == "Article 2 – Law"


def test_a_clause_that_went_to_another_article_is_shown_at_both_places() -> None:
    moved = Change("m", ChangeKind.CLAUSE_MOVED, "law", "p2", group="m")
    redline = Redline(
        version(article("price", ("p1", "x"), ("p2", "y")), article("law", ("l1", "z"))),
        version(article("price", ("p1", "x")), article("law", ("l1", "z"), ("p2", "y"))),
        (moved,),
    )
    price, law = shown(redline)["articles"]
    assert (price["rows"][1]["state"], price["rows"][1]["to"]) == ("away", "2.2")
    assert (law["rows"][1]["state"], law["rows"][1]["old"]) == ("moved", "1.2")
    assert law["rows"][1]["segments"] == [{"tag": "move", "text": "y", "change": "m"}]


def test_a_term_is_said_in_words_old_and_new() -> None:
    change = Change("t", ChangeKind.TERM, term="fee", group="t")
    redline = Redline(version(terms=Terms({"fee": 500})), version(), (change,))
    page = shown(redline)
    assert page["terms"] == [{"id": "t", "label": "<fee>", "old": "500 €", "new": "–"}]
    assert page["changes"][0]["place"] == "<fee>"


def test_the_view_is_plain_data_and_unchanged_articles_are_the_same() -> None:
    same = version(article("price", ("p1", "x")))
    page = json.loads(json.dumps(shown(Redline(same, same, ()))))
    assert [a["state"] for a in page["articles"]] == ["same"]
    assert page["changes"] == page["findings"] == []


@pytest.mark.parametrize(
    ("change", "grave", "is_"),
    [
        (DAYS, False, "material"),
        (
            Change("w", ChangeKind.TEXT, spans=(Span("delete", "doit"), Span("insert", "devra"))),
            False,
            "wording",
        ),
        (
            Change("w", ChangeKind.TEXT, spans=(Span("delete", "doit"), Span("insert", "peut"))),
            True,
            "material",
        ),
        (Change("m", ChangeKind.ARTICLE_MOVED), False, "structure"),
        (Change("g", ChangeKind.CLAUSE_REMOVED), False, "material"),
    ],
)
def test_a_change_weighs_what_it_touches(change: Change, grave: bool, is_: str) -> None:
    assert family(change, grave=grave) == is_


@pytest.mark.parametrize("kind", ChangeKind)
def test_every_kind_has_its_words(kind: ChangeKind) -> None:
    assert f"redline.kind.{kind}" in FRENCH.sentences


def test_a_moved_article_is_told_at_the_place_it_left_too() -> None:
    one, two, three = (article(key, (f"{key}1", "Texte.")) for key in ("un", "deux", "trois"))
    gone = Change("m", ChangeKind.ARTICLE_MOVED, "un", group="m")
    page = shown(Redline(version(one, two, three), version(two, three, one), (gone,)))
    assert [(a["key"], a["state"]) for a in page["articles"]] == [
        ("un@was", "away"), ("deux", "same"), ("trois", "same"), ("un", "moved"),
    ]  # fmt: skip
    left = page["articles"][0]
    assert (left["old"]["label"], left["new"], left["to"]) == (
        "Article 1",
        None,
        "Article 3, après «\u00a0Trois\u00a0»",
    )
    assert page["changes"][0]["was"] == "Article 1"


def test_the_changes_stand_in_the_order_of_the_text_whatever_order_they_were_found_in() -> None:
    old = version(article("un", ("a", "Payer 30 jours.")), article("deux", ("b", "Payer 30 jours.")))
    new = version(article("un", ("a", "Payer 45 jours.")), article("deux", ("b", "Payer 45 jours.")))
    first, second = (
        replace(DAYS, id=i, article=a, clause=c) for i, a, c in (("x", "un", "a"), ("y", "deux", "b"))
    )
    assert [c["id"] for c in shown(Redline(old, new, (second, first)))["changes"]] == ["x", "y"]
