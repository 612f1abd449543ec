"""/review and /undo: typed answers, flip cards, verdicts that can be overruled and taken back."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity import Activity, Reviewing, decode
from bot.conversation.buttons import Button
from bot.conversation.reviews import reviewing, second_thoughts, steps, struggling
from bot.conversation.reviews.comeback import choose_minutes
from bot.conversation.reviews.comeback_screens import ChooseMinutes
from bot.conversation.reviews.screens import (
    HintFromNow,
    IWasRight,
    Rate,
    RestAMonth,
    ShowAnswer,
    Stop,
    TakeBack,
    view_review,
)
from bot.conversation.reviews.verdicts import packed
from bot.conversation.sending import note
from bot.conversation.topic import Notice, Outcome, Topic, Turn
from bot.learning.grading.verdict import GRADER_VERSION, Mark, Verdict, grade
from bot.learning.scheduling.durations import measured, quick
from bot.learning.scheduling.study_days import study_day
from bot.learning.sessions import review as rules
from bot.learning.sessions.review import Input, Phase, ReviewSession, Told
from content.course import CardKind
from storage import chats, preferences, reviews
from storage.records import CardState, Rating, ReviewMode


def review(turn: Turn, _: str) -> Outcome:
    """Go on with today's review, or begin one."""
    place = turn.activity
    if not isinstance(place, Reviewing):
        left = chats.place(turn.tx, turn.chat.chat_id, turn.chat.thread_id, TOPIC.name)
        place = decode(left) if left else place
    if isinstance(place, Reviewing) and place.session.card and _today(turn, place.session):
        session = place.session
        if turn.house.card(session.card) and steps.state_of(turn, session):
            if session.phase is Phase.ASKING:  # asked anew: as it stands in the course now
                session = replace(session, revision=turn.house.asked(turn.tx, session.card))
            session = reviewing.as_liked(turn.learner, session, preferences.get(turn.tx, turn.learner.id))
            return Outcome(Reviewing(session if turn.unseen else replace(session, told=())))
    session = reviewing.planned(turn.tx, turn.learner, turn.house, turn.now)
    return Outcome(steps.asked_next(turn, session))


def typed(turn: Turn, text: str) -> Outcome:
    """Grade a typed answer, log it, ask the next card."""
    session = steps.session_of(turn)
    if session.phase is Phase.DONE:
        return Outcome(messages=(note("note-nothing-asked"),))
    if session.phase is Phase.FLIPPED:
        return Outcome(turn.activity, fresh=True, notice=Notice("notice-answer-open"))
    card, state = steps.card_shown(turn, session), steps.state_of(turn, session)
    if card is None or state is None:
        return steps.gone(turn, session)
    if card.kind is CardKind.FLIP or rules.flips(session):
        return Outcome(
            Reviewing(rules.flip(session, state, turn.now, turn.learner.zone)),
            fresh=True,
            notice=Notice("notice-compare"),
        )
    verdict = grade(text, turn.house.key(session.card, session.revision))
    second = session.phase is Phase.RETRYING
    if verdict.mark is Mark.CLOSE and not second and session.second_try:
        told = Told(
            session.card, Mark.CLOSE, steps.kept(text), packed(verdict.reasons), revision=session.revision
        )
        return Outcome(Reviewing(steps.telling(turn, rules.retry(session, steps.kept(text)), told)))
    return Outcome(_judged(turn, session, state, verdict, text, second=second))


def show_answer(turn: Turn, _: Button) -> Outcome:
    """Turn the card over."""
    session = steps.session_of(turn)
    state = steps.state_of(turn, session)
    if not session.allows(Input.FLIP):
        return Outcome(toast="toast-old-button")
    if state is None or steps.card_shown(turn, session) is None:
        return steps.gone(turn, session)
    return Outcome(Reviewing(rules.flip(session, state, turn.now, turn.learner.zone)))


def rate(turn: Turn, button: Rate) -> Outcome:
    """Rate the flipped card: what the button said is what happens."""
    session = steps.session_of(turn)
    state = steps.state_of(turn, session)
    if not session.allows(Input.RATE) or button.rating not in tuple(Rating):
        return Outcome(toast="toast-old-button")
    if state is None:
        return steps.gone(turn, session)
    rating = Rating(button.rating)
    moved, rated = rules.choose(session, state, rating, turn.now, turn.learner.zone)
    took = measured(steps.shown_at(turn), turn.now)
    told = steps.told_of(
        *reviewing.logged(turn, rated, session.revision, mode=ReviewMode.FLIP, duration_ms=took), mark=None
    )
    moved, told = struggling.noticed(turn, moved, told, rated)
    return Outcome(steps.asked_next(turn, steps.telling(turn, moved, told)), fresh=True)


def stop(turn: Turn, _: Button) -> Outcome:
    """End the session; what was not answered stays due."""
    session = steps.session_of(turn)
    kept = rules.end(replace(session, told=steps.unseen(turn)), turn.now, stopped=True)
    return Outcome(reviewing.ended(turn.tx, turn.learner, turn.house, kept, turn.now))


def _judged(
    turn: Turn, session: ReviewSession, state: CardState, verdict: Verdict, text: str, *, second: bool
) -> Reviewing:
    duration = measured(steps.shown_at(turn), turn.now)
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
        answer=steps.kept(text),
        answer_form=verdict.form,
        grader_version=GRADER_VERSION,
        duration_ms=duration,
    )
    told = steps.told_of(*logged, mark=verdict.mark, reasons=packed(verdict.reasons), second_try=second)
    moved, told = struggling.noticed(turn, moved, told, rated, verdict, text)
    return steps.asked_next(turn, steps.telling(turn, moved, told))


def _today(turn: Turn, session: ReviewSession) -> bool:
    zone = turn.learner.zone
    return study_day(session.started_at, zone) == study_day(turn.now, zone)


def takes_answers(activity: Activity) -> bool:
    """Whether a typed text now answers a card."""
    return isinstance(activity, Reviewing) and activity.session.phase in (Phase.ASKING, Phase.RETRYING)


TOPIC = Topic(
    name="review",
    commands={"review": review, "undo": second_thoughts.undo},
    presses={
        ShowAnswer: show_answer,
        Rate: rate,
        IWasRight: second_thoughts.i_was_right,
        Stop: stop,
        TakeBack: second_thoughts.press_undo,
        HintFromNow: struggling.give_hint,
        RestAMonth: struggling.rest,
        ChooseMinutes: choose_minutes,
    },
    texts={Reviewing: typed},
    views={Reviewing: view_review},
    takes_answers=takes_answers,
    keeps=(Reviewing,),
)
