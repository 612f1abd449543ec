"""Times of day as people type them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.timezones.clock import parse_clock, split_clock


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *(
            (words, "20:30")
            for words in ("20:30", "20.30", "20h30", "20 30", "2030", "20-30", "20,30", " 20 : 30 ")
        ),
        *((words, "20:30") for words in ("8:30pm", "8:30 PM", "8.30 p.m.", "830pm", "0830 pm", "8:30p")),
        *(
            (words, "20:30")
            for words in ("half past 8 pm", "half past eight in the evening", "at 20:30", "20:30 Uhr")
        ),
        *((words, "20:30") for words in ("２０：３０", "٢٠:٣٠", "२०:३०", "20:30.", "20h30 h")),
        *(
            (words, "08:00")
            for words in ("8", "08", "8:00", "0800", "800", "8 am", "8a.m.", "8 o'clock", "eight", "8h")
        ),
        ("half past 8", "08:30"),
        ("quarter to nine", "08:45"),
        ("a quarter past 8", "08:15"),
        ("ten to eight", "07:50"),
        ("5 to 12 am", "23:55"),
        ("12 am", "00:00"),
        ("12:15 am", "00:15"),
        ("12 pm", "12:00"),
        ("noon", "12:00"),
        ("Midnight", "00:00"),
        ("24:00", "00:00"),
        ("0", "00:00"),
        ("19:30 pm", "19:30"),
        ("8 in the morning", "08:00"),
    ],
)
def test_a_time_is_understood(words: str, expected: str) -> None:
    assert parse_clock(words) == time.fromisoformat(expected)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            " ",
            "pm",
            "25",
            "24:01",
            "8:60",
            "8:5",
            "13 am",
            "-5",
            "123456",
            "8:30:15",
            "Berlin",
            "8 Berlin",
        ),
        *("half past", "seven thirty two", "8:30 xm", "99:99", ":", "8:", "utc+2", "20:30 8"),
    ],
)
def test_what_is_no_time_is_none(words: str) -> None:
    assert parse_clock(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("20:30 Berlin", (time(20, 30), "Berlin")),
        ("8:30 pm New York", (time(20, 30), "New York")),
        ("8 a Coruña", (time(8), "a Coruña")),
        ("half past 8 in the evening Rome", (time(20, 30), "Rome")),
        ("20:15 UTC+2", (time(20, 15), "UTC+2")),
        ("19:30 America/Argentina/Buenos_Aires", (time(19, 30), "America/Argentina/Buenos_Aires")),
        ("20:30", (time(20, 30), "")),
        ("Berlin 20:30", (time(20, 30), "Berlin")),
        ("New York 8:30 pm", (time(20, 30), "New York")),
        ("Berlin", None),
        ("", None),
    ],
)
def test_a_time_before_or_after_a_place_is_split_off(words: str, expected: tuple[time, str] | None) -> None:
    assert split_clock(words) == expected


@given(st.times())
def test_every_time_of_the_day_is_understood_as_it_is_shown(at: time) -> None:
    whole = at.replace(second=0, microsecond=0)
    assert parse_clock(f"{at:%H:%M}") == parse_clock(f"{at:%H%M}") == parse_clock(f"{at:%I:%M %p}") == whole


@given(st.text(max_size=5000))
def test_any_text_is_a_time_or_none(words: str) -> None:
    parse_clock(words)
    split_clock(words)
