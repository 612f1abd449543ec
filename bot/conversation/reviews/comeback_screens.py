"""What a comeback says and offers: a line above its first card, minutes a day to choose, a word at the end."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.activity import Reviewing
from bot.conversation.buttons import Button, Open
from bot.conversation.markup import Text, join
from bot.conversation.screens import Key
from bot.conversation.texts import say, words
from bot.learning.scheduling.comeback import OFFERED, Stage
from bot.learning.sessions.review import Phase, ReviewSession


@dataclass(frozen=True, slots=True)
class ChooseMinutes(Button, prefix="rd"):
    """Work the backlog off with so many minutes a day."""

    minutes: int


def at_first_card(session: ReviewSession) -> bool:
    """Whether the first card of a comeback waits for its answer: then its minutes can still be chosen."""
    returning = session.comeback is not None and bool(session.comeback.minutes)
    return returning and _untouched(session)


def opening(activity: Reviewing, language: str) -> Text:
    """Say what stands above the first card: where a backlog is worked off no number, and no scolding."""
    session = activity.session
    usual = say(language, "reminder-greeting", cards=activity.greeting) if activity.greeting else Text()
    if session.comeback is None or not _untouched(session):
        return usual
    line = say(language, _OPENINGS[session.comeback.stage], minutes=session.comeback.minutes)
    if session.comeback.stage is Stage.OVER:
        return join("\n", (line, usual))
    return join("\n", (line, say(language, "comeback-here") if activity.greeting else Text()))


def choices(session: ReviewSession, language: str) -> tuple[tuple[Key, ...], ...]:
    """Return the row of minutes a day, none once an answer was given."""
    if not at_first_card(session):
        return ()
    return (tuple(Key(words(language, "span-minutes", count=each), ChooseMinutes(each)) for each in OFFERED),)


def closing(session: ReviewSession, language: str) -> Text | None:
    """Say at the end what becomes of the rest, None where the usual words fit."""
    if session.comeback is None:
        return None
    return say(language, "comeback-over" if session.comeback.stage is Stage.OVER else "comeback-rest")


def going_on(session: ReviewSession, language: str) -> Key:
    """Return the button that leads to further cards."""
    if session.comeback is None or not session.comeback.minutes:
        return Key(words(language, "review"), Open("review"))
    span = words(language, "span-minutes", count=session.comeback.minutes)
    return Key(words(language, "comeback-another", span=span), Open("review"))


_OPENINGS = {
    Stage.BACK: "comeback-back",
    Stage.GOING_ON: "comeback-going-on",
    Stage.STEADY: "comeback-steady",
    Stage.OVER: "comeback-over",
}


def _untouched(session: ReviewSession) -> bool:
    return session.phase is Phase.ASKING and not session.answered and not session.told
