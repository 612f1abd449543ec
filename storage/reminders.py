"""Reminders: one row a person and planned local date, so that none can come twice."""

from __future__ import annotations

from datetime import date, datetime

from storage.database import Transaction
from storage.records import Reminder, ReminderState
from storage.statements import load
from storage.times import day_or_none, from_ms, to_ms

_sql = load("reminders")


def plan(tx: Transaction, reminder: Reminder) -> bool:
    """Record the reminder of a date; False when that date has had its reminder."""
    return bool(
        _sql.plan_reminder(
            tx,
            learner_id=reminder.learner_id,
            planned=reminder.planned.isoformat(),
            state=reminder.state.value,
            made_at=to_ms(reminder.made_at),
            activity=reminder.activity,
        )
    )


def mark(
    tx: Transaction, learner_id: int, planned: date, state: ReminderState, message_id: int | None = None
) -> None:
    """Record how far the reminder of a date has come."""
    _sql.mark_reminder(
        tx, learner_id=learner_id, planned=planned.isoformat(), state=state.value, message_id=message_id
    )


def get(tx: Transaction, learner_id: int, planned: date) -> Reminder | None:
    """Return the reminder of a date, or None."""
    row = _sql.reminder_of(tx, learner_id=learner_id, planned=planned.isoformat())
    if row is None:
        return None
    state, made_at, message_id, activity = row
    return Reminder(learner_id, planned, ReminderState(state), from_ms(made_at), message_id, activity)


def uncertain(tx: Transaction, learner_id: int, after: datetime) -> Reminder | None:
    """Return the newest reminder made after a time that may have arrived although no answer came, or None."""
    row = _sql.uncertain_reminder(tx, learner_id=learner_id, after=to_ms(after))
    if row is None:
        return None
    planned, made_at, activity = row
    return Reminder(
        learner_id, date.fromisoformat(planned), ReminderState.UNCERTAIN, from_ms(made_at), None, activity
    )


def all_of(tx: Transaction, learner_id: int) -> list[Reminder]:
    """Return every reminder of a learner by date."""
    return [
        Reminder(learner_id, date.fromisoformat(planned), ReminderState(state), from_ms(made_at), message_id)
        for planned, state, made_at, message_id in _sql.reminders_of(tx, learner_id=learner_id)
    ]


def last_planned(tx: Transaction, learner_id: int) -> date | None:
    """Return the latest local date that has had its reminder, or None."""
    return day_or_none(_sql.last_planned(tx, learner_id=learner_id))
