"""Reminders: one for each local date, at the wall-clock time, through every leap of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning.reminders import Planned, Send, Skip, SkipReason, Wait, decide, next_due
from bot.learning.timezones.zones import local, zone_info, zone_names

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
ZONES = st.sampled_from(zone_names())
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))
CLOCKS = st.times(timezones=st.none()).map(lambda at: at.replace(second=0, microsecond=0))
LEAPING = [  # zones whose clocks leap at odd hours, by odd amounts, or over a date
    "Australia/Lord_Howe",
    "America/Nuuk",
    "America/Scoresbysund",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Beirut",
    "Asia/Gaza",
    "America/Havana",
    "America/Santiago",
    "America/Asuncion",
    "America/Sao_Paulo",
    "Antarctica/Troll",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Pacific/Chatham",
    "Asia/Tehran",
    "Europe/Berlin",
    "Europe/Dublin",
]


def run(at: time, zone: str, start: datetime, days: int) -> list[Planned]:
    """Return the reminders of a person whose every reminder is sent when it falls due."""
    plans: list[Planned] = []
    after, last = start, None
    for _ in range(days):
        plan = next_due(at, zone, after, last)
        plans.append(plan)
        after, last = plan.due_at, plan.day
    return plans


def leaps(zone: str, year: int) -> list[datetime]:
    """Return the days (UTC) of a year in which the clocks of `zone` leap."""
    info = zone_info(zone)
    days = [datetime(year, 1, 1, tzinfo=UTC) + number * DAY for number in range(366)]
    offsets = [day.astimezone(info).utcoffset() for day in days]
    return [day for day, before, after in zip(days, offsets, offsets[1:], strict=False) if before != after]


@pytest.mark.parametrize(
    ("at", "zone", "after", "due"),
    [
        ("19:30", "Europe/Berlin", "2026-05-04T10:00+00:00", "2026-05-04T17:30+00:00"),
        ("19:30", "Europe/Berlin", "2026-05-04T17:30+00:00", "2026-05-05T17:30+00:00"),  # strictly after
        (
            "02:30",
            "Europe/Berlin",
            "2026-03-28T12:00+00:00",
            "2026-03-29T01:00+00:00",
        ),  # skipped: 03:00 local
        ("02:30", "Europe/Berlin", "2026-10-24T12:00+00:00", "2026-10-25T00:30+00:00"),  # twice: the first
        ("02:30", "Europe/Berlin", "2026-10-25T00:30+00:00", "2026-10-26T01:30+00:00"),  # not the second
        ("02:15", "Australia/Lord_Howe", "2026-10-03T00:00+00:00", "2026-10-03T15:30+00:00"),  # half an hour
        ("00:00", "Africa/Cairo", "2026-04-23T12:00+00:00", "2026-04-23T22:00+00:00"),  # 01:00 on the 24th
        ("23:30", "America/Nuuk", "2026-03-28T02:00+00:00", "2026-03-29T01:00+00:00"),  # midnight, next date
        ("08:00", "Asia/Kolkata", "2028-02-28T12:00+00:00", "2028-02-29T02:30+00:00"),
        ("08:00", "Pacific/Apia", "2011-12-29T19:00+00:00", "2011-12-30T18:00+00:00"),  # no 30 December there
        ("08:00", "", "2026-12-31T09:00+00:00", "2027-01-01T08:00+00:00"),
    ],
)
def test_a_reminder_comes_at_the_wall_clock_time(at: str, zone: str, after: str, due: str) -> None:
    plan = next_due(time.fromisoformat(at), zone, datetime.fromisoformat(after), None)
    assert plan.due_at == datetime.fromisoformat(due)
    assert plan.due_at.tzinfo is UTC


def test_a_reminder_carried_past_midnight_keeps_the_date_it_was_planned_for() -> None:
    first, second, third = run(time(23, 30), "America/Nuuk", datetime(2026, 3, 28, 2, tzinfo=UTC), 3)
    assert [plan.day.day for plan in (first, second, third)] == [28, 29, 30]
    assert local(first.due_at, "America/Nuuk").date() == date(2026, 3, 29)
    assert local(second.due_at, "America/Nuuk").date() == date(2026, 3, 29)


@pytest.mark.parametrize("zone", LEAPING)
@pytest.mark.parametrize("at", [time(0), time(2, 30), time(23, 30)])
def test_each_date_of_two_years_has_one_reminder_in_zones_that_leap_oddly(zone: str, at: time) -> None:
    plans = run(at, zone, datetime(2025, 1, 1, 12, tzinfo=UTC), 730)
    assert [plan.day for plan in plans] == [plans[0].day + number * DAY for number in range(730)]


def test_around_every_leap_of_every_zone_each_date_has_one_reminder_in_order() -> None:
    for zone in zone_names():
        for leap in leaps(zone, 2026):
            for at in (time(0), time(1, 59), time(2, 30), time(19, 30), time(23, 30)):
                plans = run(at, zone, leap - 2 * DAY, 5)
                assert [plan.day for plan in plans] == [plans[0].day + number * DAY for number in range(5)], (
                    zone
                )
                dues = [plan.due_at for plan in plans]
                assert dues == sorted(set(dues)), zone


@given(CLOCKS, ZONES, MOMENTS)
@settings(deadline=None)
def test_a_reminder_is_due_within_a_day_or_so_on_its_date_unless_the_time_is_skipped(
    at: time, zone: str, after: datetime
) -> None:
    plan = next_due(at, zone, after, None)
    assert after < plan.due_at <= after + timedelta(hours=50)
    shown = local(plan.due_at, zone)
    if (shown.date(), shown.time()) != (plan.day, at):
        before = local(plan.due_at - MINUTE, zone)
        assert before.utcoffset() != shown.utcoffset()  # the first moment after a gap
        assert before.replace(tzinfo=None) < datetime.combine(plan.day, at) < shown.replace(tzinfo=None)
    else:
        assert shown.fold == 0


@given(CLOCKS, ZONES, st.lists(st.tuples(ZONES, st.timedeltas(timedelta(0), 3 * DAY)), max_size=6), MOMENTS)
@settings(deadline=None)
def test_no_date_is_planned_twice_however_often_the_zone_changes(
    at: time, zone: str, journeys: list[tuple[str, timedelta]], start: datetime
) -> None:
    plan = next_due(at, zone, start, None)
    for there, gap in journeys:
        following = next_due(at, there, plan.due_at + gap, plan.day)
        assert following.day > plan.day
        assert following.due_at > plan.due_at + gap
        plan = following


def test_a_zone_changed_after_todays_reminder_brings_no_second_one_today() -> None:
    sent = next_due(time(19, 30), "Europe/Berlin", datetime(2026, 5, 4, 12, tzinfo=UTC), None)
    following = next_due(time(19, 30), "America/New_York", sent.due_at, sent.day)
    assert (sent.day, following.day) == (date(2026, 5, 4), date(2026, 5, 5))
    assert next_due(time(19, 30), "Pacific/Honolulu", sent.due_at, sent.day).day == date(2026, 5, 5)


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        next_due(time(8), "UTC", datetime(2026, 5, 4), None)


DUE = datetime(2026, 5, 4, 17, 30, tzinfo=UTC)


def decided(
    minutes: float, *, cards: int = 3, touched: float | None = None, postponed: bool = False
) -> Send | Wait | Skip:
    """Return the decision `minutes` after the due time, the chat touched `touched` minutes before that."""
    now = DUE + timedelta(minutes=minutes)
    touched_at = None if touched is None else now - timedelta(minutes=touched)
    return decide(DUE, now, due_cards=cards, touched_at=touched_at, postponed=postponed)


def test_a_reminder_is_sent_when_something_is_due() -> None:
    assert decided(0) == Send()
    assert decided(0, touched=31) == Send()


def test_a_reminder_is_sent_up_to_two_hours_late_and_dropped_after() -> None:
    assert decided(120) == Send()
    assert decided(120.1) == Skip(SkipReason.LATE)
    assert decided(60 * 24 * 3, touched=1) == Skip(SkipReason.LATE)


def test_nothing_due_means_no_reminder_even_while_the_chat_is_in_use() -> None:
    assert decided(0, cards=0, touched=1) == Skip(SkipReason.NOTHING_DUE)


def test_a_chat_in_use_is_left_alone_for_half_an_hour_once() -> None:
    assert decided(1, touched=10) == Wait(DUE + timedelta(minutes=21))
    assert decided(1, touched=30) == Send()
    assert decided(21, touched=1, postponed=True) == Send()


def test_a_clock_set_back_makes_a_reminder_wait_for_its_time() -> None:
    assert decided(-60) == Wait(DUE)
    assert decided(0, touched=-600) == Wait(DUE + timedelta(minutes=30))  # never longer than half an hour
