"""A diary file read back by a small parser of its own, written from RFC 5545 alone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.ics import Entry, calendar

STAMP = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def unfolded(text: str) -> list[str]:
    assert text.endswith("\r\n")
    return re.sub(r"\r\n[ \t]", "", text).removesuffix("\r\n").split("\r\n")


def value(written: str) -> str:
    """A value with its escapes undone, one at a time from the left."""
    meant = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda m: meant.get(m[1], m[1]), written)


def read(text: str) -> list[dict[str, str]]:
    """The events, each property by its name and parameters; alarms under `ALARM.`."""
    events: list[dict[str, str]] = []
    inside: list[str] = []
    for line in unfolded(text):
        name, _, written = line.partition(":")
        if name == "BEGIN":
            inside.append(written)
            if written == "VEVENT":
                events.append({})
        elif name == "END":
            assert inside.pop() == written
        elif "VEVENT" in inside:
            prefix = "ALARM." if "VALARM" in inside else ""
            assert prefix + name not in events[-1]
            events[-1][prefix + name] = value(written)
    assert inside == []
    return events


def test_a_day_is_a_whole_day() -> None:
    (event,) = read(calendar([Entry("notice-1@c", date(2028, 2, 29), "Préavis", remind_days=14)], "C", STAMP))
    assert event == {
        "UID": "notice-1@c",
        "DTSTAMP": "20261124T093000Z",
        "DTSTART;VALUE=DATE": "20280229",
        "DTEND;VALUE=DATE": "20280301",
        "SUMMARY": "Préavis",
        "TRANSP": "TRANSPARENT",
        "ALARM.ACTION": "DISPLAY",
        "ALARM.DESCRIPTION": "Préavis",
        "ALARM.TRIGGER": "-P14D",
    }


def test_a_moment_is_told_in_universal_time() -> None:
    paris = datetime(2026, 11, 24, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    assert calendar([], "C", paris) == calendar([], "C", STAMP)
    assert read(calendar([Entry("a", date(2027, 1, 1), "x")], "C", paris))[0]["DTSTAMP"] == "20261124T093000Z"


def test_the_calendar_names_itself() -> None:
    lines = unfolded(calendar([], "Café ; l’été", STAMP))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[1] == "VERSION:2.0"
    assert "X-WR-CALNAME:Café \\; l’été" in lines
    assert lines[-1] == "END:VCALENDAR"


@pytest.mark.parametrize("said", ["a;b,c\\d", "deux\nlignes", "\\n", "fin\\", "« Préavis : 60 j »" * 12])
def test_a_text_comes_back_as_it_was(said: str) -> None:
    (event,) = read(calendar([Entry("u", date(2027, 1, 1), said, said)], "C", STAMP))
    assert (event["SUMMARY"], event["DESCRIPTION"]) == (said, said)


def test_a_text_cannot_write_lines_of_its_own() -> None:
    text = calendar([Entry("u", date(2027, 1, 1), "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\x00")], "C", STAMP)
    assert len(read(text)) == 1


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\\;,é€😀"), max_size=300)


@given(st.lists(st.tuples(TEXTS, TEXTS, st.dates(date(1990, 1, 1), date(2090, 1, 1)))))
def test_whatever_is_said_no_line_is_too_long_and_nothing_is_lost(said) -> None:
    entries = [Entry(f"{n}@c", day, name or "x", text) for n, (name, text, day) in enumerate(said)]
    text = calendar(entries, "C", STAMP)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    found = read(text)
    assert [(e["UID"], e["SUMMARY"], e.get("DESCRIPTION", "")) for e in found] == [
        (e.uid, e.summary, e.description) for e in entries
    ]
