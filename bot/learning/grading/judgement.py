"""The verdict on one answer, and the short ways to make one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.learning.grading.reasons import Reason


class Mark(StrEnum):
    """How right an answer is. `CLOSE` is worth a second try."""

    CORRECT = "correct"
    CLOSE = "close"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the grader says: the mark, a score in 0..1, why, and how a correct answer matched ("exact", "typo" …)."""

    mark: Mark
    score: float
    reasons: tuple[Reason, ...] = ()
    form: str = ""


def correct(form: str, score: float = 1.0) -> Verdict:
    """Return the verdict on a right answer."""
    return Verdict(Mark.CORRECT, score, (), form)


def close(*reasons: Reason, score: float = 0.5) -> Verdict:
    """Return the verdict on an answer that lacks something."""
    return Verdict(Mark.CLOSE, score, reasons)


def wrong(*reasons: Reason, score: float = 0.0) -> Verdict:
    """Return the verdict on a wrong answer."""
    return Verdict(Mark.WRONG, score, reasons)
