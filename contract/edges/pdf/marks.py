"""Marks: how a difference is shown in black and white, and which number it goes by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from contract.edges.pdf.body import DASH, TEXT
from contract.edges.pdf.faces import Run, Style
from contract.notation import THIN
from contract.redline.change import Change

INSERTED = Style(cut="B", underline=True)
DELETED = Style(grey=95, strike=True)
BRACKET = Style(grey=95)
NUMBER = Style(size=9.0, cut="B")
SAID = Style(size=9.5, cut="I", grey=60)

Numbers = Mapping[str, int]
"""The number a change is shown under, by its id."""


def numbers(changes: Sequence[Change]) -> dict[str, int]:
    """The changes numbered in reading order."""
    return {change.id: number for number, change in enumerate(changes, 1)}


def marker(number: int, size: float = NUMBER.size) -> Run:
    """The number of a change where it happens."""
    return Run(f"{THIN}‹{number}›", replace(NUMBER, size=size))


def inserted(text: str, size: float = TEXT.size) -> list[Run]:
    """Words that were added: bold and underlined."""
    return [Run(text, replace(INSERTED, size=size))] if text else []


def deleted(text: str, size: float = TEXT.size) -> list[Run]:
    """Words that were taken out: struck through, line by line in brackets; a list's dash stays outside."""
    runs: list[Run] = []
    for index, line in enumerate(text.split("\n")):
        if index:
            runs.append(Run("\n", TEXT))
        dash = DASH if line.startswith(DASH) else ""
        words = line.removeprefix(dash)
        # A space at either end stays outside: a struck space reads as a dash.
        bare = words.strip(" ")
        before, after = words[: len(words) - len(words.lstrip(" "))], words[len(words.rstrip(" ")) :]
        runs.append(Run(dash + (before if bare else ""), replace(BRACKET, size=size)))
        if bare:
            runs += [
                Run("[", replace(BRACKET, size=size)),
                Run(bare, replace(DELETED, size=size)),
                Run("]", replace(BRACKET, size=size)),
                Run(after, replace(TEXT, size=size)),
            ]
    return [run for run in runs if run.text]


def arrived(text: str, behind: Sequence[Run], size: float = TEXT.size) -> list[Run]:
    """Words that were added behind others; two marks that touch would read as one word."""
    apart = [Run(" ", replace(TEXT, size=size))] if behind and behind[-1].text == "]" else []
    return [*apart, *inserted(text, size)]


def hunk(change: Change, size: float = TEXT.size) -> list[Run]:
    """A change's words: what stayed, went and came."""
    if not change.spans:
        return deleted(change.old, size) + inserted(change.new, size)
    runs: list[Run] = []
    for span in change.spans:
        if span.tag == "delete":
            runs += deleted(span.text, size)
        elif span.tag == "insert":
            runs += arrived(span.text, runs, size)
        else:
            runs.append(Run(span.text, replace(TEXT, size=size)))
    return runs


def marked(new: str, changes: Iterable[Change], numbered: Numbers) -> list[Run]:
    """A clause's new text with every change shown where it happens, followed by its number."""
    runs: list[Run] = []
    at = 0
    for change in sorted(changes, key=lambda c: (c.j1, c.j2, c.i1)):
        shown = hunk(change)
        runs.append(Run(new[at : change.j1], TEXT))
        tail = _trailing(shown)
        runs += [*shown, marker(numbered[change.id]), *tail]
        at = change.j2
    runs.append(Run(new[at:], TEXT))
    return [run for run in runs if run.text]


def rows(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs split where the text begins a new line."""
    found: list[list[Run]] = [[]]
    for run in runs:
        for index, part in enumerate(run.text.split("\n")):
            if index:
                found.append([])
            if part:
                found[-1].append(replace(run, text=part))
    return [row for row in found if "".join(run.text for run in row).strip()]


def _trailing(runs: list[Run]) -> list[Run]:
    """Takes the white space off the end of the runs, so that a number can follow the words."""
    if not runs:
        return []
    last = runs[-1]
    bare = last.text.rstrip(" \n")
    runs[-1] = replace(last, text=bare)
    return [Run(last.text[len(bare) :], TEXT)]
