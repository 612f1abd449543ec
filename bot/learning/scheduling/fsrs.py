"""When a card comes back: FSRS-6 memory, Anki's steps, due dates in the learner's own days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import fsrs_rs_python as rust

from bot.learning.scheduling.fuzz import chance, growing
from bot.learning.scheduling.study_days import starts_at, study_day
from storage.records import CardState, MemoryState, Rating, State

DEFAULT_PARAMETERS: tuple[float, ...] = tuple(rust.DEFAULT_PARAMETERS)
LEAST_RETENTION, MOST_RETENTION = 0.7, 0.97

_Step = tuple[State, int, timedelta]
_FIRST: _Step = (State.LEARNING, 0, timedelta(minutes=1))
_BETWEEN: _Step = (State.LEARNING, 0, timedelta(minutes=6))  # the mean of both, as whole minutes for a button
_SECOND: _Step = (State.LEARNING, 1, timedelta(minutes=10))
_RELEARN: _Step = (State.RELEARNING, 0, timedelta(minutes=10))
_RELEARN_HARD: _Step = (State.RELEARNING, 0, timedelta(minutes=15))  # half as long again, as in Anki
# Which ratings lead to a step, by state and step; all others lead to an interval of days.
_STEPS: dict[tuple[State, int], dict[Rating, _Step]] = {
    (State.NEW, 0): {Rating.AGAIN: _FIRST, Rating.HARD: _BETWEEN, Rating.GOOD: _SECOND},
    (State.LEARNING, 0): {Rating.AGAIN: _FIRST, Rating.HARD: _BETWEEN, Rating.GOOD: _SECOND},
    (State.LEARNING, 1): {Rating.AGAIN: _FIRST, Rating.HARD: _SECOND},
    (State.REVIEW, 0): {Rating.AGAIN: _RELEARN},
    (State.RELEARNING, 0): {Rating.AGAIN: _RELEARN, Rating.HARD: _RELEARN_HARD},
}


@dataclass(frozen=True, slots=True)
class Scheduled:
    """What a rating leads to: `wait` within the steps (`interval_days` is 0 then), else whole days."""

    state: State
    step: int
    memory: MemoryState
    interval_days: int = 0
    wait: timedelta | None = None


def preview(
    card: CardState,
    now: datetime,
    zone: str,
    *,
    desired_retention: float = 0.9,
    parameters: Sequence[float] | None = None,
) -> dict[Rating, Scheduled]:
    """Return what each rating would lead to, strictly growing from Again to Easy.

    The same card, study day and zone give the same four outcomes. `parameters` are FSRS-6's 21, or None for
    the defaults. Raises ValueError for a naive `now`, a retention outside 0.7-0.97 or a wrong number of
    parameters.
    """
    if not LEAST_RETENTION <= desired_retention <= MOST_RETENTION:
        raise ValueError(
            f"desired retention is from {LEAST_RETENTION} to {MOST_RETENTION}, not {desired_retention}"
        )
    elapsed = elapsed_days(card, now, zone)
    before = None if card.memory is None else rust.MemoryState(card.memory.stability, card.memory.difficulty)
    states = _scheduler(None if parameters is None else tuple(parameters)).next_states(
        before, desired_retention, elapsed
    )
    hard, good, easy = growing(
        states.hard.interval, states.good.interval, states.easy.interval, card.interval_days, chance(card)
    )
    steps = _STEPS[card.state, min(card.step, 1) if card.state is State.LEARNING else 0]
    memories = (states.again, states.hard, states.good, states.easy)
    return {
        rating: _outcome(steps.get(rating), MemoryState(each.memory.stability, each.memory.difficulty), days)
        for rating, each, days in zip(Rating, memories, (0, hard, good, easy), strict=True)
    }


def _outcome(step: _Step | None, memory: MemoryState, days: int) -> Scheduled:
    if step is None:
        return Scheduled(State.REVIEW, 0, memory, days)
    return Scheduled(step[0], step[1], memory, 0, step[2])


def rate(
    card: CardState,
    rating: Rating,
    now: datetime,
    zone: str,
    *,
    desired_retention: float = 0.9,
    parameters: Sequence[float] | None = None,
) -> CardState:
    """Return the card after `rating`, exactly as `preview` promised. Raises what `preview` raises."""
    outcomes = preview(card, now, zone, desired_retention=desired_retention, parameters=parameters)
    return settle(card, outcomes[rating], now, zone)


def settle(card: CardState, scheduled: Scheduled, now: datetime, zone: str) -> CardState:
    """Return the card after a stored outcome was chosen; it counts from `now`, the moment of pressing.

    An interval of n days is due when the n-th study day from now begins. Raises ValueError for a naive `now`.
    """
    today = study_day(now, zone)
    if scheduled.wait is not None:
        due_at = now.astimezone(UTC) + scheduled.wait  # in UTC: elsewhere a sum is off when clocks change
    else:
        due_at = starts_at(today + timedelta(days=scheduled.interval_days), zone)
    lapsed = card.state is State.REVIEW and scheduled.state is State.RELEARNING
    return replace(
        card,
        state=scheduled.state,
        step=scheduled.step,
        memory=scheduled.memory,
        due_at=due_at,
        interval_days=scheduled.interval_days,
        reviewed_at=now,
        study_day=today,
        reps=card.reps + 1,
        lapses=card.lapses + lapsed,
        missed=False,
    )


def elapsed_days(card: CardState, now: datetime, zone: str) -> int:
    """Return how many study days lie between the last review and `now`.

    0 for a card never reviewed, and when the last review lies ahead (a clock set back, a journey west).
    Raises ValueError for a naive `now`.
    """
    today = study_day(now, zone)
    return max(0, (today - card.study_day).days) if card.study_day is not None else 0


def retrievability(
    card: CardState, now: datetime, zone: str, *, parameters: Sequence[float] | None = None
) -> float | None:
    """Return the chance (0-1) that the card is recalled now, or None while it has no memory."""
    if card.memory is None:
        return None
    decay = -(parameters or DEFAULT_PARAMETERS)[-1]
    factor = 0.9 ** (1.0 / decay) - 1.0
    return float((1.0 + factor * elapsed_days(card, now, zone) / card.memory.stability) ** decay)


def pack(scheduled: Scheduled) -> dict[str, object]:
    """Return `scheduled` as a small JSON object, to be stored with the screen that promised it."""
    return {
        "state": scheduled.state.value,
        "step": scheduled.step,
        "memory": [scheduled.memory.stability, scheduled.memory.difficulty],
        "days": scheduled.interval_days,
        "wait": None if scheduled.wait is None else int(scheduled.wait.total_seconds()),
    }


def unpack(stored: Mapping[str, object]) -> Scheduled:
    """Return what `pack` stored. Raises ValueError when it is something else."""
    match stored:
        case {
            "state": str(state),
            "step": int(step),
            "memory": [int() | float() as stability, int() | float() as difficulty],
            "days": int(days),
            "wait": int() | None as seconds,
        }:
            wait = None if seconds is None else timedelta(seconds=seconds)
            return Scheduled(State(state), step, MemoryState(float(stability), float(difficulty)), days, wait)
    raise ValueError("not a stored outcome of a rating")


@lru_cache(maxsize=256)
def _scheduler(parameters: tuple[float, ...] | None) -> rust.FSRS:
    """Return one learner's scheduler; the library silently pads too few parameters, so they are counted."""
    if parameters is None:
        return rust.FSRS(list(DEFAULT_PARAMETERS))
    if len(parameters) != len(DEFAULT_PARAMETERS):
        raise ValueError(f"FSRS-6 has {len(DEFAULT_PARAMETERS)} parameters, got {len(parameters)}")
    return rust.FSRS(list(parameters))
