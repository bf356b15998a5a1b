"""Named: people, places, networks and hours of the day, one given in the place of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
    """A proper name, an address, a number or the hours of a day given in the place of others: somebody or somewhere else."""
    names = tuple(_given("name_changed", _NAME, words)) if _new_name(words) else ()
    yield from names
    yield from _numbers(words, alone=not names)
    yield from _given("hours_changed", _CLOCK, words)


def _given(code: str, pattern: Pattern | re.Pattern[str], words: Wording) -> Iterator[Noticed]:
    """What is named after and was not before, in the place of what was."""
    lost, gained = _exchanged(pattern.findall(words.before), pattern.findall(words.after), words)
    if gained:
        yield Noticed(code, _N, (("before", lost), ("after", gained)), (), Harmed.NONE)


def _numbers(words: Wording, *, alone: bool) -> Iterator[Noticed]:
    """A registration number that is lost or another. Where no name changes with it, it is that of nobody here: a warning."""
    was, now = ([n.replace(" ", "") for n in _IDENTIFIER.findall(t)] for t in (words.before, words.after))
    side = other(subject(words.after))
    gone = _gone(was, now, words)
    if gone and not now and words.after and words.same_sentence:
        yield Noticed("value_lost", _W, (("before", ", ".join(gone)),), ("C. com. R123-237",), side)
    lost, gained = _exchanged(was, now, words)
    if gained and alone and words.brief:
        yield Noticed("name_changed", _W, (("before", lost), ("after", gained)), (), side)
    elif gained:
        yield Noticed("name_changed", _N, (("before", lost), ("after", gained)), (), Harmed.NONE)


def _exchanged(was: Sequence[str], now: Sequence[str], words: Wording) -> tuple[str, str]:
    """The names that went and those that came in their stead, each listed once; nothing where none came so."""
    gone, before = _gone(was, now, words), small(words.before)
    come = [
        name
        for name in dict.fromkeys(now)
        if name not in was and small(name) not in before and not NETWORKS.fullmatch(name)
    ]
    if not come or not was or not (gone or words.same_sentence):
        return "", ""
    return ", ".join(gone or dict.fromkeys(was)), ", ".join(come)


def _gone(was: Sequence[str], now: Sequence[str], words: Wording) -> list[str]:
    """The names that stand nowhere in the new words."""
    after = small(words.after)
    return [name for name in dict.fromkeys(was) if name not in now and small(name) not in after]


def _new_name(words: Wording) -> bool:
    """Whether a word comes in that may be a name: one with a capital letter, or an address."""
    new = set(words.after.split()).difference(words.before.split()) if words.before else ()
    return any(word != word.lower() or "@" in word for word in new)
