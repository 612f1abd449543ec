"""The reminder of one local date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum


class ReminderState(StrEnum):
    """How far a reminder of one local date has come."""

    DUE = "due"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Slot:
    """Which reminder it is: the local `day` it is planned for and its time of day there, "HH:MM".

    A snooze has "+" and the minutes since 1970 (UTC) instead; what was planned before there were several a day has
    no name.
    """

    day: date
    name: str = ""

    @property
    def snoozed_to(self) -> datetime | None:
        """When a snooze ends (aware UTC), None for a reminder of the plan."""
        if not self.name.startswith("+"):
            return None
        return datetime.fromtimestamp(int(self.name[1:]) * 60, UTC)


@dataclass(frozen=True, slots=True)
class Reminder:
    """The reminder of one person for one slot; `activity` is the review it opens, as JSON."""

    learner_id: int
    slot: Slot
    state: ReminderState
    made_at: datetime
    message_id: int | None = None
    activity: str = ""
