"""Invoice: when one is due, and what paying it late costs, each figure with its source."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import streamlit as st

from contract import notation
from contract.actions import lasting
from contract.actions.table import Table, now
from contract.deadlines.days import half_year
from contract.deadlines.interest import Basis, Slice, figures_for, known_half_years
from contract.edges import library
from contract.errors import ContractError
from pages.parts import paper
from pages.parts.amount import amount
from pages.parts.frame import tell
from pages.parts.rates import rates_entered
from pages.parts.seat import language, t


def invoice(sat: Table) -> None:
    """Ask for an amount and two days; tell the rest."""
    st.header(t("invoice.title"), anchor=False)
    today = now().date()
    with st.container(horizontal=True):
        owed = amount(t("invoice.amount"), f"invoice-amount-{sat.id}", lasting.usual_amount(sat) or Decimal())
        dated = st.date_input(
            t("invoice.dated"),
            value=today - timedelta(days=60),
            format="DD/MM/YYYY",
            key=f"invoice-day-{sat.id}",
        )
        paid = st.date_input(
            t("invoice.paid"), value=today, format="DD/MM/YYYY", key=f"invoice-paid-{sat.id}"
        )
    if owed is None or dated is None or paid is None:
        return
    try:
        found = lasting.invoice(sat, owed, dated, paid)
    except ContractError as fault:  # a contract of another maker may know no days of payment
        tell(fault)
        return
    st.html(paper.facts_html(_facts(found)))
    st.html(paper.notes_html(_sources(found)))
    rates_entered(sat, figures_for(found.late, found.basis, found.floors))


def _facts(found: lasting.Invoice) -> dict[str, str]:
    speech, owed = language(), found.late
    facts = {t("invoice.due"): notation.day(found.due, speech)}
    if found.lawful:
        facts[t("invoice.lawful")] = notation.day(found.lawful, speech)
    if owed.slices:
        whole = owed.interest is not None
        if any(part.amount is not None for part in owed.slices):
            facts[t("invoice.interest" if whole else "invoice.incomplete")] = notation.money(
                owed.known, speech
            )
        if owed.recovery:
            facts[t("invoice.recovery")] = notation.money(owed.recovery, speech)
        if whole:
            facts[t("invoice.total")] = notation.money(owed.known + owed.recovery, speech)
    return facts


def _sources(found: lasting.Invoice) -> list[str]:
    speech, owed = language(), found.late
    lines = [f"{notation.day(day, speech)} – {t(f'invoice.counting.{way}')}" for way, day in found.ways]
    if found.lawful:
        lines.append(t("invoice.lawful_source"))
        if found.due > found.lawful:
            lines.append(t("invoice.too_long", day=notation.day(found.lawful, speech)))
    if not owed.slices:
        lines.append(t("invoice.on_time"))
    else:
        lines += [_part(part) for part in owed.slices]
        lines += [t(f"invoice.rate.{found.basis}"), t("invoice.formula")]
        if owed.interest is None:
            lines.append(t("invoice.unknown", known=_known(found.basis)))
        if owed.recovery:
            lines.append(t("invoice.recovery_source"))
        lines += _floors(found) if found.floors else []
    read = max(figure.read for figure in library.legal_figures())
    return [*lines, t("invoice.not_advice", day=notation.day(read, speech))]


def _part(part: Slice) -> str:
    speech = language()
    values = {
        "first": notation.short_day(part.first, speech),
        "last": notation.short_day(part.last, speech),
        "days": notation.days(part.days, speech),
    }
    if part.rate.value is None or part.amount is None:
        return t("invoice.part_unknown", **values)
    rate, amount = notation.percent(part.rate.value, speech), notation.money(part.amount, speech)
    if part.rate.read is None:
        return t("invoice.part", **values, rate=rate, amount=amount)
    code, read = "part_entered" if part.rate.entered else "part_sourced", notation.day(part.rate.read, speech)
    return t(f"invoice.{code}", **values, rate=rate, amount=amount, source=part.rate.source, read=read)


def _known(basis: Basis) -> str:
    """The half-years whose rate is known, by their first days."""
    days = known_half_years(basis, library.legal_figures())
    return ", ".join(notation.day(day, language()) for day in days)


def _floors(found: lasting.Invoice) -> list[str]:
    speech, lines = language(), []
    for floor, part in zip(found.floors, found.late.slices, strict=True):
        day = notation.day(half_year(part.first), speech)
        if floor.value is None:
            lines.append(t("invoice.floor_unknown", day=day))
            continue
        lines.append(t("invoice.floor", day=day, rate=notation.percent(floor.value, speech)))
        if floor.entered and floor.read:
            read = notation.day(floor.read, speech)
            lines.append(t("invoice.floor_entered", source=floor.source, read=read))
        if part.rate.value is not None and part.rate.value < floor.value:
            lines.append(t("invoice.floor_above"))
    return lines
