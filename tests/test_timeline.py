from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contract.actions.lasting import Told
from contract.deadlines.course import Deadline, Kind
from pages.parts.paper import table_html
from pages.parts.timeline import flags

KINDS = st.sampled_from([Kind.START, Kind.NOTICE, Kind.END, Kind.CONFIDENTIALITY])
DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))


@st.composite
def courses(draw) -> list[Told]:
    own = sorted(draw(st.lists(st.tuples(DAYS, KINDS), min_size=1, max_size=14)), key=lambda pair: pair[0])
    return [Told(Deadline(kind, day), kind.value, "", "") for day, kind in own]


@given(courses(), DAYS)
def test_every_day_stands_once_in_order_and_no_two_flags_share_a_place(days: list[Told], today: date) -> None:
    found, at = flags(days, today)
    if all(t.deadline.kind is Kind.CONFIDENTIALITY for t in days):
        assert found == ()
        return
    assert [word for flag in found for word in flag.words] == [
        f"{n}. {t.title}" for n, t in enumerate(days, start=1)
    ]
    assert [flag.at for flag in found] == sorted(flag.at for flag in found)
    for flag in found:
        begins, stops = flag.reach
        beside = [other for other in found if other.lane == flag.lane and other is not flag]
        assert all(other.reach[1] <= begins or stops <= other.reach[0] for other in beside)
        assert stops <= 100
    assert at is None or 0 <= at <= 80


def test_today_stands_nowhere_before_the_first_day_or_after_the_last() -> None:
    days = [Told(Deadline(Kind.START, date(2027, 1, 1)), "Début", "", "")]
    assert flags(days, date(2026, 12, 31))[1] is None
    assert flags(days, date(2027, 1, 1))[1] == 0
    assert flags(days, date(2027, 1, 1) + timedelta(days=1))[1] is None


def test_no_words_lie_across_the_stem_of_a_day_that_is_told_the_other_way() -> None:
    """A year with sixty days' notice: the notice's words would reach over the last days."""
    own = [(Kind.START, date(2026, 11, 28)), (Kind.NOTICE, date(2027, 9, 28)), (Kind.END, date(2027, 11, 27))]
    found, _ = flags([Told(Deadline(kind, day), kind.value, "", "") for kind, day in own], date(2026, 12, 1))
    assert [flag.turned for flag in found] == [False, True, True]
    (first, *_), (notice, end) = found, found[1:]
    assert first.reach[1] <= notice.at
    assert notice.reach[1] <= end.at


def test_the_table_shows_words_and_never_tags() -> None:
    html = table_html("<b>", ["<i>"], [[("<script>", "<u>")]])
    assert not [tag for tag in ("<b>", "<i>", "<script>", "<u>") if tag in html]
