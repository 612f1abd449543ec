"""Facts as they are stored, as frozen values; times are aware UTC datetimes, study days local dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum


class Rating(IntEnum):
    """How well a card was remembered, in FSRS's and Anki's numbers."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class State(StrEnum):
    """Where a card is in its life."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class MemoryState:
    """FSRS's memory of a card: stability in days until recall falls to 90 %, difficulty 1-10."""

    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class CardState:
    """One learner's card. `card` is "course/card"; `memory` is None while the card is new.

    `due_at` of a new card is None; `interval_days` is 0 within the steps; `study_day` is the local day of the
    last review; `missed` puts it first in the queue (a check question on it was answered wrong).
    """

    learner_id: int
    card: str
    state: State = State.NEW
    step: int = 0
    due_at: datetime | None = None
    memory: MemoryState | None = None
    interval_days: int = 0
    reviewed_at: datetime | None = None
    study_day: date | None = None
    reps: int = 0
    lapses: int = 0
    position: int = 0
    missed: bool = False
    suspended: bool = False


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


@dataclass(frozen=True, slots=True)
class Learner:
    """A person in a private chat. `reminder_time` is local "HH:MM" or empty; no zone, no reminder.

    `reminder_at` is when the reminder planned for the local date `reminder_planned` falls due.
    """

    id: int
    started_at: datetime
    language: str = "en"
    zone: str = ""
    place: str = ""
    course_id: str = ""
    reminder_time: str = ""
    reminder_at: datetime | None = None
    reminder_planned: date | None = None
    reminder_postponed: bool = False
    reminder_asked: bool = False
    new_limit: int = 10
    review_limit: int = 100
    asleep_at: datetime | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """What goes on in a chat (and topic) and what of it is shown. `activity` and `notice` are JSON.

    A screen counts up `version`; `shown` is the last one known to stand in the chat as message `message_id`;
    from version `fresh` on it needs a new message. `uncertain`: a send of it may have arrived under an id that
    we do not know. `tries` counts the sends of this version whose outcome could not be known.
    """

    chat_id: int
    thread_id: int
    activity: str
    notice: str = ""
    version: int = 0
    shown: int = 0
    fresh: int = 0
    message_id: int = 0
    uncertain: bool = False
    tries: int = 0
    shown_at: datetime | None = None
    touched_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """A text that came while the card's message was on its way."""

    update_id: int
    person_id: int
    language: str
    message_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to send: `kind` and JSON `arguments`; a `once` row is never sent again when no answer came."""

    chat_id: int
    thread_id: int
    kind: str
    arguments: str
    once: bool = False
    tries: int = 0
    expires_at: datetime | None = None
    id: int = 0


class ReminderState(StrEnum):
    """How far a reminder of one local date has come."""

    DUE = "due"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Reminder:
    """The reminder of one person for one planned local date; `activity` is the review it opens, as JSON."""

    learner_id: int
    planned: date
    state: ReminderState
    made_at: datetime
    message_id: int | None = None
    activity: str = ""
