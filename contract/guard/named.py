"""Named: people, places, networks and hours of the day, one given in the place of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern, small
from contract.guard.whose import other, subject
from contract.guard.wording import Noticed, Wording

_N, _W = Severity.NOTICE, Severity.WARNING

NETWORKS = Pattern(
    r"\b(?:instagram|facebook|linkedin|tiktok|youtube|pinterest|threads|snapchat|twitter|reddit|discord|"
    r"whatsapp|telegram|(?<=compte )x|(?<=réseau )x|(?<=account )x|twitch|bluesky|mastodon|vimeo|"
    r"google business|blogs?|newsletters?|infolettres?)\b",
    as_written=True,
)

_WEEKDAYS = "lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"

_CLOCK = Pattern(
    rf"\b\d{{1,2}} ?h(?: ?\d{{2}})?\b|\b\d{{1,2}} ?[ap]\.?m\b|\b(?:{_WEEKDAYS})\b", as_written=True
)

_NAME = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"(?<![.!?:;«»–\n] )(?<!^)(?<![\w’])(?!(?:Client|Prestataire|Contractor|Provider|Part(?:y|ies?)|"
    r"Article|Annexe?|Contra[ct]t?|Agreement|Mme|Mrs?|Madame|Monsieur|Compte|Contenu|Publication|Jour|"
    r"Hors-forfait|Donnée|Mission|Prestation|Livrable|Service|Devis|Prix|Forfait|Account|Content|Post|"
    r"Working|Out-of-scope|Personal|Deliverable|Quote|Fee|Price)s?\b)[A-ZÀ-Þ](?:[a-zà-ÿ-]{2,}(?!\w)|"
    r"(?=[ ,.;]|$))"
)


_IDENTIFIER = re.compile(r"(?<![\w,.])(?:[A-Z]{2} ?)?\d(?: ?\d){7,}(?![,.]?\d| ?[€%])")
"""A company's or a tax number: eight figures and more."""


def names_moved(words: Wording) -> Iterator[Noticed]:
    """A proper name, an address or the hours of a day given in the place of others: somebody or somewhere else.

    A number that changes where no name does is that of nobody here: a warning.
    """
    named = False
    for code, pattern in (("name_changed", _NAME), ("name_changed", _IDENTIFIER), ("hours_changed", _CLOCK)):
        if pattern is _NAME and not _new_name(words):
            continue
        was, now = (dict.fromkeys(_found(pattern, text)) for text in (words.before, words.after))
        gained = [
            name
            for name in now
            if name not in was and small(name) not in small(words.before) and not NETWORKS.fullmatch(name)
        ]
        lost = [name for name in was if name not in now and small(name) not in small(words.after)]
        if pattern is _IDENTIFIER and lost and not now and words.after and words.same_sentence:
            value = (("before", ", ".join(lost)),)
            yield Noticed("value_lost", _W, value, ("C. com. R123-237",), other(subject(words.after)))
        if gained and was and (lost or words.same_sentence):
            values = (("before", ", ".join(lost or was)), ("after", ", ".join(gained)))
            mistaken = pattern is _IDENTIFIER and words.brief and not named
            side = other(subject(words.after)) if mistaken else Harmed.NONE
            named = named or pattern is _NAME
            yield Noticed(code, _W if mistaken else _N, values, (), side)


def _found(pattern: Pattern | re.Pattern[str], text: str) -> Iterator[str]:
    """What is named in a text; the spaces that part the figures of a number say nothing."""
    found: list[str] = pattern.findall(text)
    return (name.replace(" ", "") if pattern is _IDENTIFIER else name for name in found)


def _new_name(words: Wording) -> bool:
    """Whether a word comes in that may be a name: one with a capital letter, or an address."""
    new = set(words.after.split()).difference(words.before.split()) if words.before else ()
    return any(word != word.lower() or "@" in word for word in new)
