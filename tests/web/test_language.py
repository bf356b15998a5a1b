import pytest

from contract.web.language import COOKIE, spoken


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("fr-FR,fr;q=0.9,en;q=0.8", "fr"),
        ("en-US,en;q=0.9,fr;q=0.8", "en"),
        ("de,en;q=0.3,fr;q=0.7", "fr"),
        ("de-DE", "fr"),
        ("", "fr"),
        ("en;q=0", "fr"),
        ("en;q=lots,;;,fr", "fr"),
    ],
)
def test_the_browsers_wish_is_followed_and_french_is_the_rest(accepted: str, language: str) -> None:
    assert spoken({}, accepted) == language


def test_a_choice_counts_more_than_the_browsers_wish() -> None:
    assert spoken({COOKIE: "en"}, "fr") == "en"


def test_a_language_we_do_not_speak_is_no_choice() -> None:
    assert spoken({COOKIE: "../etc"}, "en") == "en"
