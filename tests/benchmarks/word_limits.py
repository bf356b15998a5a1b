"""Word files just under each limit: seconds by the clock and of the processor, MiB beyond the base.

Run by hand: `python -m tests.benchmarks.word_limits`.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from contract.edges.word.reading.reader import read
from tests.benchmarks.word import files, refusal
from tests.word.notation import docx, p, run, table


def nearly() -> Mapping[str, bytes]:
    """What each limit still lets in."""
    nested = 80
    styles = "".join(
        f'<w:style w:styleId="S{n}"><w:basedOn w:val="S{n - 1 if n % 29 else ""}"/><w:rPr><w:b/></w:rPr></w:style>'
        for n in range(5_000)
    )
    letters = ("".join(chr(97 + i * j * 7919 % 26) for j in range(1_900)) for i in range(1_000))
    return {
        "elements": docx(*(p(str(n * 7919 % 99_991)) for n in range(18_000))),
        "letters": docx(*map(p, letters)),
        "notes": docx(*(p(xml=run(f"mot {n}", "<w:vanish/>")) for n in range(9_800))),
        "nesting": docx("<w:tbl><w:tr><w:tc>" * nested + p("x") + "</w:tc></w:tr></w:tbl>" * nested),
        "styles": docx(*(p(xml=run("ab", f'<w:rStyle w:val="S{n}"/>')) for n in range(5_000)), styles=styles),
        "bytes": docx(*(f'<w:p w:rsidR="{n:0400d}"/>' for n in range(19_000))),
        "changes": docx(*(p(f"{{+Ada|{n * 7919 % 99_991}+}}{{-Bo|b-}}") for n in range(5_000))),
        "cells": docx(
            table(*([str(n * 7919 % 99_991) for n in range(m, m + 20)] for m in range(0, 10_000, 20)))
        ),
    }


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        made = {Path(folder) / f"{name}.docx": data for name, data in nearly().items()}
        for path, data in made.items():
            path.write_bytes(data)
            start = time.process_time()
            read(data)
            here, before = time.process_time() - start, os.times()
            refusal(data)
            both = sum(os.times()[:4]) - sum(before[:4])
            print(f"{path.stem:<24} {here:6.3f} s of processor to read, {both:6.3f} s in both processes")
        files([str(path) for path in made])


if __name__ == "__main__":
    main()
