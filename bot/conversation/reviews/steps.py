"""What every answer and press in a review has in common: its session and card, what is told, what is asked next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.conversation.activity import Reviewing
from bot.conversation.reviews import reviewing
from bot.conversation.topic import Notice, Outcome, Turn
from bot.learning.grading.verdict import Mark
from bot.learning.sessions import review as rules
from bot.learning.sessions.review import Phase, ReviewSession, Told
from content.course import Card
from storage import cards
from storage.records import CardState, Review

TOLD_AT_ONCE = 3


def told_of(review: Review, review_id: int, mark: Mark | None, **more: Any) -> Told:
    """Return what the person is told of a logged answer; `more` are fields that the log does not know."""
    after = review.after
    wait = 0
    if not after.interval_days and after.due_at:
        wait = round((after.due_at - review.answered_at).total_seconds())
    return Told(
        card=review.card,
        mark=mark,
        answer=review.answer,
        rating=review.rating,
        interval_days=after.interval_days,
        wait_seconds=wait,
        review_id=review_id,
        revision=review.revision,
        **more,
    )


def telling(turn: Turn, session: ReviewSession, told: Told) -> ReviewSession:
    """Put the verdict before the person, after those that are not known to have been shown."""
    return replace(session, told=(*unseen(turn), told)[-TOLD_AT_ONCE:])


def unseen(turn: Turn) -> tuple[Told, ...]:
    """Return the verdicts on the screen that are not known to have been shown."""
    return turn.activity.session.told if turn.unseen and isinstance(turn.activity, Reviewing) else ()


def asked_next(turn: Turn, session: ReviewSession) -> Reviewing:
    """Return the review with the next card asked, or at its end."""
    return reviewing.ask_next(turn.tx, turn.learner, turn.house, session, turn.now)


def changed(turn: Turn, session: ReviewSession) -> Reviewing:
    """Return the review with its session changed; at its end, when to come back is reckoned anew."""
    if session.phase is Phase.DONE:
        return reviewing.ended(turn.tx, turn.learner, turn.house, session, turn.now)
    return Reviewing(session)


def gone(turn: Turn, session: ReviewSession) -> Outcome:
    """The card on the screen is no longer in its course: its history stays, the next one is asked."""
    moved = rules.skip(replace(session, card="", told=unseen(turn)), session.card)
    return Outcome(asked_next(turn, moved), fresh=True, notice=Notice("notice-card-changed"))


def session_of(turn: Turn) -> ReviewSession:
    """Return the session of a turn that is in a review."""
    assert isinstance(turn.activity, Reviewing)
    return turn.activity.session


def card_shown(turn: Turn, session: ReviewSession) -> Card | None:
    """Return the card as it was shown, None when it has left its course."""
    return turn.house.shown(session.card, session.revision)


def state_of(turn: Turn, session: ReviewSession) -> CardState | None:
    """Return what is remembered of the session's card, None when the learner has none of it."""
    return cards.get(turn.tx, turn.learner.id, session.card)


def shown_at(turn: Turn) -> datetime:
    """Return when the card came onto the screen; now, where that is not known."""
    return turn.chat.shown_at or turn.now


def kept(text: str) -> str:
    """Return as much of an answer as is kept."""
    return text[: reviewing.KEPT_ANSWER]
