"""The buttons that put a reminder off."""

from __future__ import annotations

from bot.conversation.buttons import Open
from bot.conversation.screens import Key
from bot.conversation.texts import words


def snooze_rows(language: str) -> tuple[tuple[Key, ...], ...]:
    """Return an hour, this evening and tomorrow, as keys."""
    return (
        (
            Key(words(language, "snooze-hour"), Open("remind snooze 1h")),
            Key(words(language, "snooze-evening"), Open("remind snooze evening")),
        ),
        (Key(words(language, "snooze-tomorrow"), Open("remind snooze tomorrow")),),
    )
