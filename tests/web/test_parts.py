from __future__ import annotations

from pathlib import Path

import pytest

from contract.errors import MissingError
from contract.web.parts import FOLDER, PARTS, entry, source


def test_every_script_and_style_of_the_parts_is_handed_out_by_a_component() -> None:
    own = {p.relative_to(FOLDER).as_posix() for p in FOLDER.rglob("*.js")}
    assert own == {file for files in PARTS.values() for file in files if file.endswith(".js")}
    assert all(Path(files[0]).suffix == ".css" for files in PARTS.values())


def test_a_changed_script_has_another_address(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = {name: entry(name) for name in PARTS}
    assert len(set(addresses.values())) == len(PARTS)
    monkeypatch.setattr("contract.web.parts.source", lambda name: source(name) + "// other")
    assert all(entry(name) != address for name, address in addresses.items())


def test_there_is_no_script_of_another_name(client) -> None:
    with pytest.raises(MissingError):
        source("../parts")
    assert client.get("/part/other.js").status == 404


def test_a_script_is_for_whoever_has_a_session_and_is_kept(client, visitor) -> None:
    assert visitor.get("/part/redline.js").status in {303, 401}
    answer = client.get("/part/redline.js?v=1")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.text.startswith("const STYLE = ")
