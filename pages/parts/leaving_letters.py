"""Letters of the end: what was sent or offered, when it arrived, what it brings about; each to take away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from contract import notation
from contract.actions import lasting, parting
from contract.actions.signer import Signer
from contract.actions.table import Table, now
from contract.ending.facts import NoticeGiven, Step
from contract.ending.parting import Notice, Offer
from contract.ending.ways import cure_by, notice_ends
from contract.letter import plain
from pages.parts.drafts import draft, sent
from pages.parts.frame import pressed, step
from pages.parts.seat import language, t
from pages.parts.session import session
from pages.parts.signer import signed_for, signer, signer_fields


def letters(sat: Table) -> None:
    """Every notice and every answered offer, newest first."""
    found = sat.contract.parting
    if found.notices:
        st.header(t("ending.notices"), anchor=False)
    for notice in reversed(found.notices):
        with st.container(border=True, key=f"notice-{notice.id}"):
            _notice(sat, notice)
    answered = [o for o in found.offers if o.accepted_at or o.declined_at]
    if answered:
        st.header(t("ending.offers"), anchor=False)
    for offer in reversed(answered):
        with st.container(border=True, key=f"offer-{offer.terms.offer}"):
            _answered(sat, offer)


def preview(sat: Table, given: NoticeGiven) -> None:
    """The letter as it would read, in the contract's language."""
    with st.expander(t("ending.preview"), icon=":material/mail:"):
        st.text(plain(parting.previewed(sat, given)))


def answer(sat: Table) -> None:
    """The open offer, in front of the seat that answers it or of the one that waits."""
    offer = sat.contract.parting.open_offer
    if offer is None:
        return
    st.text(t("ending.offer_open", who=t(f"the.{offer.by}")))
    _terms(offer)
    _signatures(offer)
    key = offer.terms.offer
    _downloads(sat, key)
    if sat.may("take_back_end"):
        st.info(t("ending.offer_wait"), icon=":material/hourglass:")
        step(t("ending.take_back"), lambda: parting.take_back(sat, key), icon=":material/undo:")
    if sat.may("answer_end"):
        field = f"end-reason-{key}"
        st.text(t("ending.accept_means"))
        signature(sat, t("ending.accept"), lambda given: parting.accept(sat, key, given), key=key)
        with st.expander(t("ending.decline"), icon=":material/undo:"):
            draft(sat, t("ending.decline_reason"), field, height=80)

            def decline() -> None:
                parting.decline(sat, key, session.get(field) or "")
                sent(sat, field)

            step(t("ending.decline"), decline)


def signature(sat: Table, label: str, act: Callable[[Signer], object], *, key: str) -> None:
    """The form in which this seat signs an end by agreement."""
    name, consent = f"end-sign-{key}", t("ending.consent", party=signed_for(sat))
    with st.form(f"{name}-form"):
        signer_fields(sat, consent, key=name)
        st.form_submit_button(
            label,
            on_click=pressed,
            args=(lambda: act(signer(consent, key=name)),),
            type="primary",
            icon=":material/draw:",
        )


def _signatures(offer: Offer) -> None:
    """Who signed it, and when; a proposal of before signatures says that nobody did."""
    for each in offer.signatures:
        when = notation.short_moment(each.at, language())
        who, given = t(f"seat.{each.by}"), each.given
        st.text(f"☑ {t('ending.offer_signed', who=who, when=when, name=given.name, capacity=given.capacity)}")
    if offer.open and not offer.signatures:
        st.warning(t("error.ending.offer_unsigned"), icon=":material/history:")


def _terms(offer: Offer) -> None:
    speech = language()
    day, balance = notation.day(offer.terms.last_day, speech), notation.money(offer.terms.balance, speech)
    st.text(t("ending.offer_terms", day=day, balance=balance))
    for name in ("access", "contents", "survives"):
        words = getattr(offer.terms, name)
        if words:
            st.text(t(f"ending.offered_{name}", words=words))


def _answered(sat: Table, offer: Offer) -> None:
    _terms(offer)
    speech = language()
    if offer.accepted_at:
        code = "concluded" if offer.signatures else "accepted"
        st.text(t(f"ending.offer_{code}", day=notation.day(offer.accepted_at.date(), speech)))
        _signatures(offer)
        _downloads(sat, offer.terms.offer)
    elif offer.declined_at:
        day = notation.day(offer.declined_at.date(), speech)
        st.text(t("ending.offer_declined", day=day, reason=offer.reason).strip())


def _notice(sat: Table, notice: Notice) -> None:
    speech, case = language(), lasting.case(sat)
    said = t(f"step.{notice.given.step}"), t(f"seat.{notice.by}"), notation.day(notice.given.sent_on, speech)
    st.text(t("ending.notice", step=said[0], who=said[1], day=said[2]))
    if notice.lifted_at:
        day = notation.day(notice.lifted_at.date(), speech)
        st.text(t("ending.lifted", day=day, reason=notice.lifted_because).strip())
    elif notice.received_on:
        st.text(t("ending.received", day=notation.day(notice.received_on, speech)))
        ends = notice_ends(case, notice)
        if ends:
            st.text(t("ending.brings", day=notation.day(ends, speech)))
        over = cure_by(case, notice.received_on) if notice.given.step is Step.FORMAL_NOTICE else None
        if over:
            st.text(t("ending.cure", day=notation.day(over, speech)))
    elif sat.contract.parting.ended is None:
        st.text(t("ending.not_received"))
    _downloads(sat, notice.id)
    if notice.stands and sat.contract.parting.ended is None:
        _steps(sat, notice)


def _steps(sat: Table, notice: Notice) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if notice.received_on is None and sat.may("note_receipt"):
            day = f"end-received-{notice.id}"
            session.setdefault(day, now().date())
            st.date_input(t("ending.receipt_day"), key=day, format="DD/MM/YYYY")
            step(
                t("ending.receipt"),
                lambda: parting.receive(sat, notice.id, session[day]),
                key=f"receive-{notice.id}",
                icon=":material/mark_email_read:",
            )
        if notice.by is sat.seat:
            with st.popover(t("ending.lift"), icon=":material/undo:"):
                reason = f"end-lift-{notice.id}"
                draft(sat, t("ending.lift_reason"), reason, field=st.text_input)
                step(t("ending.lift"), partial(_lift, sat, notice.id, reason), key=f"lift-{notice.id}")


def _lift(sat: Table, notice: str, field: str) -> None:
    parting.lift(sat, notice, session.get(field) or "")
    sent(sat, field)


def _downloads(sat: Table, key: str) -> None:
    with st.container(horizontal=True):
        st.link_button(t("ending.pdf"), f"/lettre/{sat.id}/{key}.pdf", icon=":material/picture_as_pdf:")
        st.link_button(t("ending.word"), f"/lettre/{sat.id}/{key}.docx", icon=":material/description:")
        st.link_button(t("ending.text"), f"/lettre/{sat.id}/{key}.txt", icon=":material/article:")
