"""How well the guard judges a file of labelled edits: `python tests/benchmarks/guard.py EDITS.yaml [--json OUT] [-v]`.

`--ordinary` says how many of 500 ordinary edits a flag blocks, `--cost` what judging takes beside the redline.

The parties are those of the study's header (sole trader in a liberal activity, company, both professionals).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from contract.edges import library
from contract.guard.finding import Finding, Severity
from contract.guard.judge import judge
from contract.guard.verdict import Verdict, verdict
from contract.redline import compare
from tests.benchmarks.guard_contracts import contract
from tests.benchmarks.guard_cost import costs
from tests.benchmarks.ordinary import blocked

TODAY = date(2026, 11, 24)
LABELS = {
    "benign_wording": Verdict.HARMLESS,
    "negotiable_term": Verdict.NEGOTIABLE,
    "weakens_protection": Verdict.WEAKENED,
    "guts_article": Verdict.EMPTIED,
    "removes_article": Verdict.REMOVED,
    "illegal_or_void": Verdict.UNLAWFUL,
}
WHOSE = {"cm": "contractor", "client": "client", "both": "both", "none": "none"}


def whose(findings: tuple[Finding, ...]) -> str:
    """Whom the gravest findings harm."""
    worst = verdict(findings)
    sides = {str(f.harmed) for f in findings if verdict((f,)) is worst} - {"none"}
    return "none" if not sides else sides.pop() if len(sides) == 1 else "both"


def judged(edit: dict[str, Any]) -> dict[str, Any]:
    """One row: what was expected and what was told."""
    old, new = contract(edit)
    found = judge(compare(old, new), library.template(), TODAY)
    return {
        "id": edit["id"],
        "expected": LABELS[edit["label"]],
        "label": verdict(found),
        "whose": whose(found),
        "whose_expected": WHOSE[edit["whose_protection"]],
        "protections": sorted({p for f in found for p in f.protections}),
        "findings": [f.code for f in found if not f.doubted],
        "doubted": [f.code for f in found if f.doubted],
        "read": any(not f.is_idle for f in found),
        "warned": any(f.severity is not Severity.NOTICE for f in found),
    }


def report(rows: list[dict[str, Any]], *, verbose: bool) -> None:
    """The confusion table and the figures."""
    print(f"{'expected / told':<16}" + "".join(f"{v.name.lower():>12}" for v in Verdict))
    seen = Counter((r["expected"], r["label"]) for r in rows)
    for expected in Verdict:
        print(f"{expected.name.lower():<16}" + "".join(f"{seen[expected, told]:>12}" for told in Verdict))
    grave = [r for r in rows if r["expected"] >= Verdict.EMPTIED]
    harmless = [r for r in rows if r["expected"] is Verdict.HARMLESS]
    weak = [r for r in rows if r["expected"] >= Verdict.WEAKENED]
    _figure(
        "removed, emptied, unlawful told as weakened or worse",
        [r["label"] >= Verdict.WEAKENED for r in grave],
    )
    _figure("removed, emptied, unlawful told as such or worse", [r["label"] >= r["expected"] for r in grave])
    _figure("weakened or worse told with a warning", [r["warned"] for r in weak])
    _figure("exact label", [r["label"] is r["expected"] for r in rows])
    _figure("harmless without a warning", [not r["warned"] for r in harmless])
    _figure(
        "harmless without a warning of what the words do, disguises aside",
        [not r["warned"] or r["label"] < Verdict.WEAKENED for r in harmless],
    )
    _figure("weakened or worse told with a warning or asked to be read", [r["read"] for r in weak])
    _figure("harmless neither warned of nor asked to be read", [not r["read"] for r in harmless])
    _figure("whose, when weakened or worse", [r["whose"] == r["whose_expected"] for r in weak])
    for row in rows:
        if verbose and (row["label"] is not row["expected"] or row["whose"] != row["whose_expected"]):
            print(f"{row['id']}: {row['expected'].name}/{row['whose_expected']} told {row['label'].name}/{row['whose']} {row['findings']}")  # fmt: skip


def _figure(words: str, right: list[bool]) -> None:
    print(f"{words}: {sum(right)}/{len(right)}")


def main() -> None:
    """Read, judge, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("edits", type=Path, nargs="?")
    parser.add_argument("--json", type=Path)
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--ordinary", action="store_true")
    parser.add_argument("--cost", action="store_true")
    asked = parser.parse_args()
    if asked.ordinary:
        found, many = blocked(TODAY)
        print(
            f"ordinary edits blocked: {len(found)}/{many}", *(f"  {k}: {flag}" for k, flag in found), sep="\n"
        )
    if asked.cost:
        for name, (redline, judged_in) in costs(rounds=15).items():
            print(
                f"{name}: redline {redline:.1f} ms, judged in {judged_in:.1f} ms, {judged_in / redline:.1f} times"
            )
    if asked.edits is None:
        return
    rows = [judged(edit) for edit in yaml.safe_load(asked.edits.read_text())]
    report(rows, verbose=asked.v)
    if asked.json:
        names = {value: label for label, value in LABELS.items()}
        told = [{**r, "expected": names[r["expected"]], "label": names[r["label"]]} for r in rows]
        asked.json.write_text(json.dumps(told, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
