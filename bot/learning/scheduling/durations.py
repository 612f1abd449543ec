"""How long an answer took, and whether that was quick for this person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from statistics import median

PHONE_PUT_AWAY = timedelta(minutes=5)
_QUICK = 0.6  # of one's own median
_ENOUGH = 3


def measured(asked_at: datetime, answered_at: datetime) -> int | None:
    """Return the time from question to answer in milliseconds; None above five minutes or below zero."""
    took = answered_at - asked_at
    if not timedelta(0) <= took <= PHONE_PUT_AWAY:
        return None
    return took // timedelta(milliseconds=1)


def quick(duration_ms: int | None, past: Sequence[int]) -> bool:
    """Say whether an answer took less than 0.6 of the median of at least three `past` ones (ms)."""
    return duration_ms is not None and len(past) >= _ENOUGH and duration_ms < _QUICK * median(past)
