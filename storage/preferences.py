"""How learners like to be asked; who never chose has the defaults."""

from __future__ import annotations

from storage.database import Transaction
from storage.records import AnswerMode, NewOrder, Preferences
from storage.statements import load

_sql = load("preferences")


def get(tx: Transaction, learner_id: int) -> Preferences:
    """Return what the learner chose, or the defaults."""
    row = _sql.preferences_of(tx, learner_id=learner_id)
    if row is None:
        return Preferences()
    mode, second_try, streak, intervals, order, minutes = row
    return Preferences(
        AnswerMode(mode), bool(second_try), bool(streak), bool(intervals), NewOrder(order), minutes
    )


def put(tx: Transaction, learner_id: int, chosen: Preferences) -> None:
    """Save the choice whole."""
    _sql.put_preferences(
        tx,
        learner_id=learner_id,
        answer_mode=chosen.answer_mode.value,
        second_try=chosen.second_try,
        streak=chosen.streak,
        intervals=chosen.intervals,
        new_order=chosen.new_order.value,
        minutes=chosen.minutes,
    )
