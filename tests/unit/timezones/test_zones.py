"""Zones by name and moments by the clock on the wall."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.timezones.zones import instant, local, zone_info, zone_names

ZONES = st.sampled_from(zone_names())
DATES = st.dates(date(1975, 1, 1), date(2060, 1, 1))


def test_every_name_of_the_database_is_a_zone() -> None:
    assert len(zone_names()) > 550
    assert all(zone_info(name).key == name for name in zone_names())


@pytest.mark.parametrize(
    "name", ["", "Nowhere", "Europe", "../../etc/passwd", "/etc/passwd", "a" * 5000, "\x00"]
)
def test_what_is_no_zone_is_utc(name: str) -> None:
    assert zone_info(name).key == "UTC"


@given(DATES, st.times(), ZONES)
def test_the_first_moment_at_or_after_a_time_on_the_wall(day: date, clock: time, zone: str) -> None:
    moment = instant(day, clock, zone)
    assert moment.tzinfo is UTC
    wanted = datetime.combine(day, clock)
    shown = local(moment, zone)
    assert shown.replace(tzinfo=None, fold=0) >= wanted
    assert shown.fold == 0
    just_before = local(moment - timedelta(seconds=1), zone).replace(tzinfo=None)
    assert just_before < wanted


def test_a_skipped_time_is_the_end_of_the_gap() -> None:
    for minute in (0, 1, 30, 59):
        assert instant(date(2026, 3, 29), time(2, minute), "Europe/Berlin") == datetime(
            2026, 3, 29, 1, tzinfo=UTC
        )


def test_a_repeated_time_is_the_first_of_the_two() -> None:
    assert instant(date(2026, 10, 25), time(2, 30), "Europe/Berlin") == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


def test_a_skipped_day_is_the_moment_after_it() -> None:
    assert instant(date(2011, 12, 30), time(19, 30), "Pacific/Apia") == datetime(2011, 12, 30, 10, tzinfo=UTC)
