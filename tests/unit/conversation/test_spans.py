"""Lengths of time in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import spans


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 day"), (2, "2 days"), (60, "60 days"), (61, "61 days"), (730, "730 days"), (36500, "36500 days")],
)
def test_days_are_a_number_and_its_unit(count: int, said: str) -> None:
    assert spans.days("en", count) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "1 minute"),
        (29, "1 minute"),
        (60, "1 minute"),
        (360, "6 minutes"),
        (900, "15 minutes"),
        (7199, "120 minutes"),
        (7200, "2 hours"),
        (86_400, "24 hours"),
    ],
)
def test_less_than_a_day_is_told_in_minutes_or_hours(count: int, said: str) -> None:
    assert spans.seconds("en", count) == said


def test_an_interval_is_days_where_there_are_any() -> None:
    assert spans.interval("en", 3, 0) == "3 days"
    assert spans.interval("en", 0, 600) == "10 minutes"


@given(st.integers(1, 36_499))
def test_two_intervals_that_differ_are_never_told_alike(count: int) -> None:
    assert spans.days("en", count) != spans.days("en", count + 1)
