"""The learner's day: it starts at 04:00 on the wall, so that a late evening is still one day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.learning.timezones.zones import instant, local

DAY_STARTS = time(4)
_NIGHT = timedelta(hours=DAY_STARTS.hour)


def study_day(at: datetime, zone: str) -> date:
    """Return the learner's day at `at`: the local date, before 04:00 yesterday's; in UTC for an unknown zone.

    Raises ValueError for a naive `at`.
    """
    return (local(at, zone) - _NIGHT).date()  # wall-clock arithmetic: right on days of 23 and 25 hours


def starts_at(day: date, zone: str) -> datetime:
    """Return the moment (aware UTC) at which study day `day` begins: 04:00 local, or just after a gap."""
    return instant(day, DAY_STARTS, zone)
