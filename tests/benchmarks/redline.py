"""How the comparison of two texts stands beside its rivals and floors; no test.

`.venv/bin/python -m tests.benchmarks.redline [--pairs DIR] [--rounds N]`. Without DIR, contracts of our own
with known edits, alone and several in a row; with it, every `*.old.txt` beside its `*.new.txt`. One run measures
all in turn and prints, by size, the medians of the others' times over ours, and how many words we show as edited
over the exact minimum. L0 hashes each line, L1 splits on blanks, L2 cuts both texts with one expression.
`redlines` takes part where it is installed. For our own contracts it says how many known edits we recover.
"""

from __future__ import annotations

import argparse
import difflib
import gc
import importlib
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from rapidfuzz.distance import LCSseq

from contract.edits import Codes
from contract.redline import compare_texts
from tests.redline.known_edits import known
from tests.redline.recovered import scored

_WORDS = r"[[:alnum:]_]+|[^[:space:]]"
WORD = re.compile(r"\w+|[^\w\s]")
SIZES = ((0, 2_000), (2_000, 10_000), (10_000, 40_000), (40_000, 10**9))
SLOW = 1.0
Run = Callable[[str, str], object]


def lines(old: str, new: str) -> int:
    """L0: each line hashed once."""
    return len(set(old.split("\n"))) + len(set(new.split("\n")))


def blanks(old: str, new: str) -> object:
    """L1: both texts cut on blanks, each word given a number."""
    return numbered(old.split(), new.split())


def words(old: str, new: str) -> object:
    """L2: both texts cut into words by one expression, each given a number."""
    return numbered(WORD.findall(old), WORD.findall(new))


def numbered(old: list[str], new: list[str]) -> object:
    """The words of both sides by number."""
    seen: dict[str, int] = {}
    return [[seen.setdefault(word, len(seen)) for word in side] for side in (old, new)]


def by_difflib(old: str, new: str) -> object:
    """The standard library's matcher on words."""
    return difflib.SequenceMatcher(None, WORD.findall(old), WORD.findall(new)).get_opcodes()


def by_git(old: str, new: str) -> object:
    """`git diff --word-diff`, its start included."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("old", "new")]
        for file, text in zip(files, (old, new), strict=True):
            file.write_text(text, "utf-8")
        asked = ["--word-diff=porcelain", f"--word-diff-regex={_WORDS}", "-U1000000"]
        command = ["git", "diff", "--no-index", *asked, *map(str, files)]
        return subprocess.run(command, capture_output=True, check=False).stdout


def by_redlines(old: str, new: str) -> object:
    """The package `redlines`."""
    return importlib.import_module("redlines").Redlines(old, new, markdown_style="none").output_markdown


RIVALS: dict[str, Run] = {"L0": lines, "L1": blanks, "L2": words, "difflib": by_difflib}
if shutil.which("git"):
    RIVALS["git word-diff"] = by_git
if importlib.util.find_spec("redlines"):
    RIVALS["redlines"] = by_redlines


def main() -> None:
    """Measure every pair, then print one table a size."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pairs", type=Path)
    asked.add_argument("--rounds", type=int, default=3)
    given = asked.parse_args()
    if not given.pairs:
        recovered()
    rows = [
        (len(old.split()) + len(new.split()), times(old, new, given.rounds), excess(old, new))
        for old, new in (pairs(given.pairs) if given.pairs else own_pairs())
    ]
    for low, high in SIZES:
        here = [row for row in rows if low <= row[0] < high]
        if not here:
            continue
        sys.stdout.write(f"{low:,} words and more: {len(here)} pairs\n")
        for name in RIVALS:
            ratios = [took[name] / took["ours"] for _, took, _ in here if name in took]
            if ratios:
                sys.stdout.write(f"  {name:<14} {median(ratios):8.2f} times ours\n")
        edited("  edited words over the minimum", here)
    edited("all sizes, edited words over the minimum", rows)


def edited(what: str, rows: Sequence[tuple[int, dict[str, float], float]]) -> None:
    """Print how many words are shown as edited, over the exact minimum."""
    over = sorted(ratio for *_, ratio in rows if ratio)
    if over:
        nine = over[min(len(over) - 1, round(0.9 * len(over)))]
        sys.stdout.write(f"{what}: median {median(over):.3f}, 9 in 10 {nine:.3f}\n")


def recovered() -> None:
    """Print what is found of the known edits of fresh contracts."""
    score = scored([(seed, known(seed)) for seed in range(1000, 1200)], compare_texts)
    worst = min(score.made, key=lambda kind: score.found[kind] / score.made[kind])
    sys.stdout.write(
        f"known edits: macro {score.macro:.3f} over {len(score.made)} kinds, worst {worst} "
        f"{score.found[worst]} of {score.made[worst]}; every edit of {score.whole} in {score.contracts} contracts; "
        f"words beyond the edits {score.noise:+.3f}\n"
    )


def pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """Each old text of a folder with its new one."""
    for old in sorted(folder.glob("*.old.txt")):
        new = old.with_name(old.name.replace(".old.", ".new."))
        yield old.read_text("utf-8"), new.read_text("utf-8")


def own_pairs() -> Iterator[tuple[str, str]]:
    """Contracts with known edits: twelve alone, then five, fifteen and forty in a row, as long texts."""
    drawn = [known(seed) for seed in range(60)]
    yield from ((one.old, one.new) for one in drawn[:12])
    for many in (5, 15, 40):
        for first in range(0, len(drawn) - many + 1, max(many, 12)):
            here = drawn[first : first + many]
            yield "\n".join(one.old for one in here), "\n".join(one.new for one in here)


def times(old: str, new: str, rounds: int) -> dict[str, float]:
    """The median time of each, in seconds; one that took a second is not asked again."""
    took: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, run in {"ours": compare_texts, **RIVALS}.items():
            if max(took.get(name, [0.0])) > SLOW:
                continue
            gc.collect()
            start = time.perf_counter()
            run(old, new)
            took.setdefault(name, []).append(time.perf_counter() - start)
    return {name: median(spent) for name, spent in took.items()}


def excess(old: str, new: str) -> float | None:
    """Words shown as edited over the fewest that any comparison must show; None when nothing differs."""
    shown = sum(
        len(WORD.findall(old[op.i1 : op.i2])) + len(WORD.findall(new[op.j1 : op.j2]))
        for op in compare_texts(old, new)
        if op.tag in {"delete", "insert", "replace"}
    )
    codes = Codes()
    left, right = codes.of(WORD.findall(old)), codes.of(WORD.findall(new))
    least = len(left) + len(right) - 2 * LCSseq.similarity(left, right)
    return shown / least if least else None


if __name__ == "__main__":
    main()
