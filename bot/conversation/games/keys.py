"""Buttons that several screens of a challenge share."""

from __future__ import annotations

from bot.conversation.games import buttons as press
from bot.conversation.screens import Key
from bot.conversation.texts import words

Rows = tuple[tuple[Key, ...], ...]


def handing(game: int, handing: bool, language: str) -> Key:
    if handing:
        return Key(words(language, "challenge-take-over"), press.TakeOver(game))
    return Key(words(language, "challenge-hand-over"), press.HandOver(game))
