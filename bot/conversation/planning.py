"""Setting a learner's reminder: saving it, planning the next one, and telling how it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.conversation.activity import ReminderSet
from bot.conversation.topic import Turn
from bot.learning.reminders import next_due
from bot.learning.timezones.clock import parse_clock
from bot.learning.timezones.zones import local
from storage import learners, reminders
from storage.records import Learner


def saved(turn: Turn, time: str, zone: str, place: str) -> ReminderSet:
    """Save the reminder ("HH:MM" in an IANA zone) and return how it stands."""
    learner = replace(turn.learner, zone=zone, place=place, reminder_time=time, reminder_asked=True)
    learner = planned_next(learner, turn.now, reminders.last_planned(turn.tx, learner.id))
    learners.put(turn.tx, learner)
    return replace(standing(learner, turn.now), just_set=True)


def planned_next(learner: Learner, now: datetime, handled: date | None) -> Learner:
    """Return the learner with the next reminder, later than the one of the local date `handled`."""
    at = parse_clock(learner.reminder_time)
    if at is None or not learner.zone:
        return replace(learner, reminder_at=None, reminder_planned=None, reminder_postponed=False)
    coming = next_due(at, learner.zone, now, handled)
    return replace(learner, reminder_at=coming.due_at, reminder_planned=coming.day, reminder_postponed=False)


def standing(learner: Learner, now: datetime) -> ReminderSet:
    """Return how the reminder stands: its local time and the local day of the next one."""
    if not learner.reminder_time or learner.reminder_planned is None:
        return ReminderSet()
    here = local(now, learner.zone)
    return ReminderSet(
        time=learner.reminder_time,
        name=learner.place,
        clock=f"{here:%H:%M}",
        in_days=(learner.reminder_planned - here.date()).days,
    )
