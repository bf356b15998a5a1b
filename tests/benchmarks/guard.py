"""How well the guard judges a file of labelled edits: `python tests/benchmarks/guard.py EDITS.yaml [--json OUT] [-v]`.

`--ordinary` says how many of 500 ordinary edits a flag blocks, `--cost` what judging takes beside the redline.

Each edit is put into a contract of one clause, so that nothing but its own words can be judged; the
parties are those of the file's header (sole trader in a liberal activity, company, both professionals).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from contract import editing
from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.finding import Finding, Severity
from contract.guard.judge import judge
from contract.guard.verdict import Verdict, verdict
from contract.redline import compare
from contract.version import Article, Clause, Version
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
_HEADING = re.compile(r"(?:Article|Clause|Section) \d+(?: bis| ter)? ?[–:-] ([^.\[\n]+)")
_WHOLE = re.compile(r"(?:[Aa][Rr][Tt][Ii][Cc][Ll][Ee] )?(?:\d+|[IVX]+)[. ]|[^.]+\. \[[^]]+\]$")
"""A whole article in short: its number, or its title and what it holds in brackets."""
_KEYS = {"parties": "parties", "objet": "objet", "cadre": "cadre_mission", "propriété": "propriete_intellectuelle",
         "durée": "duree", "conditions": "conditions_financieres", "obligations": "obligations",
         "confidentialité": "confidentialite", "responsabilité": "responsabilite", "différends": "differends",
         "règlement": "differends", "prix": "conditions_financieres"}  # fmt: skip


def contract(edit: dict[str, Any]) -> tuple[Version, Version]:
    """The contract before and after an edit."""
    whole = draft(library.template(), example_terms(library.examples()[0][0]), "fr")
    named = _named(edit)
    titles = [_HEADING.match(edit[side]) for side in ("before", "after")]
    one_each = all(len(_HEADING.findall(edit[side])) == 1 for side in ("before", "after"))
    if all(titles) and one_each and "[" not in edit["before"] + edit["after"]:
        return _written_out(whole, edit, titles)
    if named and (not edit["after"] or _HEADING.search(edit["after"])):
        return whole, _restructured(whole, edit, named)
    home = Article(edit["article"], edit["article"], (Clause("edit", edit["before"]),))
    old = replace(whole, articles=(home,))
    kept = (Clause("edit", edit["after"]),) if edit["after"] else ()
    before = replace(old, articles=(replace(home, clauses=home.clauses if edit["before"] else ()),))
    return before, replace(old, articles=(replace(home, clauses=kept),))


def _written_out(
    whole: Version, edit: dict[str, Any], titles: list[re.Match[str]]
) -> tuple[Version, Version]:
    """One article told with its title and its own words, before and after."""
    old, new = (
        Article(edit["article"], title[1].strip(), (Clause("edit", edit[side][title.end() :].lstrip(" .")),))
        for side, title in zip(("before", "after"), titles, strict=True)
    )
    return replace(whole, articles=(old,)), replace(whole, articles=(new,))


def _named(edit: dict[str, Any]) -> list[str]:
    """The articles that an abridged text of whole articles names, by their titles or by the edit's own article."""
    titles = _HEADING.findall(edit["before"])
    named = [_KEYS[word] for title in titles for word in [title.split()[0].lower()] if word in _KEYS]
    alone = len(titles) == 1 and _HEADING.match(edit["before"])
    alone = alone or (edit["op"] == "delete" and _WHOLE.match(edit["before"]))
    alone = alone and edit["article"] in _KEYS.values()
    return named or ([edit["article"]] if alone else [])


def _restructured(whole: Version, edit: dict[str, Any], named: list[str]) -> Version:
    """Whole articles removed, retitled or merged, as the abridged text says."""
    if edit["op"] == "rename":
        return replace(whole, articles=tuple(replace(a, title=_title(edit)) if a.key == named[0] else a for a in whole.articles))  # fmt: skip
    if edit["op"] in {"reorder", "move"} and "[" in edit["after"]:
        moved = [a for key in reversed(named) for a in whole.articles if a.key == key]
        return replace(whole, articles=(*(a for a in whole.articles if a.key not in named), *moved))
    if edit["op"] == "split":
        return replace(
            whole, articles=tuple(part for a in whole.articles for part in _parted(a, edit, named))
        )
    after = whole
    for key in named:
        after = editing.remove_article(after, key)
    if edit["after"]:
        gathered = tuple(c for a in whole.articles if a.key in named for c in a.clauses)
        vague = (Clause("edit", edit["after"].split(".", 1)[1].strip()),)
        merged = Article(named[0], _title(edit), gathered if "tout le contenu" in edit["after"] else vague)
        after = replace(after, articles=(*after.articles, merged))
    return after


def _parted(article: Article, edit: dict[str, Any], named: list[str]) -> Iterator[Article]:
    """An article that the abridged text splits, in as many as it names; any other as it stands."""
    titles = _HEADING.findall(edit["after"])
    if article.key != named[0]:
        yield article
        return
    size = -(-len(article.clauses) // len(titles))
    for n, title in enumerate(titles):
        yield Article(
            article.key if n == 0 else f"{article.key}-{n}",
            title.strip(),
            article.clauses[n * size : (n + 1) * size],
        )


def _title(edit: dict[str, Any]) -> str:
    title: str = _HEADING.findall(edit["after"])[0]
    return title.strip()


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
        "findings": [f.code for f in found],
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
