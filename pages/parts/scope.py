"""Scope: what is given and got, before and after, in figures; and the reader's own limits, which only they see."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from html import escape

import streamlit as st

from contract import notation
from contract.actions import limits
from contract.actions.negotiating import Negotiation
from contract.actions.reading import sentence
from contract.actions.table import Table
from contract.guard.floors import Floors
from contract.version import Version
from pages.parts.frame import pressed
from pages.parts.seat import catalogue, language, t
from pages.parts.session import session

_DAYS_MOST = 365


def scope(case: Negotiation) -> None:
    """Say what the proposal adds and takes away in the scope and in the price, and draw what one post then costs."""
    was, now = limits.figures(case.redline.old), limits.figures(case.redline.new)
    figures = (
        ("networks", Decimal(len(was.networks)), Decimal(len(now.networks)), notation.number),
        ("posts", was.posts, now.posts, notation.number),
        ("price", was.price, now.price, notation.money),
    )
    known = [(name, before, after, say) for name, before, after, say in figures if before and after]
    moved = ", ".join(
        t(f"scope.{name}", n=abs(int(after - before)), moved=_signed(after - before, say))
        for name, before, after, say in known
    )
    still = all(before == after for _, before, after, _ in known)
    title = f"<h2>{escape(t('scope.title'))}</h2>"
    told = t("scope.still") if still else moved
    bars = "" if was.price_per_post == now.price_per_post else _bars(was.price_per_post, now.price_per_post)
    st.html(f'<section class="cb-scope">{title}<p>{escape(told)}</p>{bars}</section>')


def _signed(difference: Decimal, say: Callable[[Decimal, str], str]) -> str:
    """A difference with its sign, so that "+0" is said too: more work for the same price."""
    return f"{'−' if difference < 0 else '+'}{say(abs(difference).normalize(), language())}"


def _bars(was: Decimal | None, now: Decimal | None) -> str:
    """What one post costs before and after, as two lengths, each with its amount in words."""
    if was is None or now is None:
        return ""
    most = max(was, now)
    rows = "".join(
        f'<dt>{escape(t(f"scope.{when}"))}</dt><dd><i style="width: {100 * price / most:.1f}%"></i>'
        f"{escape(notation.money(price, language()))}</dd>"
        for when, price in (("before", was), ("after", now))
    )
    return f"<p>{escape(t('scope.price_per_post'))}</p><dl>{rows}</dl>"


def beyond_limits(sat: Table, version: Version) -> None:
    """Warn this seat, and it alone, where a version goes beyond its limits."""
    with st.container(key="floors-crossed"):
        for finding in limits.beyond(sat, version, language()):
            st.warning(sentence(finding, catalogue()), icon=":material/visibility_lock:")


def private_limits(sat: Table) -> None:
    """Let this seat set its limits, which nobody else sees."""
    fold = st.popover(
        t("floors.title"), icon=":material/visibility_lock:", key="private-limits", on_change="rerun"
    )
    if not fold.open:
        return
    kept = limits.floors_of(sat)
    with fold:
        st.text(t("floors.private"))
        for name in ("price", "payment_days", "notice_days"):
            floor = getattr(kept, name)
            st.number_input(
                t(f"floors.{name}.{sat.seat}"),
                min_value=0,
                max_value=None if name == "price" else _DAYS_MOST,
                value=None if floor is None else int(floor),
                key=f"floor-{name}",
                on_change=pressed,
                args=(partial(_keep, sat),),
            )


def _keep(sat: Table) -> None:
    given = {name: session[f"floor-{name}"] for name in ("price", "payment_days", "notice_days")}
    limits.keep_floors(sat, Floors(**{n: None if v is None else Decimal(v) for n, v in given.items()}))
