"""Reading template files: texts written as plain pages, terms and elements as TOML, into values.

A fault names its file and line, for whoever writes templates.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

from contract.errors import UnreadableError
from contract.template import ArticleSource, ClauseSource, Element, Figure, Level, TermSpec
from contract.template_language import condition_names, text_names
from contract.trees import Fork, Node, Trees
from contract.version import Part
from contract.weights import Weights

_HEAD = re.compile(r"(part|when|elements):[ \t]*(.*)")
_KEY = re.compile(r"[a-z][a-z0-9_.]*")


def article_source(text: str, key: str, file: str, names: frozenset[str]) -> ArticleSource:
    """One article's page: a title, its head lines, then clauses under `## key`.

    `names` are the terms and computed figures that texts and conditions may use.
    """
    lines = unicodedata.normalize("NFC", text).splitlines()
    if not lines or not lines[0].startswith("# "):
        raise UnreadableError("template.title", file=file, line=1)
    starts = [i for i, line in enumerate(lines) if line.startswith("## ")]
    head, body, line = _block(lines, 1, (starts or [len(lines)])[0], file)
    if body or not starts:
        raise UnreadableError("template.outside_clause", file=file, line=line)
    _known(condition_names, head.get("when", ""), file, 1, names)
    ends = [*starts[1:], len(lines)]
    return ArticleSource(
        key=key,
        title=lines[0][2:].strip(),
        part=Part(head.get("part", Part.ARTICLE)),
        clauses=tuple(_clause(lines, a, b, file, names) for a, b in zip(starts, ends, strict=True)),
        when=head.get("when", ""),
    )


def _clause(lines: list[str], start: int, end: int, file: str, names: frozenset[str]) -> ClauseSource:
    key = lines[start][3:].strip()
    if not _KEY.fullmatch(key):
        raise UnreadableError("template.clause_key", file=file, line=start + 1, key=key)
    head, body, line = _block(lines, start + 1, end, file)
    if not body:
        raise UnreadableError("template.empty_clause", file=file, line=start + 1, key=key)
    _known(condition_names, head.get("when", ""), file, start + 1, names)
    _known(text_names, body, file, line, names)
    return ClauseSource(key, body, tuple(head.get("elements", "").split()), head.get("when", ""))


def _block(lines: list[str], start: int, end: int, file: str) -> tuple[dict[str, str], str, int]:
    """The `word: value` lines right under a heading, the text after them, and the line it begins on."""
    head: dict[str, str] = {}
    while start < end and (found := _HEAD.fullmatch(lines[start])):
        if found[1] in head:
            raise UnreadableError("template.twice", file=file, line=start + 1, key=found[1])
        head[found[1]] = found[2].strip()
        start += 1
    while start < end and not lines[start].strip():
        start += 1
    return head, "\n".join(line.rstrip() for line in lines[start:end]).strip(), start + 1


def _known(names_in: Any, source: str, file: str, line: int, names: frozenset[str]) -> None:  # noqa: ANN401
    """Check a condition or text where it stands, and that every name it uses exists."""
    try:
        used = names_in(source)
    except UnreadableError as fault:
        where = {**fault.values, "file": file, "line": line + int(str(fault.values["line"])) - 1}
        raise UnreadableError(fault.code, **where) from fault
    for name in sorted(used - names):
        raise UnreadableError("template.unknown_name", file=file, line=line, key=name)


def condition(source: str, file: str, key: str, names: frozenset[str]) -> None:
    """Check the condition under which a term is asked."""
    _known(condition_names, source, f"{file} {key}", 1, names)


def term_spec(row: Mapping[str, Any], file: str) -> TermSpec:
    """A question of the interview, from its TOML table."""
    known = set(TermSpec.__dataclass_fields__)
    for key in row:
        if key not in known:
            raise UnreadableError("template.unknown_key", file=file, line=0, key=f"{row.get('key')}.{key}")
    values = dict(row)
    for bound in ("low", "high"):
        if bound in values:
            values[bound] = Decimal(str(values[bound]))
    values["choices"] = tuple(values.get("choices", ()))
    values["columns"] = tuple(term_spec(column, file) for column in values.get("columns", ()))
    values.setdefault("section", "")
    return TermSpec(**values)


def element(row: Mapping[str, Any]) -> Element:
    """Something an article must carry, from its TOML table."""
    lists = {name: tuple(row.get(name, ())) for name in ("protections", "sources")}
    return Element(row["id"], row["article"], Level(row["level"]), **lists)


def figure(row: Mapping[str, Any]) -> Figure:
    """A dated legal figure, from its TOML table."""
    since, read = (_date(row[name]) for name in ("since", "read"))
    return Figure(row["key"], Decimal(str(row["value"])), since, row["source"], read)


def _date(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def unique(keys: Iterable[str], file: str) -> None:
    """No key may name two things."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise UnreadableError("template.twice", file=file, line=0, key=key)
        seen.add(key)


def weights(text: str) -> Weights:
    """A table of weights, in hundredths: a line of classes, the bias, then a trait a line; parted by tabs."""
    head, bias, *rows = (line.split("\t") for line in text.splitlines())
    table = {trait: tuple(map(_hundredths, row)) for trait, *row in rows}
    return Weights(tuple(head[1:]), tuple(map(_hundredths, bias[1:])), MappingProxyType(table))


def trees(text: str) -> Trees:
    """A table of trees, in thousandths: a line of classes, the bias, then the trees one after the other.

    A fork is a line of its sign and its bound, before the tree below that bound and the tree above it; a
    line that begins with a tab is what is spoken at a tree's end.
    """
    head, bias, *rows = (line.split("\t") for line in text.splitlines())
    left = iter(rows)
    roots = tuple(_node(row, left) for row in left)  # each takes the lines of its whole tree
    return Trees(tuple(head[1:]), _thousandths(bias), roots)


def _node(row: Sequence[str], left: Iterator[Sequence[str]]) -> Node:
    sign, *numbers = row
    return (
        Fork(sign, float(numbers[0]), _node(next(left), left), _node(next(left), left))
        if sign
        else _thousandths(row)
    )


def _thousandths(row: Sequence[str]) -> tuple[float, ...]:
    return tuple(int(each) / 1000 for each in row[1:])


@cache
def _hundredths(written: str) -> float:
    """A number that stands in hundredths; remembered, as a table says few different ones."""
    return int(written) / 100
