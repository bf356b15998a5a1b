"""Accept all gives the new text, reject all the old one, to the byte: on a hundred thousand documents and on extremes."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.redline import compare_texts
from tests.redline.rebuilt import rebuilt

DOCUMENTS = 100_000
PARTS = 8


@cache
def lines() -> tuple[str, ...]:
    """The lines of our worked examples, each once, and lines that are hard to tell apart."""
    found = ["", " ", "Fin.", "a", "1.", "– un ;", "l’objet", "l'objet", "12\u00a0000,00\u00a0€", "\t"]
    for language in library.languages():
        for name, _ in library.examples(language):
            version = draft(library.template(), example_terms(name, language), language)
            found += [line for a in version.articles for c in a.clauses for line in c.text.split("\n")]
    return tuple(dict.fromkeys(found))


def deranged(document: list[str], random: Random) -> list[str]:
    """The document with a few changes of any sort."""
    result = list(document)
    for _ in range(random.randrange(1, 6)):
        if not result:
            break
        n = random.randrange(len(result))
        words = result[n].split(" ")
        match random.randrange(8):
            case 0:
                del result[n]
            case 1:
                result.insert(random.randrange(len(result) + 1), result.pop(n))
            case 2:
                result.insert(n, random.choice(lines()))
            case 3:
                random.shuffle(result)
            case 4:
                result[n] += random.choice((" ", "", "  ")) + random.choice(lines())
            case 5:
                result[n] = result[n].replace(" ", random.choice(("\u00a0", "  ", "\t", "\n")), 2)
            case 6:
                result[n] = " ".join(random.sample(words, len(words)))
            case _:
                words[random.randrange(len(words))] = random.choice(("", "cinq", "30", "e\u0301", "’", "É."))
                result[n] = " ".join(words)
    return result


@pytest.mark.parametrize("part", range(PARTS))
def test_both_texts_come_back_from_any_change(part: int) -> None:
    random = Random(part)
    for n in range(DOCUMENTS // PARTS):
        document = random.choices(lines(), k=random.randrange(5))
        old, new = "\n".join(document), "\n".join(deranged(document, random))
        rebuilt(old, new)
        rebuilt(new, old)
        if n % 100 == 0:
            assert compare_texts(old, new) == compare_texts(old, new)


@pytest.mark.parametrize(
    ("old", "new"), [("", ""), ("", "a"), ("a", ""), ("a", "b"), ("a", "a"), ("\n", "a\n"), (" ", "\t")]
)
def test_the_smallest_texts_come_back(old: str, new: str) -> None:
    rebuilt(old, new)


@pytest.mark.parametrize(("words", "paragraph"), [(20_000, 20_000), (200_000, 90)])
def test_the_largest_texts_come_back(words: int, paragraph: int) -> None:
    random = Random(7)
    said = [word for line in lines() for word in line.split()]
    old = [random.choice(said) for _ in range(words)]
    new = [random.choice(said) if random.random() < 0.05 else word for word in old]
    rebuilt(
        *(
            "\n\n".join(" ".join(side[n : n + paragraph]) for n in range(0, words, paragraph))
            for side in (old, new)
        )
    )
