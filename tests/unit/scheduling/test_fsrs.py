"""Ratings: Anki's steps, FSRS's memory, promises kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning.scheduling.fsrs import (
    DEFAULT_PARAMETERS,
    Scheduled,
    elapsed_days,
    pack,
    preview,
    rate,
    retrievability,
    settle,
    unpack,
)
from bot.learning.scheduling.fuzz import MAX_DAYS
from bot.learning.scheduling.study_days import starts_at, study_day
from storage.records import CardState, MemoryState, Rating, State

BERLIN = "Europe/Berlin"
NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)
NEW = CardState(7, "course/card")
ZONES = st.sampled_from(
    [BERLIN, "UTC", "America/New_York", "Pacific/Kiritimati", "Australia/Lord_Howe", "Africa/Cairo"]
)
RATINGS = st.sampled_from(list(Rating))
GAPS = st.timedeltas(timedelta(0), timedelta(days=500))
HISTORIES = st.lists(st.tuples(RATINGS, GAPS), max_size=12)


def lived(
    history: list[tuple[Rating, timedelta]], zone: str = BERLIN, card: CardState = NEW
) -> tuple[CardState, datetime]:
    """Return a card after a history of ratings, and the moment of its last gap's end."""
    now = NOON
    for rating, gap in history:
        card = rate(card, rating, now, zone)
        now += gap
    return card, now


def length(scheduled: Scheduled) -> timedelta:
    return timedelta(days=scheduled.interval_days) if scheduled.wait is None else scheduled.wait


def test_a_new_card_has_the_steps_of_anki() -> None:
    outcomes = preview(NEW, NOON, BERLIN)
    assert outcomes[Rating.AGAIN].wait == timedelta(minutes=1)
    assert outcomes[Rating.HARD].wait == timedelta(minutes=6)
    assert outcomes[Rating.GOOD].wait == timedelta(minutes=10)
    assert 6 <= outcomes[Rating.EASY].interval_days <= 10  # 8.3 days, fuzzed
    assert [each.state for each in outcomes.values()] == [State.LEARNING] * 3 + [State.REVIEW]
    assert list(outcomes) == list(Rating)


def test_two_goods_graduate_a_new_card() -> None:
    first = rate(NEW, Rating.GOOD, NOON, BERLIN)
    assert (first.state, first.step, first.interval_days) == (State.LEARNING, 1, 0)
    assert first.due_at == NOON + timedelta(minutes=10)
    second = rate(first, Rating.GOOD, NOON + timedelta(minutes=10), BERLIN)
    assert second.state is State.REVIEW
    assert second.interval_days in (1, 2, 3)
    assert second.reps == 2


def test_hard_repeats_the_last_step_and_again_goes_back_to_the_first() -> None:
    card = rate(NEW, Rating.GOOD, NOON, BERLIN)
    outcomes = preview(card, NOON, BERLIN)
    assert (outcomes[Rating.HARD].step, outcomes[Rating.HARD].wait) == (1, timedelta(minutes=10))
    assert (outcomes[Rating.AGAIN].step, outcomes[Rating.AGAIN].wait) == (0, timedelta(minutes=1))


def test_a_lapse_is_relearned_in_ten_minutes() -> None:
    card, now = lived([(Rating.EASY, timedelta(days=8))])
    lapsed = rate(card, Rating.AGAIN, now, BERLIN)
    assert (lapsed.state, lapsed.lapses, lapsed.interval_days) == (State.RELEARNING, 1, 0)
    assert lapsed.due_at == now + timedelta(minutes=10)
    again = rate(lapsed, Rating.AGAIN, now + timedelta(minutes=10), BERLIN)
    assert (again.state, again.lapses) == (State.RELEARNING, 1)
    assert preview(lapsed, now, BERLIN)[Rating.HARD].wait == timedelta(minutes=15)
    back = rate(lapsed, Rating.GOOD, now + timedelta(minutes=10), BERLIN)
    assert (back.state, back.lapses) == (State.REVIEW, 1)
    assert back.interval_days >= 1


def test_a_day_interval_is_due_when_that_study_day_begins() -> None:
    late = datetime(2026, 3, 27, 23, 30, tzinfo=UTC)  # 00:30 on Saturday, still Friday's study day
    card = rate(NEW, Rating.EASY, late, BERLIN)
    due = datetime(2026, 3, 27, 4, tzinfo=ZoneInfo(BERLIN)) + timedelta(days=card.interval_days)
    assert card.due_at == due.astimezone(UTC)
    assert card.study_day == datetime(2026, 3, 27).date()


def test_a_night_is_a_day_even_when_it_is_shorter_than_24_hours() -> None:
    card = replace(rate(NEW, Rating.EASY, NOON, BERLIN))
    assert elapsed_days(card, NOON + timedelta(hours=23), BERLIN) == 1
    assert elapsed_days(card, NOON + timedelta(hours=13), BERLIN) == 0  # after midnight, before four


@given(HISTORIES, ZONES, st.floats(0.7, 0.97))
@settings(deadline=None)
def test_what_a_button_promises_grows_strictly(
    history: list[tuple[Rating, timedelta]], zone: str, retention: float
) -> None:
    card, now = lived(history, zone)
    lengths = [length(each) for each in preview(card, now, zone, desired_retention=retention).values()]
    assert lengths == sorted(set(lengths))
    assert lengths[0] > timedelta(0)
    assert lengths[-1] <= timedelta(days=36_500)


@given(HISTORIES, ZONES, RATINGS)
@settings(deadline=None)
def test_what_a_button_promises_is_what_happens(
    history: list[tuple[Rating, timedelta]], zone: str, rating: Rating
) -> None:
    card, now = lived(history, zone)
    promised = preview(card, now, zone)[rating]
    assert rate(card, rating, now, zone) == settle(card, promised, now, zone)
    tomorrow = now + timedelta(days=1)
    pressed = settle(card, unpack(json.loads(json.dumps(pack(promised)))), tomorrow, zone)
    assert (pressed.state, pressed.step, pressed.memory) == (promised.state, promised.step, promised.memory)
    if promised.wait is None:
        assert pressed.due_at == starts_at(
            study_day(tomorrow, zone) + timedelta(days=promised.interval_days), zone
        )
    else:
        assert pressed.due_at == tomorrow + promised.wait


@given(HISTORIES, ZONES, RATINGS)
@settings(deadline=None)
def test_a_card_comes_back_later_and_its_counts_are_right(
    history: list[tuple[Rating, timedelta]], zone: str, rating: Rating
) -> None:
    card, now = lived(history, zone)
    after = rate(card, rating, now, zone)
    assert after.due_at is not None
    assert after.due_at > now
    assert after.due_at.tzinfo is UTC
    assert after.reps == len(history) + 1
    assert after.lapses - card.lapses == (card.state is State.REVIEW and rating is Rating.AGAIN)
    assert (after.interval_days > 0) == (after.state is State.REVIEW)
    assert (after.learner_id, after.card, after.position) == (card.learner_id, card.card, card.position)


@given(
    st.lists(st.sampled_from([Rating.HARD, Rating.GOOD, Rating.EASY]), min_size=2, max_size=15),
    st.integers(0, 99),
)
@settings(deadline=None)
def test_good_is_never_shorter_than_the_last_interval_when_reviewed_on_time(
    ratings: list[Rating], number: int
) -> None:
    card = replace(NEW, card=f"course/{number}")
    now = NOON
    for rating in ratings:
        outcomes = preview(card, now, BERLIN)
        if card.state is State.REVIEW:
            assert outcomes[Rating.GOOD].interval_days >= min(card.interval_days, MAX_DAYS - 1)
        card = settle(card, outcomes[rating], now, BERLIN)
        assert card.due_at is not None
        now = card.due_at


@given(HISTORIES, ZONES)
@settings(deadline=None)
def test_memory_is_that_of_the_oracle_with_its_clock_at_midnight_of_study_days(
    history: list[tuple[Rating, timedelta]], zone: str
) -> None:
    scheduler = oracle.Scheduler(parameters=DEFAULT_PARAMETERS, enable_fuzzing=False)
    theirs = oracle.Card(card_id=1)
    ours, now = NEW, NOON
    for rating, gap in history:
        midnight = datetime.combine(study_day(now, zone), datetime.min.time(), UTC)
        theirs, _ = scheduler.review_card(theirs, oracle.Rating(int(rating)), review_datetime=midnight)
        ours = rate(ours, rating, now, zone)
        assert ours.memory is not None
        assert ours.memory.stability == pytest.approx(theirs.stability, rel=1e-5)
        assert ours.memory.difficulty == pytest.approx(theirs.difficulty, rel=1e-5)
        now += gap


@given(HISTORIES.filter(bool), st.integers(0, 2000))
@settings(deadline=None)
def test_the_chance_of_recall_is_that_of_the_oracle(
    history: list[tuple[Rating, timedelta]], days: int
) -> None:
    card, _ = lived(history, "UTC")
    assert card.memory is not None
    assert card.reviewed_at is not None
    at = card.reviewed_at + timedelta(days=days)
    theirs = oracle.Card(
        card_id=1, stability=card.memory.stability, difficulty=5.0, last_review=card.reviewed_at
    )
    expected = oracle.Scheduler(parameters=DEFAULT_PARAMETERS).get_card_retrievability(theirs, at)
    assert retrievability(card, at, "UTC") == pytest.approx(expected, rel=1e-6)


def test_recall_is_ninety_per_cent_after_a_stability_of_days() -> None:
    card = replace(rate(NEW, Rating.EASY, NOON, BERLIN), memory=MemoryState(10.0, 5.0))
    assert retrievability(card, NOON, BERLIN) == pytest.approx(1.0)
    assert retrievability(card, NOON + timedelta(days=10), BERLIN) == pytest.approx(0.9)
    assert retrievability(NEW, NOON, BERLIN) is None


def test_a_review_dated_before_the_last_one_counts_as_the_same_day() -> None:
    card = rate(NEW, Rating.EASY, NOON, BERLIN)
    yesterday = NOON - timedelta(days=1)
    assert elapsed_days(card, yesterday, BERLIN) == 0
    assert rate(card, Rating.GOOD, yesterday, BERLIN).memory == rate(card, Rating.GOOD, NOON, BERLIN).memory


def test_travel_west_over_the_date_line_loses_nothing() -> None:
    card = rate(NEW, Rating.EASY, NOON, "Pacific/Kiritimati")
    after = rate(card, Rating.GOOD, NOON + timedelta(hours=1), "Pacific/Pago_Pago")
    assert after.study_day is not None
    assert card.study_day is not None
    assert after.study_day < card.study_day
    assert after.due_at is not None
    assert after.due_at > NOON


def test_a_higher_target_brings_cards_back_sooner() -> None:
    card, now = lived([(Rating.EASY, timedelta(days=8)), (Rating.GOOD, timedelta(days=30))])
    often = preview(card, now, BERLIN, desired_retention=0.95)[Rating.GOOD].interval_days
    assert often < preview(card, now, BERLIN)[Rating.GOOD].interval_days


def test_a_missed_check_question_is_settled_by_a_review() -> None:
    assert not rate(replace(NEW, missed=True), Rating.GOOD, NOON, BERLIN).missed


def test_due_times_are_counted_in_utc_also_when_now_is_not() -> None:
    before_spring = datetime(2026, 3, 29, 1, 55, tzinfo=ZoneInfo(BERLIN))
    card = rate(NEW, Rating.GOOD, before_spring, BERLIN)
    assert card.due_at == datetime(2026, 3, 29, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize("retention", [0.0, 0.69, 0.98, 1.5, float("nan"), float("inf")])
def test_a_target_out_of_bounds_is_refused(retention: float) -> None:
    with pytest.raises(ValueError, match="retention"):
        preview(NEW, NOON, BERLIN, desired_retention=retention)


@pytest.mark.parametrize("count", [0, 3, 17, 19, 22])
def test_a_wrong_number_of_parameters_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="21"):
        preview(NEW, NOON, BERLIN, parameters=[0.5] * count)


def test_a_naive_now_is_refused() -> None:
    naive = NOON.replace(tzinfo=None)
    with pytest.raises(ValueError, match="naive"):
        preview(NEW, naive, BERLIN)
    with pytest.raises(ValueError, match="naive"):
        settle(NEW, preview(NEW, NOON, BERLIN)[Rating.GOOD], naive, BERLIN)


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"state": "review"},
        {"state": "asleep", "step": 0, "memory": [1.0, 5.0], "days": 3, "wait": None},
        {"state": "review", "step": 0, "memory": [1.0], "days": 3, "wait": None},
        {"state": "review", "step": 0, "memory": [1.0, 5.0], "days": "3", "wait": None},
    ],
)
def test_a_broken_stored_outcome_is_refused(stored: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        unpack(stored)
