"""How the comparison of two texts grows with their size, and what its worst cases take; no test.

`.venv/bin/python -m tests.benchmarks.redline_limits`. Texts are drawn from a seed. A case's time is the median of
five; its memory is what a process of its own needed at most, beyond what it had before.
"""

from __future__ import annotations

import gc
import math
import multiprocessing
import resource
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from random import Random
from statistics import median

from contract.redline import compare_texts

WORDS = [f"mot{n}" for n in range(5_000)]
SIZES = (5_000, 10_000, 20_000, 50_000, 100_000, 200_000)


def paragraph(random: Random, words: int = 80) -> str:
    """A sentence of so many words."""
    return "Le " + " ".join(random.choices(WORDS, k=words)) + "."


def scattered(texts: list[str], random: Random, share: float) -> list[str]:
    """The paragraphs with that share of the words replaced."""
    return [
        " ".join(random.choice(WORDS) if random.random() < share else word for word in text.split())
        for text in texts
    ]


def cases() -> Iterator[tuple[str, str, str]]:
    """What is hardest: much that changed, that moved, or that stands in one paragraph."""
    random = Random(1)
    texts = [paragraph(random) for _ in range(1_250)]
    whole = "\n\n".join(texts)
    half = texts[:625]
    yield "100,000 words, one in twenty replaced", whole, "\n\n".join(scattered(texts, random, 0.05))
    yield "100,000 words, one replaced", whole, whole.replace("mot7 ", "autre ", 1)
    yield "50,000 words rewritten", "\n\n".join(half), "\n\n".join(paragraph(random) for _ in half)
    yield "50,000 words, paragraphs shuffled", "\n\n".join(half), "\n\n".join(random.sample(half, len(half)))
    yield "50,000 words, halves swapped", "\n\n".join(half), "\n\n".join(half[312:] + half[:312])
    long = paragraph(random, 20_000)
    yield "one paragraph of 20,000 words, 500 replaced", long, scattered([long], random, 0.025)[0]
    table = [f"Poste {n % 40}\t{n % 7} h\t{n % 90},00 €" for n in range(5_000)]
    other = [row for row in table if random.random() > 0.1]
    yield "table of 5,000 rows that repeat, one in ten gone", "\n".join(table), "\n".join(other)


def seconds(old: str, new: str) -> float:
    """The median of five."""
    took = []
    for _ in range(5):
        gc.collect()
        start = time.perf_counter()
        compare_texts(old, new)
        took.append(time.perf_counter() - start)
    return median(took)


def megabytes(old: str, new: str) -> float:
    """The resident memory of a forked process at its peak, beyond where it began."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_peak, args=(old, new, theirs))
    process.start()
    grown = ours.recv()
    process.join()
    return float(grown)


def _peak(old: str, new: str, pipe: Connection) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    compare_texts(old, new)
    pipe.send((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 2**10)


def main() -> None:
    """Print the worst cases, then the exponent of the time over the size."""
    for name, old, new in cases():
        sys.stdout.write(f"{name}: {1e3 * seconds(old, new):.0f} ms, {megabytes(old, new):.0f} MB\n")
    for share in (0.001, 0.01):
        points = []
        for size in SIZES:
            random = Random(size)
            texts = [paragraph(random) for _ in range(size // 80)]
            old, new = "\n\n".join(texts), "\n\n".join(scattered(texts, random, share))
            points.append((math.log(size), math.log(seconds(old, new))))
        x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
        slope = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
        sys.stdout.write(f"{share:.1%} of the words replaced, 5,000 to 200,000 words: exponent {slope:.2f}\n")


if __name__ == "__main__":
    main()
