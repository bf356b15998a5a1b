"""Viewing: what a proposal, sent or still on the bench, looks like to the redline component."""

from __future__ import annotations

from contract.actions import negotiating, proposing
from contract.actions.reading import shown
from contract.actions.table import sit
from contract.actions.workbench import PROPOSAL, bench
from contract.edges import library
from contract.edges.house import Visit
from contract.wording import say


def proposal_view(visit: Visit, contract: str, proposal: str, language: str) -> dict[str, object]:
    """A proposal as its reader decides on it: on the version that is on the table now."""
    case = negotiating.negotiation(sit(visit, contract), proposal)
    catalogue = library.catalogue(language)
    who = say(catalogue, f"seat.{case.proposal.by}")
    proposers = {change.id: who for change in case.redline.changes}
    return shown(case.redline, case.findings, catalogue, proposers)


def bench_view(visit: Visit, contract: str, language: str) -> dict[str, object]:
    """What this seat prepares, exactly as the other side will see it."""
    redline, findings = proposing.preview(bench(sit(visit, contract), PROPOSAL))
    return shown(redline, findings, library.catalogue(language))
