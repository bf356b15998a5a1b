"""Signing: how a text is offered for signature, and how a person signs it or goes back to the discussion."""

from __future__ import annotations

from dataclasses import asdict
from urllib.parse import quote

import streamlit as st

from contract import notation
from contract.actions import amending, signing
from contract.actions.amending import Deed
from contract.actions.table import Table, now
from contract.lifecycle.proof import Deviation
from contract.lifecycle.state import Signing
from contract.party import Seat
from contract.signature.facts import Signed, SigningCancelled, SigningOpened
from contract.version import Version
from pages.parts import paper
from pages.parts.amendment import deed_shown
from pages.parts.drafts import draft, sent
from pages.parts.findings import acknowledge, ticked
from pages.parts.frame import pressed, step
from pages.parts.mark_pad import drawn, mark_pad, mark_shown
from pages.parts.seat import catalogue, labels, language, t
from pages.parts.session import session
from pages.parts.signer import signed_for, signer, signer_fields


def offer(sat: Table) -> None:
    """Where both confirmed: the proof, what signing means here, and the button that freezes the text."""
    st.header(t("sign.title", number=sat.contract.head), anchor=False)
    found = signing.proven(sat)
    if found is not None:
        _shown(found)
        return
    st.success(t("sign.proof_holds"), icon=":material/verified:")
    _level(sat)
    _amendment(sat)
    st.text(t("sign.offer_means"))
    day, first = f"until-{sat.id}", f"first-{sat.id}"
    session.setdefault(day, now().date() + signing.USUAL)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.date_input(t("sign.until"), key=day, format="DD/MM/YYYY")
        st.selectbox(t("sign.order"), ["", *(seat.value for seat in Seat)], format_func=_first, key=first)
    step(
        t("sign.open"),
        lambda: signing.open_signing(sat, session[day], session.get(first) or ""),
        type="primary",
        icon=":material/draw:",
    )


def sign_here(sat: Table, offered: Signing) -> None:
    """While signing is open: who signed, the whole text, and this seat's own signature."""
    st.header(t("sign.title", number=offered.version), anchor=False)
    day = notation.day(offered.until, language())
    over = signing.lapsed(offered)
    if over:
        st.warning(t("sign.lapsed", day=day), icon=":material/event_busy:")
        step(t("sign.lapse"), lambda: signing.lapse_signing(sat), icon=":material/undo:")
    else:
        st.info(t("sign.offered", number=offered.version, day=day), icon=":material/event:")
        st.link_button(t("sign.agenda"), f"/signature/{sat.id}.ics", icon=":material/calendar_add_on:")
    who_signed(offered)
    _level(sat)
    _amendment(sat)
    _whole_text(sat, offered)
    if over:
        return
    if sat.may("sign"):
        _form(sat, offered)
    elif sat.seat in offered.signatures:
        st.info(t("sign.cannot_refuse"), icon=":material/lock:")
    else:
        st.info(t("sign.waiting_first", who=t(f"seat.{sat.seat.other}")), icon=":material/hourglass:")
    if sat.may("cancel_signing"):
        _refusal(sat)
    if sat.seat.other not in offered.signatures:
        _reminder(sat, offered)


def cancelled(sat: Table) -> None:
    """Why the last offer to sign came to nothing, as long as no other was made."""
    made = [e for e in sat.events if isinstance(e.fact, SigningOpened | SigningCancelled)]
    if not made or not isinstance(made[-1].fact, SigningCancelled):
        return
    fact, when = made[-1].fact, notation.short_moment(made[-1].at, language())
    if fact.lapsed:
        st.warning(t("sign.was_lapsed", when=when), icon=":material/event_busy:")
    else:
        who = t(f"the.{made[-1].by}")
        st.warning(t("sign.was_cancelled", who=who, when=when, reason=fact.reason), icon=":material/undo:")


def who_signed(offered: Signing) -> None:
    """Each seat's signature, or that it is missing; told in words, not by a sign alone."""
    for seat in Seat:
        event = offered.signatures.get(seat)
        who = t(f"seat.{seat}")
        if event is None:
            st.text(f"☐ {t('sign.missing', who=who)}")
            continue
        when = notation.short_moment(event.at, language())
        name, capacity = getattr(event.fact, "name", ""), getattr(event.fact, "capacity", "")
        st.text(f"☑ {t('sign.given', who=who, when=when, name=name, capacity=capacity)}")
        if isinstance(event.fact, Signed) and event.fact.mark:
            st.text(t("sign.mark_kept", mark=event.fact.mark))
        if seat in offered.drawn:
            called = t("sign.mark_drawn", name=name)
            mark_shown(offered.drawn[seat], called, key=f"mark-{seat}-{offered.version}")


def _form(sat: Table, offered: Signing) -> None:
    version = sat.version()
    key = f"sign-{offered.at.timestamp()}"
    findings = signing.to_acknowledge(sat)
    with st.expander(t("sign.mark"), icon=":material/brush:"):
        st.text(t("sign.mark_means"))
        st.text_input(t("sign.mark_typed"), key=f"{key}-mark", max_chars=60)
        mark_pad(labels("pad"), key=f"{key}-pad")
    with st.form(f"{key}-form"):  # handed in whole, and the secret with it alone
        acknowledge(findings, sat, key=key)
        consent = _consent(amending.under_way(sat), offered.version, signed_for(sat))
        signer_fields(sat, consent, key=key)

        def signed() -> None:
            given = signing.Signature(
                **asdict(signer(consent, key=key)),
                digest=version.digest,
                acknowledged=ticked(findings, key=key),
                mark=str(session.get(f"{key}-mark") or ""),
                drawn=drawn(f"{key}-pad"),
            )
            after = signing.sign(sat, given, catalogue())
            if after.may("seal"):
                signing.seal(after)

        st.form_submit_button(
            t("sign.now", number=offered.version),
            on_click=pressed,
            args=(signed,),
            type="primary",
            icon=":material/draw:",
        )


def _consent(deed: Deed | None, number: int, party: str) -> str:
    """The sentence to tick; signing an amendment, it names the amendment and its day."""
    if deed is None:
        return t("sign.consent", number=number, party=party)
    day = notation.day(deed.made.effective, language())
    return t("sign.consent_amendment", amendment=deed.number, number=number, day=day, party=party)


def _amendment(sat: Table) -> None:
    """What the text to be signed changes in the one already signed."""
    deed = amending.under_way(sat)
    if deed is not None:
        with st.expander(
            t("sign.amendment", number=deed.number), icon=":material/edit_document:", expanded=True
        ):
            deed_shown(sat, deed)


def _level(sat: Table) -> None:
    with st.expander(t("sign.level"), icon=":material/gavel:", expanded=True):
        st.text(t("sign.level_means"))
        st.text(t("sign.level_more"))
        right = _withdrawal(sat.version())
        if right:
            st.warning(t(right), icon=":material/undo:")


def _withdrawal(version: Version) -> str:
    """Which right of withdrawal the parties and the place may open (C. conso. L221-3, L221-18); "" for none."""
    where, who = version.terms.get("signing_mode"), version.terms.get("client_kind")
    if who == "consumer" and where in {"distance", "off_premises"}:
        return "sign.withdrawal_consumer"
    heads = version.terms.get("client_headcount")
    small = not isinstance(heads, int) or heads <= 5
    return "sign.withdrawal" if who == "professional" and where == "off_premises" and small else ""


def _whole_text(sat: Table, offered: Signing) -> None:
    version = sat.version()
    st.subheader(t("sign.read"), anchor=False)
    st.text(t("sign.read_means"))
    st.html(f"{_TEXT}{paper.scrolled_html(t('sign.read'), paper.version_html(version))}")
    st.link_button(t("sign.pdf"), f"/pdf/{sat.id}/{offered.version}.pdf", icon=":material/picture_as_pdf:")
    digest_of("sign.digest_name", offered.digest)


def digest_of(name: str, digest: str) -> None:
    """What a text or a file is known by, under its name: nobody reads sixty-four letters on their way."""
    with st.expander(t(name), icon=":material/fingerprint:"):
        st.text(t("sign.digest_is", digest=digest))


def _refusal(sat: Table) -> None:
    field = f"refusal-{sat.id}"
    with st.expander(t("sign.refuse"), icon=":material/undo:"):
        st.text(t("sign.refuse_means"))
        draft(sat, t("sign.reason"), field, field=st.text_input)

        def cancel() -> None:
            signing.cancel_signing(sat, session.get(field) or "")
            sent(sat, field)

        step(t("sign.cancel"), cancel)


def _reminder(sat: Table, offered: Signing) -> None:
    day = notation.day(offered.until, language())
    words = {"title": sat.contract.title, "number": offered.version, "day": day}
    subject = t("sign.remind_subject", title=sat.contract.title)
    body = t("sign.remind_body", **words, digest=offered.digest, key=offered.key)
    to = sat.version().terms.get(f"{sat.seat.other}_email", "")
    with st.expander(t("sign.remind"), icon=":material/notifications:"):
        st.code(body, language=None, wrap_lines=True)
        st.link_button(
            t("sign.remind_mail"),
            f"mailto:{to}?subject={quote(subject)}&body={quote(body)}",
            icon=":material/mail:",
        )


def _shown(found: Deviation) -> None:
    """What is on record beside what it should read; the clauses that differ are marked."""
    if found.kept is None or found.expected is None:
        st.error(t("sign.proof_blank", number=found.number), icon=":material/error:")
        return
    st.error(t("sign.proof_fails", number=found.number), icon=":material/error:")
    sides = (("kept", found.kept, found.expected), ("expected", found.expected, found.kept))
    for column, (name, shown, other) in zip(st.columns(2), sides, strict=True):
        touched = {
            clause.key
            for article in shown.articles
            for clause in article.clauses
            if (there := other.clause(clause.key)) is None or there[1].text != clause.text
        }
        with column:
            st.subheader(t(f"sign.{name}"), anchor=False)
            st.html(paper.links_html(shown, touched) + paper.version_html(shown, touched))


def _first(seat: str) -> str:
    return t(f"seat.{seat}") if seat else t("sign.order_any")


_TEXT = """
<style>
.cb-living { max-height: 28rem; overflow: auto; border: 1px solid var(--st-border-color, #8886); border-radius: .5rem;
  padding: .8rem 1rem; }
</style>
"""
