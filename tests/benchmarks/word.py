"""How long it takes to read a Word file of twelve pages, beside python-docx opening and saving the same file.

Run by hand: `python -m tests.benchmarks.word [FILE...]`. Memory is what reading adds to the process that reads.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path

import docx

from contract.edges import library
from contract.edges.word.reading import process
from contract.edges.word.reading.reader import read
from contract.edges.word.writing import Hand, contract_docx, redline_docx
from contract.errors import UnreadableError
from contract.redline import compare
from tests import pdf_redline
from tests.word.writing.proposed import proposed

TIMES = 25
TARGET = 50
WHEN = datetime(2026, 11, 24, 9, tzinfo=UTC)
PARTIES = ("Camille Moreau", "Maison Éclair SAS")
_PEAK = """
import sys
from pathlib import Path
from contract.edges.word.reading import apart, reader, wire

def most():
    rows = Path("/proc/self/status").read_text().splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmHWM"))

before = most()
apart.main()
print(most() - before, file=sys.stderr)
"""


def medians(runs: Mapping[str, Callable[[], object]]) -> dict[str, tuple[float, float]]:
    """Milliseconds by the clock and of the processor for each, run in turn, the medians of several."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in runs}
    for _ in range(TIMES):
        for name, run in runs.items():
            clock, work = time.perf_counter(), time.process_time()
            run()
            taken[name].append((time.perf_counter() - clock, time.process_time() - work))
    return {
        name: (1000 * statistics.median(c for c, _ in found), 1000 * statistics.median(w for _, w in found))
        for name, found in taken.items()
    }


def refusal(data: bytes) -> str:
    """The code a file is refused with, or "read"."""
    try:
        process.document(data)
    except UnreadableError as fault:
        return fault.code
    return "read"


def files(paths: list[str]) -> None:
    """Each file apart: what became of it, seconds, MiB beyond the base."""
    for path in paths:
        data = Path(path).read_bytes()
        start = time.perf_counter()
        became = refusal(data)
        seconds = time.perf_counter() - start
        peak = subprocess.run([sys.executable, "-c", _PEAK], input=data, capture_output=True, check=False)
        mib = int(peak.stderr.split()[-1]) / 1024 if peak.stderr.split() else float("nan")
        print(f"{Path(path).name:<24} {became:<16} {seconds:6.3f} s {mib:7.1f} MiB")


def main() -> None:
    """Print the figures: a version as we write it, and its comparison with a proposal."""
    of = pdf_redline.redline()
    new = proposed(of.new, 1)
    french = library.catalogue("fr")
    by = Hand(PARTIES[1], WHEN)
    for title, data in (
        ("a version", contract_docx(
            of.old, french, contract="c1", number=1, when=WHEN, status="draft", parties=PARTIES
        )),
        ("a comparison", redline_docx(
            compare(of.old, new), {}, french, contract="c1", old_number=1, new_number=2,
            parties=(PARTIES, PARTIES), by=by, when=WHEN,
        )),
    ):  # fmt: skip
        found = medians(
            {
                "read here": partial(read, data),
                "python-docx opens it": partial(docx.Document, BytesIO(data)),
                "python-docx opens and saves it": partial(_saved, data),
            }
        )
        _, peer = found["python-docx opens and saves it"]
        print(
            f"{title}: {len(data) / 1024:.0f} KiB, {len(read(data).paragraphs)} paragraphs; target {TARGET} ms"
        )
        for name, (clock, work) in found.items():
            print(f"  {name:32} {clock:6.1f} ms, {work:6.1f} ms of processor, {work / peer:4.2f} x")
        process.document.cache_clear()
        start = time.perf_counter()
        process.document(data)
        print(f"  in a process of its own, its start included: {1000 * (time.perf_counter() - start):.0f} ms")


def _saved(data: bytes) -> None:
    docx.Document(BytesIO(data)).save(BytesIO())


if __name__ == "__main__":
    files(sys.argv[1:]) if sys.argv[1:] else main()
