"""Recovered: which known edits a comparison shows, each as exactly one change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from contract.edits import Op, tokens
from tests.redline.known_edits import Edit, Known

WHOLE = {
    "sentence_added",
    "sentence_removed",
    "item_added",
    "item_removed",
    "paragraph_added",
    "paragraph_removed",
    "table_row",
    "article_added",
    "article_removed",
    "article_replaced",
    "neighbours_removed",
    "annex_added",
}
BLANK = {"paragraph_split", "paragraphs_joined"}
MOVED = {"article_moved", "article_moved_and_edited", "clause_moved"}
Span = tuple[int, int]


@dataclass
class Score:
    """Edits made and found by kind; words shown as changed and words that changed; contracts found whole."""

    made: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    shown: int = 0
    changed: int = 0
    contracts: int = 0
    whole: int = 0
    missed: list[tuple[int, Edit]] = field(default_factory=list)

    @property
    def macro(self) -> float:
        """The mean over the kinds of the share found."""
        return sum(self.found[kind] / made for kind, made in self.made.items()) / len(self.made)

    @property
    def noise(self) -> float:
        """Words shown beyond those that changed, over those that changed."""
        return (self.shown - self.changed) / self.changed


def scored(contracts: Sequence[tuple[int, Known]], compare: Callable[[str, str], Sequence[Op]]) -> Score:
    """Compare every contract's two texts and count."""
    score = Score()
    for seed, known in contracts:
        ops = compare(known.old, known.new)
        hunks = [op for op in ops if op.tag not in {"equal", "move"} and _says(known, op)]
        moves = [op for op in ops if op.tag == "move"]
        missed = [edit for edit in known.edits if not _found(edit, known, hunks, moves)]
        score.made.update(edit.kind for edit in known.edits)
        score.found.update(edit.kind for edit in known.edits)
        score.found.subtract(edit.kind for edit in missed)
        score.missed += [(seed, edit) for edit in missed]
        score.shown += sum(len(tokens(t)) for op in hunks for t in _texts(known, op))
        for edit in known.edits:
            if edit.kind not in MOVED:
                score.changed += sum(
                    len(tokens(text[slice(*span)]))
                    for text, span in ((known.old, edit.old), (known.new, edit.new))
                    if span
                )
        score.contracts += 1
        score.whole += not missed
    return score


def _texts(known: Known, op: Op) -> tuple[str, str]:
    return known.old[op.i1 : op.i2], known.new[op.j1 : op.j2]


def _says(known: Known, op: Op) -> bool:
    return any(text.strip() for text in _texts(known, op))


def _found(edit: Edit, known: Known, hunks: Sequence[Op], moves: Sequence[Op]) -> bool:
    if edit.kind in MOVED:
        return any(
            (op.i1, op.i2) == _bare(known.old, edit.old) and (op.j1, op.j2) == _bare(known.new, edit.new)
            for op in moves
        )
    touching = [op for op in hunks if _meets((op.i1, op.i2), edit.old) or _meets((op.j1, op.j2), edit.new)]
    if edit.kind in BLANK:
        return not touching
    if len(touching) != 1:
        return False
    ours = (
        _bare(known.old, (touching[0].i1, touching[0].i2)),
        _bare(known.new, (touching[0].j1, touching[0].j2)),
    )
    if edit.kind in WHOLE:
        return all(
            _same(text, span, wanted)
            for text, span, wanted in zip((known.old, known.new), ours, (edit.old, edit.new), strict=True)
        )
    if edit.kind == "article_renamed":
        # the number before it may have changed with it
        edit = Edit(edit.kind, _line(known.old, edit.old), _line(known.new, edit.new))
    was, now = (
        [t.text for t in tokens(text[slice(*span)])]
        for text, span in ((known.old, edit.old), (known.new, edit.new))
        if span
    )
    return all(
        span is not None and wanted is not None and wanted[0] <= span[0] and span[1] <= wanted[1]
        for span, wanted in zip(ours, (edit.old, edit.new), strict=True)
        if span and span[0] < span[1]
    ) and _kernel(was, now, known, touching[0])


def _line(text: str, span: Span | None) -> Span | None:
    return span and (text.rfind("\n", 0, span[0]) + 1, span[1])


def _kernel(was: list[str], now: list[str], known: Known, op: Op) -> bool:
    """Whether the change shows every word that differs, those at both ends that do not set aside."""
    shown_old, shown_new = ([t.text for t in tokens(text)] for text in _texts(known, op))
    first = 0
    while first < min(len(was), len(now)) and was[first] == now[first]:
        first += 1
    last = 0
    while last < min(len(was), len(now)) - first and was[-1 - last] == now[-1 - last]:
        last += 1
    return _within(was[first : len(was) - last], shown_old) and _within(
        now[first : len(now) - last], shown_new
    )


def _within(words: list[str], shown: list[str]) -> bool:
    return any(shown[n : n + len(words)] == words for n in range(len(shown) - len(words) + 1))


def _same(text: str, span: Span | None, wanted: Span | None) -> bool:
    ours, theirs = _bare(text, span), _bare(text, wanted)
    return (ours[0] == ours[1] and theirs[0] == theirs[1]) or ours == theirs


def _bare(text: str, span: Span | None) -> Span:
    """A span without the blanks at its ends."""
    if span is None:
        return 0, 0
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _meets(span: Span, wanted: Span | None) -> bool:
    return wanted is not None and span[0] < wanted[1] and wanted[0] < span[1]
