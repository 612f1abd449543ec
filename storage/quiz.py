"""Answers in quizzes: no reviews, kept because what was missed is asked again first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.statements import load
from storage.times import from_ms, to_ms

_sql = load("quiz")


@dataclass(frozen=True, slots=True)
class QuizAnswer:
    """One answer: `question` is "course/question" or "course/card", `choice` the words that were voted for."""

    question: str
    choice: str
    right: bool
    at: datetime


def add(tx: Transaction, learner_id: int, answer: QuizAnswer) -> None:
    """Append an answer."""
    _sql.add_quiz_answer(
        tx,
        learner_id=learner_id,
        question=answer.question,
        choice=answer.choice,
        is_right=answer.right,
        answered_at=to_ms(answer.at),
    )


def all_of(tx: Transaction, learner_id: int) -> list[QuizAnswer]:
    """Return the learner's answers in the order given."""
    return [
        QuizAnswer(question, choice, bool(right), from_ms(at))
        for question, choice, right, at in _sql.quiz_answers_of(tx, learner_id=learner_id)
    ]
