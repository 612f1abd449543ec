"""/review and /undo: typed answers, flip cards, verdicts that can be overruled and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.conversation import reviewing, struggling
from bot.conversation.activity import Activity, Reviewing, decode
from bot.conversation.buttons import Button
from bot.conversation.comeback import choose_minutes
from bot.conversation.comeback_screens import ChooseMinutes
from bot.conversation.review_screens import (
    HintFromNow,
    IWasRight,
    Rate,
    RestAMonth,
    ShowAnswer,
    Stop,
    TakeBack,
    view_review,
)
from bot.conversation.sending import note
from bot.conversation.topic import Notice, Outcome, Topic, Turn
from bot.conversation.verdicts import packed
from bot.learning.grading.verdict import GRADER_VERSION, Mark, Verdict, grade
from bot.learning.scheduling.durations import measured, quick
from bot.learning.scheduling.study_days import study_day
from bot.learning.sessions import review as rules
from bot.learning.sessions.review import Input, Phase, ReviewSession, Told
from content.course import Card, CardKind
from storage import cards, chats, preferences, reviews
from storage.records import CardState, Rating, Review, ReviewMode

MOST_UNDOS = 50
TOLD_AT_ONCE = 3


def review(turn: Turn, _: str) -> Outcome:
    """Go on with today's review, or begin one."""
    place = turn.activity
    if not isinstance(place, Reviewing):
        left = chats.place(turn.tx, turn.chat.chat_id, turn.chat.thread_id, TOPIC.name)
        place = decode(left) if left else place
    if isinstance(place, Reviewing) and place.session.card and _today(turn, place.session):
        session = place.session
        if turn.house.card(session.card) and _card(turn, session):
            if session.phase is Phase.ASKING:  # asked anew: as it stands in the course now
                session = replace(session, revision=turn.house.asked(turn.tx, session.card))
            session = reviewing.as_liked(turn.learner, session, preferences.get(turn.tx, turn.learner.id))
            return Outcome(Reviewing(session if turn.unseen else replace(session, told=())))
    session = reviewing.planned(turn.tx, turn.learner, turn.house, turn.now)
    return Outcome(_next(turn, session))


def typed(turn: Turn, text: str) -> Outcome:
    """Grade a typed answer, log it, ask the next card."""
    session = _session(turn)
    if session.phase is Phase.DONE:
        return Outcome(messages=(note("note-nothing-asked"),))
    if session.phase is Phase.FLIPPED:
        return Outcome(turn.activity, fresh=True, notice=Notice("notice-answer-open"))
    card, state = _shown(turn, session), _card(turn, session)
    if card is None or state is None:
        return _gone(turn, session)
    if card.kind is CardKind.FLIP or rules.flips(session):
        return Outcome(
            Reviewing(rules.flip(session, state, turn.now, turn.learner.zone)),
            fresh=True,
            notice=Notice("notice-compare"),
        )
    verdict = grade(text, turn.house.key(session.card, session.revision))
    second = session.phase is Phase.RETRYING
    if verdict.mark is Mark.CLOSE and not second and session.second_try:
        told = Told(session.card, Mark.CLOSE, _kept(text), packed(verdict.reasons), revision=session.revision)
        return Outcome(Reviewing(_telling(turn, rules.retry(session, _kept(text)), told)))
    return Outcome(_judged(turn, session, state, verdict, text, second=second))


def show_answer(turn: Turn, _: Button) -> Outcome:
    """Turn the card over."""
    session = _session(turn)
    state = _card(turn, session)
    if not session.allows(Input.FLIP):
        return Outcome(toast="toast-old-button")
    if state is None or _shown(turn, session) is None:
        return _gone(turn, session)
    return Outcome(Reviewing(rules.flip(session, state, turn.now, turn.learner.zone)))


def rate(turn: Turn, button: Rate) -> Outcome:
    """Rate the flipped card: what the button said is what happens."""
    session = _session(turn)
    state = _card(turn, session)
    if not session.allows(Input.RATE) or button.rating not in tuple(Rating):
        return Outcome(toast="toast-old-button")
    if state is None:
        return _gone(turn, session)
    rating = Rating(button.rating)
    moved, rated = rules.choose(session, state, rating, turn.now, turn.learner.zone)
    took = measured(_shown_at(turn), turn.now)
    told = _told(
        *reviewing.logged(turn, rated, session.revision, mode=ReviewMode.FLIP, duration_ms=took), mark=None
    )
    moved, told = struggling.noticed(turn, moved, told, rated)
    return Outcome(_next(turn, _telling(turn, moved, told)), fresh=True)


def i_was_right(turn: Turn, _: Button) -> Outcome:
    """Overrule the last verdict: it counts as Good, and is kept for the author."""
    session = _session(turn)
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
    told = replace(_told(corrected, corrected_id, mark=Mark.CORRECT), overruled=True)
    recalled = was.rating is not Rating.AGAIN
    moved = rules.overruled(session, told, was_recalled=recalled)
    if moved.card == told.card:  # it was being asked again already
        return Outcome(_next(turn, moved))
    return Outcome(_with(turn, moved))


def stop(turn: Turn, _: Button) -> Outcome:
    """End the session; what was not answered stays due."""
    session = _session(turn)
    kept = rules.end(replace(session, told=_unseen(turn)), turn.now, stopped=True)
    return Outcome(reviewing.ended(turn.tx, turn.learner, turn.house, kept, turn.now))


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
        return _gone(turn, session)
    return Outcome(Reviewing(session), fresh=True, notice=Notice("notice-undone", {"answers": taken}))


def _take_back(turn: Turn, session: ReviewSession, last: Review) -> ReviewSession:
    reviewing.voided(turn, last)
    for told in session.told:
        if told.review_id == last.id:
            struggling.taken_back(turn, told)
    return rules.undone(session, last.card, last.rating, turn.house.asked(turn.tx, last.card))


def _judged(
    turn: Turn, session: ReviewSession, state: CardState, verdict: Verdict, text: str, *, second: bool
) -> Reviewing:
    duration = measured(_shown_at(turn), turn.now)
    exact = verdict.form == "exact"
    fast = exact and quick(duration, reviews.durations(turn.tx, turn.learner.id))
    rating = rules.rating_of(verdict.mark, second_try=second, exact=exact, quick=fast)
    moved, rated = rules.answered(session, state, rating, turn.now, turn.learner.zone)
    logged = reviewing.logged(
        turn,
        rated,
        session.revision,
        verdict=verdict.mark.value,
        score=verdict.score,
        answer=_kept(text),
        answer_form=verdict.form,
        grader_version=GRADER_VERSION,
        duration_ms=duration,
    )
    told = _told(*logged, mark=verdict.mark)
    told = replace(told, reasons=packed(verdict.reasons), second_try=second)
    moved, told = struggling.noticed(turn, moved, told, rated, verdict, text)
    return _next(turn, _telling(turn, moved, told))


def _overrule_first_try(turn: Turn, session: ReviewSession) -> Outcome:
    """A close answer is taken as right before its second try: it was not logged yet."""
    state = _card(turn, session)
    if state is None:
        return _gone(turn, session)
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
    told = replace(_told(*logged, mark=Mark.CORRECT), overruled=True)
    return Outcome(_next(turn, replace(moved, told=(told,))), fresh=True)


def _told(review: Review, review_id: int, mark: Mark | None) -> Told:
    """Return what the person is told of a logged answer."""
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
    )


def _telling(turn: Turn, session: ReviewSession, told: Told) -> ReviewSession:
    """Put the verdict before the person, after those that are not known to have been shown."""
    return replace(session, told=(*_unseen(turn), told)[-TOLD_AT_ONCE:])


def _unseen(turn: Turn) -> tuple[Told, ...]:
    """Return the verdicts on the screen that are not known to have been shown."""
    return turn.activity.session.told if turn.unseen and isinstance(turn.activity, Reviewing) else ()


def _next(turn: Turn, session: ReviewSession) -> Reviewing:
    return reviewing.ask_next(turn.tx, turn.learner, turn.house, session, turn.now)


def _with(turn: Turn, session: ReviewSession) -> Reviewing:
    """Return the review with its session changed; at its end, when to come back is reckoned anew."""
    if session.phase is Phase.DONE:
        return reviewing.ended(turn.tx, turn.learner, turn.house, session, turn.now)
    return Reviewing(session)


def _gone(turn: Turn, session: ReviewSession) -> Outcome:
    """The card on the screen is no longer in its course: its history stays, the next one is asked."""
    moved = rules.skip(replace(session, card="", told=_unseen(turn)), session.card)
    return Outcome(_next(turn, moved), fresh=True, notice=Notice("notice-card-changed"))


def _session(turn: Turn) -> ReviewSession:
    assert isinstance(turn.activity, Reviewing)
    return turn.activity.session


def _shown(turn: Turn, session: ReviewSession) -> Card | None:
    return turn.house.shown(session.card, session.revision)


def _card(turn: Turn, session: ReviewSession) -> CardState | None:
    return cards.get(turn.tx, turn.learner.id, session.card)


def _today(turn: Turn, session: ReviewSession) -> bool:
    zone = turn.learner.zone
    return study_day(session.started_at, zone) == study_day(turn.now, zone)


def _shown_at(turn: Turn) -> datetime:
    return turn.chat.shown_at or turn.now


def _kept(text: str) -> str:
    return text[: reviewing.KEPT_ANSWER]


def takes_answers(activity: Activity) -> bool:
    """Whether a typed text now answers a card."""
    return isinstance(activity, Reviewing) and activity.session.phase in (Phase.ASKING, Phase.RETRYING)


TOPIC = Topic(
    name="review",
    commands={"review": review, "undo": undo},
    presses={
        ShowAnswer: show_answer,
        Rate: rate,
        IWasRight: i_was_right,
        Stop: stop,
        TakeBack: press_undo,
        HintFromNow: struggling.give_hint,
        RestAMonth: struggling.rest,
        ChooseMinutes: choose_minutes,
    },
    texts={Reviewing: typed},
    views={Reviewing: view_review},
    takes_answers=takes_answers,
    keeps=(Reviewing,),
)
