"""Ordinary edits: what people write otherwise in a contract without hiding anything, in French and in English.

Drafted clauses typed on another keyboard, copied from a PDF or a message, with names, addresses and emoji put
in; answers changed and drafted anew; and the harmless and negotiable edits of `tests/guard/edits`.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import yaml

from contract.actions.files import Source, compare_files, source
from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.disguise import Flag
from contract.version import Version

EDITS = Path(__file__).parents[1] / "guard" / "edits"
DEVELOPED = ("tuned", "fresh", "study", "second", "third")
MANY = 500
_LONG_WORD = re.compile(r"\b[^\W\d_]{9,}\b")
Pair = tuple[str, str]

WRITTEN: dict[str, Callable[[str], str]] = {
    "plain blanks": lambda t: t.replace("\u00a0", " ").replace("\u202f", " "),
    "fine blanks": lambda t: re.sub(r"[ \u00a0](?=[:;?!€%»])", "\u202f", t),
    "straight apostrophes": lambda t: t.replace("’", "'"),
    "accents apart": lambda t: unicodedata.normalize("NFD", t),
    "straight quotes": lambda t: re.sub(r"«\s?|\s?»|[“”]", '"', t),
    "hyphens for dashes": lambda t: t.replace("–", "-").replace("—", "-"),
    "bullets": lambda t: re.sub(r"(?m)^– ", "• ", t),
    "arrows": lambda t: re.sub(r"(?m)^– ", "→\t", t),
    "two blanks": lambda t: t.replace(". ", ".  "),
    "Windows lines": lambda t: t.replace("\n", "\r\n"),
    "a mark at the beginning": lambda t: f"\ufeff{t}",
    "soft hyphens": lambda t: _LONG_WORD.sub(lambda m: f"{m[0][:5]}\u00ad{m[0][5:]}", t),
    "ligatures": lambda t: t.replace("fi", "\ufb01").replace("fl", "\ufb02"),
    "no ligature": lambda t: t.replace("œ", "oe").replace("Œ", "OE"),
    "bare capitals": lambda t: re.sub(r"\b[ÀÉÈÊ]", lambda m: unicodedata.normalize("NFD", m[0])[0], t),
    "three dots": lambda t: t + " Etc...",
    "capitals": lambda t: t.replace("Client", "CLIENT").replace("Prestataire", "PRESTATAIRE"),
    "a break in each line": lambda t: t.replace(". ", ".\n"),
    "notes": lambda t: re.sub(r"([a-zé])\.", r"\1¹.", t, count=1),
}
ADDED = (
    "Le Prestataire répond aux messages sur Instagram ✅, TikTok 🎵 et LinkedIn 👩‍💻.",
    "Réseaux : 1️⃣ Instagram, 2️⃣ TikTok, ③ YouTube ❤️.",
    "L’interlocuteur est M. Łukasz Wójcik, lukasz.wojcik@agence-été.fr, 06 12 34 56 78.",
    "L’interlocutrice est Mme Zoé Lefèvre-Nuñez <zoe@exemple.fr>.",
    "Les échanges passent par Оксана Шевченко, responsable à Kyiv.",
    "Le photographe est Νίκος Παπαδόπουλος, à Athènes.",
    "La charte est publiée sur https://www.exemple.fr/charte?v=2&lang=fr#ton.",
    "The contact person is Siân O’Connor (sian@example.co.uk).",
    "Les vidéos durent 30 s à 1 min 30, au format 9:16, en 1080 × 1920 px.",
    "Le siège est au 12 bis, rue de l’Église, 3ᵉ étage, 69003 Lyon.",
    "Le logo fait 20 cm² au plus ; la ½ journée compte 4 h.",
    "Le Prestataire travaille à ± 10 % du volume prévu, au mieux du calendrier.",
)
TYPED = (
    ("30 jours", "45 jours"),
    ("sous 30 jours", "sous trente jours"),
    ("450,00 € HT", "520 € HT"),
    ("le 1er mars 2027", "le 15 mars 2027"),
    ("par courriel", "par e-mail"),
    ("12 mois", "18 mois"),
    ("8 publications", "10 publications"),
    ("deux corrections", "trois corrections"),
    ("chaque mois", "tous les mois"),
    ("Mme Perrin", "M. Łukasz Wójcik"),
)
"""Words typed over in a sentence that holds them."""
_SENTENCES = (
    "Chaque facture est payée sous 30 jours à compter de sa date.",
    "Le forfait est de 450,00 € HT, facturé chaque mois.",
    "Le contrat commence le 1er mars 2027, pour 12 mois.",
    "Le Prestataire publie 8 publications et fait deux corrections, demandées par courriel à Mme Perrin.",
)


def blocked(today: date) -> tuple[list[tuple[str, Flag]], int]:
    """What flag blocks which kind of edit, and of how many edits."""
    asked = edits()
    found = [(kind, compare_files(*map(_file, pair), today).flags) for kind, pair in asked]
    return [
        (kind, next(f for f in flags if f.blocking))
        for kind, flags in found
        if any(f.blocking for f in flags)
    ], len(asked)


def _file(text: str) -> Source:
    return source("a.txt", text.encode())


def edits() -> list[tuple[str, Pair]]:
    """So many edits as `MANY`, each with what kind it is; the same every time."""
    found = [*typed(), *_labelled(), *_answered(), *_written()]
    return random.Random(500).sample(found, MANY)


def typed() -> Iterator[tuple[str, Pair]]:
    """Words typed over, and sentences put in."""
    for sentence in _SENTENCES:
        yield from (
            ("typed over", (sentence, sentence.replace(*pair))) for pair in TYPED if pair[0] in sentence
        )
        for more in ADDED:
            yield "added", (sentence, f"{sentence} {more}")
            yield "replaced", (f"{sentence}\n\n{ADDED[0]}", f"{sentence}\n\n{more}")


def _labelled() -> Iterator[tuple[str, Pair]]:
    for name in DEVELOPED:
        for edit in yaml.safe_load((EDITS / f"{name}.yaml").read_text("utf-8")):
            if edit["label"] in {"benign_wording", "negotiable_term"} and edit["before"] and edit["after"]:
                yield edit["label"], (edit["before"], edit["after"])


def _answered() -> Iterator[tuple[str, Pair]]:
    """Contracts drafted anew for another delay, price or start."""
    for name, _ in library.examples():
        for language in ("fr", "en"):
            terms = example_terms(name, language)
            for key, value in (("payment_days", 45), ("price_amount", 990)):
                if key in terms:
                    changed = terms.having(key, type(terms[key])(value))
                    texts = [_text(draft(library.template(), t, language)) for t in (terms, changed)]
                    yield "answered", (texts[0], texts[1])


def _written() -> Iterator[tuple[str, Pair]]:
    for name, _ in library.examples()[::2]:
        for language in ("fr", "en"):
            version = draft(library.template(), example_terms(name, language), language)
            for article in version.articles[::2]:
                text = "\n\n".join(clause.text for clause in article.clauses)
                for kind, written in WRITTEN.items():
                    if written(text) != text:
                        yield kind, (text, written(text))


def _text(version: Version) -> str:
    return "\n\n".join(
        f"{article.title}\n\n" + "\n\n".join(clause.text for clause in article.clauses)
        for article in version.articles
    )
