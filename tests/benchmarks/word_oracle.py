"""Whether LibreOffice reads our comparisons as we mean them; no test.

`.venv/bin/python -m tests.benchmarks.word_oracle [--seeds N] [--pairs DIR]`. The eight worked examples, each
against N proposals drawn from a seed, in both orders: accepting all changes must give the new version, rejecting
all the old one, automatic numbers included, as LibreOffice itself reads a file without changes. With --pairs,
also the text of every pair that DIR's manifest names.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.word.writing import Hand, redline_docx, texts_docx
from contract.edits import plain as same_form
from contract.redline import compare
from contract.version import Version
from tests.word.libreoffice import Job, judged, missing
from tests.word.writing.proposed import proposed

WHEN = datetime(2026, 11, 24, 9, tzinfo=UTC)
FRENCH = library.catalogue("fr")
PARTIES = ("Camille Moreau", "Maison Éclair SAS")
BATCH = 200
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(old: Version, new: Version) -> bytes:
    """Their comparison; that of a version with itself is the version in the same dress."""
    redline = compare(old, new)
    return redline_docx(
        redline, {}, FRENCH, contract="c1", old_number=1, new_number=2, parties=(PARTIES, PARTIES),
        by=Hand("Maison Éclair SAS", WHEN), when=WHEN,
    )  # fmt: skip


def versions(seeds: range) -> Iterator[tuple[str, bytes, bytes, bytes]]:
    """A name, the comparison, the old and the new version alone."""
    for name, _ in library.examples():
        base = draft(library.template(), example_terms(name), "fr")
        alone = written(base, base)
        for seed in seeds:
            other = proposed(base, seed)
            its = written(other, other)
            yield f"{name} {seed}", written(base, other), alone, its
            yield f"{name} {seed} back", written(other, base), its, alone


def pairs(folder: Path) -> Iterator[tuple[str, bytes, bytes, bytes]]:
    """Likewise for the text of other makers' files, taken without its dress."""
    for case in json.loads((folder / "manifest.json").read_text("utf-8"))["cases"]:
        old, new = (text_of(folder / case[side]) for side in ("before", "after"))
        for name, a, b in ((case["id"], old, new), (f"{case['id']} back", new, old)):
            alone = [plain(t, t) for t in (a, b)]
            yield name, plain(a, b), *alone


def plain(old: str, new: str) -> bytes:
    """Two texts compared."""
    return texts_docx(old, new, FRENCH, names=("a", "b"), when=WHEN)


def text_of(file: Path) -> str:
    """The words of a Word file's body, a line a paragraph, as if all its changes were accepted."""
    body = etree.fromstring(zipfile.ZipFile(file).read("word/document.xml"))
    lines = [
        "".join(
            t.text or "" for t in p.iter(f"{W}t", f"{W}tab") if t.getparent().getparent().tag != f"{W}del"
        )
        for p in body.iter(f"{W}p")
    ]
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Write, judge and count."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--seeds", type=int, default=50)
    asked.add_argument("--first", type=int, default=0, help="the first seed")
    asked.add_argument("--pairs", type=Path)
    options = asked.parse_args()
    if missing():
        sys.exit(missing())
    report("eight worked examples", list(versions(range(options.first, options.first + options.seeds))))
    if options.pairs:
        report("pairs of other makers", list(pairs(options.pairs)))


def report(title: str, cases: list[tuple[str, bytes, bytes, bytes]]) -> None:
    """How many come out exact, by what LibreOffice says."""
    wrong: list[str] = []
    exact = 0
    for start in range(0, len(cases), BATCH):
        with tempfile.TemporaryDirectory() as folder:
            batch = cases[start : start + BATCH]
            jobs: dict[tuple[bytes, str], Job] = {}
            for _, both, old, new in batch:
                for content, do in ((both, "accept"), (both, "reject"), (old, "keep"), (new, "keep")):
                    if (content, do) not in jobs:
                        path = Path(folder, f"{len(jobs)}.docx")
                        path.write_bytes(content)
                        jobs[content, do] = Job(str(path), do)
            said = dict(zip(jobs, judged(list(jobs.values()), 3600), strict=True))
            for name, both, old, new in batch:
                for do, alone in (("accept", new), ("reject", old)):
                    got, wanted = (_own(lines) for lines in (said[both, do], said[alone, "keep"]))
                    exact += got == wanted
                    if got != wanted:
                        first = next(
                            (n for n, (a, b) in enumerate(zip(got, wanted, strict=False)) if a != b), -1
                        )
                        wrong.append(
                            f"  {name} {do}: {got[first : first + 2]} for {wanted[first : first + 2]}"
                        )
        print(f"{title}: {start + len(batch)} of {len(cases)} files", flush=True)
    print(f"{title}: {len(cases) * 2} checks, {exact} exact, numbers included")
    print("\n".join(wrong[:40]))


def _own(lines: list[str]) -> list[str]:
    """Without the lines that name both versions, below the title and at the end; what `edits.same` calls the same alike."""
    return [
        same_form(line)
        for line in lines
        if not line.startswith(("Comparaison des versions", "Du 24 novembre 2026 – empreintes"))
    ]


if __name__ == "__main__":
    main()
