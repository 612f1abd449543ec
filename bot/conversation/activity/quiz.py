"""In a quiz, and at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.learning.sessions.quiz import QuizSession


@dataclass(frozen=True, slots=True)
class Quizzing:
    """In a quiz, one poll at a time; at its end `session` has nothing left to ask."""

    session: QuizSession
    kind: Literal["quiz"] = "quiz"
