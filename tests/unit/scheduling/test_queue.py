"""What a session asks, and in what order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.scheduling.queue import plan
from storage.records import CardState, MemoryState, State

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
TODAY = date(2026, 5, 4)


def new(name: str, position: int = 0) -> CardState:
    return CardState(1, name, position=position)


def review(name: str, stability: float = 10.0, days_ago: int = 10) -> CardState:
    return CardState(
        1,
        name,
        state=State.REVIEW,
        memory=MemoryState(stability, 5.0),
        due_at=NOW - timedelta(hours=1),
        interval_days=days_ago,
        study_day=TODAY - timedelta(days=days_ago),
        reps=3,
    )


def step(name: str, minutes_ago: int, days_ago: int = 0) -> CardState:
    card = review(name, days_ago=days_ago)
    return replace(card, state=State.LEARNING, due_at=NOW - timedelta(minutes=minutes_ago), interval_days=0)


def asked(
    due: list[CardState], fresh: list[CardState], *, reviews: int = 100, news: int = 10
) -> tuple[str, ...]:
    return plan(due, fresh, now=NOW, zone="Europe/Berlin", review_room=reviews, new_room=news)


def test_missed_then_steps_then_reviews_then_new_cards() -> None:
    due = [review("r"), step("later", 1), step("sooner", 5), replace(review("missed"), missed=True)]
    fresh = [new("n2", 2), new("n1", 1), replace(new("missed new", 9), missed=True)]
    assert asked(due, fresh) == ("missed", "missed new", "sooner", "later", "r", "n1", "n2")


def test_limits_are_kept_for_reviews_and_new_cards() -> None:
    due = [review(f"r{number}") for number in range(5)]
    fresh = [new(f"n{number}", number) for number in range(5)]
    keys = asked(due, fresh, reviews=2, news=1)
    assert len(keys) == 3
    assert keys[-1] == "n0"
    assert asked(due, fresh, reviews=0, news=-3) == ()


def test_steps_begun_today_come_even_when_the_limit_is_reached() -> None:
    assert asked([step("begun", 1), review("r")], [], reviews=0) == ("begun",)
    assert asked([step("old", 1, days_ago=3), review("r")], [], reviews=1) == ("old",)


def test_a_backlog_brings_the_most_retrievable_first() -> None:
    due = [review("weak", 2.0, 50), review("strong", 50.0, 10), review("middle", 10.0, 10)]
    assert asked(due, [], reviews=2) == ("strong", "middle")


def test_reviews_are_mixed_alike_all_day_and_otherwise_tomorrow() -> None:
    due = [review(f"lesson{number // 10}/{number}") for number in range(30)]
    today = asked(due, [])
    assert today == asked(list(reversed(due)), [])
    assert list(today) != sorted(today)
    tomorrow = plan(due, [], now=NOW + timedelta(days=1), zone="UTC", review_room=100, new_room=0)
    assert tomorrow != today
    assert set(tomorrow) == set(today)


def test_suspended_cards_and_repeats_are_left_out() -> None:
    due = [review("a"), review("a"), replace(review("b"), suspended=True)]
    assert asked(due, [new("a"), replace(new("c"), suspended=True)]) == ("a",)


@given(
    st.lists(
        st.builds(review, st.sampled_from("abcdefgh"), st.floats(0.1, 900), st.integers(0, 900)), max_size=12
    ),
    st.lists(st.builds(new, st.sampled_from("ijklmnop"), st.integers(0, 9)), max_size=12),
    st.integers(-2, 15),
    st.integers(-2, 15),
)
def test_a_plan_holds_no_card_twice_and_never_more_than_there_is_room_for(
    due: list[CardState], fresh: list[CardState], reviews: int, news: int
) -> None:
    keys = asked(due, fresh, reviews=reviews, news=news)
    assert len(set(keys)) == len(keys) <= max(0, reviews) + max(0, news)
    assert set(keys) <= {card.card for card in (*due, *fresh)}


def test_new_cards_are_mixed_where_that_is_wanted_the_same_all_day_and_another_way_tomorrow() -> None:
    fresh = [new(f"c/{number}", number) for number in range(12)] + [replace(new("x/m", 99), missed=True)]

    def mixed(later: timedelta = timedelta(), room: int = 20) -> tuple[str, ...]:
        when = NOW + later
        return plan([], fresh, now=when, zone="UTC", review_room=9, new_room=room, course="c", mixed=True)

    first = mixed()
    assert first[0] == "x/m"
    assert sorted(first) == sorted(card.card for card in fresh)
    assert list(first[1:]) != [card.card for card in fresh[:-1]]
    assert mixed(timedelta(hours=8)) == first
    assert mixed(timedelta(days=1)) != first
    assert mixed(room=5) == first[:5]
