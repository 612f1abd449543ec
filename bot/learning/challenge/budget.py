"""How many calls a game makes in its group: never more than 18 in a minute, edits and reactions included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

MOST = 18  # Telegram allows about 20 a minute in a group
MINUTE = timedelta(minutes=1)
MOST_REACTIONS = 4  # for close answers, a question

Calls = tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Spare:
    """What a question may do besides what it must: reactions go first, then the hint."""

    hint: bool
    reactions: int


def spare(cycle: timedelta, needed: int) -> Spare:
    """Return what is left for a question that comes every `cycle` and makes `needed` calls in any case."""
    left = int(MOST * (cycle / MINUTE)) - needed
    hint = left >= 1
    return Spare(hint, max(0, min(MOST_REACTIONS, left - hint)))


def made(calls: Calls, at: datetime, number: int = 1) -> Calls:
    """Return the calls of the last minute with some more that are made now."""
    return (*recent(calls, at), *(at,) * number)


def recent(calls: Calls, at: datetime) -> Calls:
    """Return the calls of the minute before `at`."""
    return tuple(call for call in calls if call > at - MINUTE)


def room_at(calls: Calls, now: datetime, coming: Sequence[tuple[timedelta, int]]) -> datetime:
    """Return the first moment from `now` on at which a question can begin.

    `coming` is what it will do: after how long, how many calls. Calls made before must not add up with them to more
    than are allowed in any minute.
    """
    begin = now
    for _ in range(len(calls) + 1):
        if _fits(calls, begin, coming):
            return begin
        begin = min(call + MINUTE for call in calls if call + MINUTE > begin)
    return begin


def _fits(calls: Calls, begin: datetime, coming: Sequence[tuple[timedelta, int]]) -> bool:
    new: Calls = ()
    for after, number in coming:
        at = begin + after
        new = (*new, *(at,) * number)
        if len(recent(calls, at)) + len(recent(new, at)) > MOST:
            return False
    return True
