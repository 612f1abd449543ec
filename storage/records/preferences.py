"""How a learner likes to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AnswerMode(StrEnum):
    """How cards are asked: to be typed, to be flipped, or some this way and some that."""

    TYPE = "type"
    FLIP = "flip"
    MIXED = "mixed"


class NewOrder(StrEnum):
    """In what order new cards come."""

    COURSE = "course"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a learner chose in /settings. `minutes` a day is 0 unless a backlog is being worked off."""

    answer_mode: AnswerMode = AnswerMode.TYPE
    second_try: bool = True
    streak: bool = True
    intervals: bool = True
    new_order: NewOrder = NewOrder.COURSE
    minutes: int = 0
