"""/help, /cancel and the short notes that answer what nothing else does."""

from __future__ import annotations

from typing import Any

from bot.conversation.activity import Home
from bot.conversation.buttons import Open
from bot.conversation.screens import Key, Screen
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Message, Notice, Outcome, Topic, Turn


def ask_help(_turn: Turn, _: str) -> Outcome:
    """Say what the bot can do; the screen stays as it is."""
    return Outcome(messages=(Message("help", leads_back=True),))


def cancel(turn: Turn, _: str) -> Outcome:
    """Leave what is open; its place is kept."""
    if isinstance(turn.activity, Home):
        return Outcome(Home(), fresh=True)
    return Outcome(Home(), fresh=True, notice=Notice("notice-cancelled"))


def view_help(_: dict[str, Any], facts: Facts) -> Screen:
    """Draw the help."""
    language = facts.language
    rows = ((Key(words(language, "learn"), Open("learn")), Key(words(language, "review"), Open("review"))),)
    return Screen(say(language, "help"), rows)


def view_note(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw a short note: a text by its id, with what is put into it."""
    rest = {name: value for name, value in arguments.items() if name != "text"}
    return Screen(say(facts.language, arguments["text"], **rest))


TOPIC = Topic(
    name="help",
    commands={"help": ask_help, "cancel": cancel},
    messages={"help": view_help, "note": view_note},
)
