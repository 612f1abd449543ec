"""/about: who makes this, which version, what is kept where, and whose work it stands on."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from bot.conversation.buttons import Open
from bot.conversation.screens import Key, Screen
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Message, Outcome, Topic, Turn

PACKAGE = "pocket-tutor"
CITIES, LICENCE = "https://www.geonames.org/", "https://creativecommons.org/licenses/by/4.0/"


def about(_turn: Turn, _: str) -> Outcome:
    """Tell it; the screen stays as it is."""
    return Outcome(messages=(Message("about", leads_back=True),))


def view_about(_: dict[str, Any], facts: Facts) -> Screen:
    """Draw it."""
    language = facts.language
    rows = (
        (
            Key(words(language, "about-export"), Open("export")),
            Key(words(language, "about-help"), Open("help")),
        ),
        (Key("GeoNames", url=CITIES), Key("CC BY 4.0", url=LICENCE)),
    )
    return Screen(say(language, "about", version=release()), rows)


@cache
def release() -> str:
    """Return the version of this package, empty where it is not installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


TOPIC = Topic(name="about", commands={"about": about}, messages={"about": view_about})
