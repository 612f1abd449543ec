"""What figures are made of: read-only, from the log of reviews."""

from __future__ import annotations

from datetime import date, datetime

from storage.database import Transaction
from storage.statements import load
from storage.times import to_ms

_sql = load("statistics")


def recalled_since(tx: Transaction, learner_id: int, since: date) -> list[tuple[bool, float]]:
    """Return for each review after an interval of days whether it was recalled, and the retention aimed at."""
    rows = _sql.recalled_since(tx, learner_id=learner_id, since=since.isoformat())
    return [(bool(recalled), float(target)) for recalled, target in rows]


def days_studied(tx: Transaction, learner_id: int) -> set[date]:
    """Return the study days on which at least one card was answered."""
    return {date.fromisoformat(day) for (day,) in _sql.days_studied(tx, learner_id=learner_id)}


def old_answered_on(tx: Transaction, learner_id: int, day: date) -> int:
    """Return how many cards of earlier days were answered on a study day, each once, however often it came back."""
    return int(_sql.old_answered_on(tx, learner_id=learner_id, study_day=day.isoformat()))


def due_at(tx: Transaction, learner_id: int, then: datetime) -> int:
    """Return how many cards that were begun were due at a moment of the past (aware)."""
    return int(_sql.due_at(tx, learner_id=learner_id, then=to_ms(then)))


def recent_durations(tx: Transaction, learner_id: int) -> list[int]:
    """Return how long the last hundred answers took, in milliseconds."""
    return [int(took) for (took,) in _sql.recent_durations(tx, learner_id=learner_id)]
