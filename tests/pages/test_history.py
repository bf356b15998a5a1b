"""The history page: each version and any comparison can be taken away, as paper and as a Word file."""

from __future__ import annotations

from contract.actions import building, history, workbench
from contract.actions.table import sit


def test_each_version_is_offered_as_paper_and_for_word_as_it_is_with_comments_or_locked(desk) -> None:
    at = desk.open("history")
    assert not at.exception
    ways = {link.proto.url for link in at.get("link_button")}
    for entry in history.entries(desk.table):
        one = f"{desk.table.id}/{entry.number}"
        assert f"/pdf/{one}.pdf" in ways
        assert {f"/word/{one}.docx{asked}" for asked in ("", "?comments=1", "?locked=1")} <= ways


def test_a_version_is_put_back_for_the_reason_that_stands_there_at_the_press(desk) -> None:
    bench = workbench.bench(desk.table, workbench.DRAFT)
    last = bench.version.articles[-1].key
    building.save(workbench.keep(workbench.remove_article(bench, last)), "essai")
    at = desk.open("history")
    at.button(key="compare-1").click().run()
    assert [at.selectbox(key=f"compare-{which}").value for which in ("old", "new")] == [1, 2]
    at.text_input(key="reason-1").input("Cet article manque.")
    at.button(key="restore-1").click().run()
    assert history.entries(sit(desk.visit, desk.table.id))[-1].reason == "Cet article manque."
    assert [told.value for told in at.toast] == [
        "Le texte de la version 1 est de nouveau sur la table, comme nouvelle version."
    ]
