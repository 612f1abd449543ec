"""How long the day's cards will take this person."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

ENOUGH = 5  # answers from which a person's own pace is known
USUAL = 12.0  # seconds an answer until then


def seconds_each(durations_ms: Sequence[int]) -> float:
    """Return the person's median seconds an answer, a usual value while there are few."""
    return median(durations_ms) / 1000 if len(durations_ms) >= ENOUGH else USUAL


def minutes(cards: int, seconds: float) -> int:
    """Return the minutes that so many cards take, rounded up; 0 for none."""
    return -(-round(cards * seconds) // 60)
