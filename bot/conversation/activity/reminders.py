"""Setting the reminder, question by question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """Asked for the time of day of the reminder; `days` as in ReminderSet, where they were said before."""

    days: str = ""
    kind: Literal["reminder time"] = "reminder time"


@dataclass(frozen=True, slots=True)
class ReminderPlace:
    """Asked for the city; `options` are (zone, name) among which to choose. `time` and `days` as in ReminderSet."""

    time: str
    options: tuple[tuple[str, str], ...] = ()
    days: str = ""
    kind: Literal["reminder place"] = "reminder place"


@dataclass(frozen=True, slots=True)
class ReminderClock:
    """Asked whether it is that time of day for the person now."""

    time: str
    zone: str
    name: str
    clock: str
    days: str = ""
    kind: Literal["reminder clock"] = "reminder clock"


@dataclass(frozen=True, slots=True)
class ReminderSet:
    """The reminders as they stand: `time` is local, several with blanks between, empty when they are off.

    `days` are ISO weekdays ("135"; empty: all); `clock`, `next_at` and the days until the next are local. `resting`:
    a week of them passed without an answer, so that none comes.
    """

    time: str = ""
    name: str = ""
    clock: str = ""
    in_days: int = 0
    just_set: bool = False
    days: str = ""
    next_at: str = ""
    resting: bool = False
    kind: Literal["reminder set"] = "reminder set"


@dataclass(frozen=True, slots=True)
class ReminderSnoozed:
    """A reminder was put off until that local time, so many days from now."""

    at: str
    in_days: int = 0
    kind: Literal["reminder snoozed"] = "reminder snoozed"
