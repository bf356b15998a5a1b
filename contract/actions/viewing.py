"""Viewing: what the page's components show: a whole version to read, a proposal sent or still on the bench."""

from __future__ import annotations

from collections import defaultdict

from contract.actions import negotiating, proposing
from contract.actions.negotiating import Negotiation
from contract.actions.reading import readable, shown
from contract.actions.table import sit
from contract.actions.workbench import PROPOSAL, bench
from contract.edges import library
from contract.edges.house import Visit
from contract.guard.counters import counters
from contract.guard.finding import Finding
from contract.party import Seat
from contract.redline.view import article_label
from contract.version import clause_label, numbered
from contract.wording import Catalogue, say


def version_view(visit: Visit, contract: str, number: int, language: str) -> dict[str, object]:
    """A version to read: its articles, and beside each what it protects and for whom, in the reader's language."""
    version = readable(sit(visit, contract), number)
    catalogue = library.catalogue(language)
    names = library.template(version.template).names
    known = names.get(language, names[version.language])
    articles = [
        {
            "key": article.key,
            "label": article_label(article, place, catalogue),
            "title": article.title,
            "clauses": [
                {"key": clause.key, "label": clause_label(place, n, article), "text": clause.text}
                for n, clause in enumerate(article.clauses)
            ],
            "cards": [
                {"who": say(catalogue, f"read.for.{seat}"), "words": known[card]}
                for seat in Seat
                if (card := f"article.{article.key}.for.{seat}") in known
            ],
        }
        for place, article in numbered(version)
    ]
    return {"language": version.language, "articles": articles}


def proposal_view(visit: Visit, contract: str, proposal: str, language: str) -> dict[str, object]:
    """A proposal as its reader decides on it: on the version that is on the table now."""
    case = negotiating.negotiation(sit(visit, contract), proposal)
    catalogue = library.catalogue(language)
    who = say(catalogue, f"seat.{case.proposal.by}")
    proposers = {change.id: who for change in case.redline.changes}
    return shown(case.redline, case.findings, catalogue, proposers) | {"counters": _offered(case, catalogue)}


def _offered(case: Negotiation, catalogue: Catalogue) -> dict[str, list[dict[str, str]]]:
    """The ready answers to each change: named in the reader's language, worded in the contract's."""
    redline = case.redline
    template, own = library.template(redline.new.template), library.catalogue(redline.new.language)
    tied = {change.id: change.group for change in redline.changes}
    at: dict[str, list[Finding]] = defaultdict(list)
    for finding in case.findings:
        at[tied.get(finding.change, "")].append(finding)
    offered = {
        change.id: counters(change, at[change.group], redline, template, own) for change in redline.changes
    }
    return {
        change: [
            {"label": say(catalogue, f"counter.{c.code}", **dict(c.values)), "text": c.text} for c in ready
        ]
        for change, ready in offered.items()
        if ready
    }


def bench_view(visit: Visit, contract: str, language: str) -> dict[str, object]:
    """What this seat prepares, exactly as the other side will see it."""
    redline, findings = proposing.preview(bench(sit(visit, contract), PROPOSAL))
    return shown(redline, findings, library.catalogue(language))
