"""Reading one answer, whatever its kind, into its typed value or a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from contract.errors import UnreadableError
from contract.interview import characters, days, identifiers, numbers
from contract.interview.fault import Fault, Parsed
from contract.template import TermSpec
from contract.terms import Terms, Value

_LONGEST = 4000
_YES = {"true", "yes", "oui", "1", "vrai"}
_NO = {"false", "no", "non", "0", "faux"}


def parse(spec: TermSpec, raw: object) -> Parsed:
    """Read a typed, chosen or stored answer; an empty one is no answer and no fault."""
    if _is_empty(raw):
        return Parsed()
    if spec.kind == "table":
        return _table(spec, raw)
    try:
        value = _READERS[spec.kind](spec, raw)
    except UnreadableError as fault:
        return Parsed(fault=Fault(fault.code, spec.key, _scalars(fault.values)))
    return Parsed() if _is_empty(value) else Parsed(value)


def _is_empty(raw: object) -> bool:
    """Nothing typed: also the NaN that an emptied cell of a table comes back as."""
    if isinstance(raw, str):
        return not raw.strip()
    return raw is None or raw != raw or (isinstance(raw, Sequence | set) and not raw)  # noqa: PLR0124 - NaN alone


def _scalars(values: Mapping[str, object]) -> tuple[tuple[str, str | int | Decimal], ...]:
    return tuple((name, v if isinstance(v, str | int | Decimal) else str(v)) for name, v in values.items())


def _text(spec: TermSpec, raw: object) -> str:
    text = characters.one_form(str(raw))
    if spec.kind == "text":
        text = text.replace("\n", " ")
    if character := characters.refused(text):
        raise UnreadableError("text.character", character=character)
    if len(text) > _LONGEST:
        raise UnreadableError("text.long", longest=_LONGEST)
    return text


def _lines(spec: TermSpec, raw: object) -> tuple[str, ...]:
    items = raw.splitlines() if isinstance(raw, str) else _listed(raw)
    return tuple(line for item in items if (line := _text(spec, str(item)).lstrip("–- ")))


def _listed(raw: object) -> list[object]:
    if isinstance(raw, Iterable) and not isinstance(raw, str | Mapping):
        return list(raw)
    return [raw]


def _choice(spec: TermSpec, raw: object) -> str:
    if str(raw) not in spec.choices:
        raise UnreadableError("choice.unknown", given=str(raw))
    return str(raw)


def _choices(spec: TermSpec, raw: object) -> tuple[str, ...]:
    """In the template's order, each once: the order of ticking is not a difference."""
    given = {_choice(spec, item) for item in _listed(raw)}
    return tuple(choice for choice in spec.choices if choice in given)


def _flag(_spec: TermSpec, raw: object) -> bool:
    text = str(raw).strip().casefold()
    if text not in _YES | _NO:
        raise UnreadableError("flag.unreadable")
    return text in _YES


def _bounded(read: Callable[[object], int | Decimal]) -> Callable[[TermSpec, object], Value]:
    def within(spec: TermSpec, raw: object) -> Value:
        value = read(raw)
        if spec.low is not None and value < spec.low:
            raise UnreadableError("number.low", limit=spec.low)
        if spec.high is not None and value > spec.high:
            raise UnreadableError("number.high", limit=spec.high)
        return value

    return within


def _plain(read: Callable[[object], Value]) -> Callable[[TermSpec, object], Value]:
    return lambda _spec, raw: read(raw)


_READERS: Mapping[str, Callable[[TermSpec, object], Value]] = {
    "text": _text,
    "lines": _lines,
    "choice": _choice,
    "choices": _choices,
    "flag": _flag,
    "integer": _bounded(numbers.integer),
    "money": _bounded(numbers.money),
    "percent": _bounded(numbers.percent),
    "date": _plain(days.day),
    "siret": _plain(identifiers.siret),
    "siren": _plain(identifiers.siren),
    "vat": _plain(identifiers.vat),
    "iban": _plain(identifiers.iban),
    "bic": _plain(identifiers.bic),
    "email": _plain(identifiers.email),
    "phone": _plain(identifiers.phone),
}


def _table(spec: TermSpec, raw: object) -> Parsed:
    """The rows that can be read, in order, and the first fault; an empty row is no row."""
    rows: list[Terms] = []
    faults: list[Fault] = []
    for number, given in enumerate(_listed(raw), start=1):
        row = given if isinstance(given, Mapping) else {}
        answers = {column.key: parse(column, row.get(column.key)) for column in spec.columns}
        values = {key: answer.value for key, answer in answers.items() if answer.value is not None}
        broken = [answer.fault for answer in answers.values() if answer.fault]
        absent = [column.key for column in spec.columns if column.required and column.key not in values]
        if broken:
            first = broken[0]
            faults.append(Fault(first.code, spec.key, first.values, number, first.key))
        elif absent and values:
            faults.append(Fault("row.incomplete", spec.key, (), number, absent[0]))
        elif values:
            rows.append(Terms(values))
    return Parsed(tuple(rows) or None, faults[0] if faults else None)
