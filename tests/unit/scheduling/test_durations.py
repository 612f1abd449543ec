"""How long an answer took, and what counts as quick."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.learning.scheduling.durations import measured, quick

ASKED = datetime(2026, 5, 4, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0, 0), (4.25, 4250), (300, 300_000), (300.001, None), (-0.5, None), (86_400, None)],
)
def test_an_answer_after_more_than_five_minutes_has_no_duration(seconds: float, expected: int | None) -> None:
    assert measured(ASKED, ASKED + timedelta(seconds=seconds)) == expected


@pytest.mark.parametrize(
    ("duration", "past", "expected"),
    [
        (2999, [5000, 5000, 5000], True),
        (3000, [5000, 5000, 5000], False),
        (1000, [5000, 5000], False),  # too few to compare with
        (2000, [1000, 4000, 60_000], True),  # the median, not the mean
        (None, [5000, 5000, 5000], False),
    ],
)
def test_quick_is_well_under_ones_own_median(duration: int | None, past: list[int], expected: bool) -> None:
    assert quick(duration, past) is expected
