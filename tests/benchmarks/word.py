"""How long it takes to read a Word file of twelve pages, beside python-docx opening the same file.

Run by hand: `python -m tests.benchmarks.word [FILE...]`. Memory is what reading adds to the process that reads.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import docx

from contract.actions import filing
from contract.drafting import draft
from contract.edges import library
from contract.edges.word.reading import process
from contract.edges.word.reading.reader import read
from contract.errors import UnreadableError
from tests.word.notation import exported

TIMES = 25
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


def median(run) -> float:
    """Milliseconds, the median of several."""
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        run()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


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
    """Print the figures."""
    version = draft(library.template(), filing.example_terms("4_agence"), "fr")
    data = exported(version)
    ours, theirs = median(lambda: read(data)), median(lambda: docx.Document(BytesIO(data)))
    print(f"read here {ours:.1f} ms; python-docx opens it in {theirs:.1f} ms; ratio {ours / theirs:.1f}")
    process.document.cache_clear()
    start = time.perf_counter()
    process.document(data)
    print(f"read apart, its process started: {1000 * (time.perf_counter() - start):.0f} ms")


if __name__ == "__main__":
    files(sys.argv[1:]) if sys.argv[1:] else main()
