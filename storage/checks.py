"""Answers to the check questions of lessons: no reviews, kept so that an author sees which choices nobody takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.statements import load
from storage.times import from_ms, to_ms

_sql = load("checks")


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """One answer: `lesson` is "course/lesson", `question` its id, `choice` the words that were chosen."""

    lesson: str
    question: str
    choice: str
    right: bool
    at: datetime


def add(tx: Transaction, learner_id: int, answer: CheckAnswer) -> None:
    """Append an answer."""
    _sql.add_check(
        tx,
        learner_id=learner_id,
        lesson=answer.lesson,
        question=answer.question,
        choice=answer.choice,
        is_right=answer.right,
        answered_at=to_ms(answer.at),
    )


def all_of(tx: Transaction, learner_id: int) -> list[CheckAnswer]:
    """Return the learner's answers in the order given."""
    return [
        CheckAnswer(lesson, question, choice, bool(right), from_ms(at))
        for lesson, question, choice, right, at in _sql.checks_of(tx, learner_id=learner_id)
    ]
