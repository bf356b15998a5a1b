"""Weight: what an article is about, and what only tempers it."""

from __future__ import annotations

from contract.template import Element, Level

_ROWS = """
cadre.validation cadre.revisions cadre.moderation pi.access_return pi.effective_date duree.notice
obl.cm.standard objet.competences_engaged fin.deposit fin.due_date fin.late_rate fin.fixed_recovery fin.vat_regime fin.expenses fin.ad_budget
obl.client.access obl.client.validation obl.cm.independence conf.duration conf.reciprocal conf.breach_notice
resp.regime resp.cap resp.carve_outs resp.exclusions resp.client_warranty resp.force_majeure diff.negotiation diff.mediation
"""
_TEMPERS = frozenset(_ROWS.split())
"""Essential elements whose loss bends their article and leaves it standing: a delay, a ceiling, a way out."""


def is_owed(element: Element) -> bool:
    """Whether nothing is owed any more once one party decides on this element alone.

    What the client lends to the work bends it and leaves it standing.
    """
    return element.level is Level.ESSENTIAL and not element.id.startswith("obl.client.")


def is_substance(element: Element) -> bool:
    """Whether the article says nothing any more once this element is lost or undetermined."""
    return element.level is Level.ESSENTIAL and element.id not in _TEMPERS
