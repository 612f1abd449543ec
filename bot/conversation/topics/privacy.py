"""/export and /forget: everything that is kept about a person, as one JSON document, or erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.activity import Forgetting, Home
from bot.conversation.buttons import Button, Open
from bot.conversation.quizzes.closing import closing
from bot.conversation.returning import back_from, way_back
from bot.conversation.screens import Key, Screen
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Message, Notice, Outcome, Topic, Turn
from storage import forgetting

_YES = {"yes", "y", "forget", "forget me", "yes forget me", "forget everything"}


@dataclass(frozen=True, slots=True)
class ForgetMe(Button, prefix="ef"):
    """Yes, erase everything."""


@dataclass(frozen=True, slots=True)
class KeepIt(Button, prefix="ek"):
    """No, keep it."""


def export(turn: Turn, _: str) -> Outcome:
    """Ask for the learner's document; it is built after the commit, on the reading connection."""
    return Outcome(messages=(Message("export", {"learner": turn.learner.id}),))


def ask(turn: Turn, _: str) -> Outcome:
    """Ask once whether everything is to be erased."""
    return Outcome(Forgetting(back_from(turn.activity)))


def forget(turn: Turn, _: Button) -> Outcome:
    """Erase everything about the person; the last word stays in the outbox until it is said."""
    open_polls = closing(turn)
    forgetting.forget(turn.tx, turn.learner.id)
    return Outcome(messages=(Message("forgotten"), *open_polls), forgets=True)


def keep(turn: Turn, _: Button) -> Outcome:
    """Keep everything, and go back to where one was."""
    back = turn.activity.back if isinstance(turn.activity, Forgetting) else ""
    if back:
        return Outcome(opens=back)
    return Outcome(Home(), notice=Notice("notice-kept"))


def typed(turn: Turn, text: str) -> Outcome:
    """Yes or forget was typed, or something else: nothing is erased by that."""
    said = " ".join(text.lower().replace(",", " ").split()).rstrip(".!")
    if said in _YES:
        return forget(turn, ForgetMe())
    return Outcome(turn.activity, notice=Notice("notice-use-buttons"))


def view_question(activity: Forgetting, facts: Facts) -> Screen:
    """Draw the one question."""
    language = facts.language
    rows: list[tuple[Key, ...]] = [
        (Key(words(language, "forget-yes"), ForgetMe()), Key(words(language, "forget-no"), KeepIt())),
        (Key(words(language, "export-first"), Open("export")),),
    ]
    back = way_back(activity.back, language)
    return Screen(say(language, "forget-ask"), (*rows, back) if back else tuple(rows))


def view_forgotten(_: dict[str, Any], facts: Facts) -> Screen:
    """Draw the last word."""
    language = facts.language
    return Screen(say(language, "forgotten"), ((Key(words(language, "forgotten-start"), Open("start")),),))


TOPIC = Topic(
    name="privacy",
    commands={"export": export, "forget": ask},
    presses={ForgetMe: forget, KeepIt: keep},
    texts={Forgetting: typed},
    views={Forgetting: view_question},
    messages={"forgotten": view_forgotten},
)
