"""Timeline: a contract's days on one line, to see at a glance; the table beside it says the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from itertools import groupby, pairwise

from contract.actions.lasting import Told
from contract.deadlines.course import Kind

_WIDE = 19.0
"""Hundredths of the line that a flag takes up: where two would meet, one stands above the other."""
_TURN = 70.0
"""From about here on a flag's words stand before its day, so that they stay on the page."""
_REST = 80.0
"""Where the line is cut before what comes years later."""


@dataclass(frozen=True, slots=True)
class Flag:
    """What stands at one day: its place from 0 to 100, its lane from the line up, its words."""

    at: float
    lane: int
    day: date
    words: tuple[str, ...]
    turned: bool = False
    """Whether the words stand before the day."""

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where the words stand."""
        return (self.at - _WIDE, self.at) if self.turned else (self.at, self.at + _WIDE)


def flags(days: Sequence[Told], today: date) -> tuple[tuple[Flag, ...], float | None]:
    """Where each day stands, and where today does, None beyond either end.

    The end of confidentiality, years later, stands after the cut: in scale it would press the rest together.
    """
    near = [t for t in days if t.deadline.kind is not Kind.CONFIDENTIALITY]
    if not near:
        return (), None
    first, last = near[0].deadline.day, near[-1].deadline.day
    span = max((last - first).days, 1)

    def place(day: date) -> float:
        return 100.0 if day > last else (day - first).days / span * _REST

    found: list[Flag] = []
    for day, group in groupby(enumerate(days, start=1), key=lambda pair: pair[1].deadline.day):
        words = tuple(f"{number}. {told.title}" for number, told in group)
        found.append(Flag(place(day), 0, day, words))
    turn = _turn([flag.at for flag in found])
    here = place(today) if first <= today <= last else None
    return _in_lanes([replace(flag, turned=flag.at >= turn) for flag in found]), here


def _turn(places: Sequence[float]) -> float:
    """From where on words stand before their day: a gap as wide as they are, so that none reach the other kind's stems."""
    gaps = [after for before, after in pairwise(places) if after - before >= _WIDE and before <= 100 - _WIDE]
    return min((at for at in gaps if at >= _WIDE), key=lambda at: abs(at - _TURN), default=_TURN)


def _in_lanes(found: Sequence[Flag]) -> tuple[Flag, ...]:
    """The flags one above the other where they would meet, so that no stem runs through another's words."""
    taken: list[list[tuple[float, float]]] = []
    placed: dict[date, Flag] = {}
    outward = [*(f for f in reversed(found) if not f.turned), *(f for f in found if f.turned)]
    for flag in outward:
        begins, stops = flag.reach
        free = (n for n, lane in enumerate(taken) if all(b >= stops or e <= begins for b, e in lane))
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append(flag.reach)
        placed[flag.day] = replace(flag, lane=lane)
    return tuple(placed[flag.day] for flag in found)


def timeline_html(days: Sequence[Told], today: date, *, name: str, now: str, dates: Sequence[str]) -> str:
    """The picture. `name` is what an assistive reader calls it, `now` the word for today, `dates` the days as said."""
    found, at = flags(days, today)
    said = dict(zip((t.deadline.day for t in days), dates, strict=True))
    height = 2.6 + sum(_tallest(found, lane) for lane in range(_lanes(found)))
    stems = "".join(_stem_html(flag, found, past=flag.day < today) for flag in found)
    marks = "".join(_flag_html(flag, found, said[flag.day], past=flag.day < today) for flag in found)
    here = (
        f'<b class="cb-now" style="left:{at:.2f}%"><span>{escape(now)}</span></b>' if at is not None else ""
    )
    return (
        f'{_STYLE}<div class="cb-line" role="img" aria-label="{escape(name)}" style="height:{height:.1f}rem">'
        f'<i class="cb-axis" style="right:{100 - _REST}%"></i><i class="cb-axis cb-later" style="left:{_REST}%"></i>'
        f"{stems}{here}{marks}</div>"
    )


def _lanes(found: Sequence[Flag]) -> int:
    return max((flag.lane for flag in found), default=-1) + 1


def _tallest(found: Sequence[Flag], lane: int) -> float:
    """How high a lane is, in rem: a line for the date and one for each thing said."""
    return max((1.7 + 1.15 * len(flag.words) for flag in found if flag.lane == lane), default=0.0)


def _foot(flag: Flag, found: Sequence[Flag]) -> float:
    """How high above the line its words begin, in rem."""
    return 1.4 + sum(_tallest(found, lane) for lane in range(flag.lane))


def _stem_html(flag: Flag, found: Sequence[Flag], *, past: bool) -> str:
    place = f"left:{flag.at:.2f}%;height:{_foot(flag, found):.2f}rem"
    return f'<i class="cb-stem{" cb-past" if past else ""}" style="{place}"></i>'


def _flag_html(flag: Flag, found: Sequence[Flag], day: str, *, past: bool) -> str:
    words = "".join(f"<span>{escape(word)}</span>" for word in flag.words)
    numbers = " ".join(word.partition(".")[0] for word in flag.words)
    names = f"cb-flag{' cb-turned' if flag.turned else ''}{' cb-past' if past else ''}"
    across = f"right:{100 - flag.at:.2f}%" if flag.turned else f"left:{flag.at:.2f}%"
    return (
        f'<p class="{names}" style="{across};bottom:{_foot(flag, found):.2f}rem">'
        f"<em>{escape(numbers)}</em><strong>{escape(day)}</strong>{words}</p>"
    )


_STYLE = """
<style>
.cb-line { position: relative; margin: .5rem .6rem 1.4rem; font-size: .8rem; line-height: 1.15rem; }
.cb-axis { position: absolute; left: 0; right: 0; bottom: 0; border-top: 2px solid currentColor; }
.cb-axis.cb-later { border-top-style: dotted; }
.cb-stem { position: absolute; bottom: 0; border-left: 1px solid currentColor; opacity: .55; }
.cb-stem::after { content: ""; position: absolute; bottom: -.3rem; left: -.33rem; width: .6rem; height: .6rem;
  border-radius: 50%; background: currentColor; }
.cb-stem.cb-past::after { background: none; border: 2px solid currentColor; box-sizing: border-box; }
.cb-line .cb-flag { position: absolute; margin: 0; padding: 0 .3rem 0 .4rem; border-left: 1px solid currentColor;
  width: max-content; max-width: min(13rem, 17vw); font-size: .8rem; }
.cb-flag > * { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.cb-flag > em { display: none; font-style: normal; font-weight: 600; }
.cb-line .cb-flag.cb-turned { padding: 0 .4rem 0 .3rem; border-left: 0; border-right: 1px solid currentColor; text-align: right; }
.cb-now { position: absolute; bottom: -1.5rem; top: 0; border-left: 2px dashed #c2410c; }
.cb-now span { position: absolute; bottom: 0; left: .3rem; white-space: nowrap; font-weight: 600; }
@media (max-width: 640px) {
  .cb-flag > :is(span, strong) { display: none; } .cb-flag > em { display: block; }
}
</style>
"""
