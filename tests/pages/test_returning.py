"""A file or a text that came back is read, confirmed by a person, and only then lies on the bench."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from contract.actions import building, workbench
from contract.actions.table import sit
from contract.version import Version
from tests.pages.conftest import Desk
from tests.word.notation import docx, exported, p

TAKE = "Reprendre dans ma proposition"


@pytest.fixture
def at(desk: Desk) -> AppTest:
    """The propose page, at the tab of what came back."""
    page = desk.open("propose")
    page.session_state["propose-way"] = "Fichier reçu"
    return page.run()


def press(at: AppTest, label: str) -> AppTest:
    return next(b for b in at.button if b.label == label).click().run()


def said(at: AppTest) -> str:
    return "\n".join(
        e.value for kind in ("text", "warning", "error", "success", "info", "markdown") for e in getattr(at, kind)
    )


def proposed(desk: Desk) -> Version:
    return workbench.bench(sit(desk.visit, desk.table.id), workbench.PROPOSAL).version


def typed(desk: Desk) -> bytes:
    """The contract with one figure typed over in silence."""
    data = exported(desk.table.version())
    from tests.word.notation import rewritten

    return rewritten(data, "vingt", "trente")


def test_what_was_typed_in_silence_is_told_and_taken_over(desk: Desk, at: AppTest) -> None:
    version = desk.table.version()
    print(building, version.title)
    at.file_uploader[0].upload(("retour.docx", exported(version), "application/octet-stream")).run()
    print(said(at))
    assert not at.exception
