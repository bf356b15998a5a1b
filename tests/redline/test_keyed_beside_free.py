"""Two versions compared by their keys show no more words than the same two texts compared without keys."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.edits import sentences, tokens
from contract.redline import compare, compare_texts
from contract.version import Article, Version, numbered
from tests.redline.foreign import SENTENCES, WORDS


def written(version: Version) -> str:
    parts = (
        (f"Article {number} – {article.title}", *(clause.text for clause in article.clauses))
        for number, article in numbered(version)
    )
    return "\n\n".join(line for part in parts for line in part)


def edited(version: Version, random: Random) -> Version:
    """A few words, sentences and clauses changed by hand; perhaps an article moved or taken out."""
    articles = list(version.articles)
    for _ in range(random.randrange(1, 7)):
        n = random.randrange(len(articles))
        articles[n] = _touched(articles[n], random, version.language)
    if random.random() < 0.4:
        articles.insert(random.randrange(len(articles)), articles.pop(random.randrange(len(articles))))
    if random.random() < 0.3:
        del articles[random.randrange(len(articles))]
    return replace(version, articles=tuple(articles))


def _touched(article: Article, random: Random, language: str) -> Article:
    clauses = list(article.clauses)
    if len(clauses) < 2:
        return article
    n = random.randrange(len(clauses))
    text = clauses[n].text
    start, end = random.choice(sentences(text))
    match random.randrange(4):
        case 0:
            word = random.choice([t for t in tokens(text) if t.text.isalpha()])
            text = text[: word.start] + random.choice(WORDS[language]) + text[word.end :]
        case 1:
            text = text[:start] + random.choice(SENTENCES[language]) + " " + text[start:]
        case 2:
            text = (text[:start] + text[end:]).strip() or random.choice(SENTENCES[language])
        case _:
            clauses.insert(0, clauses.pop(n))
            return replace(article, clauses=tuple(clauses))
    clauses[n] = replace(clauses[n], text=text)
    return replace(article, clauses=tuple(clauses))


def words(texts: list[str]) -> int:
    return sum(len(tokens(text)) for text in texts)


@pytest.mark.parametrize("seed", range(60))
def test_keys_show_no_more_words_than_texts(seed: int) -> None:
    random = Random(seed)
    language = random.choice(("fr", "en"))
    name = random.choice([name for name, _ in library.examples(language)])
    old = draft(library.template(), example_terms(name, language), language)
    new = edited(old, random)
    by_key = words([s.text for c in compare(old, new).changes for s in c.spans if s.tag != "equal"])
    was, now = written(old), written(new)
    free = words(
        [
            text
            for op in compare_texts(was, now)
            if op.tag not in {"equal", "move"}
            for text in (was[op.i1 : op.i2], now[op.j1 : op.j2])
        ]
    )
    assert by_key <= free
