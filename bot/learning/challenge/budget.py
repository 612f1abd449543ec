"""How many calls are made in a group: never more than 18 in a minute, whatever for, edits and reactions included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

MOST = 18  # Telegram allows about 20 a minute in a group
WINDOW = timedelta(seconds=61)  # a minute, and how much later than planned a call may go out


@dataclass(frozen=True, slots=True)
class Spent:
    """What a group's minute is spent on: the times of calls made in it, and how many are promised.

    Promised are the calls that games under way may make at any moment, because somebody may stop them: they are never
    spent on anything else.
    """

    calls: tuple[datetime, ...] = ()
    promised: int = 0


def room(spent: Spent, now: datetime, number: int) -> bool:
    """Whether so many calls more can be made now, and at any moment from now on."""
    return room_at(spent, now, number) <= now


def room_at(spent: Spent, now: datetime, number: int) -> datetime:
    """Return the first moment from `now` on at which so many calls can be made, or begun with.

    Where games promise more than a minute holds, at least an empty minute is enough.
    """
    promised = min(spent.promised, MOST - number)
    recent = sorted(call for call in spent.calls if now - WINDOW < call < now + WINDOW)
    over = len(recent) + promised + number - MOST
    return recent[min(over, len(recent)) - 1] + WINDOW if over > 0 else now


def spare(
    spent: Spent, now: datetime, number: int, coming: Iterable[tuple[datetime, int]], kept: int
) -> bool:
    """Whether so many calls more can be made now that delay nothing of what is `coming`: when, how many.

    `kept` are left free at each of those moments, for what games may do besides.
    """
    calls = [*spent.calls, *[now] * number]
    for at, needed in sorted(coming):
        recent = sum(1 for call in calls if at - WINDOW < call <= at)
        if recent + needed + kept > MOST:
            return False
        calls += [at] * needed
    return room(spent, now, number)
