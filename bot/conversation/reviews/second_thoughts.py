"""Second thoughts about a verdict: "I was right" overrules it, an undo takes the answer back."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity import Reviewing
from bot.conversation.buttons import Button
from bot.conversation.reviews import reviewing, steps, struggling
from bot.conversation.sending import note
from bot.conversation.topic import Notice, Outcome, Turn
from bot.learning.grading.verdict import GRADER_VERSION, Mark
from bot.learning.sessions import review as rules
from bot.learning.sessions.review import Input, Phase, ReviewSession
from storage import cards, reviews
from storage.records import Rating, Review

MOST_UNDOS = 50


def i_was_right(turn: Turn, _: Button) -> Outcome:
    """Overrule the last verdict: it counts as Good, and is kept for the author."""
    session = steps.session_of(turn)
    told = session.told[-1] if session.told else None
    if (
        told is None
        or told.overruled
        or told.mark in (None, Mark.CORRECT)
        or not session.allows(Input.OVERRULE)
    ):
        return Outcome(toast="toast-old-button")
    if session.phase is Phase.RETRYING:
        return _overrule_first_try(turn, session)
    was = reviews.get(turn.tx, turn.learner.id, told.review_id)
    if was is None:
        return Outcome(toast="toast-old-button")
    rated = rules.overrule(reviewing.restored(turn.tx, was), was.answered_at, was.zone)
    corrected = replace(
        was,
        overruled="to_right",
        rating=rated.rating,
        rating_before_overrule=was.rating,
        after=rated.after,
        voids=was.id,
        update_id=turn.update_id,
    )
    cards.put(turn.tx, rated.after)
    corrected_id = reviews.add(turn.tx, corrected)
    struggling.taken_back(turn, told)
    told = steps.told_of(corrected, corrected_id, mark=Mark.CORRECT, overruled=True)
    recalled = was.rating is not Rating.AGAIN
    moved = rules.overruled(session, told, was_recalled=recalled)
    if moved.card == told.card:  # it was being asked again already
        return Outcome(steps.asked_next(turn, moved))
    return Outcome(steps.changed(turn, moved))


def _overrule_first_try(turn: Turn, session: ReviewSession) -> Outcome:
    """A close answer is taken as right before its second try: it was not logged yet."""
    state = steps.state_of(turn, session)
    if state is None:
        return steps.gone(turn, session)
    answer = session.first_try
    moved, rated = rules.answered(session, state, Rating.GOOD, turn.now, turn.learner.zone)
    logged = reviewing.logged(
        turn,
        rated,
        session.revision,
        verdict=Mark.CLOSE.value,
        answer=answer,
        grader_version=GRADER_VERSION,
        overruled="to_right",
    )
    told = steps.told_of(*logged, mark=Mark.CORRECT, overruled=True)
    return Outcome(steps.asked_next(turn, replace(moved, told=(told,))), fresh=True)


def press_undo(turn: Turn, _: Button) -> Outcome:
    """Take the last answer back from its verdict."""
    return undo(turn, "")


def undo(turn: Turn, arguments: str) -> Outcome:
    """Take back the last answer, or as many as asked for, and ask that card again."""
    times = int(arguments) if arguments.isascii() and arguments.isdigit() and len(arguments) < 4 else 0
    if arguments and not 1 <= times <= MOST_UNDOS:
        return Outcome(messages=(note("note-undo-help"),))
    session = turn.activity.session if isinstance(turn.activity, Reviewing) else None
    taken = 0
    for _ in range(times or 1):
        last = reviews.last(turn.tx, turn.learner.id)
        if last is None:
            break
        if session is None:
            session = reviewing.planned(turn.tx, turn.learner, turn.house, turn.now)
        session = _take_back(turn, session, last)
        taken += 1
    if session is None or not taken:
        return Outcome(messages=(note("note-nothing-to-undo"),))
    if turn.house.card(session.card) is None:
        return steps.gone(turn, session)
    return Outcome(Reviewing(session), fresh=True, notice=Notice("notice-undone", {"answers": taken}))


def _take_back(turn: Turn, session: ReviewSession, last: Review) -> ReviewSession:
    reviewing.voided(turn, last)
    for told in session.told:
        if told.review_id == last.id:
            struggling.taken_back(turn, told)
    return rules.undone(session, last.card, last.rating, turn.house.asked(turn.tx, last.card))
