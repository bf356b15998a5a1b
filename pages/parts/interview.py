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
from pages.parts.frame import pressed
from pages.parts.seat import catalogue, language, t
from pages.parts.session import session

LAST = "last-answered"
PENDING = "pending-table"


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
    return str(session.get(LAST, ""))


def _question(work: Bench, spec: TermSpec) -> None:
    said = names(work)
    label = said.get(f"term.{spec.key}", spec.key)
    if spec.required and spec.kind != "flag":
        label = f"{label} *"
    hint = said.get(f"term.{spec.key}.help") or None
    field = f"{work.kind}-{work.table.id}-{spec.key}"
    value = _standing(work, spec.key)
    if session.setdefault(f"{field}-shown", value) != value:
        _forget(field)
    session[f"{field}-shown"] = value

    def answered() -> None:
        pressed(lambda: _keep(work, spec.key, session[field], field))

    _FIELDS.get(spec.kind, _text)(spec, label, hint, field, value, answered, said)


def _standing(work: Bench, key: str) -> object:
    """The answer on the bench: as typed while it cannot be read, else its value."""
    return work.raw.get(key, work.version.terms.get(key))


def _forget(field: str) -> None:
    """The answer was changed elsewhere (another tab, the work taken back): the field shows it afresh."""
    session.pop(field, None)
    session.pop(f"{field}-rows", None)
    session.pop(f"{field}-handed", None)
    session[f"{field}-turn"] = session.get(f"{field}-turn", 0) + 1


def _keep(work: Bench, key: str, raw: object, field: str) -> None:
    session[LAST] = key
    fresh = workbench.bench(work.table, work.kind)
    workbench.keep(workbench.answer(fresh, key, raw))
    # What was typed here stays as it was typed, however it was read.
    session[f"{field}-shown"] = _standing(workbench.bench(work.table, work.kind), key)


Answered = Callable[[], None]
Said = Mapping[str, str]


def _text(
    _spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, _said: Said
) -> None:
    session.setdefault(field, _written(value))
    st.text_input(label, key=field, help=hint, on_change=answered)


def _flag(
    _spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, _said: Said
) -> None:
    session.setdefault(field, value is True)
    st.toggle(label, key=field, help=hint, on_change=answered)


def _choice(
    spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, said: Said
) -> None:
    session.setdefault(field, value if value in spec.choices else None)
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
    session.setdefault(field, list(value) if isinstance(value, tuple) else [])
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
    session.setdefault(field, value if isinstance(value, date) else None)
    st.date_input(label, key=field, help=hint, on_change=answered, format="DD/MM/YYYY")


def _table(
    spec: TermSpec, label: str, hint: str | None, field: str, value: object, answered: Answered, said: Said
) -> None:
    """A table keeps its first rows for as long as it is edited; only what it returns is kept."""
    del answered
    frozen = f"{field}-rows"
    before = _rows(spec, value)
    if frozen not in session:
        session[frozen] = before
    st.text(label, help=hint)
    columns = {c.key: _column(spec, c, said) for c in spec.columns}
    frame = pd.DataFrame(session[frozen], columns=[c.key for c in spec.columns])
    turn = session.get(f"{field}-turn", 0)
    edited = st.data_editor(
        frame,
        key=f"{field}-{turn}",
        num_rows="dynamic",
        column_config=columns,
        hide_index=True,
        width="stretch",
        alt=label,
    )
    typed = _rows(spec, edited.to_dict("records"))
    # Rows may be kept in another form than they were typed in: handed over once, they are not again.
    if typed not in (before, session.get(f"{field}-handed")):
        session[PENDING] = (spec.key, typed, field)  # first: the script may be ended between the two
        session[f"{field}-handed"] = typed


def _rows(spec: TermSpec, given: object) -> list[dict[str, object]]:
    """Rows as a table shows them, without the empty ones; a row half filled in is a row."""
    listed = given if isinstance(given, list | tuple) else ()
    rows = [
        {c.key: _cell(row[c.key]) for c in spec.columns if not _empty(row.get(c.key))}
        for row in listed
        if isinstance(row, Mapping)
    ]
    return [row for row in rows if row]


def _empty(cell: object) -> bool:
    return cell is None or cell == "" or cell != cell  # noqa: PLR0124 - NaN alone, an emptied cell


def pending_table(work: Bench) -> bool:
    """Keep a table that was just edited; gives whether the page must be drawn again."""
    found = session.pop(PENDING, None)
    if found is None:
        return False
    pressed(lambda: _keep(work, *found))
    return True


def _column(spec: TermSpec, column: TermSpec, said: Said) -> object:
    label = said.get(f"term.{spec.key}.{column.key}", column.key)
    if column.kind == "choice":
        prefix = f"term.{spec.key}.{column.key}"
        return st.column_config.SelectboxColumn(
            label, options=column.choices, format_func=lambda c: said.get(f"{prefix}.{c}", c)
        )
    if column.kind in {"integer", "money"}:
        return st.column_config.NumberColumn(label, min_value=float(column.low or 0))
    return st.column_config.TextColumn(label)


def _cell(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value


def _written(value: object) -> str:
    if value is None:
        return ""
    return str(value).replace(".", ",") if isinstance(value, Decimal) else str(value)


_FIELDS = {"flag": _flag, "choice": _choice, "choices": _choices, "date": _date, "table": _table}
