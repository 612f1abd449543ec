"""A learner's reminders as they are stored: saving the plan, finding the next one, telling how it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from bot.conversation.activity import ReminderSet
from bot.conversation.topic import Turn
from bot.learning.reminders import IGNORED_DAYS, QuietHours, next_of
from bot.learning.timezones.clock import parse_clock
from bot.learning.timezones.plans import Plan
from bot.learning.timezones.zones import local
from storage import learners, reminders
from storage.records import Learner, Slot


def saved(turn: Turn, times: str, days: str, zone: str, place: str) -> ReminderSet:
    """Save the plan (times "HH:MM" with blanks between, ISO weekdays, an IANA zone) and return how it stands."""
    learner = replace(
        turn.learner,
        zone=zone,
        place=place,
        reminder_time=times,
        reminder_days=days,
        reminder_asked=True,
        reminder_ignored=0,
    )
    learner = planned_next(learner, turn.now, reminders.last_planned(turn.tx, learner.id))
    learners.put(turn.tx, learner)
    return replace(standing(learner, turn.now), just_set=True)


def planned_next(learner: Learner, now: datetime, handled: Slot | None) -> Learner:
    """Return the learner with the next reminder, later than the one of the slot `handled`.

    Someone who let a week of them pass has none until they say so.
    """
    times = clocks(learner.reminder_time)
    if not times or not learner.zone or learner.reminder_ignored >= IGNORED_DAYS:
        return replace(
            learner, reminder_at=None, reminder_planned=None, reminder_slot="", reminder_postponed=False
        )
    last = (handled.day, parse_clock(handled.name) if handled.name else None) if handled else None
    days = [int(day) for day in learner.reminder_days]
    coming = next_of(times, learner.zone, now, last, days)
    return replace(
        learner,
        reminder_at=coming.due_at,
        reminder_planned=coming.day,
        reminder_slot=f"{coming.at:%H:%M}",
        reminder_postponed=False,
    )


def standing(learner: Learner, now: datetime) -> ReminderSet:
    """Return how the reminders stand: their local times and days, and when the next one comes."""
    if not learner.reminder_time:
        return ReminderSet()
    here = local(now, learner.zone)
    told = ReminderSet(
        time=learner.reminder_time,
        days=learner.reminder_days,
        name=learner.place,
        clock=f"{here:%H:%M}",
        resting=learner.reminder_ignored >= IGNORED_DAYS,
    )
    if learner.reminder_at is None:
        return told
    coming = local(learner.reminder_at, learner.zone)
    return replace(told, next_at=f"{coming:%H:%M}", in_days=(coming.date() - here.date()).days)


def clocks(times: str) -> tuple[time, ...]:
    """Return the times of day of stored text: "HH:MM", several with blanks between."""
    return tuple(at for at in map(parse_clock, times.split()) if at is not None)


def written(plan: Plan) -> str:
    """Return the times of a plan as they are stored."""
    return " ".join(f"{at:%H:%M}" for at in plan.times)


def quiet_hours(learner: Learner) -> QuietHours | None:
    """Return the learner's quiet hours, or None."""
    start, _, end = learner.quiet_hours.partition("-")
    first, last = parse_clock(start), parse_clock(end)
    return QuietHours(first, last) if first is not None and last is not None else None
