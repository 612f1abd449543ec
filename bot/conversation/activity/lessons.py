"""In a lesson, and at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.learning.sessions.lesson import LessonSession


@dataclass(frozen=True, slots=True)
class Learning:
    """In a lesson."""

    session: LessonSession
    kind: Literal["lesson"] = "lesson"


@dataclass(frozen=True, slots=True)
class LessonDone:
    """A lesson has just been finished; `ask_reminder` when the one question about reminders comes with it;
    `waiting`: its cards wait until a backlog is worked off."""

    course: str
    lesson: str
    right: int
    questions: int
    cards: int
    missed: int = 0
    next_lesson: str = ""
    ask_reminder: bool = False
    waiting: bool = False
    kind: Literal["lesson done"] = "lesson done"
