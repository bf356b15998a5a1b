"""Agreement: both seats confirm the same version, which they can read and take away."""

from __future__ import annotations

import streamlit as st

from contract import notation
from contract.actions import negotiating, together
from contract.actions.table import Table
from contract.lifecycle.force import in_force
from contract.lifecycle.state import Agreement
from pages.parts.findings import acknowledge, ticked
from pages.parts.frame import coded_step, step
from pages.parts.heading import PLACES
from pages.parts.menu import onward
from pages.parts.seat import language, t
from pages.parts.word_file import word_file


def agreement(sat: Table, *, shared_screen: bool = False) -> None:
    """Where nothing is open: who confirmed, what a confirmation means, and the button.

    At a shared screen nobody approves for the other: the button asks for the person's own code.
    """
    contract, head = sat.contract, sat.contract.head
    version = sat.version()
    if contract.agreed:
        _agreed(sat, contract.agreed)
        return
    force = in_force(contract)
    if force is not None:
        st.info(t("amendment.stays", number=force.version), icon=":material/gavel:")
    elif contract.undone:
        st.warning(t("agreement.undone", number=contract.undone.version), icon=":material/history:")
    st.header(t("agreement.title", number=head), anchor=PLACES["confirm"])
    st.text(t("agreement.meaning"))
    for seat in (sat.seat, sat.seat.other):
        given = contract.confirmations.get(seat)
        done = given is not None and given.version == head
        st.text(
            f"{'☑' if done else '☐'} {t('agreement.given' if done else 'agreement.not_yet', who=t(f'seat.{seat}'))}"
        )
    with st.container(horizontal=True):
        st.link_button(t("agreement.pdf"), f"/pdf/{sat.id}/{head}.pdf", icon=":material/picture_as_pdf:")
        word_file(sat, head, key="word-agreement")
    if sat.may("confirm"):
        asked, findings = f"confirm-{head}", negotiating.to_confirm(sat)
        acknowledge(findings, sat, key=asked)
        st.text(t("agreement.digest", digest=version.digest[:16]))
        label = t("agreement.confirm", number=head)

        def confirm() -> None:
            negotiating.confirm(sat, version.digest, ticked(findings, key=asked))

        def confirm_with(code: str) -> None:
            together.vouch(sat, code)
            confirm()

        if shared_screen:
            key = f"own-code-{sat.seat}"
            coded_step(
                label,
                t(f"together.own_code.{sat.seat}"),
                key=key,
                do=confirm_with,
                icon=":material/task_alt:",
            )
        else:
            step(label, confirm, type="primary", icon=":material/task_alt:")
    elif sat.may("unconfirm"):
        st.text(t("agreement.wait", who=t(f"the.{sat.seat.other}")))
        step(t("agreement.take_back"), lambda: negotiating.unconfirm(sat), icon=":material/undo:")
    else:
        st.info(t("agreement.not_open"), icon=":material/info:")


def _agreed(sat: Table, given: Agreement) -> None:
    """What both approved, the way to signing, and the text to take away."""
    day = notation.day(given.at.date(), language())
    st.success(t("agreement.done", number=given.version, day=day), icon=":material/handshake:")
    if sat.contract.signed is None:
        st.text(t("agreement.not_signed"))
        onward("sign", t("agreement.to_sign"))
    elif sat.contract.parting.ended is None:
        st.text(t("agreement.signed"))
        onward("sign", t("agreement.to_signed"))
    else:
        st.text(t("agreement.ended"))
        onward("end")
    with st.container(horizontal=True):
        address = f"/pdf/{sat.id}/{given.version}.pdf"
        st.link_button(t("agreement.pdf"), address, icon=":material/picture_as_pdf:")
        word_file(sat, given.version, key="word-agreed")
