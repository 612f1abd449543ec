"""When a reminder comes, and whether it is still worth sending when its time has come."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from bot.learning.timezones.zones import instant, local

TOO_LATE = timedelta(hours=2)
IN_USE = timedelta(minutes=30)
SHIFTED = timedelta(minutes=5)  # from which on a reminder no longer comes at its own time
IGNORED_DAYS = 7  # after that many the person is asked once, then left in peace
EVERY_DAY = frozenset(range(1, 8))  # ISO weekdays
_MIDNIGHT = time(0)
_DAY = timedelta(days=1)
_EVENING = time(19)


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder to come: `day` is the local date it is planned for, `due_at` its moment (UTC).

    `at` is the time on the wall that it is planned for: day and time together are its key.
    """

    day: date
    due_at: datetime
    at: time = _MIDNIGHT


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From when until when nothing comes by itself, local; over midnight when `start` is the later one."""

    start: time
    end: time

    def holds(self, clock: time) -> bool:
        """Say whether it is quiet at a time of day."""
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end


class SkipReason(StrEnum):
    """Why a reminder is dropped."""

    LATE = "late"
    NOTHING_DUE = "nothing due"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Send:
    """The reminder goes out now."""


@dataclass(frozen=True, slots=True)
class Wait:
    """The reminder is looked at again at `until` (aware UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Skip:
    """The reminder of this day is dropped; the next day's comes."""

    reason: SkipReason


def next_of(
    times: Sequence[time],
    zone: str,
    after: datetime,
    last: tuple[date, time | None] | None,
    days: Collection[int] = EVERY_DAY,
) -> Planned:
    """Return the first reminder after `after` of all that are planned for a day: see `next_due`.

    `last` is the local date and time of the latest that was sent, skipped or postponed; on the same day only later
    times are planned, none when there is only one a day. Raises ValueError without times.
    """

    def handled(at: time) -> date | None:
        if last is None:
            return None
        day, clock = last
        again = len(times) > 1 and clock is not None and at > clock
        return day - _DAY if again else day

    return min((next_due(at, zone, after, handled(at), days) for at in times), key=lambda each: each.due_at)


def next_due(
    at: time, zone: str, after: datetime, last_planned: date | None, days: Collection[int] = EVERY_DAY
) -> Planned:
    """Return the first reminder after `after`: `at` on the wall in `zone`, one for each local date.

    `last_planned` is the date of the latest reminder that was sent, skipped or postponed; only later dates
    are planned, wherever the person has travelled since. A time that comes twice means the first, a skipped
    one the first moment after the gap; a date that is skipped whole has none. Raises ValueError for a naive
    `after`.
    """
    day = local(after, zone).date() - _DAY  # yesterday's may still come: a gap can carry it past midnight
    if last_planned is not None:
        day = max(day, last_planned + _DAY)
    while True:
        due_at = instant(day, at, zone)
        if due_at > after and day.isoweekday() in (days or EVERY_DAY) and _exists(day, zone):
            return Planned(day, due_at, at)
        day += _DAY


def decide(
    due_at: datetime,
    now: datetime,
    *,
    due_cards: int,
    touched_at: datetime | None,
    postponed: bool,
    quiet: QuietHours | None = None,
    zone: str = "UTC",
) -> Send | Wait | Skip:
    """Return what becomes of a reminder planned for `due_at`.

    `due_cards` counts cards due without new ones; `touched_at` is when the person last wrote or pressed;
    `postponed` says that it has waited for that once. In `quiet` hours of `zone` none comes but one that the person
    has planned for that very time. All moments are aware.
    """
    if now < due_at:  # the clock was set back
        return Wait(due_at.astimezone(UTC))
    if now - due_at > TOO_LATE:
        return Skip(SkipReason.LATE)
    if due_cards <= 0:
        return Skip(SkipReason.NOTHING_DUE)
    if touched_at is not None and not postponed and now - touched_at < IN_USE:
        return Wait(min(touched_at, now).astimezone(UTC) + IN_USE)
    if quiet is not None and now - due_at > SHIFTED and quiet.holds(local(now, zone).time()):
        return Skip(SkipReason.QUIET)
    return Send()


def snooze_until(word: str, now: datetime, zone: str) -> datetime | None:
    """Return until when "1h", "evening" or "tomorrow" puts a reminder off (aware UTC); None for another word.

    This evening is 19:00, later in the evening an hour from now, and after 22:00 the next evening; tomorrow is the
    same time of day.
    """
    here = local(now, zone)
    if word == "1h":
        return (now + timedelta(hours=1)).astimezone(UTC)
    if word == "tomorrow":
        return instant(here.date() + _DAY, here.time().replace(second=0, microsecond=0), zone)
    if word != "evening":
        return None
    if here.time() < time(18):
        return instant(here.date(), _EVENING, zone)
    if here.time() < time(22):
        return (now + timedelta(hours=1)).astimezone(UTC)
    return instant(here.date() + _DAY, _EVENING, zone)


def _exists(day: date, zone: str) -> bool:
    """Say whether local date `day` happens at all: Samoa had no 30 December 2011."""
    return local(instant(day, _MIDNIGHT, zone), zone).date() == day
