"""A returned Word file goes through the browser: uploaded, read apart, shown, taken over."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Shared
from tests.browser.course import go, press, tab
from tests.browser.test_accessibility import faults
from tests.word.notation import docx, p

pytestmark = pytest.mark.browser


def test_a_file_is_uploaded_read_and_declined_or_shown(shared: Shared) -> None:
    owner = shared.owner
    go(owner, shared.app, f"proposer?c={shared.contract}")
    tab(owner, "Fichier Word")
    upload = owner.locator("input[type=file]")
    upload.set_input_files({"name": "scan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    expect(owner.get_by_text("Ceci est un PDF")).to_be_visible()
    back = docx(
        p("Objet", style="Titre1", key="objet"),
        p("Rien n’est dû {+Me Roy|sauf accord+}.", key="objet.service"),
    )
    upload.set_input_files({"name": "retour.docx", "mimeType": "application/octet-stream", "buffer": back})
    expect(owner.get_by_text("tapé sans suivi des modifications")).to_be_visible()
    expect(owner.get_by_text("1 changement suivi")).to_be_visible()
    assert [
        fault for fault in faults(owner) if "stFileUploaderDropzone" not in fault
    ] == []  # Streamlit’s own
    press(owner, "Reprendre dans ma proposition")
    expect(owner.get_by_text("Le texte reçu est dans votre proposition")).to_be_visible()
