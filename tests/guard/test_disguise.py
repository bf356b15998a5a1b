"""Characters that hide or imitate are told; ordinary French is not."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from contract.actions.files import Compared, compare_files, source
from contract.errors import UnreadableError
from contract.guard.disguise import disguises, flags, folded


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1\u200b000 €", "character_hidden"),
        ("\u20679 000 €\u2069", "character_hidden"),
        ("30 j\u043eurs", "characters_mixed"),
        ("1\u03bf\u03bf\u03bf €", "digits_foreign"),
        ("l000 €", "digits_foreign"),
        ("\uff11\uff10 €", "digits_foreign"),
        ("100\u2070 €", "digits_foreign"),
        ("1\u201a5 %", "digits_foreign"),
        ("1000" + "\u0301" * 9 + " €", "marks_stacked"),
        ("HT," + " " * 60 + "sauf exception", "blanks_pushing"),
        ("<!-- sauf 9000 € -->", "markup_typed"),
        ("{{ prix }} €", "markup_typed"),
    ],
)
def test_a_disguise_is_told(text: str, code: str) -> None:
    assert code in [told for told, _ in disguises(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le prix est de 1\u202f000,00\u00a0€ HT, payable à 30\u00a0jours.",
        unicodedata.normalize("NFD", "Le Prestataire s’engage à créer des visuels à l’été."),
        "L'annexe « Tarifs » s'applique ; voir l’article « Objet ».",
        "Un stand de 12 m², le 1er mars 2027, article L. 441-10.",
        "IBAN FR76 3000 4000 0312 3456 7890 143, SIRET 952 601 813 00019, @cafe_lyon69",
    ],
)
def test_ordinary_french_is_no_disguise(text: str) -> None:
    assert list(disguises(text)) == []


def test_a_disguised_word_is_judged_by_what_its_reader_takes_it_for() -> None:
    assert folded("30 j\u043eurs") == "30 jours"


TERMS = "Article 3 – Rémunération. Le forfait est de 1200 € HT, payable à 45 jours. Le Prestataire ne peut pas sous-traiter."


def compared(old: str, new: str) -> Compared:
    """Two texts compared as `python -m contract compare` does."""
    files = (source(name, text.encode()) for name, text in (("a.txt", old), ("b.txt", new)))
    return compare_files(*files, date(2026, 12, 1))


@pytest.mark.parametrize(
    ("was", "now", "code", "shown"),
    [
        ("1200", "12\u200c00", "character_hidden", "U+200C"),
        ("1200", "12\u206000", "character_hidden", "U+2060"),
        ("1200", "12\ufeff00", "character_hidden", "U+FEFF"),
        ("1200", "12\u180e00", "character_hidden", "U+180E"),
        ("1200", "12\u206300", "character_hidden", "U+2063"),
        ("1200", "12\u115f00", "character_hidden", "U+115F"),
        ("1200", "12\U000e010000", "character_hidden", "U+E0100"),
        ("1200", "12\U000e004100", "character_hidden", "U+E0041"),
        ("1200", "12\u00ad00", "character_hidden", "U+00AD"),
        ("HT", "HT\U000e0073\U000e0061\U000e0075\U000e0066", "character_hidden", "U+E0073"),
        ("1200 €", "\u20678 200 €\u2069", "character_hidden", "U+2067"),
        ("ne peut", "ne\u200e peut", "character_hidden", "U+200E"),
        ("1200", "1\u061c200", "character_hidden", "U+061C"),
        ("HT", "HT\x00\x1b[8m", "character_hidden", "U+001B"),
        ("1200", "8200\r1200", "character_hidden", "U+000D"),
        ("Article", "\u0410rticle", "characters_mixed", "U+0410"),
        ("HT", "\u041d\u0422", "characters_mixed", "U+041D"),
        ("1200", "12\u03bf\u03bf", "digits_foreign", "U+03BF"),
        ("1200", "l200", "digits_foreign", "l200"),
        ("1200", "lOO", "digits_foreign", "lOO"),
        ("1200", "\uff11\uff12\uff10\uff10", "digits_foreign", "U+FF12"),
        ("1200", "\u0661\u0662\u0660\u0660", "digits_foreign", "U+0662"),
        ("1200", "120\u2070", "digits_foreign", "U+2070"),
        ("1200", "\u00b9\u2070\u2070\u2070", "digits_foreign", "U+2070"),
        ("1200", "1\u201a2", "digits_foreign", "U+201A"),
        ("1200", "1200" + "\u0301" * 20, "marks_stacked", "U+0301"),
        ("45", "4\u20e35", "marks_stacked", "U+20E3"),
        ("HT,", "HT," + " " * 300 + "sauf exception,", "blanks_pushing", ""),
        ("1200 €", "1.200 €", "amount_two_ways", "1.200 €"),
        ("1200 €", "8200 € (mille deux cents euros)", "figures_against_words", "8200 € (mille deux cents euros)"),
        ("sous-traiter.", "sous-traiter. <!-- sauf 9000 € -->", "markup_typed", "<!--"),
        ("sous-traiter.", 'sous-traiter. <i style="display:none">sauf accord</i>', "markup_typed", "<i style="),
        ("1200", "{{ montant }}", "markup_typed", "{{"),
        ("sous-traiter.", "sous-traiter.\nArticle 3 – Rémunération. Le forfait est de 600 €.", "number_twice", "600 €"),
        ("sous-traiter.", "sous-traiter.\n\nFait à Lille.\n\nLe Client renonce à tout recours.", "after_signatures", "renonce"),
    ],
)  # fmt: skip
def test_a_disguise_between_two_texts_is_flagged_and_blocks(
    was: str, now: str, code: str, shown: str
) -> None:
    found = compared(TERMS, TERMS.replace(was, now))
    told = [flag for flag in found.flags if flag.code == code]
    assert told
    assert told[0].blocking
    assert shown in " ".join(told[0].characters)


@pytest.mark.parametrize(
    ("old", "new", "code", "shown"),
    [
        ("Le Client répond sous 5 jours ouvrés.", "Le Client répond sous 5 jours.", "sense_turned", "5 jours ouvrés → 5 jours"),
        ("Le Prestataire indemnise le Client.", "Le Client indemnise le Prestataire.", "sense_turned", "Le Client indemnise"),
        ("après validation et paiement", "après validation ou paiement", "sense_turned", "et → ou"),
        ("upon approval and payment", "upon approval or payment", "sense_turned", "and → or"),
        ("Le Prestataire peut publier seul.", "Le Prestataire doit publier seul.", "sense_turned", "doit"),
        ("The Client must pay the invoice.", "The Client may pay the invoice.", "sense_turned", "may"),
        ("Le contrat prend effet le 05/06/2027.", "Le contrat prend effet le 06/05/2027.", "sense_turned", "05/06/2027 → 06/05/2027"),
        ("La pénalité est de 8 %.", "La pénalité est de 8 ‰.", "sense_turned", "8 % → 8 ‰"),
        ("Le prix est de 900 € HT par mois.", "Le prix est de 900 € TTC par mois.", "sense_turned", "HT → TTC"),
        ("Le Prestataire peut citer le Client.", "Le Prestataire ne peut pas citer le Client.", "sense_turned", "ne peut pas"),
        (
            "Un. Objet de la mission et son périmètre.\nDeux. Durée de dix mois.\nTrois. Le prix est de 1200 €.",
            "Trois. Le prix est de 800 €.\nUn. Objet de la mission et son périmètre.\nDeux. Durée de dix mois.",
            "moved_and_changed",
            "1200 € → 800 €",
        ),
        ("« Contenus » : les textes listés en annexe 2.", "« Contenus » : tout texte, toute image et tout fichier du Prestataire.", "definition_widened", "toute image"),
    ],
)  # fmt: skip
def test_a_change_easily_overlooked_that_turns_the_sense_is_flagged(
    old: str, new: str, code: str, shown: str
) -> None:
    told = [flag for flag in compared(old, new).flags if flag.code == code]
    assert told
    assert told[0].blocking
    assert shown in " ".join(told[0].characters)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("45 jours", "30 jours"),
        ("1200 €", "1 350 €"),
        ("ne peut pas sous-traiter", "s’interdit toute sous-traitance"),
        ("payable à 45 jours", "payé sous quarante-cinq jours"),
        ("Le Prestataire ne peut pas sous-traiter.", "Le Prestataire ne peut pas sous-traiter. Il travaille seul."),
    ],
)  # fmt: skip
def test_an_open_change_is_shown_and_blocks_nobody(was: str, now: str) -> None:
    found = compared(TERMS, TERMS.replace(was, now))
    assert found.differs
    assert found.flags == ()


def test_what_is_written_otherwise_and_says_the_same_is_neither_a_change_nor_a_flag() -> None:
    for new in (
        unicodedata.normalize("NFD", TERMS),
        TERMS.replace(" €", "\u00a0€"),
        TERMS.replace(" ", "\u202f"),
        f"\ufeff{TERMS}",
    ):
        found = compared(TERMS, new)
        assert (found.differs, found.flags) == (False, ())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError):
        source("a.txt", "1200\ud800 €".encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "text",
    [
        "❤️ ✅ ☎️ 👩‍💻 1️⃣ Instagram 2️⃣ TikTok ① Facebook",
        "Voir la note¹ ; prestations² et livrables¹².",
        "M. Оксана Іванова, Νίκος Παπαδόπουλος, Łukasz et Zoé",
        "Écrire à <contact@agence.fr> ou voir <https://agence.fr/cm>.",
        f"Le Client{' ' * 24}Le Prestataire",
        "100lumens, 3lots, 20 °C, ½ journée, n° 2, 1ᵉʳ mars",
        "ﬁn de l’œuvre — « ÉTÉ » … • ▪ – ✓ №",
    ],
)
def test_ordinary_signs_of_a_community_manager_are_no_disguise(text: str) -> None:
    assert list(flags(text)) == []


def test_what_only_lets_a_word_be_broken_is_told_and_blocks_nobody() -> None:
    told = list(flags("les presta\u00adtions de https://\u200bagence.fr"))
    assert [(flag.characters, flag.blocking) for flag in told] == [(("U+00AD", "U+200B"), False)]
