"""The reminder of one local date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ReminderState(StrEnum):
    """How far a reminder of one local date has come."""

    DUE = "due"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Reminder:
    """The reminder of one person for one planned local date; `activity` is the review it opens, as JSON."""

    learner_id: int
    planned: date
    state: ReminderState
    made_at: datetime
    message_id: int | None = None
    activity: str = ""
