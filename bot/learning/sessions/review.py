"""A review session as a state machine: (session, input, now) -> session and, where a card was rated, its new state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from zlib import crc32

from bot.learning.grading.verdict import Mark
from bot.learning.scheduling.comeback import Comeback
from bot.learning.scheduling.durations import PHONE_PUT_AWAY
from bot.learning.scheduling.fsrs import Scheduled, preview, rate, settle
from storage.records import AnswerMode, CardState, Rating, State

AHEAD = timedelta(minutes=2)  # at the end of a session a card that is due this soon is asked at once
ASKS_A_SESSION = 3  # after that a card that will not stick is left for a later session


class Phase(StrEnum):
    """What the session waits for."""

    ASKING = "asking"
    RETRYING = "retrying"
    FLIPPED = "flipped"
    DONE = "done"


class Input(StrEnum):
    """What can come in."""

    CORRECT = "correct"
    CLOSE = "close"
    WRONG = "wrong"
    FLIP = "flip"
    RATE = "rate"
    OVERRULE = "overrule"
    UNDO = "undo"
    STOP = "stop"


# Where each input may lead; what is not listed changes nothing. NEXT: the next card is asked, or the session is done.
NEXT = (Phase.ASKING, Phase.DONE)
TRANSITIONS: dict[tuple[Phase, Input], tuple[Phase, ...]] = {
    (Phase.ASKING, Input.CORRECT): NEXT,
    (Phase.ASKING, Input.CLOSE): (Phase.RETRYING, *NEXT),
    (Phase.ASKING, Input.WRONG): NEXT,
    (Phase.ASKING, Input.FLIP): (Phase.FLIPPED,),
    (Phase.ASKING, Input.OVERRULE): NEXT,
    (Phase.ASKING, Input.UNDO): (Phase.ASKING,),
    (Phase.ASKING, Input.STOP): (Phase.DONE,),
    (Phase.RETRYING, Input.CORRECT): NEXT,
    (Phase.RETRYING, Input.CLOSE): NEXT,
    (Phase.RETRYING, Input.WRONG): NEXT,
    (Phase.RETRYING, Input.FLIP): (Phase.FLIPPED,),
    (Phase.RETRYING, Input.OVERRULE): NEXT,
    (Phase.RETRYING, Input.UNDO): (Phase.ASKING,),
    (Phase.RETRYING, Input.STOP): (Phase.DONE,),
    (Phase.FLIPPED, Input.RATE): NEXT,
    (Phase.FLIPPED, Input.UNDO): (Phase.ASKING,),
    (Phase.FLIPPED, Input.STOP): (Phase.DONE,),
    (Phase.DONE, Input.OVERRULE): (Phase.DONE,),
    (Phase.DONE, Input.UNDO): (Phase.ASKING,),
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card in its steps: it comes back within the session once `due_at` has passed."""

    card: str
    due_at: datetime
    asked: int


@dataclass(frozen=True, slots=True)
class Told:
    """What the person is told of one answer: kept until it is known to have been shown.

    `review_id` is 0 while nothing was logged (a close first try). `reasons` are the grader's, as plain data.
    `revision` names the version of the card that was answered, `belongs_to` the card that the answer is right for.
    `slips` is how often the card was forgotten, where help is offered; `hinted`: it comes with a hint already.
    """

    card: str
    mark: Mark | None
    answer: str = ""
    reasons: tuple[dict[str, Any], ...] = ()
    rating: Rating | None = None
    interval_days: int = 0
    wait_seconds: int = 0
    review_id: int = 0
    overruled: bool = False
    second_try: bool = False
    revision: str = ""
    belongs_to: str = ""
    slips: int = 0
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class ReviewSession:
    """One sitting: the cards to come, the one that is asked, and what was done; `last_at` is its last answer or end.

    `spent` is how long it took in seconds; a phone that was put away counts for five minutes.
    `revision` names the version of `card` that is shown, empty when it is not known; `hinted`: it is asked with a hint.
    `along` are cards that come beside one they are mixed up with, due or not.
    `mode`, `second_try` and `intervals` are how the learner likes to be asked, `day` is the study day of its beginning.
    `comeback` when it works off a backlog, or has just done so.
    """

    started_at: datetime
    queue: tuple[str, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    phase: Phase = Phase.DONE
    card: str = ""
    first_try: str = ""
    offers: tuple[Scheduled, ...] = ()
    answered: int = 0
    recalled: int = 0
    last_at: datetime | None = None
    spent: float = 0.0
    stopped: bool = False
    told: tuple[Told, ...] = ()
    revision: str = ""
    hinted: bool = False
    along: tuple[str, ...] = ()
    day: date | None = None
    mode: AnswerMode = AnswerMode.TYPE
    second_try: bool = True
    intervals: bool = True
    comeback: Comeback | None = None

    def allows(self, given: Input) -> bool:
        """Whether the input means anything now."""
        return (self.phase, given) in TRANSITIONS

    def total(self, now: datetime) -> int:
        """How many answers the session has, as far as it can be known: the 12 of "3 of 12"."""
        soon = now + AHEAD
        again = sum(1 for waiting in self.waiting if waiting.due_at <= soon and waiting.card != self.card)
        return self.answered + bool(self.card) + len(self.queue) + again


@dataclass(frozen=True, slots=True)
class Rated:
    """A card was rated: what is logged and saved."""

    rating: Rating
    before: CardState
    after: CardState


def upcoming(session: ReviewSession, now: datetime) -> Iterator[str]:
    """Yield the cards in the order in which they would be asked now: steps that fell due, the queue, near steps."""
    waiting = sorted(session.waiting, key=lambda each: each.due_at)
    yield from (each.card for each in waiting if each.due_at <= now)
    yield from session.queue
    yield from (each.card for each in waiting if now < each.due_at <= now + AHEAD)


def flips(session: ReviewSession) -> bool:
    """Whether the asked card is to be flipped, not typed, as the learner likes it; mixed: by turns of days."""
    if session.mode is not AnswerMode.MIXED:
        return session.mode is AnswerMode.FLIP
    day = session.day or session.started_at.date()
    return (crc32(session.card.encode()) + day.toordinal()) % 2 == 1


def ask(session: ReviewSession, card: str, revision: str = "", *, hinted: bool = False) -> ReviewSession:
    """Put `card` before the person, in that version."""
    return replace(
        session,
        phase=Phase.ASKING,
        card=card,
        revision=revision,
        hinted=hinted,
        first_try="",
        offers=(),
        queue=tuple(each for each in session.queue if each != card),
        along=tuple(each for each in session.along if each != card),
    )


def bring_along(session: ReviewSession, card: str, other: str) -> ReviewSession:
    """Let `other` come right after `card`, which waits for its step; nothing changes when it waits for none."""
    step = next((each for each in session.waiting if each.card == card), None)
    if step is None or any(each.card == other for each in session.waiting):
        return session
    return replace(
        session,
        queue=tuple(each for each in session.queue if each != other),
        waiting=(*session.waiting, Waiting(other, step.due_at, 0)),
        along=(*session.along, other),
    )


def skip(session: ReviewSession, card: str) -> ReviewSession:
    """Leave out a card that is no longer there, or no longer due."""
    return replace(
        session,
        queue=tuple(each for each in session.queue if each != card),
        waiting=tuple(each for each in session.waiting if each.card != card),
    )


def end(session: ReviewSession, now: datetime, *, stopped: bool = False) -> ReviewSession:
    """Close the session; what was asked and not answered stays due."""
    return replace(
        session,
        phase=Phase.DONE,
        card="",
        first_try="",
        offers=(),
        queue=(),
        last_at=now,
        spent=_spent(session, now),
        stopped=stopped,
    )


def retry(session: ReviewSession, answer: str) -> ReviewSession:
    """A close first try: nothing is logged yet, the same card is asked once more."""
    return replace(session, phase=Phase.RETRYING, first_try=answer)


def rating_of(mark: Mark, *, second_try: bool, exact: bool, quick: bool) -> Rating:
    """Return the rating that a typed answer stands for; a close first try only where it has no second (see `retry`)."""
    if mark is Mark.CLOSE and not second_try:
        return Rating.HARD
    if mark is not Mark.CORRECT:
        return Rating.AGAIN
    if second_try:
        return Rating.HARD
    return Rating.EASY if exact and quick else Rating.GOOD


def answered(
    session: ReviewSession, card: CardState, rating: Rating, now: datetime, zone: str
) -> tuple[ReviewSession, Rated]:
    """Rate the asked card by a typed answer."""
    return _rated(session, card, rating, rate(card, rating, now, zone), now)


def flip(session: ReviewSession, card: CardState, now: datetime, zone: str) -> ReviewSession:
    """Show the answer; the four outcomes are kept, so that what a button says is what happens."""
    offered = preview(card, now, zone)
    return replace(session, phase=Phase.FLIPPED, offers=tuple(offered[rating] for rating in Rating))


def choose(
    session: ReviewSession, card: CardState, rating: Rating, now: datetime, zone: str
) -> tuple[ReviewSession, Rated]:
    """Rate the asked card by a button: the outcome that was offered on it, from now."""
    offered = session.offers[rating - 1]
    return _rated(session, card, rating, settle(card, offered, now, zone), now)


def overrule(before: CardState, answered_at: datetime, zone: str) -> Rated:
    """Return what the card becomes when a verdict is taken back: Good, as of the answer."""
    return Rated(Rating.GOOD, before, rate(before, Rating.GOOD, answered_at, zone))


def overruled(session: ReviewSession, told: Told, *, was_recalled: bool) -> ReviewSession:
    """Put the corrected verdict in the place of the last one; the card does not come again today."""
    return replace(
        session,
        told=(*session.told[:-1], told),
        recalled=session.recalled + (not was_recalled),
        waiting=tuple(each for each in session.waiting if each.card != told.card),
    )


def undone(session: ReviewSession, card: str, rating: Rating | None, revision: str = "") -> ReviewSession:
    """Ask the card again whose answer was taken back; the one on the screen waits behind it."""
    queue = (session.card, *session.queue) if session.card and session.card != card else session.queue
    back = replace(
        session,
        queue=tuple(each for each in queue if each != card),
        waiting=tuple(each for each in session.waiting if each.card != card),
        answered=max(0, session.answered - 1),
        recalled=max(0, session.recalled - (rating is not None and rating is not Rating.AGAIN)),
        told=(),
        stopped=False,
    )
    return ask(back, card, revision)


def _rated(
    session: ReviewSession, before: CardState, rating: Rating, after: CardState, now: datetime
) -> tuple[ReviewSession, Rated]:
    times = _asked(session, before.card) + 1
    waiting = tuple(each for each in session.waiting if each.card != before.card)
    if after.state in (State.LEARNING, State.RELEARNING) and after.due_at and times < ASKS_A_SESSION:
        waiting = (*waiting, Waiting(before.card, after.due_at, times))
    moved = replace(
        session,
        phase=Phase.DONE,
        card="",
        first_try="",
        offers=(),
        waiting=waiting,
        answered=session.answered + 1,
        recalled=session.recalled + (rating is not Rating.AGAIN),
        last_at=now,
        spent=_spent(session, now),
    )
    return moved, Rated(rating, before, after)


def _spent(session: ReviewSession, now: datetime) -> float:
    since = now - (session.last_at or session.started_at)
    return session.spent + max(0.0, min(since, PHONE_PUT_AWAY).total_seconds())


def _asked(session: ReviewSession, card: str) -> int:
    return next((each.asked for each in session.waiting if each.card == card), 0)
