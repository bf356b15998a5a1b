"""References: titles and defined words that a text counts on: those that are not there, that cover more, that point elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contract.guard.annexes import JOINED
from contract.guard.finding import Harmed, Severity
from contract.guard.meaning import closeness, unshared
from contract.guard.pattern import Pattern
from contract.guard.reading import plainly
from contract.guard.whose import harmed_by
from contract.guard.wording import Noticed, Wording
from contract.version import Article, Clause, Version

_NAMED = re.compile(r"(?:article|annexe|annex) [«“] ?(?P<title>[^»”]+?) ?[»”]", re.IGNORECASE)

_MEANS = (
    r"(?::|,? ?on entend|, c’est\b|, ce sont\b|veut dire\b|veulent dire\b|désigne(?:nt)?\b|vise(?:nt)?\b|"
    r"s’entend(?:ent)?\b|signifie(?:nt)?\b|means?\b|refers? to\b)"
)
_OR_ELSE = r"(?:,? (?:ou|or) [«“\"][^»”\"]{1,40}[»”\"][^.;:«“]{0,40}?,? ?)?"
"""Another name beside it: "« Publication », ou « post » dans les annexes, désigne"."""
DEFINED = re.compile(rf"[«“] ?(?P<term>\w[^»”]{{1,39}}?) ?[»”] ?{_MEANS}")

_WIDE = Pattern(
    r"\btou(?:t|te|s|tes)\b|\bensemble\b|\bainsi que\b|\bet/ou\b|\bany\b|\ball\b|\bevery\b|as well as"
)
_ARTICLE_NUMBER = Pattern(
    r"(?:paragraphe?s?|alinéas?|points?) (?P<part>\d+) (?:de l’|du |of (?:the )?)(?:article|clause|section) (?P<whole>\d+)\b|"
    r"(?:articles?|clauses?|annexe?s?|sections?|paragraph(?:e?s?)|alinéas?|chapitres?|points?|"
    r"§) (?P<one>\d+(?:\.\d+)*)\b|"
    r"\b(?:du|au|le|point|§) (?P<dotted>\d+\.\d+)\b"
)
_HEADING = Pattern(
    r"(?:^|[.\[\]…»:;–] ?|\n)(?:article|clause|section|annexe?) (\d+(?:\.\d+)*)(?:, alinéa \d+)? ?[:–] ?([^.,\[\]:]*)"
)
"""The number that a part of the text gives itself is no reference."""
_SAID_SAME = Pattern(
    r"\bancien(?:nement)? (?:article |annexe )?\d|\bformer(?:ly)? (?:article |clause |annex )?\d|"
    r"\bdevenue?s? (?:l’)?(?:article|annexe|clause)|\bnow (?:article|clause|annex)|"
    r"renumérot|renumber|(?:texte|contenu|text|content)s? (?:est |is |are )?(?:identiques?|inchangée?s?|unchanged|identical)|"
    r"\b(?:même|same) (?:texte|text|contenu|content|liste|list)\b"
)
"""What is pointed to is said to be the same as before: whoever reads can look."""

_QUOTED = "«“"
_HALF = 0.5
"""From so much of a title on it is the same one, said otherwise."""


def undefined(old: Version, new: Version) -> Iterator[tuple[Article, Clause, str]]:
    """Each word that lost its definition and is still used, capital and all, with where it was defined."""
    now = [text for *_, text in _texts(new)]
    for article, clause, text in _texts(old):
        for term in dict.fromkeys(m["term"] for m in DEFINED.finditer(text)):
            used = re.compile(rf"\b{re.escape(term)}[sx]?\b")
            still = re.compile(rf"\b{re.escape(term)}\b[ »”\"]*{_OR_ELSE}{_MEANS}")
            if any(map(used.search, now)) and not any(map(still.search, now)):
                yield article, clause, term


def _texts(version: Version) -> Iterator[tuple[Article, Clause, str]]:
    return ((a, c, plainly(c.text)) for a in version.articles for c in a.clauses)


def dangling(version: Version) -> Iterator[tuple[Article, Clause, str]]:
    """Each reference to a title that no article or annex has, with the clause it stands in.

    An article that took another one in names it in its title: "Objet et cadre de la mission" is "Objet" too.
    """
    titles = [plainly(a.title) for a in version.articles]
    whole = "\n".join(titles).lower()
    for article, clause, text in _texts(version):
        for match in _NAMED.finditer(text):
            if match["title"] not in titles and not _named_in(match["title"].lower(), whole):
                yield article, clause, match["title"]


def _named_in(title: str, titles: str) -> bool:
    """Whether a title is said, word for word, at the beginning or behind the "and" of one of these."""
    return re.search(rf"(?:^|\n|, | et | and ){re.escape(title)}(?:$|\n|, | et | and )", titles) is not None


def definition_widened(words: Wording) -> Iterator[Noticed]:
    """A defined word that covers more than before."""
    was = {m["term"]: words.before[m.end() :] for m in DEFINED.finditer(words.before)}
    for match in DEFINED.finditer(words.after):
        old, new = was.get(match["term"]), words.after[match.end() :]
        more = unshared(old, new) if old is not None else ((), ())
        if old is not None and (
            len(_WIDE.findall(new)) > len(_WIDE.findall(old)) or (len(more[1]) > 1 and not more[0])
        ):
            yield Noticed(
                "definition_widened",
                Severity.WARNING,
                (("term", match["term"]),),
                ("C. civ. 1188",),
                Harmed.CONTRACTOR,
            )


def reference_changed(words: Wording) -> Iterator[Noticed]:
    """A reference by number that now points elsewhere; told as a notice where the words say that what stands there is the same."""
    was, now = _numbers(words.before), _numbers(words.after)
    if not (was and now):
        return
    renamed = _renumbered(words.before, words.after)
    was = [renamed.get(number, number) for number in was]
    gone, come = (next((n for n in one if n not in other), "") for one, other in ((was, now), (now, was)))
    if gone and come and words.same_sentence:
        side = harmed_by(words.protections)
        said_same = any(map(_SAID_SAME.search, (words.before, words.after))) or JOINED.search(words.after)
        yield Noticed(
            "reference_changed",
            Severity.NOTICE if said_same else Severity.WARNING,
            (("before", gone), ("after", come)),
            ("C. civ. 1163",),
            side if side is not Harmed.NONE else Harmed.BOTH,
        )


def _numbers(text: str) -> list[str]:
    """The numbers that a text refers to."""
    own = [range(m.start(), m.start(2)) for m in _HEADING.finditer(text)]
    return [
        m["one"] or m["dotted"] or f"{m['whole']}.{m['part']}"
        for m in _ARTICLE_NUMBER.finditer(text)
        if not any(m.start() in heading for heading in own)
    ]


def _renumbered(before: str, after: str) -> dict[str, str]:
    """The number that each part bears now, by the one it bore under the same title."""
    was, now = ({m[2].strip().lower(): m[1] for m in _HEADING.finditer(text)} for text in (before, after))
    return {was[title]: now[title] for title in was.keys() & now.keys() if title}


def title_changed(words: Wording) -> Iterator[Noticed]:
    """A reference by title that now names another article, while the first one still stands."""
    if not any(mark in words.before for mark in _QUOTED):
        return
    was, now = (frozenset(m["title"] for m in _NAMED.finditer(text)) for text in (words.before, words.after))
    moved = (was - now) & words.titles
    named = now - was
    other = named and (named & words.titles or closeness(" ".join(was - now), " ".join(named)) < _HALF)
    if moved and other and len(was) == len(now) and words.same_sentence:
        values = (("before", min(moved)), ("after", min(named)))
        yield Noticed("reference_changed", Severity.WARNING, values, ("C. civ. 1163",))
