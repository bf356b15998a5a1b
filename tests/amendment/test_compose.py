from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given

from contract import editing
from contract.actions.filing import example_terms
from contract.amendment.compose import Act, amendment
from contract.amendment.deed import deed
from contract.drafting.draft import draft
from contract.drafting.redraft import redraft
from contract.edges import library
from contract.edits import same
from contract.letter import plain
from contract.redline import compare
from contract.terms import Terms
from contract.version import Version
from tests.drawn import versions

TEMPLATE = library.template()
MARCH = date(2027, 3, 1)


def clauses(version: Version) -> dict[str, str]:
    return {c.key: c.text for a in version.articles for c in a.clauses}


@given(versions(), versions())
def test_the_old_text_and_the_amendment_give_the_new_one_and_no_clause_is_named_twice(
    old: Version, new: Version
) -> None:
    made = amendment(compare(old, new), TEMPLATE, MARCH)
    named = [line for line in made.lines if line.clause]
    assert len({line.clause for line in named}) == len(named)
    consolidated = clauses(old)
    for line in named:
        assert (line.clause in consolidated) is (line.act is not Act.ADDED)
        assert consolidated.get(line.clause, "") == line.old
        if line.act is Act.REMOVED:
            del consolidated[line.clause]
        else:
            consolidated[line.clause] = line.new
    wanted = clauses(new)
    assert consolidated.keys() == wanted.keys()
    assert all(same(consolidated[key], wanted[key]) for key in wanted)


@given(versions())
def test_the_same_text_makes_no_amendment(version: Version) -> None:
    made = amendment(compare(version, version), TEMPLATE, MARCH)
    assert (made.lines, made.terms, made.moved) == ((), (), False)


def with_tiktok(language: str = "fr") -> tuple[Version, Version]:
    """The worked example, and the same with TikTok, four videos a month, at a higher price."""
    old = draft(TEMPLATE, example_terms("1_micro_mensuel", language), language)
    rows = old.terms["networks"]
    assert isinstance(rows, tuple)
    tiktok = Terms({"network": "tiktok", "handle": "@cafe", "format": "video", "quantity": 4, "per": "month"})
    terms = old.terms.having("networks", (*rows, tiktok)).having("price_amount", Decimal(990))  # type: ignore[arg-type]
    return old, redraft(TEMPLATE, old, terms).version


def test_a_request_becomes_a_priced_amendment_that_names_its_clauses() -> None:
    old, new = with_tiktok()
    made = amendment(compare(old, new), TEMPLATE, MARCH, "TikTok aussi, à partir de mars")
    replaced = {line.clause for line in made.lines if line.act is Act.REPLACED}
    assert {"cadre.volume", "cadre.total", "fin.price.monthly", "fin.total"} <= replaced
    assert {key for key, _, _ in made.terms} == {"networks", "price_amount"}
    assert made.price
    assert (made.price.before, made.price.after) == (Decimal("850.00"), Decimal("990.00"))
    assert made.price.posts_before is not None
    assert made.price.posts_after == made.price.posts_before + 4
    assert made.price.even is not None
    assert made.price.even > made.price.before


def test_a_deed_quotes_every_new_text_says_from_when_and_names_both_digests() -> None:
    old, new = with_tiktok()
    made = amendment(compare(old, new), TEMPLATE, MARCH)
    said = plain(deed(made, 1, date(2026, 12, 1), library.catalogue("fr"), date(2027, 2, 10)))
    for line in made.lines:
        assert line.new in said
    for words in (
        "Avenant n°\u00a01",
        "1er mars 2027",
        "990,00\u00a0€",
        old.digest[:12],
        new.digest[:12],
        "Léa Morel",
    ):
        assert words in said


def test_the_deed_is_told_in_english_too() -> None:
    old, new = with_tiktok("en")
    made = amendment(compare(old, new), TEMPLATE, MARCH)
    said = plain(deed(made, 2, date(2026, 12, 1), library.catalogue("en"), date(2027, 2, 10)))
    assert "Amendment no. 2" in said
    assert "from 1 March 2027" in said


def test_titles_and_removals_are_named() -> None:
    old, _ = with_tiktok()
    duree = old.article("duree")
    assert duree
    new = editing.remove_article(old, "independance")
    new = editing.write_article(new, "duree", "Durée et fin", [(c.key, c.text) for c in duree.clauses])
    made = amendment(compare(old, replace(new, title="Autre titre")), TEMPLATE, MARCH)
    acts = [line.act for line in made.lines]
    assert acts == [Act.RETITLED, Act.RENAMED, Act.REMOVED, Act.REMOVED]
    said = plain(deed(made, 1, MARCH, library.catalogue("fr"), MARCH))
    assert "est supprimée" in said
    assert "Durée et fin" in said


def test_an_act_without_a_number_is_said_without_one() -> None:
    old, _ = with_tiktok()
    preamble = old.article("preambule")
    assert preamble
    words = [(c.key, c.text if n else "Autre contexte.") for n, c in enumerate(preamble.clauses)]
    new = editing.write_article(old, "preambule", preamble.title, words)
    said = plain(
        deed(amendment(compare(old, new), TEMPLATE, MARCH), 1, MARCH, library.catalogue("fr"), MARCH)
    )
    assert "La clause  " not in said
    assert "un alinéa est remplacé" in said
