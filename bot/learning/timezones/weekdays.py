"""Words for days and for parts of the day, from our own list: "Fri", "mo-we", "weekends", "in the evening"."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from functools import cache
from importlib import resources

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.learning.timezones.folding import fold

MOST_WORDS = 4  # of a phrase: "seven days a week"
_LONG = 6  # letters of words in which a slip of the finger is forgiven
_WEEK = 7
_JOINED = re.compile(r"[-–/+&]")


@dataclass(frozen=True, slots=True)
class When:
    """The lists: ISO weekdays of each word ("135"), times of parts of the day; what is `doubtful` may be of a place."""

    days: dict[str, str]
    doubtful: dict[str, str]
    parts: dict[str, time]
    also: frozenset[str]
    until: frozenset[str]
    without: frozenset[str]
    small: frozenset[str]
    beyond: frozenset[str]


@cache
def when() -> When:
    """Return the lists."""
    stored = json.loads((resources.files(__package__) / "when.json").read_text(encoding="utf-8"))
    days = {word: str(day) for day, words in enumerate(stored["weekdays"], 1) for word in words}
    return When(
        days=days | stored["groups"],
        doubtful={word: str(day) for day, words in enumerate(stored["doubtful"], 1) for word in words},
        parts={word: time.fromisoformat(at) for word, at in stored["parts"].items()},
        also=frozenset(stored["also"]),
        until=frozenset(stored["until"]),
        without=frozenset(stored["except"]),
        small=frozenset(stored["small"]),
        beyond=frozenset(stored["beyond"]),
    )


def days_at(tokens: Sequence[str], at: int, doubtful: bool = True) -> tuple[int, str]:
    """Return how many words from `at` on mean weekdays, and which; (0, "") for other words.

    Understood: "mon" · "Fridays" · "mon-fri" · "monday to friday" · "mo/we/fr" · "weekends" · "working days" ·
    "thrusday".
    `doubtful`: whether words count that are in names of places as well ("Santo Domingo").
    """
    three = [fold(word) or word for word in tokens[at : at + 3]]
    if len(three) == 3 and three[1] in when().until and (span := _span(three[0], three[2])):
        return 3, span
    for length in range(min(MOST_WORDS, len(tokens) - at), 1, -1):
        phrase = fold(" ".join(tokens[at : at + length]))
        if phrase in when().days and phrase.count(" ") == length - 1:
            return length, when().days[phrase]
    found = _joined(tokens[at]) or _meant(fold(tokens[at]), doubtful)
    return (1, found) if found else (0, "")


def part_at(tokens: Sequence[str], at: int) -> tuple[int, time | None]:
    """Return how many words from `at` on name a part of the day, and the time that is meant where none is said."""
    for length in range(min(MOST_WORDS, len(tokens) - at), 0, -1):
        phrase = fold(" ".join(tokens[at : at + length]))
        found = when().parts.get(phrase) if phrase.count(" ") == length - 1 else None
        if found is None and length == 1:
            meant = _slip(phrase, when().parts)
            found = when().parts[meant] if meant else None
        if found is not None:
            return length, found
    return 0, None


def _joined(token: str) -> str:
    """Return the days of words that signs join: all of "mo/we/fr", from the first to the last of "mo-fr"."""
    words = [fold(word) for word in _JOINED.split(token)]
    if len(words) < 2:
        return ""
    if len(words) == 2 and ("-" in token or "–" in token):
        return _span(*words)
    days = [_meant(word) for word in words]
    return "".join(days) if all(days) else ""


def _span(first: str, last: str) -> str:
    """Return the days from one to another, over the weekend where it is later in the week."""
    start, end = _meant(first), _meant(last)
    if len(start) != 1 or len(end) != 1:
        return ""
    return "".join(
        str((int(start) - 1 + step) % _WEEK + 1) for step in range((int(end) - int(start)) % _WEEK + 1)
    )


def _meant(word: str, doubtful: bool = True) -> str:
    known = when().days
    found = known.get(word) or (when().doubtful.get(word, "") if doubtful else "")
    return found or known.get(_slip(word, known), "")


def _slip(word: str, among: dict[str, str] | dict[str, time]) -> str:
    """Return the one word that was meant by a misspelt one ("thrusday"), empty when none is near enough."""
    if len(word) < _LONG - 1 or not word.isalpha():
        return ""
    near = process.extractOne(
        word, [each for each in among if len(each) >= _LONG], scorer=OSA.distance, score_cutoff=1
    )
    return str(near[0]) if near else ""
