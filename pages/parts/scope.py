"""Scope: what is given and got, before and after, in figures; and the reader's own limits, which only they see."""

from __future__ import annotations

from decimal import Decimal

import streamlit as st

from contract import notation
from contract.actions import limits
from contract.actions.negotiating import Negotiation
from contract.actions.reading import sentence
from contract.actions.table import Table
from contract.guard.floors import Floors
from contract.version import Version
from pages.parts.seat import catalogue, language, t

_DAYS_MOST = 365


def scope(case: Negotiation) -> None:
    """Show the figures of the scope where the proposal moves one of them."""
    was, now = limits.figures(case.redline.old), limits.figures(case.redline.new)
    rows = (
        ("networks", Decimal(len(was.networks)), Decimal(len(now.networks)), notation.number),
        ("posts", was.posts, now.posts, notation.number),
        ("price", was.price, now.price, notation.money),
        ("price_per_post", was.price_per_post, now.price_per_post, notation.money),
    )
    if all(before == after for _, before, after, _ in rows):
        return
    st.subheader(t("scope.title"), anchor=False)
    for column, (name, before, after, written) in zip(st.columns(len(rows)), rows, strict=True):
        if before is None or after is None:
            continue
        told = t("scope.was", value=written(before.normalize(), language())) if before != after else None
        value = written(after.normalize(), language())
        column.metric(t(f"scope.{name}"), value, told, delta_color="off", delta_arrow="off")


def private_limits(sat: Table, version: Version) -> None:
    """Warn this seat, and it alone, where a version goes beyond its limits; let it set them."""
    with st.container(key="floors-crossed"):
        for finding in limits.beyond(sat, version, language()):
            st.warning(sentence(finding, catalogue()), icon=":material/visibility_lock:")
    kept = limits.floors_of(sat)
    fold = st.expander(t("floors.title"), icon=":material/visibility_lock:", key="floors", on_change="rerun")
    if not fold.open:
        return
    with fold:
        st.text(t("floors.private"))
        for column, name in zip(st.columns(3), ("price", "payment_days", "notice_days"), strict=True):
            floor = getattr(kept, name)
            column.number_input(
                t(f"floors.{name}.{sat.seat}"),
                min_value=0,
                max_value=None if name == "price" else _DAYS_MOST,
                value=None if floor is None else int(floor),
                key=f"floor-{name}",
                on_change=_keep,
                args=(sat,),
            )


def _keep(sat: Table) -> None:
    given = {name: st.session_state[f"floor-{name}"] for name in ("price", "payment_days", "notice_days")}
    limits.keep_floors(sat, Floors(**{n: None if v is None else Decimal(v) for n, v in given.items()}))
