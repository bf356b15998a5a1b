"""Each side of a conflict can be chosen, whatever the conflict is about."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from contract import editing
from contract.actions import conflicts, workbench
from contract.actions.workbench import Bench
from contract.drafting.conflict import Conflict
from contract.errors import UnreadableError
from contract.version import Version
from tests.pages.conftest import Desk


def met(desk: Desk, version: Version, conflict: Conflict) -> Bench:
    """A bench on which a text of our own met the one on the table."""
    return replace(workbench.bench(desk.table, workbench.DRAFT), version=version, conflicts=(conflict,))


def test_the_other_title_of_the_contract(desk: Desk) -> None:
    start = desk.table.version()
    work = met(desk, replace(start, title="À nous"), Conflict("", "", "", "À nous", start.title))
    assert conflicts.take_theirs(work, work.conflicts[0]).version == start
    assert conflicts.keep_ours(work, work.conflicts[0]).version.title == "À nous"
    assert conflicts.keep_ours(work, work.conflicts[0]).conflicts == ()
    with pytest.raises(UnreadableError):
        conflicts.write(work, work.conflicts[0], " ")


def test_the_other_title_of_an_article(desk: Desk) -> None:
    start = desk.table.version()
    duree = start.article("duree")
    assert duree
    ours = editing.write_article(start, "duree", "Temps", [(c.key, c.text) for c in duree.clauses])
    work = met(desk, ours, Conflict("duree", "", "", "Temps", duree.title))
    assert conflicts.take_theirs(work, work.conflicts[0]).version == start
    third = conflicts.write(work, work.conflicts[0], "Le temps").version.article("duree")
    assert third
    assert third.title == "Le temps"


def test_the_other_answer_and_the_text_that_follows_it(desk: Desk) -> None:
    start = desk.table.version()
    work = workbench.answer(workbench.bench(desk.table, workbench.DRAFT), "price_amount", "999")
    assert work.version.terms["price_amount"] == Decimal(999)
    work = met(desk, work.version, Conflict("", "price_amount", "1", "999", "850"))
    taken = conflicts.take_theirs(work, work.conflicts[0])
    assert taken.version == start
    assert taken.conflicts == ()
    assert conflicts.keep_ours(work, work.conflicts[0]).version == work.version


def test_a_clause_that_ours_took_out_returns_to_its_place(desk: Desk) -> None:
    start = desk.table.version()
    duree = start.article("duree")
    assert duree
    gone = duree.clauses[1]
    left = [(c.key, c.text) for c in duree.clauses if c is not gone]
    ours = editing.write_article(start, "duree", duree.title, left)
    work = met(desk, ours, Conflict("duree", gone.key, "", "", gone.text))
    assert conflicts.take_theirs(work, work.conflicts[0]).version == start
    assert conflicts.keep_ours(work, work.conflicts[0]).version == ours


def test_an_article_that_ours_took_out_returns_and_one_that_theirs_took_out_goes(desk: Desk) -> None:
    start = desk.table.version()
    title = next(a.title for a in start.articles if a.key == "duree")
    without = editing.remove_article(start, "duree")
    work = met(desk, without, Conflict("duree", "", "", "", title))
    assert conflicts.take_theirs(work, work.conflicts[0]).version == start
    work = met(desk, start, Conflict("duree", "", "", title, ""))
    assert conflicts.take_theirs(work, work.conflicts[0]).version == without
