"""The review log: append-only, one row an answer; a row that takes another back names it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from storage.database import Transaction
from storage.records import CardState, MemoryState, Rating, Review, ReviewKind, ReviewMode, State
from storage.statements import load
from storage.times import day_or_none, day_text, from_ms, from_ms_or_none, to_ms, to_ms_or_none

_sql = load("reviews")


def add(tx: Transaction, review: Review) -> int:
    """Append a row and return its id."""
    before, after = review.before, review.after
    added = _sql.add_review(
        tx,
        update_id=review.update_id,
        learner_id=review.learner_id,
        card=review.card,
        kind=review.kind.value,
        answered_at=to_ms(review.answered_at),
        study_day=review.study_day.isoformat(),
        zone=review.zone,
        rating=review.rating,
        mode=review.mode.value,
        verdict=review.verdict,
        score=review.score,
        answer=review.answer,
        answer_form=review.answer_form,
        grader_version=review.grader_version,
        overruled=review.overruled,
        rating_before_overrule=review.rating_before_overrule,
        duration_ms=review.duration_ms,
        elapsed_days=review.elapsed_days,
        retrievability=review.retrievability,
        params_version=review.params_version,
        desired_retention=review.desired_retention,
        source=review.source,
        voids=review.voids,
        state_before=before.state.value,
        step_before=before.step,
        due_before=to_ms_or_none(before.due_at),
        stability_before=before.memory.stability if before.memory else None,
        difficulty_before=before.memory.difficulty if before.memory else None,
        last_interval_days=before.interval_days,
        reviewed_before=to_ms_or_none(before.reviewed_at),
        study_day_before=day_text(before.study_day),
        reps_before=before.reps,
        lapses_before=before.lapses,
        missed_before=before.missed,
        state_after=after.state.value,
        step_after=after.step,
        due_after=to_ms_or_none(after.due_at),
        stability_after=after.memory.stability if after.memory else None,
        difficulty_after=after.memory.difficulty if after.memory else None,
        interval_days=after.interval_days,
        revision=review.revision,
    )
    return int(added)


def get(tx: Transaction, learner_id: int, review_id: int) -> Review | None:
    """Return a standing review of this learner, or None when there is none or it was taken back."""
    row = _sql.review_with(tx, review_id=review_id, learner_id=learner_id)
    return None if row is None else _review(row)


def last(tx: Transaction, learner_id: int) -> Review | None:
    """Return the newest answer that was not taken back, or None."""
    row = _sql.last_review(tx, learner_id=learner_id)
    return None if row is None else _review(row)


def standing(tx: Transaction, learner_id: int) -> list[Review]:
    """Return the answers that were not taken back, in the order given."""
    return [_review(row) for row in _sql.standing_reviews(tx, learner_id=learner_id)]


def count(tx: Transaction) -> int:
    """Return how many answers of anyone stand in the log."""
    return int(_sql.count_standing(tx))


def durations(tx: Transaction, learner_id: int) -> list[int]:
    """Return how many milliseconds the last typed answers took, newest first."""
    return [ms for (ms,) in _sql.durations(tx, learner_id=learner_id)]


def done_on(tx: Transaction, learner_id: int, day: date) -> tuple[int, int]:
    """Return how many new cards were begun and how many review cards answered on a study day."""
    new, old = _sql.done_on(tx, learner_id=learner_id, study_day=day.isoformat())
    return new, old


def _memory(stability: float | None, difficulty: float | None) -> MemoryState | None:
    return None if stability is None or difficulty is None else MemoryState(stability, difficulty)


def _rating(number: int | None) -> Rating | None:
    return None if number is None else Rating(number)


# The columns of the view standing_reviews, in its order: a row as stored.
_COLUMNS = [
    "id",
    "update_id",
    "learner_id",
    "card",
    "kind",
    "answered_at",
    "study_day",
    "zone",
    "rating",
    "mode",
    "verdict",
    "score",
    "answer",
    "answer_form",
    "grader_version",
    "overruled",
    "rating_before_overrule",
    "duration_ms",
    "elapsed_days",
    "retrievability",
    "params_version",
    "desired_retention",
    "source",
    "voids",
    "state",
    "step",
    "due",
    "stability",
    "difficulty",
    "interval",
    "reviewed",
    "studied",
    "reps",
    "lapses",
    "missed",
    "state_after",
    "step_after",
    "due_after",
    "stability_after",
    "difficulty_after",
    "interval_after",
    "revision",
]


_AS_STORED = [
    "id",
    "update_id",
    "learner_id",
    "card",
    "zone",
    "verdict",
    "score",
    "answer",
    "answer_form",
    "grader_version",
    "overruled",
    "duration_ms",
    "elapsed_days",
    "retrievability",
    "params_version",
    "desired_retention",
    "source",
    "voids",
    "revision",
]


def _review(row: tuple[Any, ...]) -> Review:
    stored = dict(zip(_COLUMNS, row, strict=True))
    before = _before(stored)
    return Review(
        **{name: stored[name] for name in _AS_STORED},
        kind=ReviewKind(stored["kind"]),
        answered_at=from_ms(stored["answered_at"]),
        study_day=date.fromisoformat(stored["study_day"]),
        rating=_rating(stored["rating"]),
        rating_before_overrule=_rating(stored["rating_before_overrule"]),
        mode=ReviewMode(stored["mode"]),
        before=before,
        after=replace(
            before,
            state=State(stored["state_after"]),
            step=stored["step_after"],
            due_at=from_ms_or_none(stored["due_after"]),
            memory=_memory(stored["stability_after"], stored["difficulty_after"]),
            interval_days=stored["interval_after"],
        ),
    )


def _before(stored: dict[str, Any]) -> CardState:
    return CardState(
        learner_id=stored["learner_id"],
        card=stored["card"],
        state=State(stored["state"]),
        step=stored["step"],
        due_at=from_ms_or_none(stored["due"]),
        memory=_memory(stored["stability"], stored["difficulty"]),
        interval_days=stored["interval"],
        reviewed_at=from_ms_or_none(stored["reviewed"]),
        study_day=day_or_none(stored["studied"]),
        reps=stored["reps"],
        lapses=stored["lapses"],
        missed=bool(stored["missed"]),
    )
