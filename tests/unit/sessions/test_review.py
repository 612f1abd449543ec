"""The review machine: every transition of its table, and what a session counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.grading.verdict import Mark
from bot.learning.sessions import review as rules
from bot.learning.sessions.review import AHEAD, TRANSITIONS, Input, Phase, ReviewSession, Told
from storage.records import AnswerMode, CardState, Rating, State

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ZONE = "UTC"
Move = Callable[[ReviewSession], ReviewSession]


def _card(name: str = "a") -> CardState:
    return CardState(1, name)


def _next(session: ReviewSession) -> ReviewSession:
    """Ask what comes next, as the bot does after each answer; at the end, end."""
    coming = next(iter(rules.upcoming(session, NOW)), None)
    return rules.ask(session, coming) if coming else rules.end(session, NOW)


def _answered(rating: Rating) -> Move:
    return lambda session: _next(rules.answered(session, _card(session.card), rating, NOW, ZONE)[0])


def _overruled(session: ReviewSession) -> ReviewSession:
    if session.phase is Phase.RETRYING:
        return _answered(Rating.GOOD)(session)
    told = Told("z", Mark.CORRECT, overruled=True)
    return rules.overruled(session, told, was_recalled=False)


def _rated(session: ReviewSession) -> ReviewSession:
    return _next(rules.choose(session, _card(session.card), Rating.GOOD, NOW, ZONE)[0])


def _start(phase: Phase, queue: tuple[str, ...]) -> ReviewSession:
    session = ReviewSession(NOW, queue=queue, told=(Told("z", Mark.WRONG, review_id=1),))
    if phase is Phase.DONE:
        return session
    session = rules.ask(session, "a")
    if phase is Phase.RETRYING:
        return rules.retry(session, "nearly")
    return rules.flip(session, _card(), NOW, ZONE) if phase is Phase.FLIPPED else session


MOVES: dict[tuple[Phase | None, Input], Move] = {
    (None, Input.CORRECT): _answered(Rating.GOOD),
    (Phase.ASKING, Input.CLOSE): lambda session: rules.retry(session, "nearly"),
    (Phase.RETRYING, Input.CLOSE): _answered(Rating.AGAIN),
    (None, Input.WRONG): _answered(Rating.AGAIN),
    (None, Input.FLIP): lambda session: rules.flip(session, _card(session.card), NOW, ZONE),
    (None, Input.RATE): _rated,
    (None, Input.OVERRULE): _overruled,
    (None, Input.UNDO): lambda session: rules.undone(session, "z", Rating.AGAIN),
    (None, Input.STOP): lambda session: rules.end(session, NOW, stopped=True),
}


@pytest.mark.parametrize(("phase", "given_"), TRANSITIONS, ids=lambda each: each.value)
@pytest.mark.parametrize("queue", [("a", "b"), ("a",)], ids=["more to come", "the last card"])
def test_every_input_leads_where_the_table_says(phase: Phase, given_: Input, queue: tuple[str, ...]) -> None:
    session = _start(phase, queue)
    assert session.phase is phase
    assert session.allows(given_)
    move = MOVES.get((phase, given_)) or MOVES[None, given_]
    assert move(session).phase in TRANSITIONS[phase, given_]


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("given_", Input)
def test_what_the_table_does_not_list_is_not_allowed(phase: Phase, given_: Input) -> None:
    assert _start(phase, ("a",)).allows(given_) is ((phase, given_) in TRANSITIONS)


def test_every_phase_but_the_end_can_be_stopped_and_every_phase_undone() -> None:
    for phase in Phase:
        assert (phase, Input.UNDO) in TRANSITIONS
        assert ((phase, Input.STOP) in TRANSITIONS) is (phase is not Phase.DONE)


@pytest.mark.parametrize(
    ("mark", "second", "exact", "quick", "rating"),
    [
        (Mark.CORRECT, False, False, False, Rating.GOOD),
        (Mark.CORRECT, False, True, False, Rating.GOOD),
        (Mark.CORRECT, False, False, True, Rating.GOOD),
        (Mark.CORRECT, False, True, True, Rating.EASY),
        (Mark.CORRECT, True, True, True, Rating.HARD),
        (Mark.CLOSE, True, False, False, Rating.AGAIN),
        (Mark.CLOSE, False, False, True, Rating.HARD),  # where there is no second try
        (Mark.WRONG, False, False, True, Rating.AGAIN),
        (Mark.WRONG, True, False, False, Rating.AGAIN),
    ],
)
def test_a_typed_answer_stands_for_a_rating(
    mark: Mark, second: bool, exact: bool, quick: bool, rating: Rating
) -> None:
    assert rules.rating_of(mark, second_try=second, exact=exact, quick=quick) is rating


def test_a_mixed_way_of_answering_takes_turns_from_day_to_day_and_stays_for_the_day() -> None:
    day = NOW.date()
    for card in ("c/a", "c/b", "c/c", "c/d"):
        mixed = ReviewSession(NOW, card=card, mode=AnswerMode.MIXED, day=day)
        later = replace(mixed, started_at=NOW + timedelta(hours=9))
        tomorrow = replace(mixed, day=day + timedelta(days=1))
        assert rules.flips(mixed) is rules.flips(later) is not rules.flips(tomorrow)
    both = {
        rules.flips(ReviewSession(NOW, card=f"c/{card}", mode=AnswerMode.MIXED, day=day))
        for card in range(20)
    }
    assert both == {True, False}


def test_cards_are_typed_or_flipped_as_the_learner_likes() -> None:
    assert not rules.flips(ReviewSession(NOW, card="c/a"))
    assert rules.flips(ReviewSession(NOW, card="c/a", mode=AnswerMode.FLIP))


def test_a_missed_card_comes_back_after_the_queue_and_first_once_its_step_is_over() -> None:
    session, _ = rules.answered(
        rules.ask(ReviewSession(NOW, queue=("a", "b")), "a"), _card(), Rating.AGAIN, NOW, ZONE
    )
    assert list(rules.upcoming(session, NOW)) == ["b", "a"]
    assert list(rules.upcoming(session, NOW + timedelta(minutes=1))) == ["a", "b"]


def test_a_step_that_is_further_away_than_two_minutes_is_left_for_later() -> None:
    session, _ = rules.answered(rules.ask(ReviewSession(NOW), "a"), _card(), Rating.GOOD, NOW, ZONE)
    assert list(rules.upcoming(session, NOW)) == []
    assert list(rules.upcoming(session, NOW + timedelta(minutes=10) - AHEAD)) == ["a"]


def test_a_card_that_will_not_stick_is_asked_three_times_a_session() -> None:
    session, card = ReviewSession(NOW, queue=("a",)), _card()
    for asked in range(1, 4):
        assert list(rules.upcoming(session, NOW)) == ["a"], asked
        session, rated = rules.answered(rules.ask(session, "a"), card, Rating.AGAIN, NOW, ZONE)
        card = rated.after
    assert list(rules.upcoming(session, NOW)) == []


def test_a_promise_kept_later_counts_from_the_press() -> None:
    session = rules.flip(rules.ask(ReviewSession(NOW, queue=("a",)), "a"), _card(), NOW, ZONE)
    later = NOW + timedelta(days=1)
    _, rated = rules.choose(session, _card(), Rating.GOOD, later, ZONE)
    assert rated.after.due_at == later + timedelta(minutes=10)
    assert rated.after.state is State.LEARNING


def test_an_undone_answer_is_no_longer_counted_and_its_card_is_asked() -> None:
    session = _answered(Rating.GOOD)(rules.ask(ReviewSession(NOW, queue=("a", "b")), "a"))
    assert (session.answered, session.recalled, session.card) == (1, 1, "b")
    back = rules.undone(session, "a", Rating.GOOD)
    assert (back.answered, back.recalled, back.card, back.queue) == (0, 0, "a", ("b",))


def test_what_is_left_at_a_stop_is_asked_no_more_in_this_session() -> None:
    ended = rules.end(rules.ask(ReviewSession(NOW, queue=("a", "b")), "a"), NOW, stopped=True)
    assert list(rules.upcoming(ended, NOW)) == []
    assert (ended.card, ended.stopped) == ("", True)


@given(st.lists(st.sampled_from(Rating), max_size=30), st.integers(1, 6))
def test_progress_never_runs_past_its_total_and_no_card_is_lost(ratings: list[Rating], cards: int) -> None:
    names = tuple(f"c{number}" for number in range(cards))
    states = {name: CardState(1, name) for name in names}
    session = rules.ask(ReviewSession(NOW, queue=names), names[0])
    for rating in ratings:
        if session.phase is Phase.DONE:
            break
        assert session.answered + 1 <= session.total(NOW)
        name = session.card
        session, rated = rules.answered(session, states[name], rating, NOW, ZONE)
        states[name] = rated.after
        session = _next(session)
    if session.phase is Phase.DONE:
        assert all(state.reps for state in states.values())
        assert session.total(NOW) >= session.answered >= cards
        assert session.recalled <= session.answered
    assert replace(session, told=()).told == ()
