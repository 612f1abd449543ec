"""All figures of one person at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.learning.statistics.forecast import States
from bot.learning.statistics.retention import Retention


@dataclass(frozen=True, slots=True)
class Figures:
    """What /stats tells. `forecast` begins with `today`; `pairs` are names of cards mixed up, with how often.

    `resting` are the names of cards that rest, each with when it comes back; `known` is the mastery of the course.
    """

    today: date
    forecast: tuple[int, ...]
    minutes: int
    states: States
    retention: Retention | None
    streak: int
    known: float
    pairs: tuple[tuple[str, str, int], ...] = ()
    resting: tuple[tuple[str, datetime], ...] = ()
