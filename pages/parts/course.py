"""Course: the turns as a picture, what happened in sentences, and what each side got."""

from __future__ import annotations

from datetime import timedelta
from html import escape
from math import sqrt

import streamlit as st

from contract import notation
from contract.actions import course
from contract.actions.balance import Row, balance
from contract.actions.table import Table, now
from contract.decision import Verdict
from contract.party import Seat
from pages.parts.heading import brief
from pages.parts.seat import catalogue, language, t

_STYLE = """
<style>
.cb-turns { display: flex; gap: 2px; margin: .3rem 0 .6rem; list-style: none; padding: 0 !important; }
.cb-turns li { margin: 0; min-width: .6rem; overflow: hidden; font-size: .8rem; line-height: 1.3; min-height: 1.2rem; }
.cb-turns li::before { content: ""; display: block; height: .9rem; border: 1.5px solid currentColor; border-radius: 2px; }
.cb-turns .contractor::before { background: currentColor; }
.cb-turns .client::before { background: repeating-linear-gradient(45deg, transparent 0 4px, currentColor 4px 5px); }
.cb-turns .nobody::before { border-style: dotted; }
.cb-turns li { container-type: inline-size; } .cb-turns span { display: none; white-space: nowrap; }
@container (min-width: 8.5rem) { .cb-turns span { display: block; } }
.cb-course { list-style: none; margin: 0; padding: 0 0 0 1rem; border-left: 2px solid var(--st-border-color, #8886); }
.cb-course li { margin: 0; padding: .3rem 0; font-size: .92rem; } .cb-course time { display: inline-block; min-width: 8.5rem; opacity: .75; font-variant-numeric: tabular-nums; }
.cb-course.cb-course li { position: relative; margin: 0; } .cb-course.cb-course li::before { content: ""; position: absolute; left: calc(-1rem - 6px); top: .72rem; width: 10px; height: 10px;
  border: 1.5px solid currentColor; border-radius: 50%; background: var(--st-background-color, Canvas); box-sizing: border-box; }
.cb-course.cb-course .contractor::before { background: currentColor; }
.cb-course.cb-course .client::before { background: repeating-linear-gradient(45deg, Canvas 0 2px, currentColor 2px 3px); }
.cb-turns li::before, .cb-course.cb-course li::before { forced-color-adjust: none; }
.cb-got { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; } .cb-got h3 { font-size: 1rem; padding: .3rem 0; }
.cb-got ul { margin: 0; padding: 0; list-style: none; } .cb-got li { margin: 0; padding: .35rem 0; border-top: 1px solid var(--st-border-color, #8886); font-size: .92rem; overflow-wrap: anywhere; }
.cb-got small { display: block; opacity: .75; font-size: .84rem; } .cb-got .whole { grid-column: 1 / -1; }
@media (max-width: 640px) { .cb-got { grid-template-columns: 1fr; } .cb-course.cb-course time { display: block; } }
</style>
"""


def course_so_far(sat: Table, *, unfolded: bool = False) -> None:
    """Both, folded unless the course itself is what the page is about; made and sent only once they are opened."""
    got = st.expander(t("balance.title"), icon=":material/balance:", key="balance", on_change="rerun")
    if got.open:
        with got:
            what_each_got(sat)
    turns = st.expander(
        t("turns.title"), icon=":material/timeline:", key="turns", expanded=unfolded, on_change="rerun"
    )
    if turns.open:
        with turns:
            timeline(sat)


def timeline(sat: Table) -> None:
    """Whose turn it was, how long, and everything that happened, newest last."""
    moment = now()
    turns = sat.contract.turns
    ends = (*(turn.since for turn in turns[1:]), moment)
    bands = []
    for turn, end in zip(turns, ends, strict=True):
        time = end - turn.since
        who = t(f"seat.{turn.seat}") if turn.seat else t("turns.nobody")
        said = escape(t("turns.of", who=who, time=brief(time)))
        weight = sqrt(max(time / timedelta(hours=1), 1.0))  # a long one does not press the others together
        bands.append(
            f'<li class="{turn.seat or "nobody"}" style="flex: {weight:.2f} 1 0" title="{said}"><span>{said}</span></li>'
        )
    lines = "".join(
        f'<li class="{line.by}"><time>{escape(notation.short_moment(line.at, language()))}</time> {escape(line.words)}</li>'
        for line in course.lines(sat.events, catalogue(), sat.seat)
    )
    st.html(
        f'{_STYLE}<p>{escape(t("turns.lead"))}</p><ol class="cb-turns">{"".join(bands)}</ol>'
        f'<ol class="cb-course">{lines}</ol>'
    )


def what_each_got(sat: Table) -> None:
    """The answers so far as two columns, and under them what was not taken up."""
    rows = balance(sat, catalogue())
    if not rows:
        st.text(t("balance.none"))
        return
    columns = "".join(
        f"<section><h3>{escape(t('balance.got', who=t(f'the.{seat}')))}</h3>{_list(_got(rows, seat))}</section>"
        for seat in Seat
    )
    left = _list(tuple(row for row in rows if row.verdict is not Verdict.ACCEPT))
    title = escape(t("balance.kept"))
    st.html(
        f'{_STYLE}<div class="cb-got">{columns}<section class="whole"><h3>{title}</h3>{left}</section></div>'
    )


def _got(rows: tuple[Row, ...], seat: Seat) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.by is seat and row.verdict is Verdict.ACCEPT)


def _list(rows: tuple[Row, ...]) -> str:
    items = "".join(f"<li>{escape(row.words)}<small>{escape(_about(row))}</small></li>" for row in rows)
    nothing = f"<li>{escape(t('balance.nothing'))}</li>"
    return f"<ul>{items or nothing}</ul>"


def _about(row: Row) -> str:
    told = [t(f"seat.{row.by}"), t("balance.round", n=row.round)]
    if row.verdict is not Verdict.ACCEPT:
        told.append(t("balance.countered" if row.verdict is Verdict.COUNTER else "balance.refused"))
    if row.trade:
        told.append(t("balance.trade", why=row.trade))
    if row.n > 1:
        told.append(t("balance.tied", n=row.n))
    if row.reason:
        told.append(t("balance.because", reason=row.reason))
    return ", ".join(told)
