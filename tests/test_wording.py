from __future__ import annotations

import re
import unicodedata

import pytest

from contract.edges import library
from contract.wording import Catalogue, placeholders, say

FRENCH = Catalogue(
    "fr",
    {"hello": "Bonjour {name}", "gap.one": "{n} blanc", "gap.other": "{n} blancs", "braces": "{{{name}}}"},
)


def test_a_sentence_is_filled_with_its_values() -> None:
    assert say(FRENCH, "hello", name="Ada") == "Bonjour Ada"


def test_a_missing_sentence_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        say(FRENCH, "goodbye")


def test_a_missing_value_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        say(FRENCH, "hello")


def test_a_pair_without_a_count_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        say(FRENCH, "gap")


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 blanc"), (1, "1 blanc"), (2, "2 blancs"), (1200, "1\u202f200 blancs")]
)
def test_french_counts_nought_as_singular(n: int, said: str) -> None:
    assert say(FRENCH, "gap", n=n) == said


def test_english_counts_nought_as_plural() -> None:
    english = Catalogue("en", {"gap.one": "{n} gap", "gap.other": "{n} gaps"})
    assert [say(english, "gap", n=n) for n in (0, 1, 2)] == ["0 gaps", "1 gap", "2 gaps"]


def test_a_value_is_never_a_sentence() -> None:
    assert say(FRENCH, "hello", name="{n} {name}") == "Bonjour {n} {name}"
    assert say(FRENCH, "braces", name="x") == "{x}"


def test_a_value_cannot_be_explored() -> None:
    prying = Catalogue("fr", {"pry": "{name.__class__} {name[0]} {0} {name!r}"})
    assert say(prying, "pry", name="x") == prying.sentences["pry"]


def test_both_languages_say_the_same_things() -> None:
    french, english = (library.catalogue(language).sentences for language in ("fr", "en"))
    assert french.keys() ^ english.keys() == set()
    assert [code for code in french if placeholders(french[code]) != placeholders(english[code])] == []


def test_no_sentence_is_empty_or_decomposed() -> None:
    for language in library.languages():
        for code, sentence in library.catalogue(language).sentences.items():
            assert sentence.strip() == sentence != "", (language, code)
            assert unicodedata.is_normalized("NFC", sentence), (language, code)


FAULTS = {
    "straight apostrophe": r"'",
    "straight quotation mark": r'(?<!=)"(?![^<]*>)',
    "double space": r"[ \u00a0\u202f]{2}",
    "no thin space before ; ! ?": r"(?<![\u202f;!?(&])[;!?](?![\w=&])|[ \u00a0][;!?]",
    "no space before a colon": r"(?<![\u00a0:])(?<!https)(?<!http):(?![\d/_a-z*-])",
    "space inside guillemets": r"«(?!\u00a0)|(?<!\u00a0)»",
    "no space before a unit": r"\d ?[€%]|\} ?[€%]",
}


def french_faults(sentence: str) -> list[str]:
    """What French typography holds against this sentence; code and placeholders do not count."""
    prose = re.sub(r"`[^`]*`|https?://\S+", "", sentence)
    return [name for name, pattern in FAULTS.items() if re.search(pattern, prose)]


@pytest.mark.parametrize("code", sorted(library.catalogue("fr").sentences))
def test_french_is_typeset(code: str) -> None:
    assert french_faults(library.catalogue("fr").sentences[code]) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "l'article",
        "deux  espaces",
        "Vraiment ?",
        "Quoi?",
        "Fin;",
        "Note : oui",
        "Note: oui",
        "«non»",
        "« non »",
        "20 %",
        "5€",
    ],
)
def test_the_lint_sees_a_fault(sentence: str) -> None:
    assert french_faults(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "l’article «\u00a0Objet\u00a0»",
        "Vraiment\u202f?",
        "Note\u00a0: oui",
        "à 10:30",
        "{rate}\u00a0%",
        "https://x.fr/?a",
    ],
)
def test_the_lint_lets_good_french_be(sentence: str) -> None:
    assert not french_faults(sentence)
