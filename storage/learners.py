"""People and their settings, when their reminder is due, and the lessons they have done."""

from __future__ import annotations

from datetime import date, datetime

from storage.database import Transaction
from storage.records import Learner, Slot
from storage.statements import load
from storage.times import day_or_none, day_text, from_ms, from_ms_or_none, to_ms, to_ms_or_none

_sql = load("learners")


def get(tx: Transaction, learner_id: int) -> Learner | None:
    """Return the learner, or None for someone who never wrote."""
    row = _sql.learner_with(tx, learner_id=learner_id)
    if row is None:
        return None
    (
        _,
        started,
        seen,
        language,
        zone,
        place,
        course,
        time,
        at,
        planned,
        postponed,
        asked,
        new,
        most,
        asleep,
        days,
        slot,
        ignored,
        quiet,
    ) = row
    return Learner(
        id=learner_id,
        started_at=from_ms(started),
        seen_at=from_ms_or_none(seen),
        language=language,
        zone=zone,
        place=place,
        course_id=course,
        reminder_time=time,
        reminder_at=from_ms_or_none(at),
        reminder_planned=day_or_none(planned),
        reminder_postponed=bool(postponed),
        reminder_asked=bool(asked),
        new_limit=new,
        review_limit=most,
        asleep_at=from_ms_or_none(asleep),
        reminder_days=days,
        reminder_slot=slot,
        reminder_ignored=ignored,
        quiet_hours=quiet,
    )


def put(tx: Transaction, learner: Learner) -> None:
    """Save the learner whole."""
    _sql.put_learner(
        tx,
        learner_id=learner.id,
        started_at=to_ms(learner.started_at),
        seen_at=to_ms_or_none(learner.seen_at),
        language=learner.language,
        zone=learner.zone,
        place=learner.place,
        course_id=learner.course_id,
        reminder_time=learner.reminder_time,
        reminder_at=to_ms_or_none(learner.reminder_at),
        reminder_planned=day_text(learner.reminder_planned),
        reminder_postponed=learner.reminder_postponed,
        reminder_asked=learner.reminder_asked,
        new_limit=learner.new_limit,
        review_limit=learner.review_limit,
        asleep_at=to_ms_or_none(learner.asleep_at),
        reminder_days=learner.reminder_days,
        reminder_slot=learner.reminder_slot,
        reminder_ignored=learner.reminder_ignored,
        quiet_hours=learner.quiet_hours,
    )


def mark_asked(tx: Transaction, learner_id: int) -> None:
    """Record that the learner was asked about reminders: it is asked once."""
    _sql.mark_asked(tx, learner_id=learner_id)


def sleep(tx: Transaction, learner_id: int, at: datetime) -> None:
    """Mark that the learner has blocked the bot: no reminders until the next message."""
    _sql.sleep(tx, learner_id=learner_id, asleep_at=to_ms(at))


def with_reminder_due(tx: Transaction, now: datetime, limit: int) -> list[tuple[int, Slot]]:
    """Return (learner, slot) of reminders that have fallen due, oldest first."""
    rows = _sql.with_reminder_due(tx, now=to_ms(now), limit=limit)
    return [(learner_id, Slot(date.fromisoformat(planned), name)) for learner_id, planned, name in rows]


def step_back(tx: Transaction, learner_id: int, until: datetime) -> None:
    """Put a reminder whose handling failed off until then, so that it cannot loop."""
    _sql.step_back(tx, learner_id=learner_id, until=to_ms(until))


def finish_lesson(
    tx: Transaction, learner_id: int, lesson: str, at: datetime, right: int, questions: int
) -> None:
    """Record that a lesson ("course/lesson") was done, with how many of its check questions were right."""
    _sql.finish_lesson(
        tx, learner_id=learner_id, lesson=lesson, done_at=to_ms(at), right_answers=right, questions=questions
    )


def lessons_done(tx: Transaction, learner_id: int) -> dict[str, tuple[datetime, int, int]]:
    """Return the lessons done, first done first: when, right answers, questions."""
    rows = _sql.lessons_done(tx, learner_id=learner_id)
    return {lesson: (from_ms(at), right, questions) for lesson, at, right, questions in rows}
