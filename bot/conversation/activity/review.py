"""In a review, and at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.learning.sessions.review import ReviewSession


@dataclass(frozen=True, slots=True)
class Reviewing:
    """In a review, or at its end; `greeting` when it came as a reminder (with how many cards are due)."""

    session: ReviewSession
    greeting: int = 0
    next_due_seconds: int = 0
    next_due_days: int = 0
    again_soon: int = 0
    kind: Literal["review"] = "review"
