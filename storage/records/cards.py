"""A learner's card and its memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum


class Rating(IntEnum):
    """How well a card was remembered, in FSRS's and Anki's numbers."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class State(StrEnum):
    """Where a card is in its life."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class MemoryState:
    """FSRS's memory of a card: stability in days until recall falls to 90 %, difficulty 1-10."""

    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class CardState:
    """One learner's card. `card` is "course/card"; `memory` is None while the card is new.

    `due_at` of a new card is None; `interval_days` is 0 within the steps; `study_day` is the local day of the
    last review; `missed` puts it first in the queue (a check question on it was answered wrong).
    """

    learner_id: int
    card: str
    state: State = State.NEW
    step: int = 0
    due_at: datetime | None = None
    memory: MemoryState | None = None
    interval_days: int = 0
    reviewed_at: datetime | None = None
    study_day: date | None = None
    reps: int = 0
    lapses: int = 0
    position: int = 0
    missed: bool = False
    suspended: bool = False
