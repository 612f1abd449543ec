"""Points: everyone right scores, the earlier the more, by rank inside windows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge.scoring import RIGHT, SPEED, WINDOW, Answered, scored

BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def at(player: int, ms: int, **more: bool | int) -> Answered:
    return Answered(player, BEGIN + timedelta(milliseconds=ms), **more)  # type: ignore[arg-type]


def test_the_earlier_the_more_by_rank() -> None:
    points = scored([at(3, 9000), at(1, 1000), at(2, 5000)])
    assert points == {1: 150, 2: 140, 3: 130}


def test_a_slow_network_loses_nothing_inside_a_window() -> None:
    assert scored([at(1, 1000), at(2, 1500), at(3, 1501)]) == {1: 150, 2: 150, 3: 140}


def test_after_the_hint_being_right_is_worth_less() -> None:
    assert scored([at(1, 1000), at(2, 6000, hinted=True)]) == {1: 150, 2: 110}


def test_a_streak_gives_points_only_where_it_is_on_and_not_without_end() -> None:
    answers = [at(1, 0, streak=3), at(2, 0, streak=9)]
    assert scored(answers) == {1: 150, 2: 150}
    assert scored(answers, streaks=True) == {1: 180, 2: 200}


ANSWERS = st.lists(
    st.builds(at, st.integers(1, 30), st.integers(0, 20_000)), unique_by=lambda one: one.player, max_size=30
)


@given(ANSWERS)
def test_everyone_right_scores_and_nobody_later_gets_more(answers: list[Answered]) -> None:
    points = scored(answers)
    assert points.keys() == {one.player for one in answers}
    assert all(RIGHT <= each <= RIGHT + SPEED[0] for each in points.values())
    ordered = sorted(answers, key=lambda one: one.at)
    for earlier, later in pairwise(ordered):
        assert points[earlier.player] >= points[later.player]
        if earlier.at == later.at:
            assert points[earlier.player] == points[later.player]


@given(ANSWERS)
def test_the_order_in_which_answers_are_listed_does_not_matter(answers: list[Answered]) -> None:
    assert scored(reversed(answers)) == scored(answers)


@given(ANSWERS)
def test_a_delay_shared_by_all_changes_nothing(answers: list[Answered]) -> None:
    late = [Answered(one.player, one.at + WINDOW * 3) for one in answers]
    assert scored(late) == scored(answers)
