from pathlib import Path

import pytest

from contract.web import start
from contract.web.start import TooOld, parts, refusal, too_old


def test_what_is_installed_here_is_recent_enough() -> None:
    assert too_old() == ()


@pytest.mark.parametrize(
    ("written", "numbers"),
    [("3.1.6", (3, 1, 6)), ("1.67", (1, 67)), ("2.0.0rc1", (2, 0, 0)), ("1.67.0.dev3", (1, 67, 0)), ("", ())],
)
def test_a_version_is_compared_by_its_leading_numbers(written: str, numbers: tuple[int, ...]) -> None:
    assert parts(written) == numbers


def test_ten_is_more_than_nine() -> None:
    assert parts("1.10") > parts("1.9")


def test_a_part_that_is_too_old_and_one_that_is_absent_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "WANTED", (("jinja2", (99, 0)), ("clausier-does-not-exist", (1,))))
    old, absent = too_old()
    assert (old.name, old.wanted) == ("jinja2", "99.0")
    assert absent == TooOld("clausier-does-not-exist", "", "1")


def test_the_refusal_says_what_is_wrong_and_what_to_do() -> None:
    lines = refusal((TooOld("streamlit", "1.40.0", "1.67"), TooOld("jinja2", "", "3.1.6")), "fr")
    assert lines[0] == "Clausier ne peut pas démarrer."
    assert "streamlit 1.40.0" in lines[1]
    assert "1.67" in lines[1]
    assert "jinja2 n’est pas installé" in lines[2]
    assert "README" in lines[-1]


def test_what_is_wanted_here_is_what_the_project_declares() -> None:
    declared = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8").lower()
    assert all(f'"{name}>={start.dotted(wanted)}' in declared for name, wanted in start.WANTED)
