"""How long a comparison takes to be written for Word; no test.

`.venv/bin/python -m tests.benchmarks.word_writing [--rounds N]`. The redline of a twelve-page contract is written,
and the same file opened and saved by python-docx, in turn; medians, their ratio, and the target beside them.
"""

from __future__ import annotations

import argparse
import io
import time
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median

import docx

from contract.edges import library
from contract.edges.word.writing import Hand, Remark, contract_docx, redline_docx
from contract.redline import compare
from tests.pdf_redline import redline
from tests.word.writing.proposed import proposed

TARGET = 0.150
WHEN = datetime(2026, 11, 24, 9, tzinfo=UTC)
PARTIES = ("Camille Moreau", "Maison Éclair SAS")


def timed(run: Callable[[], object]) -> float:
    """Seconds for one run."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> None:
    """Measure side by side."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--rounds", type=int, default=30)
    rounds = asked.parse_args().rounds
    of = redline()
    new = proposed(of.new, 1)
    between = compare(of.old, new)
    french = library.catalogue("fr")
    by = Hand(PARTIES[1], WHEN)
    remarks = {change.id: (Remark(by, "Voici pourquoi."),) for change in between.changes}

    def written() -> bytes:
        return redline_docx(
            between, remarks, french, contract="c1", old_number=1, new_number=2, parties=(PARTIES, PARTIES),
            by=by, when=WHEN,
        )  # fmt: skip

    def alone() -> bytes:
        return contract_docx(
            of.old, french, contract="c1", number=1, when=WHEN, status="draft", parties=PARTIES
        )

    def compared() -> bytes:
        compare(of.old, new)
        return written()

    file = written()

    def opened_and_saved() -> None:
        docx.Document(io.BytesIO(file)).save(io.BytesIO())

    runs = {
        "redline written": written,
        "compared and written": compared,
        "version written": alone,
        "python-docx opens and saves": opened_and_saved,
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            times[name].append(timed(run))
    medians = {name: median(found) for name, found in times.items()}
    peer = medians["python-docx opens and saves"]
    print(f"{len(file) / 1024:.0f} KiB, {len(between.changes)} changes, {rounds} rounds")
    for name, seconds in medians.items():
        print(f"{name:30} {seconds * 1000:7.1f} ms  {seconds / peer:5.2f} x python-docx")
    print(f"target for a redline: {TARGET * 1000:.0f} ms")


if __name__ == "__main__":
    main()
