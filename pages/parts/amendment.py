"""Amendment: the text in force, what is asked for, what it would replace, and what was agreed."""

from __future__ import annotations

from datetime import date

import streamlit as st

from contract import notation
from contract.actions import amending
from contract.actions.amending import Deed
from contract.actions.table import Table, now
from contract.amendment.compose import Line
from contract.amendment.deed import told
from contract.deadlines.days import ONE
from contract.interview import said
from contract.lifecycle import force
from pages.parts.drafts import draft, sent
from pages.parts.frame import step
from pages.parts.paper import facts_html, table_html
from pages.parts.seat import catalogue, language, said_name, t, template
from pages.parts.session import session


def texts(sat: Table) -> None:
    """Every text agreed to, the original first: from which day it has effect, and its paper to take away."""
    found, today, speech = force.succession(sat.contract), now().date(), language()
    st.text(t("amendment.lead"))
    for n, each in enumerate(found):
        later = found[n + 1].since if n + 1 < len(found) else date.max
        here = each.since <= today < later
        code = "now" if here else "then" if each.since > today else "before_now"
        day = later - ONE if code == "before_now" else max(each.since, found[0].agreement.at.date())
        with st.container(horizontal=True, vertical_alignment="center"):
            number = each.agreement.version
            st.text(t(f"amendment.{code}", number=number, day=notation.day(day, speech)))
            st.link_button(
                t("amendment.consolidated", number=number),
                f"/pdf/{sat.id}/{number}.pdf",
                icon=":material/picture_as_pdf:",
                type="primary" if here else "secondary",
            )


def made(sat: Table) -> None:
    """Every amendment both agreed to, newest first."""
    for deed in reversed(amending.deeds(sat)):
        with st.container(border=True, key=f"amendment-{deed.number}"):
            deed_shown(sat, deed)
            with st.container(horizontal=True):
                address = f"/avenant/{sat.id}/{deed.number}"
                st.link_button(t("amendment.pdf"), f"{address}.pdf", icon=":material/picture_as_pdf:")
                st.link_button(t("amendment.word"), f"{address}.docx", icon=":material/description:")
                st.link_button(t("amendment.text"), f"{address}.txt", icon=":material/article:")


def followed(sat: Table) -> None:
    """What is asked for now, what it would replace, and where to go on."""
    asked = force.amending(sat.contract)
    if asked is None:
        return
    day = notation.day(asked.fact.effective, language())
    st.header(t("amendment.under_way", day=day), anchor=False)
    st.text(t("amendment.wish", who=t(f"the.{asked.by}")))
    st.text(asked.fact.wish)
    found = amending.under_way(sat)
    if found is None:
        st.info(t("amendment.nothing_yet"), icon=":material/edit_note:")
    else:
        deed_shown(sat, found)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link("pages/propose.py", label=t("amendment.prepare"), icon=":material/edit_note:")
        st.page_link("pages/negotiate.py", label=t("amendment.answer"), icon=":material/handshake:")
        if sat.may("drop_amendment"):
            step(t("amendment.drop"), lambda: amending.drop(sat), icon=":material/undo:", type="tertiary")
    if sat.may("withdraw_amendment"):
        _withdrawal(sat)


def _withdrawal(sat: Table) -> None:
    """Give the amendment up once its text has changed: with a reason, that stays."""
    found, reason = force.in_force(sat.contract), f"amend-withdraw-{sat.id}"
    with st.popover(t("amendment.withdraw"), icon=":material/undo:", key=f"withdraw-{sat.id}"):
        st.text(t("amendment.withdraw_means", number=found.version if found else ""))
        st.text_input(t("amendment.withdraw_reason"), key=reason)
        step(
            t("amendment.withdraw"),
            lambda: amending.withdraw(sat, session.get(reason) or ""),
            key=f"withdraw-now-{sat.id}",
        )


def withdrawn(sat: Table) -> None:
    """What was asked for and withdrawn after its text had changed: by whom and why."""
    speech = language()
    for asked in reversed(sat.contract.asked):
        given_up = asked.given_up
        if given_up and given_up.reason:
            days = {
                "asked": notation.day(asked.at.date(), speech),
                "day": notation.day(given_up.at.date(), speech),
            }
            st.text(t("amendment.withdrawn", who=t(f"the.{given_up.by}"), reason=given_up.reason, **days))


def asking(sat: Table) -> None:
    """Ask for an amendment: in plain words, from a day."""
    if not sat.may("ask_amendment"):
        return
    wish, day = f"amend-wish-{sat.id}", f"amend-day-{sat.id}"
    st.header(t("amendment.ask_title"), anchor=False)
    st.text(t("amendment.ask_lead"))
    draft(sat, t("amendment.ask_wish"), wish, placeholder=t("amendment.ask_hint"), height=90)
    session.setdefault(day, now().date())
    st.date_input(t("amendment.ask_day"), key=day, format="DD/MM/YYYY")

    def ask() -> None:
        chosen = session.get(day)
        amending.ask(sat, session.get(wish) or "", chosen if isinstance(chosen, date) else now().date())
        sent(sat, wish)

    step(t("amendment.ask"), ask, type="primary", icon=":material/edit_document:")


def deed_shown(sat: Table, deed: Deed) -> None:
    """One amendment: its name, its price and terms, and which clause is replaced by what."""
    speech, done = language(), deed.made
    day = notation.day(done.effective, speech)
    st.markdown(f"**{t('amendment.name', number=deed.number, day=day)}**")
    if deed.bound_at:
        code = "signed" if deed.signed else "agreed"
        st.text(t(f"amendment.{code}", day=notation.day(deed.bound_at.date(), speech)))
    facts = _price(deed)
    if facts:
        st.html(facts_html(facts))
    if done.lines:
        heads = (t("amendment.what"), t("amendment.before"), t("amendment.after"))
        st.html(table_html(t("amendment.clauses"), heads, [_row(line) for line in done.lines]))
    if done.terms:
        heads = (t("amendment.term"), t("amendment.before"), t("amendment.after"))
        rows = [
            [
                (said_name(sat, f"term.{key}"), ""),
                (said.answer(template(sat), speech, key, old), ""),
                (said.answer(template(sat), speech, key, new), ""),
            ]
            for key, old, new in done.terms
        ]
        st.html(table_html(t("amendment.terms"), heads, rows))
    if done.moved:
        st.text(t("amendment.moved"))


def _row(line: Line) -> list[tuple[str, str]]:
    return [(told(line, catalogue()), ""), (line.old, ""), (line.new, "")]


def _price(deed: Deed) -> dict[str, str]:
    price, speech = deed.made.price, language()
    if price is None or (price.before, price.posts_before) == (price.after, price.posts_after):
        return {}
    facts = {
        t("amendment.month_before"): notation.money(price.before, speech),
        t("amendment.month_after"): notation.money(price.after, speech),
    }
    if price.posts_before and price.posts_after and price.posts_before != price.posts_after:
        facts[t("amendment.posts")] = (
            f"{notation.number(price.posts_before, speech)} → {notation.number(price.posts_after, speech)}"
        )
        if price.even is not None:
            facts[t("amendment.even")] = notation.money(price.even, speech)
    return facts
