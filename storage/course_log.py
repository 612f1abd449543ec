"""What the log says of one course: figures by card and by check question, for its author and without anyone's name."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Transaction
from storage.statements import load

_sql = load("course_log")


@dataclass(frozen=True, slots=True)
class CardFigures:
    """How one version of a card ("course/card") was answered: answers that stand, and the middle time."""

    card: str
    revision: str
    answers: int
    failed: int
    overruled: int
    seconds: float | None


@dataclass(frozen=True, slots=True)
class ChoiceFigures:
    """How often a choice of a check question was taken."""

    lesson: str
    question: str
    choice: str
    right: bool
    answers: int


def cards(tx: Transaction, course: str) -> list[CardFigures]:
    """Return the figures of every version of every card of a course that was ever answered."""
    middle = {(card, revision): time for card, revision, time in _sql.card_seconds(tx, **_range(course))}
    return [
        CardFigures(card, revision, answers, failed or 0, overruled or 0, middle.get((card, revision)))
        for card, revision, answers, failed, overruled in _sql.card_figures(tx, **_range(course))
    ]


def asked_for(tx: Transaction, course: str) -> list[tuple[str, str, int]]:
    """Return (card, answer, learner) of the answers that people said were right; the learner is only to be counted."""
    rows = _sql.overruled_answers(tx, **_range(course))
    return [(card, answer, learner) for card, answer, learner in rows]


def choices(tx: Transaction, course: str) -> list[ChoiceFigures]:
    """Return how often each choice was taken; those that never were have no row."""
    rows = _sql.choices_taken(tx, **_range(course))
    return [
        ChoiceFigures(lesson, question, choice, bool(right), answers)
        for lesson, question, choice, right, answers in rows
    ]


def people_checked(tx: Transaction, course: str) -> dict[tuple[str, str], int]:
    """Return how many people answered each check question, by (lesson, question)."""
    rows = _sql.people_checked(tx, **_range(course))
    return {(lesson, question): people for lesson, question, people in rows}


def people(tx: Transaction, course: str) -> int:
    """Return how many people have answered anything of the course."""
    return int(_sql.people_in(tx, **_range(course)))


def _range(course: str) -> dict[str, str]:
    """Return the range of names that begin with "course/": the sign after a slash is a zero."""
    return {"from_card": f"{course}/", "to_card": f"{course}0"}
