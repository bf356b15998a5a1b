from __future__ import annotations

import pytest

from contract.errors import MissingError
from contract.web.streamlit_words import script_tag, words


def test_a_french_reader_is_told_in_french_what_streamlit_says_in_english() -> None:
    assert '"Upload": "Choisir un fichier"' in words("fr")
    assert script_tag("fr").startswith('<script src="/streamlit/fr.js?')


def test_a_reader_of_english_keeps_streamlit_s_words_but_is_not_told_to_start_it() -> None:
    assert "const WORDS = {};" in words("en")
    assert "Connection lost" in words("en")


def test_a_language_that_nobody_wrote_has_no_script() -> None:
    with pytest.raises(MissingError):
        words("xx")
