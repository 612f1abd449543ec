"""Whole-day intervals: Anki's ranges, no chance, strictly growing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.scheduling.fuzz import MAX_DAYS, chance, fuzz_range, growing, whole
from storage.records import CardState

DAYS = st.floats(0.0, 60_000.0)
LUCK = st.floats(0.0, 1.0, exclude_max=True)
CARD = CardState(1, "course/card")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0.2, (1, 1)),
        (1.4, (1, 1)),
        (2.4, (2, 2)),
        (2.5, (2, 4)),
        (7.0, (5, 9)),
        (10.0, (8, 12)),
        (30.0, (27, 33)),
        (100.0, (93, 107)),
        (36_500.0, (34_673, MAX_DAYS)),
        (1e9, (34_673, MAX_DAYS)),
    ],
)
def test_ranges_are_those_of_anki(days: float, expected: tuple[int, int]) -> None:
    assert fuzz_range(days) == expected


@given(DAYS)
def test_a_range_holds_the_rounded_interval(days: float) -> None:
    low, high = fuzz_range(days)
    assert 1 <= low <= whole(days) <= high <= MAX_DAYS


@given(DAYS, DAYS, DAYS, st.integers(0, MAX_DAYS), LUCK)
def test_intervals_grow_strictly_from_hard_to_easy(
    hard: float, good: float, easy: float, last: int, luck: float
) -> None:
    short, middle, far = growing(hard, good, easy, last, luck)
    assert 1 <= short < middle < far <= MAX_DAYS


@given(st.floats(2.5, 30_000), st.integers(0, 30_000), LUCK)
def test_an_interval_stays_inside_its_range_when_the_others_leave_room(
    days: float, last: int, luck: float
) -> None:
    _, middle, _ = growing(0.1, days, 60_000.0, last, luck)
    low, high = fuzz_range(days)
    assert low <= middle <= high


@given(st.floats(1.0, 30_000), st.integers(1, 30_000), LUCK)
def test_fuzz_never_makes_good_shorter_than_the_last_interval_when_memory_says_longer(
    days: float, last: int, luck: float
) -> None:
    _, middle, _ = growing(0.1, days, 60_000.0, last, luck)
    if whole(days) > last:
        assert middle > last
    else:
        assert middle >= min(last, fuzz_range(days)[1])


def test_a_hundred_cards_of_ten_days_are_spread_over_all_five() -> None:
    cards = [replace(CARD, card=f"course/{number}") for number in range(100)]
    days = [growing(0.1, 10.0, 100.0, 0, chance(card))[1] for card in cards]
    assert set(days) == {8, 9, 10, 11, 12}


def test_chance_depends_on_person_card_and_repetition_only() -> None:
    assert chance(CARD) == chance(replace(CARD, lapses=3, interval_days=5, position=9))
    others = [replace(CARD, learner_id=2), replace(CARD, card="course/other"), replace(CARD, reps=1)]
    assert len({chance(card) for card in [CARD, *others]}) == 4
    assert 0 <= chance(CARD) < 1
