"""Names on the screens of a challenge: as many as a phone shows at a glance, the others counted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from bot.conversation.activity.challenge import Standing
from bot.conversation.markup import Text, plain
from bot.conversation.texts import words

LONGEST = 700  # letters of a bubble
MOST_NAMES = 20  # in a line
LEAST = 3  # names that are there however long everything else is


def called(name: str, language: str) -> str:
    """Return how a player is called: one whose name is not known is somebody."""
    return name or words(language, "challenge-somebody")


def listed(names: Sequence[str], language: str, room: int) -> str:
    """Return names in a line of about so many letters, and how many more there are."""
    shown = min(MOST_NAMES, _fitting(names, room))
    left = len(names) - shown
    line = ", ".join(names[:shown])
    return line + words(language, "challenge-and-more", number=left) if left > 0 else line


def table(standings: Sequence[Standing], language: str, room: int, players: int = 0) -> Text:
    """Return places, a line each, in about so many letters; the others of so many `players` are counted."""
    lines = [f"{place}. {called(name, language)}: {points}" for place, name, points in standings]
    shown = lines[: _fitting(lines, room)]
    left = max(players, len(lines)) - len(shown)
    if left > 0:
        shown.append(words(language, "challenge-more-players", number=left))
    return plain("\n".join(shown))


def _fitting(parts: Sequence[str], room: int) -> int:
    """Return how many parts fit into so many letters, but some in any case."""
    lengths = accumulate(len(part) + 2 for part in parts)
    return max(LEAST, sum(1 for length in lengths if length <= room))
