"""Expected: what a version's articles say in a Word file, told without the writer."""

from __future__ import annotations

from collections.abc import Iterator

from contract.edits import plain
from contract.version import Part, Version, clause_label, numbered

_HEADS = {Part.PREAMBLE: "", Part.ARTICLE: "{}", Part.ANNEX: "Annexe {} –"}


def body(version: Version) -> list[tuple[str, str]]:
    """Each paragraph under its number; spaces and apostrophes in one form."""
    return [(label, plain(words)) for label, words in _body(version)]


def _body(version: Version) -> Iterator[tuple[str, str]]:
    for number, article in numbered(version):
        yield _HEADS[article.part].format(number), article.title
        for n, clause in enumerate(article.clauses):
            first, *others = clause.text.split("\n")
            yield clause_label(number, n, article), first
            for line in others:
                yield ("–", line[2:]) if line.startswith("– ") else ("", line)


def within(said: list[tuple[str, str]], cover: int = 6) -> list[tuple[str, str]]:
    """The articles of a resolved file: behind the lines of its cover, before the signatures."""
    end = next(n for n, row in enumerate(said) if row == ("", "Signatures"))
    return [(label, plain(words)) for label, words in said[cover:end]]
