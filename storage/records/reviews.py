"""A row of the review log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from storage.records.cards import CardState, Rating


class ReviewKind(StrEnum):
    """What a row of the review log stands for; only the first three enter a fit of parameters."""

    LEARN = "learn"
    REVIEW = "review"
    RELEARN = "relearn"
    CRAM = "cram"
    MANUAL = "manual"
    FORGET = "forget"
    UNDO = "undo"


class ReviewMode(StrEnum):
    """How the card was answered."""

    TYPED = "typed"
    FLIP = "flip"
    POLL = "poll"


@dataclass(frozen=True, slots=True)
class Review:
    """One row of the append-only review log. `before` is the card as it was, `after` as it became.

    `voids` names the row that an undo (or an "I was right") takes back; `duration_ms` is None after more than
    five minutes, when the phone was put away; `answer` is what was typed in the deciding try; `revision` names the
    version of the card that was answered, empty when it is not known.
    """

    learner_id: int
    card: str
    kind: ReviewKind
    answered_at: datetime
    study_day: date
    zone: str
    before: CardState
    after: CardState
    rating: Rating | None = None
    mode: ReviewMode = ReviewMode.TYPED
    verdict: str = ""
    score: float | None = None
    answer: str = ""
    answer_form: str = ""
    grader_version: str = ""
    overruled: str = ""
    rating_before_overrule: Rating | None = None
    duration_ms: int | None = None
    elapsed_days: int = 0
    retrievability: float | None = None
    params_version: str = "default"
    desired_retention: float = 0.9
    source: str = "own"
    voids: int | None = None
    update_id: int | None = None
    revision: str = ""
    id: int = 0
