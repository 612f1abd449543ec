"""Reminders: one row a person and slot, so that none can come twice."""

from __future__ import annotations

from datetime import date, datetime

from storage.database import Transaction
from storage.records import Reminder, ReminderState, Slot
from storage.statements import load
from storage.times import from_ms, to_ms

_sql = load("reminders")


def plan(tx: Transaction, reminder: Reminder) -> bool:
    """Record the reminder of a slot; False when that slot has had its reminder."""
    return bool(
        _sql.plan_reminder(
            tx,
            learner_id=reminder.learner_id,
            **_named(reminder.slot),
            state=reminder.state.value,
            made_at=to_ms(reminder.made_at),
            activity=reminder.activity,
        )
    )


def mark(
    tx: Transaction, learner_id: int, slot: Slot, state: ReminderState, message_id: int | None = None
) -> None:
    """Record how far the reminder of a slot has come."""
    _sql.mark_reminder(tx, learner_id=learner_id, **_named(slot), state=state.value, message_id=message_id)


def get(tx: Transaction, learner_id: int, slot: Slot) -> Reminder | None:
    """Return the reminder of a slot, or None."""
    row = _sql.reminder_of(tx, learner_id=learner_id, **_named(slot))
    if row is None:
        return None
    state, made_at, message_id, activity = row
    return Reminder(learner_id, slot, ReminderState(state), from_ms(made_at), message_id, activity)


def uncertain(tx: Transaction, learner_id: int, after: datetime) -> Reminder | None:
    """Return the newest reminder made after a time that may have arrived although no answer came, or None."""
    row = _sql.uncertain_reminder(tx, learner_id=learner_id, after=to_ms(after))
    if row is None:
        return None
    planned, name, made_at, activity = row
    slot = Slot(date.fromisoformat(planned), name)
    return Reminder(learner_id, slot, ReminderState.UNCERTAIN, from_ms(made_at), None, activity)


def all_of(tx: Transaction, learner_id: int) -> list[Reminder]:
    """Return every reminder of a learner by date."""
    return [
        Reminder(
            learner_id,
            Slot(date.fromisoformat(planned), name),
            ReminderState(state),
            from_ms(made_at),
            message_id,
        )
        for planned, name, state, made_at, message_id in _sql.reminders_of(tx, learner_id=learner_id)
    ]


def last_planned(tx: Transaction, learner_id: int) -> Slot | None:
    """Return the latest slot of the plan that has had its reminder, or None; snoozes are not of the plan."""
    row = _sql.last_planned(tx, learner_id=learner_id)
    return Slot(date.fromisoformat(row[0]), row[1]) if row else None


def before(tx: Transaction, learner_id: int, slot: Slot) -> Reminder | None:
    """Return the reminder that went out last before this one, or None."""
    row = _sql.sent_before(tx, learner_id=learner_id, **_named(slot))
    if row is None:
        return None
    planned, name, state, made_at, message_id = row
    earlier = Slot(date.fromisoformat(planned), name)
    return Reminder(learner_id, earlier, ReminderState(state), from_ms(made_at), message_id)


def prune(tx: Transaction, before: datetime) -> int:
    """Forget reminders made before a time, but for the last one of a plan that somebody has had; return how many."""
    return int(_sql.prune_reminders(tx, before=to_ms(before)))


def _named(slot: Slot) -> dict[str, str]:
    return {"planned": slot.day.isoformat(), "slot": slot.name}
