"""Decisions: the redline of a proposal, the answers given so far, and sending them."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from contract.actions import negotiating, news, threads
from contract.actions.negotiating import Negotiation
from contract.actions.table import sit
from contract.decision import Decision, Verdict
from contract.errors import ContractError
from pages.parts import paper
from pages.parts.comments import talk_about
from pages.parts.drafts import draft, sent
from pages.parts.findings import acknowledge, ticked
from pages.parts.frame import step, tell
from pages.parts.heading import PLACES
from pages.parts.redline_view import Answer, Deciding, Talks, redline_view
from pages.parts.seat import labels, language, t
from pages.parts.session import session


def redline_of(case: Negotiation, *, shared_screen: bool = False, resume: bool = False) -> None:
    """Show the proposal's redline; who is asked decides in it, change by change.

    `resume`: go on at the first change that is open, rather than at what stands above the text.
    At a shared screen the answers so far come with the page: they are those of whoever holds the pen.
    """
    table, proposal = case.table, case.proposal
    for conflict in case.conflicts:
        ours, theirs = paper.plain(conflict.ours), paper.plain(conflict.theirs)
        st.warning(t("negotiate.conflict", ours=ours, theirs=theirs), icon=":material/call_split:")
    asked = table.may("decide") and proposal.by is not table.seat
    given = {
        d.change: {"verdict": d.verdict.value, "text": d.text, "reason": d.reason} for d in case.decisions
    }
    deciding = Deciding(case.revision, lambda answers: _keep(case, answers), given if shared_screen else None)
    redline_view(
        f"/api/proposal/{table.id}/{proposal.id}",
        f"{case.redline.old.digest[:12]}-{case.redline.new.digest[:12]}-{language()}",
        deciding=deciding if asked else None,
        talks=Talks(threads.open_threads(table), news.unread(table)),
        on_talk=talk_about if table.may("comment") else None,
        labels=labels("redline"),
        key=f"redline-{proposal.id}-{table.seat}",
        focus=st.query_params.get("m", ""),
        resume=resume and asked,
        place=PLACES["answer"],
        onward=PLACES["send_answers"],
    )


def _keep(case: Negotiation, answers: tuple[Answer, ...]) -> bool:
    """Keep what was decided; what cannot be is told, and the page shows again what stands."""
    fresh = negotiating.negotiation(sit(case.table.visit, case.table.id), case.proposal.id)
    given = tuple(
        Decision(a.change, Verdict(a.verdict), a.text, a.reason) for a in answers if a.verdict != "none"
    )
    try:
        negotiating.answer(fresh, given, (a.change for a in answers if a.verdict == "none"))
    except ContractError as fault:
        tell(fault)
        return False
    return True


def message_field(proposal: str) -> str:
    """Where the words that go with the answers stand until these are sent."""
    return f"message-{proposal}"


def decisions_bar(case: Negotiation) -> None:
    """What is left to answer; once all is answered, what sending gives, its warnings, and the button."""
    left, total = len(case.open_changes), len(case.redline.changes)
    if left:
        st.progress((total - left) / total, text=t("negotiate.left", n=left, total=total))
        st.text(t("negotiate.answer_first"))
        return
    settled, countered, findings = negotiating.outcome(case)
    st.header(t("negotiate.outcome"), anchor=PLACES["send_answers"])
    given = Counter(decision.verdict for decision in case.decisions)
    answers = ", ".join(t(f"course.{verdict}", n=n) for verdict in Verdict if (n := given[verdict]))
    st.text(t("negotiate.answered", n=total, answers=answers))
    same_text = settled.digest == case.redline.old.digest
    st.text(t("negotiate.outcome_none" if same_text else "negotiate.outcome_new"))
    if countered is not None:
        st.text(t("negotiate.outcome_counter"))
    asked, field = f"ack-{case.proposal.id}", message_field(case.proposal.id)
    acknowledge(findings, case.table, key=asked)
    draft(case.table, t("negotiate.message"), field)

    def send() -> None:
        message = session.get(field) or ""
        negotiating.send(case, message, ticked(findings, key=asked), request=f"decide-{case.proposal.id}")
        sent(case.table, field)
        st.toast(t("negotiate.sent"), icon=":material/send:")

    step(t("negotiate.send"), send, type="primary", icon=":material/send:")
