from __future__ import annotations

from contract.web.streamlit_words import script_tag, words


def test_a_french_reader_is_told_in_french_what_streamlit_says_in_english() -> None:
    assert '"Upload": "Choisir un fichier"' in words("fr")
    assert script_tag("fr").startswith('<script src="/streamlit/fr.js?')


def test_a_reader_of_english_needs_no_other_words() -> None:
    assert words("en") == script_tag("en") == ""


def test_a_language_that_nobody_wrote_is_no_script() -> None:
    assert words("xx") == ""
