"""What an answer tells beyond its verdict: that it belongs to another card, or that a card will not stick."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.conversation.activity import Reviewing
from bot.conversation.house import House
from bot.conversation.reviews import reviewing
from bot.conversation.reviews.screens import HintFromNow, RestAMonth
from bot.conversation.topic import Notice, Outcome, Turn
from bot.learning.grading.reasons import OtherTerm
from bot.learning.grading.verdict import Mark, Verdict
from bot.learning.sessions import review as rules
from bot.learning.sessions.review import Phase, Rated, ReviewSession, Told
from content.course import Card, CardKind
from storage import cards, confusions, leeches
from storage.records import State

SLIPS = 4  # lapses at which the person is told, and again after as many more
REST = timedelta(days=30)


def noticed(
    turn: Turn,
    session: ReviewSession,
    told: Told,
    rated: Rated,
    verdict: Verdict | None = None,
    text: str = "",
) -> tuple[ReviewSession, Told]:
    """Return the session and what is told of an answer, with what else is to be said of it."""
    if verdict is not None and verdict.mark is Mark.WRONG:
        named = (why.name for why in verdict.reasons if isinstance(why, OtherTerm))
        other = answer_of(turn.house, told.card, text, *named)
        if other:
            confusions.mix_up(turn.tx, turn.learner.id, told.card, other, turn.now)
            told = replace(told, belongs_to=other)
            session = _brought_along(turn, session, told.card, other)
    slips = _slips(turn, rated)
    if not slips:
        return session, told
    hinted = leeches.get(turn.tx, turn.learner.id, told.card).hinted
    return session, replace(told, slips=slips, hinted=hinted)


def answer_of(house: House, name: str, *said: str) -> str:
    """Return the card ("course/card") for which one of these answers, given to the card `name`, is right, or empty."""
    course = house.library.course_of(name)
    if course is None:
        return ""
    folded = {_folded(each) for each in said}
    for card in course.cards.values():
        other = f"{course.id}/{card.id}"
        typed = card.kind in (CardKind.TERM, CardKind.NUMBER, CardKind.FLIP)
        if other != name and typed and not folded.isdisjoint(_forms(card)):
            return other
    return ""


def taken_back(turn: Turn, told: Told) -> None:
    """An answer was taken back, or was right after all: the cards were not mixed up by it."""
    if told.belongs_to:
        confusions.tell_apart(turn.tx, turn.learner.id, told.card, told.belongs_to)


def give_hint(turn: Turn, _: HintFromNow) -> Outcome:
    """From now on the card that will not stick is asked with its first letters."""
    session, told = _struggling(turn)
    if told is None:
        return Outcome(toast="toast-old-button")
    known = leeches.get(turn.tx, turn.learner.id, told.card)
    leeches.put(turn.tx, turn.learner.id, replace(known, hinted=True))
    hinted = session.hinted or session.card == told.card
    return _settled(turn, replace(session, hinted=hinted), told, Notice("notice-hint-from-now"))


def rest(turn: Turn, _: RestAMonth) -> Outcome:
    """The card that will not stick rests for a month; /stats names it and brings it back."""
    session, told = _struggling(turn)
    if told is None:
        return Outcome(toast="toast-old-button")
    known = leeches.get(turn.tx, turn.learner.id, told.card)
    leeches.put(turn.tx, turn.learner.id, replace(known, rests_until=turn.now + REST))
    session, told = rules.skip(session, told.card), replace(told, interval_days=REST.days, wait_seconds=0)
    notice = Notice("notice-rests", {"days": REST.days})
    if session.card != told.card:
        return _settled(turn, session, told, notice)
    session = replace(session, card="", told=_told_of(session, told))
    asked = reviewing.ask_next(turn.tx, turn.learner, turn.house, session, turn.now)
    return Outcome(asked, fresh=True, notice=notice)


def _brought_along(turn: Turn, session: ReviewSession, card: str, other: str) -> ReviewSession:
    """Let the other card of a pair come back with the one that was answered wrong, if it was ever learned."""
    state = cards.get(turn.tx, turn.learner.id, other)
    if state is None or state.state is State.NEW or state.suspended:
        return session
    return rules.bring_along(session, card, other)


def _slips(turn: Turn, rated: Rated) -> int:
    """Return at how many lapses the person is to be told now, 0 for not at all; it is remembered."""
    lapses = rated.after.lapses
    if lapses == rated.before.lapses or lapses < SLIPS:
        return 0
    known = leeches.get(turn.tx, turn.learner.id, rated.after.card)
    if known.told_lapses and lapses < known.told_lapses + SLIPS:
        return 0
    leeches.put(turn.tx, turn.learner.id, replace(known, told_lapses=lapses))
    return lapses


def _struggling(turn: Turn) -> tuple[ReviewSession, Told | None]:
    assert isinstance(turn.activity, Reviewing)
    session = turn.activity.session
    told = session.told[-1] if session.told else None
    return session, told if told is not None and told.slips else None


def _settled(turn: Turn, session: ReviewSession, told: Told, notice: Notice) -> Outcome:
    """Show the same card again, with the offer taken."""
    session = replace(session, told=_told_of(session, told))
    if session.phase is Phase.DONE:
        return Outcome(reviewing.ended(turn.tx, turn.learner, turn.house, session, turn.now), notice=notice)
    return Outcome(Reviewing(session), notice=notice)


def _told_of(session: ReviewSession, told: Told) -> tuple[Told, ...]:
    return (*session.told[:-1], replace(told, slips=0))


def _forms(card: Card) -> set[str]:
    head = card.answer.partition(" (")[0]
    return {_folded(form) for form in (card.answer, head, *card.accept)} - {""}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:!?\"'“”")
