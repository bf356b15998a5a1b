"""Proposed: a version as a hand at the other side of the table might send it back, drawn from a seed."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from contract.version import Article, Clause, Part, Version

WORDS = (
    "cinq",
    "quarante-cinq",
    "ouvrés",
    "sans frais",
    "par écrit",
    "le Client",
    "60",
    "1\u202f250,00\u00a0€",
    "sauf urgence",
    "au plus tard",
)
SENTENCES = (
    "Le Client répond dans les cinq jours ouvrés.",
    "Toute modification est confirmée par écrit.",
    "Le Prestataire conserve ses outils et ses méthodes.",
    "Chaque partie supporte ses propres frais.",
)  # fmt: skip
ITEMS = ("– un bilan trimestriel\u202f;", "– les statistiques brutes\u202f;", "– un calendrier partagé.")


def proposed(version: Version, seed: int) -> Version:
    """The version with a handful of changes of any sort."""
    random = Random(seed)
    articles = list(version.articles)
    for n in range(random.randint(1, 9)):
        random.choice(_CHANGES)(articles, random, n)
    title = version.title if random.random() < 0.9 else f"{version.title} modifié"
    return replace(version, title=title, articles=tuple(a for a in articles))


def _reworded(articles: list[Article], random: Random, _: int) -> None:
    def words(text: str) -> str:
        lines = text.split("\n")
        at = random.randrange(len(lines))
        said = lines[at].split(" ")
        for _ in range(random.randint(1, 3)):
            place = random.randrange(1, len(said) + 1)
            match random.randrange(3):
                case 0:
                    said.insert(place, random.choice(WORDS))
                case 1 if len(said) > 3:
                    said.pop(place - 1 or 1)
                case _:
                    said[place - 1 if place > 1 else -1] = random.choice(WORDS)
        lines[at] = " ".join(said)
        return "\n".join(lines)

    _text(articles, random, words)


def _sentence(articles: list[Article], random: Random, _: int) -> None:
    said = random.choice(SENTENCES)
    apart = random.choice((" ", "\n"))
    _text(
        articles,
        random,
        lambda text: f"{text}{apart}{said}" if random.random() < 0.7 else f"{said}{apart}{text}",
    )


def _item(articles: list[Article], random: Random, _: int) -> None:
    def listed(text: str) -> str:
        lines = text.split("\n")
        if len(lines) > 1 and random.random() < 0.5:
            del lines[random.randrange(1, len(lines))]
        else:
            lines.insert(random.randint(1, len(lines)), random.choice(ITEMS))
        if len(lines) > 2 and random.random() < 0.3:
            lines.insert(1, lines.pop())
        return "\n".join(lines)

    _text(articles, random, listed)


def _broken(articles: list[Article], random: Random, _: int) -> None:
    """A line split in two, or two joined."""

    def split(text: str) -> str:
        if "\n" in text and random.random() < 0.5:
            return text.replace("\n", " ", 1)
        return text.replace(". ", ".\n", 1) if ". " in text else text.replace(" ", "\n", 1)

    _text(articles, random, split)


def _clause_added(articles: list[Article], random: Random, n: int) -> None:
    at = random.randrange(len(articles))
    clauses = list(articles[at].clauses)
    text = random.choice((*SENTENCES, "\n".join((SENTENCES[0], *ITEMS))))
    clauses.insert(random.randint(0, len(clauses)), Clause(f"new-{n}.{random.randrange(10**6)}", text))
    articles[at] = replace(articles[at], clauses=tuple(clauses))


def _clause_removed(articles: list[Article], random: Random, _: int) -> None:
    at = random.randrange(len(articles))
    clauses = list(articles[at].clauses)
    if clauses:
        clauses.pop(random.randrange(len(clauses)))
    articles[at] = replace(articles[at], clauses=tuple(clauses))


def _clause_moved(articles: list[Article], random: Random, _: int) -> None:
    at, to = random.randrange(len(articles)), random.randrange(len(articles))
    clauses = list(articles[at].clauses)
    if clauses:
        clause = clauses.pop(random.randrange(len(clauses)))
        articles[at] = replace(articles[at], clauses=tuple(clauses))
        there = list(articles[to].clauses)
        there.insert(random.randint(0, len(there)), clause)
        articles[to] = replace(articles[to], clauses=tuple(there))


def _article_added(articles: list[Article], random: Random, n: int) -> None:
    key = f"new-article-{n}-{random.randrange(10**6)}"
    clauses = tuple(Clause(f"{key}.{k}", text) for k, text in enumerate(random.sample(SENTENCES, 2)))
    part = random.choice((Part.ARTICLE, Part.ARTICLE, Part.ANNEX))
    articles.append(Article(key, f"Clause nouvelle {n}", clauses, part))
    _sorted(articles, random)


def _article_removed(articles: list[Article], random: Random, _: int) -> None:
    if len(articles) > 3:
        del articles[random.randrange(len(articles))]


def _article_moved(articles: list[Article], random: Random, _: int) -> None:
    article = articles.pop(random.randrange(len(articles)))
    articles.insert(random.randint(0, len(articles)), article)
    articles.sort(key=lambda a: list(Part).index(a.part))


def _article_renamed(articles: list[Article], random: Random, n: int) -> None:
    at = random.randrange(len(articles))
    title = random.choice((f"{articles[at].title} et suites", f"Titre nouveau {n}"))
    articles[at] = replace(articles[at], title=title)


def _sorted(articles: list[Article], random: Random) -> None:
    """The last article put anywhere among its like."""
    article = articles.pop()
    places = [n for n, a in enumerate(articles) if a.part is article.part] or [len(articles) - 1]
    articles.insert(random.choice(places) + 1, article)


def _text(articles: list[Article], random: Random, change) -> None:
    at = random.choice([n for n, a in enumerate(articles) if a.clauses])
    clauses = list(articles[at].clauses)
    k = random.randrange(len(clauses))
    clauses[k] = replace(clauses[k], text=change(clauses[k].text).strip())
    articles[at] = replace(articles[at], clauses=tuple(clauses))


_CHANGES = (
    _reworded, _reworded, _reworded, _sentence, _sentence, _item, _item, _broken, _clause_added, _clause_removed,
    _clause_moved, _article_added, _article_removed, _article_moved, _article_renamed,
)  # fmt: skip
