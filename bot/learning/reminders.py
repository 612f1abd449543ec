"""When a reminder comes, and whether it is still worth sending when its time has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from bot.learning.timezones.zones import instant, local

TOO_LATE = timedelta(hours=2)
IN_USE = timedelta(minutes=30)
_MIDNIGHT = time(0)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder to come: `day` is the local date it is planned for (its key), `due_at` its moment (UTC)."""

    day: date
    due_at: datetime


class SkipReason(StrEnum):
    """Why a reminder is dropped."""

    LATE = "late"
    NOTHING_DUE = "nothing due"


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


def next_due(at: time, zone: str, after: datetime, last_planned: date | None) -> Planned:
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
        if due_at > after and _exists(day, zone):
            return Planned(day, due_at)
        day += _DAY


def decide(
    due_at: datetime, now: datetime, *, due_cards: int, touched_at: datetime | None, postponed: bool
) -> Send | Wait | Skip:
    """Return what becomes of a reminder planned for `due_at`.

    `due_cards` counts cards due without new ones; `touched_at` is when the person last wrote or pressed;
    `postponed` says that it has waited for that once. All moments are aware.
    """
    if now < due_at:  # the clock was set back
        return Wait(due_at.astimezone(UTC))
    if now - due_at > TOO_LATE:
        return Skip(SkipReason.LATE)
    if due_cards <= 0:
        return Skip(SkipReason.NOTHING_DUE)
    if touched_at is not None and not postponed and now - touched_at < IN_USE:
        return Wait(min(touched_at, now).astimezone(UTC) + IN_USE)
    return Send()


def _exists(day: date, zone: str) -> bool:
    """Say whether local date `day` happens at all: Samoa had no 30 December 2011."""
    return local(instant(day, _MIDNIGHT, zone), zone).date() == day
