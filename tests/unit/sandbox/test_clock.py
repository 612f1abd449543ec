"""The sandbox's clock: it goes forward only, to the moments one means."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.clock import TurnableClock, hop, moment, next_change, zone_of

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "then"),
    [
        ("hour", "2026-03-02T11:00:00+01:00"),
        ("tomorrow", "2026-03-03T08:00:00+01:00"),
        ("week", "2026-03-09T10:00:00+01:00"),
        ("change", "2026-03-29T01:30:00+01:00"),
    ],
)
def test_each_moment_is_the_one_its_button_names(name: str, then: str) -> None:
    assert moment(name, MONDAY, BERLIN) == datetime.fromisoformat(then)


def test_tomorrow_is_the_zones_tomorrow_also_over_the_change() -> None:
    late = datetime(
        2026, 3, 28, 23, 30, tzinfo=UTC
    )  # already Sunday in Berlin, where the clocks change that night
    assert moment("tomorrow", late, BERLIN) == datetime(2026, 3, 30, 6, 0, tzinfo=UTC)
    assert moment("tomorrow", MONDAY, ZoneInfo("Pacific/Auckland")).astimezone(UTC).hour == 19


def test_the_change_is_found_to_the_second_and_the_next_one_after_it() -> None:
    spring = next_change(MONDAY, BERLIN)
    assert spring == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    assert next_change(spring, BERLIN) == datetime(2026, 10, 25, 1, 0, tzinfo=UTC)
    assert moment("change", spring - timedelta(minutes=20), BERLIN) > spring


def test_a_turn_halts_at_every_half_hour_and_ends_where_it_should() -> None:
    at, to, halts = MONDAY + timedelta(minutes=10, seconds=5), MONDAY + timedelta(minutes=75), []
    while at < to:
        at = hop(at, to)
        halts.append(at - MONDAY)
    assert halts == [timedelta(minutes=30), timedelta(minutes=60), timedelta(minutes=75)]


def test_a_zone_without_changes_and_one_that_is_none_are_told() -> None:
    assert next_change(MONDAY, ZoneInfo("UTC")) is None
    with pytest.raises(ValueError, match="do not change"):
        moment("change", MONDAY, ZoneInfo("Asia/Tokyo"))
    for name in ("Mars/Base", "", "../../etc/passwd", "x" * 5000):
        with pytest.raises(ValueError, match="no time zone"):
            zone_of(name)
    with pytest.raises(ValueError, match="no such moment"):
        moment("never", MONDAY, BERLIN)


def test_the_clock_goes_forward_only_and_not_for_ever() -> None:
    clock = TurnableClock()
    before = clock()
    clock.turn(before + timedelta(days=7))
    assert timedelta(days=7) <= clock() - before < timedelta(days=7, minutes=1)
    for to in (before, before + timedelta(days=4000)):
        with pytest.raises(ValueError, match="the clock"):
            clock.turn(to)
