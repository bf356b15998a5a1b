"""Characters of a typed text: put into one form, and those refused that a reader cannot see."""

from __future__ import annotations

import re
import unicodedata

# Unicode's Default_Ignorable_Code_Point and Bidi_Control: shown as nothing, or turning the line around.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
# Latin letters and the signs of ordinary writing, none of them refused: most texts hold nothing else.
_ORDINARY = re.compile("[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u0233\u2010-\u2027\u202f-\u205e\u20a0-\u20ac]*")
# What draws one emoji out of several characters: a heart in colour, two people joined, a figure on a key.
_DRAWN = "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
_EMOJI = re.compile(
    rf"{_DRAWN}\ufe0f?[\U0001f3fb-\U0001f3ff]?(?:\u200d{_DRAWN}\ufe0f?[\U0001f3fb-\U0001f3ff]?)*|(?<!\w)[0-9#*]\ufe0f?\u20e3(?!\w)"
)
# Control characters other than a new line or tab, surrogates, private use, unassigned.
_REFUSED = {"Cc", "Cs", "Co", "Cn"}
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_KEPT_SPACES = "\u00a0\u202f"


def one_form(text: str) -> str:
    """NFC, one kind of new line and of plain space, typographic apostrophes, no blank at either end."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    text = "".join(" " if unicodedata.category(c) == "Zs" and c not in _KEPT_SPACES else c for c in text)
    text = re.sub(r" {2,}", " ", _APOSTROPHE.sub("’", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def refused(text: str) -> str:
    """The first character that has no place in a contract, as U+XXXX; empty when there is none."""
    return next(iter(unseen(text)), "")


def unseen(text: str) -> tuple[str, ...]:
    """Every character that has no place in a contract, as U+XXXX, each once, in order."""
    if _ORDINARY.fullmatch(text):
        return ()
    found = (c for c in undrawn(text) if _bad(c))
    return tuple(dict.fromkeys(f"U+{ord(c):04X}" for c in found))


def undrawn(text: str) -> str:
    """The text without its emoji: what draws one hides nothing."""
    return _EMOJI.sub("", text)


def _bad(character: str) -> bool:
    control = unicodedata.category(character) in _REFUSED and character != "\n"
    return control or _UNSEEN.match(character) is not None or character in "\u2028\u2029"
