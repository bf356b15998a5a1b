"""Verbs: the very same verb, denied now or no longer, said to cease, or turned by a silence."""

from __future__ import annotations

import re

from contract.guard.pattern import Pattern, small
from contract.guard.wording import Wording

_DENIED = Pattern(
    r"\bn(?:e |’)(?P<verb>(?!(?:sont|peut|peuvent|doit|doivent|lui|leur)\b)\w{4,}) (?:pas|plus|"
    r"jamais) (?P<next>[\w’]+(?: [\w’]+)?)|"
    r"\b(?:does|do|shall|will) not (?P<verb_en>\w{4,}) (?P<next_en>\w+(?: \w+)?)"
)
"""A verb of its own meaning that a sentence denies, and what follows it."""
_TURNS_TOO = Pattern(
    r"\bn(?:e\b|’)|"
    r"\b(?:sans|sauf|à moins|tant|aucune?s?|nul|rien|ni|not|no|never|unless|until|without|except|nor)\b"
)
"""What else turns a sentence: with it, a verb that is denied may say what it said."""
_CEASES = Pattern(
    r"(?<!\bsans )(?<!\bne )(?<!\bpas )\bcess(?:e|ent|era|eront)(?: alors| aussi| aussitôt)? d(?:e |"
    r"’)(?:être|répondre|garantir|payer|publier|garder|protéger|conseiller)\b|"
    r"(?<!not )\b(?:ceases?|stops?) (?:to be|to answer|being|answering|paying|protecting)\b"
)
_ENDED_BEFORE = Pattern(r"\bcess|\bprend\w* fin|\bplus\b|\bceas|\bstops?\b|\bno longer\b")

_SILENCE = (
    r"(?:silence|sans (?:réponse|retour|opposition)|défaut de (?:réponse|retour)|"
    r"\bne (?:lui )?(?:dit|répond|réagit)\b[^.,;]{0,12}|no (?:reply|answer)|"
    r"without (?:a |an )?(?:reply|answer)|silent)"
)
_AGREES = Pattern(
    rf"{_SILENCE}[^.;]{{0,80}}\b(?:accepté|accord|valid|approuvé|accepted|approved|approval|acceptance)"
)
_REFUSES = Pattern(rf"{_SILENCE}[^.;]{{0,80}}\b(?:refus|rejet|retiré|écarté|refused|rejected|refusal)")

_REFUSAL = Pattern(r"refus|rejet|retiré|écarté|reject")
"""What is looked for first: few sentences say any of it."""


def turned_verb(words: Wording) -> bool:
    """Whether a verb that one wording plainly says of a thing the other denies of the same thing, or says to cease; or a silence says the contrary."""
    if not words.before or not words.after:
        return False
    ceases = not _ENDED_BEFORE.search(words.before) and any(
        not _TURNS_TOO.search(re.split(r"[.;]", words.after[: found.start()])[-1])
        for found in _CEASES.finditer(words.after)
    )
    return (
        ceases
        or _silence_turned(words)
        or _denies(words.after, words.before)
        or _denies(words.before, words.after)
    )


def _silence_turned(words: Wording) -> bool:
    """Whether a silence that agreed refuses now, or one that refused agrees."""
    if not any(map(_REFUSAL.search, (words.before, words.after))):
        return False
    was, now = (
        (_AGREES.search(text) is not None, _REFUSES.search(text) is not None)
        for text in (words.before, words.after)
    )
    return was in ((True, False), (False, True)) and now == was[::-1]


def _denies(one: str, other: str) -> bool:
    """Whether the first denies a verb that the second plainly says of the same thing."""
    plain = small(other)
    for found in _DENIED.finditer(one):
        verb, follows = found["verb"] or found["verb_en"], found["next"] or found["next_en"]
        said = re.search(rf"\b{re.escape(verb)} {re.escape(follows)}\b", plain)
        if said and not any(map(_TURNS_TOO.search, (_sentence(plain, said), _sentence(one, found)))):
            return True
    return False


def _sentence(text: str, found: re.Match[str]) -> str:
    """The rest of the sentence in which words were found."""
    ahead, behind = text[: found.start()], text[found.end() :]
    return f"{re.split(r'[.;]', ahead)[-1]} {re.split(r'[.;]', behind)[0]}"
