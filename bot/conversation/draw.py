"""From an activity to its screen, and from a message's arguments to what is sent: values in, values out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.conversation.activity import Activity
from bot.conversation.markup import Text, join
from bot.conversation.returning import BACK, LEFT, with_way_back
from bot.conversation.screens import Screen, Sendable
from bot.conversation.texts import say
from bot.conversation.topic import Facts, Notice
from bot.conversation.topics import MESSAGES, VIEWS

LIMIT = 3900  # Telegram takes 4,096 UTF-16 units; an emoji is two


def screen(activity: Activity, notice: Notice | None, facts: Facts) -> Screen:
    """Return what the chat shows while this goes on, with the notice above it."""
    drawn = VIEWS[type(activity)](activity, facts)
    if notice is None:
        return fitting(drawn)
    arguments = {**notice.arguments}
    back = str(arguments.pop(BACK, ""))
    if back:
        drawn = with_way_back(drawn, back, facts.language)
    if notice.name == LEFT:
        return fitting(drawn)
    line = say(facts.language, notice.name, **arguments)
    return fitting(replace(drawn, text=join("\n\n", (line, drawn.text))))


def message(kind: str, arguments: dict[str, Any], facts: Facts) -> Sendable:
    """Return what a message of the outbox looks like. Raises KeyError for a kind nobody brings."""
    made = MESSAGES[kind](arguments, facts)
    if BACK in arguments and isinstance(made, Screen):
        return with_way_back(made, str(arguments[BACK]), facts.language)
    return made


def fitting(drawn: Screen) -> Screen:
    """Return the screen cut to what Telegram takes; our own texts are far below, an author's may not be."""
    if 2 * sum(len(part.text) for part in drawn.text.parts) <= LIMIT:
        return drawn
    length = 0
    for index, part in enumerate(drawn.text.parts):
        size = len(part.text.encode("utf-16-le")) // 2
        if length + size > LIMIT:
            kept = part.text.encode("utf-16-le")[: 2 * (LIMIT - length)].decode("utf-16-le", errors="ignore")
            cut = type(part)(kept + "…", part.style)
            return replace(drawn, text=Text((*drawn.text.parts[:index], cut)))
        length += size
    return drawn
