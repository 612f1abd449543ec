"""The learner's day: 04:00 to 04:00 on the wall, through daylight saving and travel."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.scheduling.study_days import starts_at, study_day
from bot.learning.timezones.zones import zone_names

ZONES = st.sampled_from(zone_names())
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("at", "zone", "day"),
    [
        ("2026-05-02T01:59:59+00:00", "Europe/Berlin", "2026-05-01"),  # 03:59:59 local
        ("2026-05-02T02:00:00+00:00", "Europe/Berlin", "2026-05-02"),
        ("2026-03-29T01:59:59+00:00", "Europe/Berlin", "2026-03-28"),  # the night of 23 hours
        ("2026-03-29T02:00:00+00:00", "Europe/Berlin", "2026-03-29"),
        ("2026-10-25T02:59:59+00:00", "Europe/Berlin", "2026-10-24"),  # the night of 25 hours
        ("2026-10-25T03:00:00+00:00", "Europe/Berlin", "2026-10-25"),
        ("2026-01-01T13:59:00+00:00", "Pacific/Kiritimati", "2026-01-01"),
        ("2026-01-01T14:00:00+00:00", "Pacific/Kiritimati", "2026-01-02"),
        ("2024-03-01T08:00:00+00:00", "America/New_York", "2024-02-29"),
    ],
)
def test_a_day_begins_at_four_in_the_morning_on_the_wall(at: str, zone: str, day: str) -> None:
    assert study_day(datetime.fromisoformat(at), zone) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "zone", ["", "Nowhere/Atlantis", "America", "../etc/passwd", "Europe/Berlin\x00", "/abs"]
)
def test_an_unknown_zone_counts_as_utc(zone: str) -> None:
    at = datetime(2026, 5, 2, 3, 59, tzinfo=UTC)
    assert study_day(at, zone) == date(2026, 5, 1)
    assert starts_at(date(2026, 5, 2), zone) == at + timedelta(minutes=1)


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        study_day(datetime(2026, 5, 2), "UTC")


def test_a_day_starts_with_daylight_saving_in_mind() -> None:
    assert starts_at(date(2026, 3, 28), "Europe/Berlin") == datetime(2026, 3, 28, 3, tzinfo=UTC)
    assert starts_at(date(2026, 3, 29), "Europe/Berlin") == datetime(2026, 3, 29, 2, tzinfo=UTC)


@given(MOMENTS, ZONES)
def test_a_day_has_begun_when_it_is_that_day(at: datetime, zone: str) -> None:
    day = study_day(at, zone)
    start = starts_at(day, zone)
    assert start <= at
    assert start.tzinfo is UTC
    assert study_day(start, zone) == day
    assert study_day(start - timedelta(seconds=1), zone) < day


@given(MOMENTS, ZONES)
def test_tomorrow_begins_later_than_now_and_within_two_days(at: datetime, zone: str) -> None:
    start = starts_at(study_day(at, zone) + timedelta(days=1), zone)
    assert at < start <= at + timedelta(hours=49)
