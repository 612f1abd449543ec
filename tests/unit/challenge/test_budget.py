"""Calls of a group: never more than 18 in any minute, whatever is asked for; what games promise is kept for them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge.budget import MOST, WINDOW, Spent, room, room_at, spare
from bot.learning.challenge.rounds import PAUSE

BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def seconds(*after: float) -> tuple[datetime, ...]:
    """Return moments so many seconds after the beginning."""
    return tuple(BEGIN + timedelta(seconds=one) for one in after)


def test_what_is_promised_is_not_spent_on_anything_else() -> None:
    busy = Spent(seconds(*range(10)), promised=5)
    now = BEGIN + timedelta(seconds=20)
    assert room(busy, now, 3)
    assert not room(busy, now, 4)
    assert room_at(busy, now, 4) == BEGIN + WINDOW
    assert room_at(busy, now, 5) == BEGIN + timedelta(seconds=1) + WINDOW


def test_calls_of_another_minute_count_no_more_also_where_a_clock_was_set_back() -> None:
    now = BEGIN + WINDOW
    assert room(Spent(seconds(*[0] * MOST)), now, MOST)
    assert room(Spent((BEGIN + timedelta(days=1),) * MOST), now, MOST)


def test_games_that_promise_more_than_a_minute_holds_still_go_on() -> None:
    assert room(Spent(promised=40), BEGIN, 4)
    assert not room(Spent(seconds(0), promised=40), BEGIN, 4)


@given(
    st.lists(st.tuples(st.floats(0, 30), st.integers(1, 5)), max_size=60),
    st.lists(st.floats(0, 0.9), min_size=60, max_size=60),
)
def test_who_waits_for_room_never_makes_more_than_allowed_in_a_minute(
    wanted: list[tuple[float, int]], late: list[float]
) -> None:
    """Each call goes out up to a second after it was decided on."""
    decided: tuple[datetime, ...] = ()
    sent: list[datetime] = []
    now = BEGIN
    for (wait, number), delay in zip(wanted, late, strict=False):
        now = room_at(Spent(decided), now + timedelta(seconds=wait), number)
        decided = (*decided, *(now,) * number)
        sent += [now + timedelta(seconds=delay)] * number
    for at in sent:
        assert sum(1 for other in sent if at - MINUTE < other <= at) <= MOST


@pytest.mark.parametrize("length", [10, 20, 30, 60])
@pytest.mark.parametrize("closing", [1, 2])
def test_a_usual_game_never_waits_and_can_be_stopped_at_any_moment(length: int, closing: int) -> None:
    calls: tuple[datetime, ...] = ()
    now, podium = BEGIN, 1
    for _ in range(20):
        assert room(Spent(calls, podium), now, 2 + closing)
        calls = (*calls, now, now)
        closed = now + timedelta(seconds=length)
        calls = (*calls, *(closed,) * closing)
        assert room(Spent(calls), closed, podium)
        now = closed + PAUSE


def test_one_call_more_delays_nothing_that_is_coming() -> None:
    spent, now = Spent(seconds(*range(8))), BEGIN + timedelta(seconds=10)
    soon, later = now + timedelta(seconds=10), BEGIN + WINDOW + timedelta(seconds=4)
    assert spare(spent, now, 1, [(soon, 8)], kept=1)
    assert not spare(spent, now, 1, [(soon, 9)], kept=1)
    assert not spare(spent, now, 2, [(soon, 8)], kept=1)
    assert spare(spent, now, 1, [(later, 11)], kept=1)  # some of those made are past by then
    assert not spare(spent, now, 1, [(later, 4), (soon, 9)], kept=1)
    assert not spare(spent, now, 1, [(later, 9), (soon, 5)], kept=1)
    assert spare(spent, now, 1, [(later, 8), (soon, 5)], kept=1)
    assert not spare(Spent(seconds(*range(8)), promised=10), now, 1, [], kept=0)


def test_the_quickest_game_leaves_room_for_a_call_a_minute() -> None:
    calls: tuple[datetime, ...] = ()
    now, said = BEGIN, 0
    for _ in range(20):
        calls = (*calls, now, now)
        closed = now + timedelta(seconds=10)
        cycle = timedelta(seconds=10) + PAUSE
        coming = [(closed, 2), *((now + number * cycle, 4) for number in range(1, 4))]
        while spare(Spent(calls, 3), now, 1, coming, 1):
            calls, said = (*calls, now), said + 1
        calls, now = (*calls, closed, closed), closed + PAUSE
        assert room(Spent(calls, 1), now, 4)
    assert 5 <= said <= 7  # in six minutes
