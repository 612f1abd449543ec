"""A picture above a screen, with what is seen on it in words below: nothing rests on a picture alone."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.markup import Part, Style, Text, join
from bot.conversation.screens import Screen, Upload
from bot.conversation.texts import words
from content.course import Picture


def pictured(screen: Screen, picture: Picture | None, language: str) -> Screen:
    """Return the screen with the picture, and its words as a quote that opens on a tap; as it is without one."""
    if picture is None:
        return screen
    twin = Text((Part(words(language, "picture-shows", alt=picture.alt), Style.DETAIL),))
    return replace(
        screen, text=join("\n\n", (screen.text, twin)), picture=Upload(picture.path, picture.digest)
    )
