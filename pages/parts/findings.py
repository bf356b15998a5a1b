"""Findings: the guard's warnings as a list to read, and as a list to acknowledge."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from contract.actions.reading import sentence, whose
from contract.actions.table import Table
from contract.guard.finding import Finding, Severity
from contract.guard.judge import acknowledgements
from contract.version import numbered
from pages.parts import paper
from pages.parts.seat import catalogue, t
from pages.parts.session import session

_ICONS = {
    Severity.ALARM: ":material/report:",
    Severity.WARNING: ":material/warning:",
    Severity.NOTICE: ":material/info:",
}


def findings_list(findings: Sequence[Finding], sat: Table) -> None:
    """Every warning with its place, whose protection it touches, and its source."""
    if not findings:
        st.success(t("findings.none"), icon=":material/verified_user:")
        return
    with st.expander(
        f"{t('findings.title')} ({len(findings)})",
        icon=":material/shield:",
        key="findings",
        expanded=any(finding.severity is Severity.ALARM for finding in findings),
    ):
        for finding in findings:
            _shown(finding, sat)


def acknowledge(findings: Sequence[Finding], sat: Table, *, key: str) -> tuple[str, ...]:
    """Let each grave finding be read and ticked; gives the ids that were."""
    grave = _grave(findings)
    if grave:
        st.text(t("findings.must"))
    for n, finding in enumerate(grave):
        with st.container(border=True, key=f"{key}-{n}"):
            _shown(finding, sat)
            st.checkbox(t("findings.acknowledge"), key=f"{key}-box-{n}")
    return ticked(findings, key=key)


def ticked(findings: Sequence[Finding], *, key: str) -> tuple[str, ...]:
    """The ids that are ticked at this very moment, for a step that follows a tick at once."""
    return tuple(f.id for n, f in enumerate(_grave(findings)) if session.get(f"{key}-box-{n}"))


def _grave(findings: Sequence[Finding]) -> list[Finding]:
    asked = set(acknowledgements(findings))
    return [f for f in findings if f.id in asked]


def _shown(finding: Finding, sat: Table) -> None:
    say = st.error if finding.severity is Severity.ALARM else st.warning
    say = st.info if finding.severity is Severity.NOTICE else say
    place = _place(finding, sat)
    title = t(f"severity.{finding.severity}")
    where = t("findings.place", place=place, harmed=whose(finding, catalogue())) if place else title
    source = t("findings.source", source=" ; ".join(finding.sources)) if finding.sources else ""
    words = paper.plain(f"{sentence(finding, catalogue())} {source}")
    say(words, icon=_ICONS[finding.severity], title=paper.plain(f"{title} – {where}"))


def _place(finding: Finding, sat: Table) -> str:
    """The article's number and title; in the version on the table."""
    for number, article in numbered(sat.version()):
        if article.key == finding.article:
            return paper.title_of(article, number)
    return ""
