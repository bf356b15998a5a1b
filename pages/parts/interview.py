"""Interview: the questions of one article, each kept as soon as it is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pandas as pd
import streamlit as st

from contract.actions import workbench
from contract.actions.workbench import Bench
from contract.interview.fault import sentence
from contract.interview.gaps import asked
from contract.template import TermSpec
from contract.terms import Terms
from pages.parts.frame import guarded
from pages.parts.seat import catalogue, language, t

LAST = "last-answered"


def names(work: Bench) -> Mapping[str, str]:
    """The template's words in the reader's language."""
    known = work.template.names
    return known.get(language()) or known[work.version.language]


def questions(work: Bench, section: str) -> tuple[TermSpec, ...]:
    """What is asked about an article now."""
    return tuple(s for s in asked(work.template, work.version.terms) if s.section == section)


def sections(work: Bench, without: tuple[str, ...] = ()) -> dict[str, str]:
    """The articles that ask something, with their titles."""
    said = {s.key: s.title for s in work.template.texts[work.version.language]}
    open_ = [s for s in asked(work.template, work.version.terms) if not s.key.startswith(without or ("\0",))]
    return {key: title for key, title in said.items() if any(s.section == key for s in open_)}


def interview(work: Bench, section: str, without: tuple[str, ...] = ()) -> None:
    """Ask the questions of one article."""
    for spec in questions(work, section):
        if not spec.key.startswith(without or ("\0",)):
            _question(work, spec)
            for fault in work.faults:
                if fault.key == spec.key:
                    st.error(sentence(fault, catalogue()), icon=":material/error:")


def last_answered() -> str:
    """The key of the question answered last in this browser."""
    return str(st.session_state.get(LAST, ""))


def _question(work: Bench, spec: TermSpec) -> None:
    said = names(work)
    label = said.get(f"term.{spec.key}", spec.key)
    if spec.required and spec.kind != "flag":
        label = f"{label} *"
    hint = said.get(f"term.{spec.key}.help") or None
    field = f"{work.kind}-{work.table.id}-{spec.key}"
    value = work.raw.get(spec.key, work.version.terms.get(spec.key))

    def answered() -> None:
        _keep(work, spec.key, st.session_state[field])

    _FIELDS.get(spec.kind, _text)(spec, label, hint, field, value, answered, said)


def _keep(work: Bench, key: str, raw: object) -> None:
    st.session_state[LAST] = key

    def kept() -> None:
        fresh = workbench.bench(work.table, work.kind)
        workbench.keep(workbench.answer(fresh, key, raw))

    guarded(kept)


Answered = Callable[[], None]
Said = Mapping[str, str]


def _text(
    _spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, _said: Said
) -> None:
    st.session_state.setdefault(field, _written(value))
    st.text_input(label, key=field, help=hint, on_change=answered)


def _flag(
    _spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, _said: Said
) -> None:
    st.session_state.setdefault(field, value is True)
    st.toggle(label, key=field, help=hint, on_change=answered)


def _choice(
    spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, said: Said
) -> None:
    st.session_state.setdefault(field, value if value in spec.choices else None)
    st.selectbox(
        label,
        spec.choices,
        key=field,
        help=hint,
        on_change=answered,
        placeholder=t("build.unanswered"),
        format_func=lambda choice: said.get(f"term.{spec.key}.{choice}", choice),
    )


def _choices(
    spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, said: Said
) -> None:
    st.session_state.setdefault(field, list(value) if isinstance(value, tuple) else [])
    st.pills(
        label,
        spec.choices,
        key=field,
        help=hint,
        on_change=answered,
        selection_mode="multi",
        format_func=lambda choice: said.get(f"term.{spec.key}.{choice}", choice),
    )


def _date(
    _spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, _said: Said
) -> None:
    st.session_state.setdefault(field, value if isinstance(value, date) else None)
    st.date_input(label, key=field, help=hint, on_change=answered, format="DD/MM/YYYY")


def _table(
    spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, said: Said
) -> None:
    """A table keeps its first rows for as long as it is edited; only what it returns is kept."""
    del answered
    frozen = f"{field}-rows"
    rows = value if isinstance(value, tuple) else ()
    if frozen not in st.session_state:
        st.session_state[frozen] = [
            {c.key: _cell(row.get(c.key)) for c in spec.columns} for row in rows if isinstance(row, Terms)
        ]
    st.markdown(f"**{label}**", help=hint)
    columns = {c.key: _column(spec, c, said) for c in spec.columns}
    frame = pd.DataFrame(st.session_state[frozen], columns=[c.key for c in spec.columns])
    edited = st.data_editor(
        frame, key=field, num_rows="dynamic", column_config=columns, hide_index=True, width="stretch"
    )
    typed = [
        {name: cell for name, cell in row.items() if not pd.isna(cell) and cell != ""}
        for row in edited.to_dict("records")
    ]
    whole = [row for row in typed if row]
    before = [{c.key: _cell(row.get(c.key)) for c in spec.columns if c.key in row} for row in rows]
    if whole != before and all(len(row) == len(spec.columns) for row in whole):
        _tables(field, spec.key, whole)


def _tables(field: str, key: str, rows: list[dict[str, object]]) -> None:
    """Hand the rows over once a change of them."""
    if st.session_state.get(f"{field}-kept") != rows:
        st.session_state[f"{field}-kept"] = rows
        st.session_state["pending-table"] = (key, rows)


def pending_table(work: Bench) -> bool:
    """Keep a table that was just edited; gives whether the page must be drawn again."""
    found = st.session_state.pop("pending-table", None)
    if found is None:
        return False
    _keep(work, *found)
    return True


def _column(spec: TermSpec, column: TermSpec, said: Said) -> object:
    label = said.get(f"term.{spec.key}.{column.key}", column.key)
    if column.kind == "choice":
        prefix = f"term.{spec.key}.{column.key}"
        return st.column_config.SelectboxColumn(
            label, options=column.choices, format_func=lambda c: said.get(f"{prefix}.{c}", c), required=True
        )
    if column.kind in {"integer", "money"}:
        return st.column_config.NumberColumn(label, min_value=float(column.low or 0), required=True)
    return st.column_config.TextColumn(label, required=True)


def _cell(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value


def _written(value: object) -> str:
    if value is None:
        return ""
    return str(value).replace(".", ",") if isinstance(value, Decimal) else str(value)


_FIELDS = {"flag": _flag, "choice": _choice, "choices": _choices, "date": _date, "table": _table}
