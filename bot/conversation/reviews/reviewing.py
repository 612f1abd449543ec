"""Where the rules of a review meet what is stored: planning a session, finding its next card, logging an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.conversation.activity import Reviewing
from bot.conversation.house import House
from bot.conversation.reviews import backlog
from bot.conversation.topic import Turn
from bot.learning.scheduling.comeback import FEW
from bot.learning.scheduling.fsrs import elapsed_days, retrievability
from bot.learning.scheduling.queue import plan
from bot.learning.scheduling.study_days import study_day
from bot.learning.scheduling.together import together
from bot.learning.sessions import review as rules
from bot.learning.sessions.review import Rated, ReviewSession
from storage import cards, confusions, leeches, preferences, reviews
from storage.database import Transaction
from storage.records import CardState, Learner, NewOrder, Preferences, Review, ReviewKind, State

LOOKED_AT = 1_000  # scheduled cards among which the next one is sought
MOST_PAIRS = 20  # of cards that are mixed up, looked at for a session
KEPT_ANSWER = 512  # characters of an answer that are stored
KINDS = {
    State.NEW: ReviewKind.LEARN,
    State.LEARNING: ReviewKind.LEARN,
    State.REVIEW: ReviewKind.REVIEW,
    State.RELEARNING: ReviewKind.RELEARN,
}


def planned(tx: Transaction, learner: Learner, house: House, now: datetime) -> ReviewSession:
    """Return a session with what is due and, within the day's limits, new; nothing is asked yet."""
    _enter_loose_cards(tx, learner, house)
    begun, done = reviews.done_on(tx, learner.id, study_day(now, learner.zone))
    new_room = max(0, learner.new_limit - begun)
    due = due_now(tx, learner, house, now)
    returning = backlog.settled(tx, learner, due, now)
    along: tuple[str, ...] = ()
    if returning is not None and returning.minutes:
        few = 0 if returning.waits else min(new_room, max(0, FEW - begun))
        queue = backlog.helping(tx, learner, due, now, returning.minutes)
        fresh = _ordered(tx, learner, house, now, (), 0, few)[: max(0, len(queue) - 1)]
        queue = queue[: len(queue) - len(fresh)] + fresh  # in the same minutes
        returning = returning if fresh else returning.without_new()
    else:
        queue = _ordered(tx, learner, house, now, due, max(0, learner.review_limit - done), new_room)
        queue, along = together(queue, *_mixed_up(tx, learner, house))
    session = ReviewSession(started_at=now, queue=queue, along=along, comeback=returning)
    return as_liked(learner, session, preferences.get(tx, learner.id))


def _ordered(
    tx: Transaction,
    learner: Learner,
    house: House,
    now: datetime,
    due: Sequence[CardState],
    review_room: int,
    new_room: int,
) -> tuple[str, ...]:
    """Return the cards to ask in their order: of those due, and of new ones, as many as there is room for."""
    course = house.course(learner.course_id)
    mixed = preferences.get(tx, learner.id).new_order is NewOrder.MIXED
    pool = (LOOKED_AT if mixed else learner.new_limit * 10) if new_room else 0
    return plan(
        due,
        [card for card in cards.new(tx, learner.id, pool) if house.card(card.card)],
        now=now,
        zone=learner.zone,
        review_room=review_room,
        new_room=new_room,
        course=course.id if course else "",
        mixed=mixed,
    )


def as_liked(learner: Learner, session: ReviewSession, liked: Preferences) -> ReviewSession:
    """Return the session with its cards asked the way the learner likes now; the day is that of its beginning."""
    return replace(
        session,
        day=study_day(session.started_at, learner.zone),
        mode=liked.answer_mode,
        second_try=liked.second_try,
        intervals=liked.intervals,
    )


def due_first(session: ReviewSession, due: Iterable[CardState]) -> ReviewSession:
    """Return the session with its due cards before all new ones: a reminder speaks of what is due."""
    names = {card.card for card in due}
    return replace(session, queue=tuple(sorted(session.queue, key=lambda name: name not in names)))


def due_now(tx: Transaction, learner: Learner, house: House, now: datetime) -> list[CardState]:
    """Return the cards that are due, those among them whose rest is over; new ones are not due."""
    leeches.wake_rested(tx, learner.id, now)
    return _due(tx, learner, house, now)


def due_to_remind(tx: Transaction, learner: Learner, house: House, now: datetime) -> int:
    """Return how many cards are worth a reminder: none when today's minutes of a comeback are used up."""
    due = due_now(tx, learner, house, now)
    share = backlog.share_today(tx, learner, due, now)
    return len(due) if share is None else share[0]


def new_cards_wait(tx: Transaction, learner: Learner, house: House, now: datetime) -> bool:
    """Whether a backlog is to be worked off, so that new cards wait."""
    found = backlog.standing(tx, learner, _due(tx, learner, house, now), now)
    return found is not None and found.waits


def ask_next(
    tx: Transaction, learner: Learner, house: House, session: ReviewSession, now: datetime
) -> Reviewing:
    """Return the review with its next card asked, or at its end."""
    for name in rules.upcoming(session, now):  # of the session as it came; skipping makes new ones
        state = cards.get(tx, learner.id, name)
        if house.card(name) and state and (_askable(state, now) or _comes_along(session, state)):
            hinted = leeches.get(tx, learner.id, name).hinted
            return Reviewing(rules.ask(session, name, house.asked(tx, name), hinted=hinted))
        session = rules.skip(session, name)
    return ended(tx, learner, house, rules.end(session, now), now)


def ended(
    tx: Transaction, learner: Learner, house: House, session: ReviewSession, now: datetime
) -> Reviewing:
    """Return the review at its end, with when the next card falls due; one that is gone is not waited for."""
    if session.comeback is None or session.comeback.minutes:
        rest = _due(tx, learner, house, now)
        session = replace(session, comeback=backlog.settled(tx, learner, rest, now))
    scheduled = cards.scheduled(tx, learner.id, LOOKED_AT)
    coming = next((due_at for name, due_at in scheduled if house.card(name)), None)
    if coming is None:
        return Reviewing(session)
    days = (study_day(coming, learner.zone) - study_day(now, learner.zone)).days
    seconds = max(0, round((coming - now).total_seconds()))
    soon = sum(1 for waiting in session.waiting if waiting.due_at > now)
    return Reviewing(session, next_due_days=max(0, days), next_due_seconds=seconds, again_soon=soon)


def logged(turn: Turn, rated: Rated, revision: str, **answer: Any) -> tuple[Review, int]:
    """Save the rated card and append its row to the log, with what the answer alone knows; return row and id."""
    before, zone = rated.before, turn.learner.zone
    review = Review(
        learner_id=turn.learner.id,
        card=before.card,
        kind=KINDS[before.state],
        answered_at=turn.now,
        study_day=study_day(turn.now, zone),
        zone=zone,
        before=before,
        after=rated.after,
        rating=rated.rating,
        elapsed_days=elapsed_days(before, turn.now, zone),
        retrievability=retrievability(before, turn.now, zone),
        update_id=turn.update_id,
        revision=revision,
        **answer,
    )
    cards.put(turn.tx, rated.after)
    return review, reviews.add(turn.tx, review)


def voided(turn: Turn, last: Review) -> CardState:
    """Take an answer back: append the row that says so, put the card back to what it was, and return it."""
    back = restored(turn.tx, last)
    zone = turn.learner.zone
    void = Review(
        learner_id=turn.learner.id,
        card=last.card,
        kind=ReviewKind.UNDO,
        answered_at=turn.now,
        study_day=study_day(turn.now, zone),
        zone=zone,
        before=last.after,
        after=back,
        voids=last.id,
        update_id=turn.update_id,
    )
    reviews.add(turn.tx, void)
    return back


def restored(tx: Transaction, review: Review) -> CardState:
    """Put the card back to what it was before a review, and return it."""
    now = cards.get(tx, review.learner_id, review.card)
    position, suspended = (now.position, now.suspended) if now else (0, False)
    back = replace(review.before, position=position, suspended=suspended)
    cards.put(tx, back)
    return back


def _due(tx: Transaction, learner: Learner, house: House, now: datetime) -> list[CardState]:
    return [card for card in cards.due(tx, learner.id, now) if house.card(card.card)]


def _comes_along(session: ReviewSession, card: CardState) -> bool:
    return card.card in session.along and not card.suspended


def _mixed_up(
    tx: Transaction, learner: Learner, house: House
) -> tuple[list[tuple[str, str]], frozenset[str]]:
    """Return the pairs that are mixed up, and those of their cards that were learned and do not rest."""
    pairs = [(pair.card, pair.other) for pair in confusions.all_of(tx, learner.id)[:MOST_PAIRS]]
    states = [
        cards.get(tx, learner.id, name) for name in dict.fromkeys(name for pair in pairs for name in pair)
    ]
    learned = (state for state in states if state and state.state is not State.NEW and not state.suspended)
    return pairs, frozenset(state.card for state in learned if house.card(state.card))


def _askable(card: CardState, now: datetime) -> bool:
    due = card.state is State.NEW or card.due_at is None or card.due_at <= now + rules.AHEAD
    return due and not card.suspended


def _enter_loose_cards(tx: Transaction, learner: Learner, house: House) -> None:
    """Let as many cards of the course that belong to no lesson enter as a day can begin."""
    course = house.course(learner.course_id)
    if course is None or not course.loose_cards:
        return
    entered = cards.names(tx, learner.id)
    fresh = cards.new(tx, learner.id, learner.new_limit * 10)
    waiting = sum(1 for card in fresh if card.card.startswith(f"{course.id}/") and house.card(card.card))
    missing = [
        (f"{course.id}/{card.id}", position)
        for position, card in enumerate(course.cards.values())
        if not card.lesson and f"{course.id}/{card.id}" not in entered
    ]
    cards.enter(tx, learner.id, missing[: max(0, learner.new_limit - waiting)])
