"""Calls of a game: never more than 18 in any minute, whatever is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge.budget import MINUTE, MOST, Calls, Spare, made, room_at, spare

BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PAUSE = 5


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(10, Spare(True, 0)), (20, Spare(True, 3)), (30, Spare(True, 4)), (60, Spare(True, 4))],
)
def test_reactions_go_first_then_the_hint(seconds: int, expected: Spare) -> None:
    assert spare(timedelta(seconds=seconds + PAUSE), 3) == expected


def test_without_room_there_is_neither() -> None:
    assert spare(timedelta(seconds=10), 3) == Spare(False, 0)


@given(st.lists(st.integers(0, 90), max_size=18), st.sampled_from((10, 20, 30, 60)), st.sampled_from((3, 4)))
def test_a_game_that_waits_for_room_never_makes_more_than_it_may(
    before: list[int], seconds: int, needed: int
) -> None:
    calls: Calls = ()
    everything: list[datetime] = []
    for second in sorted(before):
        at = BEGIN + timedelta(seconds=second)
        if room_at(calls, at, ((timedelta(0), 1),)) == at:
            calls = made(calls, at)
            everything.append(at)
    now = BEGIN + timedelta(seconds=90)
    for _ in range(8):
        open_for = timedelta(seconds=seconds)
        now = room_at(calls, now, ((timedelta(0), 2), (open_for, needed - 2)))
        calls = made(calls, now, 2)
        closed = now + open_for
        calls = made(calls, closed, needed - 2)
        everything += [now] * 2 + [closed] * (needed - 2)
        now = closed + timedelta(seconds=PAUSE)
    for at in everything:
        assert sum(1 for other in everything if at - MINUTE < other <= at) <= MOST


def test_a_usual_game_never_waits() -> None:
    calls: Calls = ()
    now = BEGIN
    for _ in range(20):
        coming = ((timedelta(0), 2), (timedelta(seconds=10), 2))
        assert room_at(calls, now, coming) == now
        calls = made(made(calls, now, 2), now + timedelta(seconds=10), 2)
        now += timedelta(seconds=10 + PAUSE)
