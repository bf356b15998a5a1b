"""Leaving: the three ways to a contract's end, each with its conditions and the step that takes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from html import escape

import streamlit as st

from contract import notation
from contract.actions import lasting, parting
from contract.actions.signer import Signer
from contract.actions.table import Table, now
from contract.ending.conditions import OBLIGATIONS, Condition, conditions, offer_conditions, open_steps
from contract.ending.facts import EndOffered, NoticeGiven, Step
from contract.ending.ways import before, settled
from contract.errors import ContractError
from contract.version import clause_label, numbered
from pages.parts.amount import amount, amount_in
from pages.parts.drafts import draft, sent
from pages.parts.frame import step
from pages.parts.leaving_letters import answer, preview, signature
from pages.parts.seat import language, t
from pages.parts.session import session


def standing(sat: Table) -> None:
    """Say what is settled, and let the end be recorded once its day has come."""
    ended = sat.contract.parting.ended
    if ended is not None:
        day, cause = notation.day(ended.last_day, language()), t(f"cause.{ended.cause}")
        st.success(t("ending.over", day=day, cause=cause), icon=":material/task_alt:")
        return
    found = settled(lasting.case(sat))
    if found is None:
        st.info(t("ending.none_settled"), icon=":material/all_inclusive:")
        return
    day = notation.day(found[0], language())
    if parting.last_day(sat) is None:
        st.info(t("ending.settled_natural", day=day), icon=":material/event:")
    else:
        st.warning(t("ending.settled", day=day, cause=t(f"cause.{found[1]}")), icon=":material/event:")
    if found[0] <= now().date():
        step(t("ending.record"), lambda: parting.end(sat), type="primary", icon=":material/task_alt:")
    else:
        st.text(t("ending.record_later", day=day))


def looked_at(sat: Table) -> date:
    """The day the account and the list are made for: the settled one, else the one offered or typed, else today."""
    found = settled(lasting.case(sat))
    recorded = parting.last_day(sat)
    if recorded or found:
        return recorded or found[0]
    offered = sat.contract.parting.open_offer
    if offered is not None:
        return offered.terms.last_day
    typed = session.get(f"end-day-{sat.id}")
    return typed if isinstance(typed, date) else now().date()


def at_its_term(sat: Table) -> None:
    """Let it renew, change it by an amendment, or stop at the term."""
    terms = lasting.case(sat).version.terms
    if terms.get("term_model") != "fixed":
        st.text(t("ending.expiry_open"))
        return
    st.text(t(f"ending.expiry_{terms.get('renewal', 'none')}"))
    if sat.may("propose"):
        st.page_link("pages/propose.py", label=t("ending.amend"), icon=":material/edit_note:")
    _notice(sat, Step.REFUSAL)


def for_another_cause(sat: Table) -> None:
    """Choose a ground, see its conditions, write the letter."""
    steps = [s for s in open_steps(lasting.case(sat)) if s is not Step.REFUSAL]
    field = f"end-step-{sat.id}"
    chosen = st.selectbox(t("ending.which"), steps, format_func=lambda s: t(f"step.{s}"), key=field)
    if chosen is not None:
        _notice(sat, chosen, field)


def by_agreement(sat: Table) -> None:
    """Offer an end, or answer the other side's offer."""
    if sat.contract.parting.open_offer is not None or not sat.may("offer_end"):
        answer(sat)
        return
    words = ("access", "contents", "survives")
    field = {name: f"end-{name}-{sat.id}" for name in ("day", "balance", *words)}
    session.setdefault(field["day"], now().date())
    with st.container(horizontal=True):
        st.date_input(t("ending.offer_day"), key=field["day"], format="DD/MM/YYYY")
        balance = amount(t("ending.offer_balance"), field["balance"])
    for name in words:
        draft(sat, t(f"ending.offer_{name}"), field[name], height=80)

    def typed(balance: Decimal) -> EndOffered:
        day = session.get(field["day"])
        said = (str(session.get(field[name]) or "") for name in words)
        return parting.offered(day if isinstance(day, date) else now().date(), balance, *said)

    conditions_list(offer_conditions(lasting.case(sat), typed(balance or Decimal())))

    def offer(given: Signer) -> None:
        parting.offer(sat, typed(amount_in(field["balance"])), given)
        sent(sat, *(field[name] for name in words))

    signature(sat, t("ending.offer"), offer, key=sat.id)


def _notice(sat: Table, chosen: Step, chooser: str = "") -> None:
    """One kind of notice: what it needs to know, its conditions, its letter, the step.

    `chooser` is the field that chose it. What was chosen there, or below, after the letter was shown has not
    been read in it yet: a press that comes before the page shows the other letter records nothing.
    """
    case = lasting.case(sat)
    name = f"{chosen}-{sat.id}"
    if chosen is Step.FORMAL_NOTICE:
        _breach(sat, name)
    if chosen in {Step.FORMAL_NOTICE, Step.FORCE_NOTICE}:
        draft(sat, t("ending.story"), f"end-story-{name}", height=110)
    if chosen in {Step.BREACH_EXIT, Step.FORCE_EXIT}:
        draft(sat, t("ending.not_cured"), f"end-story-{name}", height=80)
    if chosen is Step.FORCE_NOTICE:
        st.date_input(t("ending.since"), value=None, key=f"end-since-{name}", format="DD/MM/YYYY")
    earlier = before(case, chosen)
    if earlier:
        st.selectbox(
            t("ending.follows"),
            [n.id for n in earlier],
            format_func=lambda key: notation.day(
                next(n.given.sent_on for n in earlier if n.id == key), language()
            ),
            key=f"end-follows-{name}",
        )

    def typed() -> NoticeGiven:
        since = session.get(f"end-since-{name}")
        return parting.drafted(
            sat,
            chosen,
            breached=session.get(f"end-clause-{name}") or "",
            story=session.get(f"end-story-{name}") or "",
            since=since if isinstance(since, date) else None,
            follows=session.get(f"end-follows-{name}") or "",
        )

    given = typed()
    conditions_list(conditions(case, given))
    preview(sat, given)
    st.text(t("ending.given_means"))

    def give() -> None:
        wanted = typed()
        another = bool(chooser) and session.get(chooser) != chosen
        if another or _grounds(wanted) != _grounds(given):
            raise ContractError("ending.chosen_anew")
        parting.give(sat, wanted)
        sent(sat, f"end-story-{name}")

    step(t("ending.give"), give, type="primary", icon=":material/outgoing_mail:")


def _grounds(given: NoticeGiven) -> tuple[object, ...]:
    """What a notice rests on, as it was chosen; its story is typed, and handed in at every stroke."""
    return given.clause, given.breached, given.since, given.follows


def _breach(sat: Table, name: str) -> None:
    """Which obligation, then which of the clauses that carry it."""
    version = lasting.case(sat).version
    kind = st.selectbox(
        t("ending.breach"),
        list(OBLIGATIONS),
        format_func=lambda k: t(f"obligation.{k}"),
        key=f"end-kind-{name}",
    )
    labels = {
        clause.key: f"{clause_label(number, n, article)} {clause.text}"[:120]
        for number, article in numbered(version)
        for n, clause in enumerate(article.clauses)
        if kind and clause.key in OBLIGATIONS[kind]
    }
    st.selectbox(t("ending.breach_clause"), list(labels), format_func=labels.get, key=f"end-clause-{name}")


def conditions_list(asked: Sequence[Condition]) -> None:
    """Each condition, met or not: by a sign and in words, never by colour alone."""
    rows = "".join(f"<li>{_sign(c)} {escape(_said(c))}</li>" for c in asked)
    st.html(
        f'{_STYLE}<section class="cb-conditions"><p>{escape(t("ending.conditions"))}</p><ul>{rows}</ul></section>'
    )


def _sign(condition: Condition) -> str:
    return "☑" if condition.met else "☐" if condition.needed else "⚠"


def _said(condition: Condition) -> str:
    values = {
        name: notation.day(value, language()) if isinstance(value, date) else value
        for name, value in condition.values
    }
    said = t(f"condition.{condition.code}.{'says' if condition.met else 'otherwise'}", **values)
    return f"{said} {t('condition.source', source=condition.source)}" if condition.source else said


_STYLE = """
<style>
.cb-conditions p { font-weight: 600; margin: 0 0 .3rem; }
.cb-conditions ul { list-style: none; margin: 0; padding: 0; }
.cb-conditions li { padding: .2rem 0 .2rem 1.6rem; text-indent: -1.6rem; margin: 0; }
</style>
"""
