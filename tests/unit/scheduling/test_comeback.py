"""A backlog after a break: when it is one, what a day of it asks, and that it ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning.scheduling.comeback import (
    AWAY,
    MANY,
    OFFERED,
    PATIENCE,
    USUAL,
    Comeback,
    Stage,
    compared,
    fitting,
    holds_level,
    left_today,
    minutes_a_day,
    most_retrievable_first,
    pace,
    seconds_for,
    spread,
    worked,
)
from bot.learning.scheduling.fsrs import rate, retrievability
from storage.records import CardState, MemoryState, Rating, State

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
TODAY = date(2026, 5, 4)


def due(name: str, stability: float = 3.0, days_ago: int = 40) -> CardState:
    return CardState(
        1,
        name,
        state=State.REVIEW,
        memory=MemoryState(stability, 5.0),
        due_at=NOW - timedelta(hours=1),
        interval_days=3,
        study_day=TODAY - timedelta(days=days_ago),
        reps=3,
    )


BACKLOG = st.lists(
    st.builds(due, st.text("abcdef", min_size=1, max_size=4), st.floats(0.1, 900), st.integers(0, 900)),
    max_size=60,
    unique_by=lambda card: card.card,
)


def test_more_than_ten_minutes_after_three_days_is_a_backlog() -> None:
    assert minutes_a_day(601, MANY + 1, AWAY, 0) == USUAL


@pytest.mark.parametrize(
    ("seconds", "cards", "away"), [(600, 50, 40), (2000, MANY, 40), (2000, 100, AWAY - 1), (0, 0, 400)]
)
def test_little_or_without_a_break_is_none(seconds: float, cards: int, away: int) -> None:
    assert minutes_a_day(seconds, cards, away, 0) == 0


@pytest.mark.parametrize(
    ("minutes", "seconds", "then"), [(5, 301, 5), (5, 300, 0), (20, 601, 20), (20, 600, 0)]
)
def test_it_goes_on_without_a_further_break_until_what_is_left_fits_into_a_day(
    minutes: int, seconds: float, then: int
) -> None:
    assert minutes_a_day(seconds, 3, 1, minutes) == then


def test_nobody_is_thought_quicker_than_usual_after_a_break() -> None:
    assert pace(0.9, 12) == 12
    assert pace(20, 12) == 20
    assert pace(250, 12) == 60


def test_a_card_that_is_likely_forgotten_counts_for_nearly_two() -> None:
    fresh, faded = due("fresh", 900, 0), due("faded", 0.1, 900)
    assert seconds_for([fresh], NOW, "UTC", 10) == pytest.approx(10)
    assert 14 < seconds_for([faded], NOW, "UTC", 10) < 20


def test_steps_begun_today_and_what_was_just_missed_come_before_the_rest() -> None:
    begun = replace(due("begun", 0.2, 0), state=State.RELEARNING)
    old = replace(due("old step", 0.2, 40), state=State.LEARNING)
    missed, firm, weak = replace(due("missed", 1, 40), missed=True), due("firm", 90), due("weak", 1)
    rests = replace(due("rests", 900, 0), suspended=True)
    ordered = most_retrievable_first([old, weak, rests, firm, missed, begun], NOW, "UTC")
    assert [card.card for card in ordered] == ["begun", "missed", "firm", "weak", "old step"]


@given(BACKLOG, st.floats(12, 60), st.sampled_from(OFFERED))
def test_never_more_cards_than_fit_and_the_most_retrievable_of_all(
    cards: list[CardState], each: float, minutes: int
) -> None:
    ordered = most_retrievable_first(cards, NOW, "UTC")
    count = fitting(ordered, NOW, "UTC", each, minutes)
    taken, left = ordered[:count], ordered[count:]
    assert seconds_for(taken, NOW, "UTC", each) <= 60 * minutes + 1e-6
    assert bool(taken) == bool(cards)
    if left:
        assert seconds_for(ordered[: count + 1], NOW, "UTC", each) > 60 * minutes - 1e-6
        recalls = [retrievability(card, NOW, "UTC") or 0.0 for card in taken]
        assert min(recalls) >= (retrievability(left[0], NOW, "UTC") or 0.0)


@given(st.integers(0, 200), st.integers(0, 300))
def test_what_is_left_of_a_day_is_never_more_than_a_day(fit: int, done: int) -> None:
    left = left_today(fit, done)
    assert 0 <= left <= fit
    assert left == 0 or left + done == fit


@given(st.lists(st.integers(0, 90), min_size=2, max_size=7), st.integers(0, 90), st.integers(1, 40))
def test_a_spread_forecast_tells_no_day_of_more_than_fits_and_makes_no_cards(
    forecast: list[int], today: int, a_day: int
) -> None:
    today = min(today, forecast[0])
    told = spread(forecast, today, a_day)
    assert told[0] == today
    assert len(told) == len(forecast)
    assert all(0 <= cards <= a_day for cards in told[1:])
    assert sum(told) <= sum(forecast)


@settings(max_examples=50, deadline=None)
@given(st.integers(21, 100), st.sampled_from(OFFERED), st.floats(12, 20), st.integers(4, 9))
def test_it_ends_also_for_someone_who_forgets_every_fourth(
    count: int, minutes: int, each: float, forgets: int
) -> None:
    cards = {str(number): due(str(number), 0.5 + number % 7) for number in range(count)}
    now, answers = NOW, 0
    for _day in range(60):
        waiting = [card for card in cards.values() if card.due_at and card.due_at <= now]
        if not minutes_a_day(seconds_for(waiting, now, "UTC", each), len(waiting), 1, minutes):
            return
        ordered = most_retrievable_first(waiting, now, "UTC")
        for card in ordered[: fitting(ordered, now, "UTC", each, minutes)]:
            answers += 1
            after = rate(card, Rating.AGAIN if answers % forgets == 0 else Rating.GOOD, now, "UTC")
            if after.state is State.RELEARNING:
                after = rate(after, Rating.GOOD, now + timedelta(minutes=10), "UTC")
            cards[card.card] = after
        now += timedelta(days=1)
    raise AssertionError(f"{count} cards at {minutes} minutes a day do not end in two months")


def days_ago(*ago: int) -> set[date]:
    return {TODAY - timedelta(days=each) for each in ago}


@pytest.mark.parametrize(
    ("studied", "days"),
    [
        (days_ago(), 0),
        (days_ago(0), 0),
        (days_ago(1), 1),
        (days_ago(0, 1, 2, 4, 5), 4),
        (days_ago(1, 2, 5, 6), 2),
        (days_ago(AWAY, AWAY + 1), 0),
    ],
)
def test_days_of_work_are_counted_from_the_last_break(studied: set[date], days: int) -> None:
    assert worked(studied, TODAY) == days


@pytest.mark.parametrize(
    ("days", "due_now", "due_then", "level"),
    [
        (PATIENCE, 50, 50, True),
        (PATIENCE, 60, 50, True),
        (PATIENCE, 40, 50, True),
        (PATIENCE, 39, 50, False),
        (PATIENCE - 1, 50, 50, False),
        (400, 900, 1200, False),
    ],
)
def test_a_backlog_that_does_not_shrink_in_a_week_of_work_holds_its_level(
    days: int, due_now: int, due_then: int, level: bool
) -> None:
    assert holds_level(days, due_now, due_then) is level


def test_backlogs_are_compared_at_the_beginning_of_the_day() -> None:
    today, before = compared(TODAY, "Europe/Berlin")
    assert today == datetime(2026, 5, 4, 2, tzinfo=UTC)
    assert today - before == timedelta(days=PATIENCE)


def test_new_cards_wait_for_whoever_is_catching_up_and_not_for_ever() -> None:
    assert Comeback(5, Stage.BACK).waits
    assert Comeback(5, Stage.GOING_ON).waits
    assert not Comeback(5, Stage.STEADY).waits
    assert not Comeback(0, Stage.OVER).waits
    assert Comeback(5, Stage.STEADY).without_new() == Comeback(5, Stage.GOING_ON)


def works_off(remembered: float, days: int, cards: int = 150) -> list[tuple[int, bool]]:
    """Take five minutes a day, remembering that share; return for each day how many were due, and whether level."""
    chance = Random(7)
    deck = {each.card: each for each in (due(f"c{number}", 8.0, 25) for number in range(cards))}
    found: list[tuple[int, bool]] = []
    for day in range(days):
        now = NOW + timedelta(days=day)
        waiting = [each for each in deck.values() if each.due_at and each.due_at <= now]
        then = found[day - PATIENCE][0] if day >= PATIENCE else 0
        found.append((len(waiting), holds_level(day, len(waiting), then)))
        ordered = most_retrievable_first(waiting, now, "UTC")
        for card in ordered[: fitting(ordered, now, "UTC", 12.0, 5)]:
            after = rate(card, Rating.GOOD if chance.random() < remembered else Rating.AGAIN, now, "UTC")
            while after.due_at and after.due_at < now + timedelta(hours=1):
                after = rate(after, Rating.GOOD, after.due_at, "UTC")
            deck[card.card] = after
    return found


def test_who_forgets_every_second_card_is_not_kept_from_new_ones_for_ever() -> None:
    found = works_off(0.5, 45)
    assert min(waiting for waiting, _ in found) > MANY, "it is never worked off"
    assert any(level for _, level in found[PATIENCE:])


def test_who_remembers_most_works_it_off_without_anything_new() -> None:
    for remembered in (0.7, 0.9, 1.0):
        found = works_off(remembered, 30)
        over = next(day for day, (waiting, _) in enumerate(found) if waiting <= MANY)
        assert not any(level for _, level in found[:over])
