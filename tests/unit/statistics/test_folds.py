"""Each figure is one fold: retention, workload, streak, forecast, states."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.statistics.forecast import States, forecast, states
from bot.learning.statistics.retention import retention
from bot.learning.statistics.streak import streak
from bot.learning.statistics.workload import USUAL, minutes, seconds_each
from storage.records import CardState, MemoryState, State

MONDAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def days(*ago: int) -> set[date]:
    """Days so long before Sunday, the 8th of March."""
    return {date(2026, 3, 8) - timedelta(days=each) for each in ago}


def test_retention_is_the_share_recalled_against_the_mean_target() -> None:
    told = retention([(True, 0.9), (True, 0.9), (False, 0.8), (True, 0.8)])
    assert told is not None
    assert (told.recalled, told.asked, told.share) == (3, 4, 0.75)
    assert told.target == pytest.approx(0.85)


def test_without_a_review_there_is_no_retention() -> None:
    assert retention([]) is None


def test_the_pace_is_ones_own_once_it_is_known() -> None:
    assert seconds_each([1000, 2000]) == USUAL
    assert seconds_each([4000, 5000, 6000, 90_000, 1000]) == 5.0


@pytest.mark.parametrize(("cards", "seconds", "said"), [(0, 12, 0), (1, 12, 1), (5, 12, 1), (6, 12, 2)])
def test_minutes_are_rounded_up(cards: int, seconds: float, said: int) -> None:
    assert minutes(cards, seconds) == said


def test_days_in_a_row_are_counted_up_to_today_which_is_not_over_yet() -> None:
    sunday = date(2026, 3, 8)
    assert streak(days(0, 1, 2), sunday) == 3
    assert streak(days(1, 2, 3), sunday) == 3
    assert streak(set(), sunday) == 0


def test_two_rest_days_a_week_are_free_and_a_third_is_not() -> None:
    sunday = date(2026, 3, 8)
    assert streak(days(0, 3, 4), sunday) == 3  # rested on Friday and Saturday
    assert streak(days(0, 4, 5), sunday) == 1  # Thursday too


def test_each_week_has_its_own_rest_days() -> None:
    tuesday = date(2026, 3, 10)
    resting = {date(2026, 3, 7), date(2026, 3, 8), date(2026, 3, 9)}  # Saturday, Sunday, Monday
    studied = {date(2026, 3, 1) + timedelta(days=n) for n in range(10)} - resting
    assert streak(studied, tuesday) == 7


@given(st.sets(st.integers(0, 60)))
def test_a_streak_is_never_longer_than_the_days_studied(ago: set[int]) -> None:
    assert 0 <= streak(days(*ago), date(2026, 3, 8)) <= len(ago)


def card(due_in: timedelta, **fields: object) -> CardState:
    """A card in review that falls due then."""
    return CardState(1, "c/a", State.REVIEW, due_at=NOW + due_in, memory=MemoryState(5, 5), **fields)  # type: ignore[arg-type]


def test_what_is_overdue_stands_with_today_and_days_begin_at_four() -> None:
    due = [
        card(timedelta(days=-40)),
        card(timedelta(hours=18)),  # three in the morning: still today
        card(timedelta(hours=20)),
        card(timedelta(days=6)),
        card(timedelta(days=7)),
    ]
    assert forecast(due, NOW, "UTC") == (2, 1, 0, 0, 0, 0, 1)


def test_new_and_resting_cards_are_not_due() -> None:
    assert sum(forecast([CardState(1, "c/a"), card(timedelta(0), suspended=True)], NOW, "UTC")) == 0


def test_cards_are_counted_by_what_became_of_them() -> None:
    firm = CardState(1, "c/f", State.REVIEW, memory=MemoryState(21, 5))
    cards = [
        CardState(1, "c/n"),
        CardState(1, "c/l", State.RELEARNING),
        card(timedelta(0)),
        firm,
        card(timedelta(0), suspended=True),
    ]
    assert states(cards) == States(new=1, learning=1, young=1, firm=1, resting=1)
