"""Declaring: what a seat tells of the proposal it sends: what nobody announced, and what the file behind it says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from contract.actions import announcing, aside
from contract.actions.judging import compared
from contract.actions.table import Table
from contract.actions.workbench import Bench
from contract.edges import codec
from contract.events import Declared, Trace
from contract.lifecycle.state import Proposal
from contract.redline.change import Change, Redline
from contract.returned.document import Revision
from contract.returned.sentences import made_by
from contract.wording import Catalogue, say

_KIND = "declared"


def prepared(work: Bench) -> Declared:
    """What is to be told of the changes on the bench; a later edit of a change takes what was told of it away.

    Where the seat lists what it announces, all that is not on its list is undeclared, whatever a file said.
    """
    told, listed = _kept(work.table), announcing.listed(work.table)
    known = dict.fromkeys(c.id for c in compared(work.table.version(), work.version).changes)
    return replace(
        told,
        undeclared=tuple(c for c in known if (c in told.undeclared if listed is None else c not in listed)),
        traces=tuple(trace for trace in told.traces if trace.change in known),
    )


def adrift(work: Bench) -> tuple[Trace, ...]:
    """The comments whose change is no longer on the bench: they go with the note, for none is dropped."""
    held = prepared(work).traces
    return tuple(t for t in _kept(work.table).traces if t.comment and t not in held)


def add(table: Table, undeclared: Iterable[str], traces: Iterable[Trace]) -> None:
    """Remember what a file says of the changes it brings, beside what is remembered already."""
    told = _kept(table)
    keep(
        table,
        replace(
            told,
            undeclared=tuple(dict.fromkeys((*told.undeclared, *undeclared))),
            traces=tuple(dict.fromkeys((*told.traces, *traces))),
        ),
    )


def keep(table: Table, told: Declared) -> None:
    """Keep what is to be told of the proposal that this seat prepares, in place of what was."""
    aside.keep(table, _KIND, codec.dump(told))


def forget(table: Table) -> None:
    """The proposal left, or was given up."""
    announcing.forget(table)
    aside.drop(table, _KIND)


def told_of(table: Table, proposal: Proposal, redline: Redline) -> Declared:
    """What was told of a proposal, said of the changes that `redline` has.

    Where a merge gave a change another name, what was told of it is said of all that is new at its place.
    """
    told = Declared(proposal.id, proposal.undeclared, proposal.traces)
    if not told.undeclared and not told.traces:
        return told
    sent = {c.id: c for c in compared(table.version(proposal.base), table.version(proposal.version)).changes}
    known = {change.id for change in redline.changes}
    renamed = defaultdict(list)
    for change in redline.changes:
        if change.id not in sent:
            renamed[_place(change)].append(change.id)

    def here(change: str) -> list[str]:
        if change in known or change not in sent:
            return [change] if change in known else []
        return renamed[_place(sent[change])]

    return replace(
        told,
        undeclared=tuple(name for change in told.undeclared for name in here(change)),
        traces=tuple(replace(trace, change=name) for trace in told.traces for name in here(trace.change)),
    )


def traces_said(traces: Iterable[Trace], catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """What the file says of each change, in words."""
    said: dict[str, tuple[str, ...]] = {}
    for trace in traces:
        who = made_by(Revision(trace.author, trace.made), catalogue)
        code = "comment" if trace.comment else "made"
        sentence = say(catalogue, f"returned.trace.{code}", who=who, text=trace.comment)
        said[trace.change] = (*said.get(trace.change, ()), sentence)
    return said


def told_said(told: Declared, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """All that was told of each change, in words; that nobody announced it comes first."""
    said: dict[str, tuple[str, ...]] = {
        change: (say(catalogue, "redline.undeclared"),) for change in told.undeclared
    }
    for change, sentences in traces_said(told.traces, catalogue).items():
        said[change] = (*said.get(change, ()), *sentences)
    return said


def _kept(table: Table) -> Declared:
    body = aside.kept(table, _KIND)
    return codec.load(body, Declared) if body else Declared("", ())


def _place(change: Change) -> tuple[str, str, str]:
    return change.article, change.clause, change.term
