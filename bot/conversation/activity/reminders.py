"""Setting the reminder, question by question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """Asked for the time of day of the reminder."""

    kind: Literal["reminder time"] = "reminder time"


@dataclass(frozen=True, slots=True)
class ReminderPlace:
    """Asked for the city; `options` are (zone, name) among which to choose."""

    time: str
    options: tuple[tuple[str, str], ...] = ()
    kind: Literal["reminder place"] = "reminder place"


@dataclass(frozen=True, slots=True)
class ReminderClock:
    """Asked whether it is that time of day for the person now."""

    time: str
    zone: str
    name: str
    clock: str
    kind: Literal["reminder clock"] = "reminder clock"


@dataclass(frozen=True, slots=True)
class ReminderSet:
    """The reminder as it stands, `time` empty when it is off; `clock` and the days until the next are local."""

    time: str = ""
    name: str = ""
    clock: str = ""
    in_days: int = 0
    just_set: bool = False
    kind: Literal["reminder set"] = "reminder set"
