"""The history page: each version and any comparison can be taken away, as paper and as a Word file."""

from __future__ import annotations

from contract.actions import history


def test_each_version_is_offered_as_paper_and_for_word_as_it_is_with_comments_or_locked(desk) -> None:
    at = desk.open("history")
    assert not at.exception
    ways = {link.proto.url for link in at.get("link_button")}
    for entry in history.entries(desk.table):
        one = f"{desk.table.id}/{entry.number}"
        assert f"/pdf/{one}.pdf" in ways
        assert {f"/word/{one}.docx{asked}" for asked in ("", "?comments=1", "?locked=1")} <= ways
