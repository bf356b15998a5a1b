"""Register: every change that was proposed: who, what, why, when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from contract.actions import declaring
from contract.actions.history import entries
from contract.actions.table import Table
from contract.edges import library
from contract.events import Decided, Event, Proposed
from contract.interview import said
from contract.lifecycle.proof import answered
from contract.redline.change import Change, ChangeKind, Redline
from contract.sheet import sheet
from contract.version import Version, numbered
from contract.wording import Catalogue, say

COLUMNS = (
    "when",
    "who",
    "why",
    "article",
    "what",
    "before",
    "after",
    "decision",
    "by",
    "decided",
    "reason",
    "told",
)


def register(table: Table, catalogue: Catalogue) -> bytes:
    """The register as a spreadsheet's text (CSV, UTF-8 with its mark), in the reader's language."""
    heads = [say(catalogue, f"register.{column}") for column in COLUMNS]
    rows = (*_saved(table, catalogue), *_answers(table, catalogue))
    return sheet(heads, rows, ";" if catalogue.language == "fr" else ",").encode("utf-8-sig")


def _saved(table: Table, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    for entry in entries(table):
        if entry.origin in {"created", "saved", "restored"}:
            what = say(catalogue, "register.version", number=entry.number)
            who = say(catalogue, f"seat.{entry.author}")
            yield (_moment(entry.at), who, entry.reason, "", what, "", "", "", "", "", "", "")


def _answers(table: Table, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    versions = {row.number: table.version(row.number) for row in table.store.versions(table.id)}
    asked: dict[str, tuple[Event, Proposed]] = {}
    for event in table.events:
        if isinstance(event.fact, Proposed):
            asked[event.fact.proposal] = (event, event.fact)
        elif isinstance(event.fact, Decided):
            sent, proposal = asked[event.fact.proposal]
            redline = answered(event.fact, proposal, versions)
            asked_for = table.contract.proposal(proposal.proposal)
            assert asked_for is not None
            told = declaring.told_said(declaring.told_of(table, asked_for, redline), catalogue)
            given = {decision.change: decision for decision in event.fact.decisions}
            for change in redline.changes:
                decision = given.get(change.id)
                yield (
                    _moment(sent.at),
                    say(catalogue, f"seat.{sent.by}"),
                    proposal.note,
                    _article(change, redline),
                    say(catalogue, f"pdf.change.{change.kind}"),
                    *_words(change, redline, catalogue),
                    say(catalogue, f"register.{decision.verdict}") if decision else "",
                    say(catalogue, f"seat.{event.by}"),
                    _moment(event.at),
                    "\n".join(filter(None, (decision.text, decision.reason))) if decision else "",
                    "\n".join(told.get(change.id, ())),
                )


def _moment(at: object) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


def _article(change: Change, redline: Redline) -> str:
    titles = {a.key: a.title for version in (redline.old, redline.new) for _, a in numbered(version)}
    return titles.get(change.article, "")


def _words(change: Change, redline: Redline, catalogue: Catalogue) -> tuple[str, str]:
    """The words before and after."""
    sides = (redline.old, redline.new)
    if change.kind is ChangeKind.TERM:
        template = library.template(redline.new.template)
        label = said.label(template, catalogue.language, change.term)
        told = [
            said.answer(template, catalogue.language, change.term, v.terms.get(change.term)) for v in sides
        ]
        return (
            f"{label}{_COLON[catalogue.language]}{told[0]}",
            f"{label}{_COLON[catalogue.language]}{told[1]}",
        )
    if change.old or change.new:
        return change.old, change.new
    before, after = (_standing(change, version) for version in sides)
    return before, after


_COLON = {"fr": "\u00a0: ", "en": ": "}


def _standing(change: Change, version: Version) -> str:
    """What stood at a place that was added, removed, moved or renamed."""
    if change.kind is ChangeKind.TITLE:
        return version.title
    if change.clause:
        found = version.clause(change.clause)
        return found[1].text if found else ""
    article = version.article(change.article)
    if article is None:
        return ""
    if change.kind is ChangeKind.ARTICLE_RENAMED:
        return article.title
    return "\n".join((article.title, *(clause.text for clause in article.clauses)))
