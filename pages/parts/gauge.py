"""Gauge: what is still missing, in words, each with the way to its question; and what does not hold together."""

from __future__ import annotations

from functools import partial

import streamlit as st

from contract.actions.judging import findings_of
from contract.actions.table import now
from contract.actions.workbench import Bench
from contract.interview.fault import sentence
from contract.interview.gaps import asked, missing
from contract.interview.limits import faults
from pages.parts.findings import findings_list
from pages.parts.frame import step
from pages.parts.interview import names
from pages.parts.seat import catalogue, t
from pages.parts.session import session

_MOST = 8


def gauge(work: Bench) -> None:
    """Show what is left to answer, the faults across answers, and the guard's warnings."""
    left = missing(work.template, work.version.terms)
    total = sum(spec.required for spec in asked(work.template, work.version.terms))
    said = names(work)
    st.progress(
        (total - len(left)) / total if total else 1.0,
        text=t("build.gauge", n=len(left)) if left else t("build.done"),
    )
    with st.container(horizontal=True, key="missing"):
        for key in left[:_MOST]:
            step(said.get(f"term.{key}", key), partial(_go, work, key), key=f"find-{key}", type="tertiary")
    today = now().date()
    for fault in faults(work.template, work.version.terms, today):
        st.warning(sentence(fault, catalogue()), icon=":material/rule:")
    noticed = [f for f in findings_of(work.version, today) if f.code != "blank_left"]
    if noticed:
        findings_list(noticed, work.table)


def _go(work: Bench, key: str) -> None:
    spec = next(s for s in work.template.terms if s.key == key)
    session["section"] = spec.section
    session["build-way"] = t("build.questions")
