"""A learner and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Learner:
    """A person in a private chat. `reminder_time` is local: "HH:MM", several with blanks between, or empty.

    `reminder_at` is when the reminder planned for the local date `reminder_planned` and its `reminder_slot` falls
    due; no zone, no reminder. `reminder_days` are ISO weekdays ("135"; empty: all), `quiet_hours` local
    ("22:00-07:00"), `reminder_ignored` how many days running the person did not react.
    """

    id: int
    started_at: datetime
    language: str = "en"
    zone: str = ""
    place: str = ""
    course_id: str = ""
    reminder_time: str = ""
    reminder_at: datetime | None = None
    reminder_planned: date | None = None
    reminder_postponed: bool = False
    reminder_asked: bool = False
    reminder_days: str = ""
    reminder_slot: str = ""
    reminder_ignored: int = 0
    quiet_hours: str = ""
    new_limit: int = 10
    review_limit: int = 100
    asleep_at: datetime | None = None
    seen_at: datetime | None = None
