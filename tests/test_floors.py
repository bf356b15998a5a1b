"""Imports go down only: each room lists the rooms below it that it may use."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FLOORS = (
    ("errors", "party", "terms", "edits", "decision", "ics", "sheet", "weights"),
    ("merge", "version", "wording", "letter", "trees"),
    ("notation", "template", "template_language"),
    ("figures", "interview", "redline"),
    ("drafting", "editing", "deadlines"),
    ("proposal", "guard", "events", "ending", "amendment", "signature"),
    ("lifecycle", "returned"),
    ("edges",),
    ("actions",),
    ("web",),
)
"""Lowest first. A room may import its own floor's other rooms only where `BESIDE` says so."""

BESIDE = {
    ("merge", "edits"),
    ("drafting", "figures"),
    ("drafting", "interview"),
    ("interview", "figures"),
    ("notation", "version"),
    ("events", "ending"),
    ("events", "amendment"),
    ("events", "signature"),
}

COMMAND_LINE = {"__main__", "command", "custody", "start", "ground"}

EFFECTS = {"streamlit", "starlette", "sqlalchemy", "sqlite3", "random", "secrets", "time", "os", "pathlib"}
PURE = {room for floor in FLOORS[:7] for room in floor}

LIBRARY_OF = {
    "diff_match_patch": {"edits"},
    "sqlalchemy": {"edges"},
    "starlette": {"web"},
    "fpdf": {"edges"},
    "lxml": {"edges"},
    "pyhanko": {"edges"},
    "cryptography": {"edges"},
    "asn1crypto": {"edges"},
}


def _room(path: Path) -> str:
    inside = path.relative_to(ROOT / "contract")
    return inside.parts[0].removesuffix(".py")


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _floor(room: str) -> int | None:
    return next((n for n, rooms in enumerate(FLOORS) if room in rooms), None)


MODULES = sorted(p for p in (ROOT / "contract").rglob("*.py") if _room(p) not in {"__init__", *COMMAND_LINE})


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_room_imports_only_the_rooms_below_it(path: Path) -> None:
    room = _room(path)
    here = _floor(room)
    assert here is not None, f"{room} stands on no floor"
    for name in _imports(path):
        if not name.startswith("contract."):
            continue
        other = name.split(".")[1]
        there = _floor(other)
        assert there is not None, f"{path.name} imports {name}, which stands on no floor"
        assert other == room or there < here or (room, other) in BESIDE, f"{path.name} imports up: {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_library_has_one_room(path: Path) -> None:
    tops = {name.split(".")[0] for name in _imports(path)}
    room = _room(path)
    assert "streamlit" not in tops or room == "web"
    for library, rooms in LIBRARY_OF.items():
        assert library not in tops or room in rooms, f"{path.name} uses {library}"
    if room in PURE:
        assert not tops & EFFECTS, f"{path.name} is pure but uses {tops & EFFECTS}"


@pytest.mark.parametrize(
    "path", [*sorted((ROOT / "pages").rglob("*.py")), ROOT / "app.py"], ids=lambda p: str(p.relative_to(ROOT))
)
def test_session_state_lives_in_the_parts_alone(path: Path) -> None:
    if "parts" not in path.parts:
        assert "session_state" not in path.read_text("utf-8")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "pages").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT))
)
def test_no_page_reads_a_button(path: Path) -> None:
    """A press that the script reads is lost where the next one interrupts it: `frame.step` answers it before."""
    tree = ast.parse(path.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    buttons = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"st.button", "st.form_submit_button"}
    ]
    assert not [ast.unparse(node) for node in buttons if id(node) not in told]


_FIELDS = {"text_input", "text_area", "number_input", "date_input", "selectbox", "multiselect", "pills", "radio", "checkbox", "toggle"}  # fmt: skip


@pytest.mark.parametrize(
    "path", sorted((ROOT / "pages").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT))
)
def test_no_press_takes_along_what_a_field_held_when_the_page_was_drawn(path: Path) -> None:
    """A field may change just before the press, whose page is not drawn anew by then: what it holds is read at the press."""
    tree = ast.parse(path.read_text("utf-8"))
    held = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        for target in node.targets
        if isinstance(target, ast.Name) and ast.unparse(node.value.func) in {f"st.{name}" for name in _FIELDS}
    }
    taken = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"step", "coded_step", "signature"}
        if held & {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
    ]
    assert not taken


def test_what_is_banned_is_nowhere() -> None:
    banned = ("patch_apply", "components.v1", "unsafe_allow_html")
    for path in [*(ROOT / "contract").rglob("*.py"), *(ROOT / "pages").rglob("*.py"), ROOT / "app.py"]:
        text = path.read_text("utf-8")
        assert not [word for word in banned if word in text], path


def test_no_room_is_named_after_nothing() -> None:
    vague = {
        "utils.py",
        "util.py",
        "helpers.py",
        "helper.py",
        "common.py",
        "misc.py",
        "manager.py",
        "core.py",
    }
    assert not [p for p in ROOT.rglob("*.py") if p.name in vague and ".venv" not in p.parts]


def test_no_file_grows_past_five_hundred_lines() -> None:
    long = [
        str(p.relative_to(ROOT))
        for folder in ("contract", "pages", "tests")
        for p in (ROOT / folder).rglob("*.py")
        if len(p.read_text("utf-8").splitlines()) > 500
    ]
    assert long == []
