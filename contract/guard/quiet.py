"""Quiet: changes that an eye passes over and that turn what is said.

One small word; the same figure in another unit; two parties, or the two first parts of a date, in each other's
place; a figure changed in what also moved; a definition that says more wherever its word is used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from contract.edits import plain
from contract.guard.carried import clauses
from contract.guard.disguise import Flag
from contract.guard.finding import Finding
from contract.redline.change import MOVED, Change, ChangeKind, Redline
from contract.version import Version

_TURNED = frozenset(
    {"link_changed", "party_swapped", "duty_added", "element_optional", "polarity", "tax_basis_changed"}
)
_FIGURES_MOVED = frozenset(
    {"amount_changed", "rate_changed", "delay_changed", "count_changed", "date_changed"}
)
_NEW = frozenset({ChangeKind.CLAUSE_ADDED, ChangeKind.ARTICLE_ADDED})
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_READ_ALIKE = {"unit_changed": _DIGITS, "rate_changed": _DIGITS, "date_changed": _WORD}
"""What a value and the one in its place both hold where an eye takes them for one."""
_FEW = 2


def quiet(redline: Redline, findings: Iterable[Finding], text: str) -> Iterator[Flag]:
    """Each finding that rests on a change easily overlooked; its place is the line of `text`, the new one."""
    changes = {change.id: change for change in redline.changes}
    told: set[tuple[str, str]] = set()
    for finding in findings:
        change = changes.get(finding.change)
        code = _code(finding, change, redline) if change else ""
        if change and code and (code, change.id) not in told:
            told.add((code, change.id))
            values = " → ".join(value for name, value in finding.values if name in {"before", "after"})
            yield Flag(code, _line(change, text), (values or change.new.strip(),))


def _code(finding: Finding, change: Change, redline: Redline) -> str:
    if finding.code in _FIGURES_MOVED and _moved(finding, change, redline):
        return "moved_and_changed"
    if finding.code == "definition_widened":
        return finding.code
    read_alike = _READ_ALIKE.get(finding.code)
    small = finding.code in _TURNED or (read_alike is not None and _same(finding, read_alike))
    return "sense_turned" if small and _nearly_the_same(change) else ""


def _moved(finding: Finding, change: Change, redline: Redline) -> bool:
    """Whether the words stood elsewhere: in a clause or an article told as moved, or between other clauses."""
    moves = {(c.article, c.clause) for c in redline.changes if c.kind in MOVED}
    if not moves.isdisjoint({(change.article, change.clause), (change.article, "")}):
        return True
    if change.kind not in _NEW:
        return False
    was = dict(finding.values).get("before", "")
    gone = [c for c in redline.changes if c.kind is ChangeKind.CLAUSE_REMOVED and plain(was) in plain(c.old)]
    before, after = _ahead(redline.old, redline.new), _ahead(redline.new, redline.old)
    return bool(gone) and all(before[c.clause] != after.get(change.clause) for c in gone)


def _ahead(version: Version, other: Version) -> dict[str, frozenset[str]]:
    """Each clause of a version with those before it that the other version has as well."""
    ahead: dict[str, frozenset[str]] = {}
    seen: frozenset[str] = frozenset()
    for clause in clauses(version):
        ahead[clause.key] = seen
        seen = seen | {clause.key} if other.clause(clause.key) else seen
    return ahead


def _same(finding: Finding, told: re.Pattern[str]) -> bool:
    """Whether the value before and the one after are told by the same figures, or words, in whatever order."""
    values = dict(finding.values)
    was, now = (sorted(told.findall(values.get(name, ""))) for name in ("before", "after"))
    return was == now != []


def _nearly_the_same(change: Change) -> bool:
    """Whether all but two words at most stand on both sides."""
    was, now = (Counter(_WORD.findall(text.lower())) for text in (change.old, change.new))
    return bool(was & now) and max((was - now).total(), (now - was).total()) <= _FEW


def _line(change: Change, text: str) -> str:
    return str(text.count("\n", 0, max(0, text.find(change.new.strip()))) + 1)
