"""Decisions: the redline of a proposal, the answers given so far, and sending them."""

from __future__ import annotations

import streamlit as st

from contract.actions import negotiating
from contract.actions.negotiating import Negotiation
from contract.decision import Verdict
from contract.errors import ContractError
from contract.wording import Catalogue
from pages.parts.findings import acknowledge, ticked
from pages.parts.frame import step, tell
from pages.parts.redline_view import redline_view
from pages.parts.seat import catalogue, language, t

_PREFIX = "redline."


def labels(said: Catalogue) -> dict[str, str]:
    """The component's own sentences, in the reader's language."""
    return {
        code.removeprefix(_PREFIX): sentence
        for code, sentence in said.sentences.items()
        if code.startswith(_PREFIX)
    }


def redline_of(case: Negotiation) -> Negotiation:
    """Show the proposal's redline and keep the answers given in it; gives the case as it stands then."""
    table, proposal = case.table, case.proposal
    url = f"/api/proposal/{table.id}/{proposal.id}"
    rev = f"{case.redline.old.digest[:12]}-{case.redline.new.digest[:12]}-{language()}"
    given = {
        d.change: {"verdict": d.verdict.value, "text": d.text, "reason": d.reason} for d in case.decisions
    }
    for conflict in case.conflicts:
        st.warning(
            t("negotiate.conflict", ours=conflict.ours, theirs=conflict.theirs), icon=":material/call_split:"
        )
    answers = redline_view(
        url,
        rev,
        given,
        can_decide=table.may("decide") and proposal.by is not table.seat,
        labels=labels(catalogue()),
        key=f"redline-{proposal.id}",
    )
    before = case
    for answer in answers:
        kept = given.get(answer.change, {"verdict": "none", "text": "", "reason": ""})
        if (answer.verdict, answer.text, answer.reason) == (kept["verdict"], kept["text"], kept["reason"]):
            continue
        try:
            if answer.verdict == "none":
                case = negotiating.undo(case, answer.change)
            else:
                case = negotiating.decide(
                    case, answer.change, Verdict(answer.verdict), answer.text, answer.reason
                )
        except ContractError as fault:
            tell(fault)
    if case is not before:
        st.session_state.pop(f"sent-{proposal.id}", None)
    return case


def decisions_bar(case: Negotiation) -> None:
    """What is left to answer; once all is answered, what sending gives, its warnings, and the button."""
    left, total = len(case.open_changes), len(case.redline.changes)
    st.progress((total - left) / total if total else 1.0, text=t("negotiate.left", n=left, total=total))
    if left:
        st.text(t("negotiate.answer_first"))
        return
    settled, countered, findings = negotiating.outcome(case)
    st.subheader(t("negotiate.outcome"))
    same_text = settled.digest == case.redline.old.digest
    st.text(t("negotiate.outcome_none" if same_text else "negotiate.outcome_new"))
    if countered is not None:
        st.text(t("negotiate.outcome_counter"))
    asked, field = f"ack-{case.proposal.id}", f"message-{case.proposal.id}"
    acknowledge(findings, case.table, key=asked)
    st.text_area(t("negotiate.message"), key=field)

    def send() -> None:
        message = st.session_state.get(field) or ""
        negotiating.send(case, message, ticked(findings, key=asked), request=f"decide-{case.proposal.id}")

    step(t("negotiate.send"), send, type="primary", icon=":material/send:")
