"""A plan of reminders as people type it: "19:30 Berlin", "8:00 and 20:00", "mon wed fri 7 pm, Paris"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from bot.learning.timezones.clock import MAX_LENGTH, parse_clock, split_clock

MOST_TIMES = 6
_LONGEST_CLOCK = 6  # words: "half past eight in the evening"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GROUPS = {
    "weekday": "12345",
    "weekdays": "12345",
    "workday": "12345",
    "workdays": "12345",
    "weekends": "67",
    "weekend": "67",
    "daily": "1234567",
    "everyday": "1234567",
}
_SHORT = {"tues": 2, "thur": 4, "thurs": 4, "weds": 3}
_JOINTS = frozenset({"and", "&", "+", "on", "at", "every", "each", "day", "from"})
_RANGE = re.compile(r"([a-z]+)[-–]([a-z]+)")
_UNTIL = frozenset({"to", "till", "until", "through", "thru", "-", "–"})


@dataclass(frozen=True, slots=True)
class Plan:
    """Times of day in their order, ISO weekdays ("135"; empty: every day), and the words that are left: a place."""

    times: tuple[time, ...]
    days: str = ""
    place: str = ""


def parse_plan(words: str) -> Plan | None:
    """Return the plan that `words` mean, or None without a time of day; only the first letters count."""
    tokens = words[: 2 * MAX_LENGTH].replace(",", " ").replace(";", " ").split()
    times: list[time] = []
    days: set[str] = set()
    before = apart = False  # whether days stood before the last time, and whether more came after it
    at = 0
    while at < len(tokens):
        length, clock = _clock_at(tokens, at)
        if clock is not None:
            times.append(clock)
            before = bool(days)
            at += length
        elif found := _span_at(tokens, at) or _days_of(tokens[at]):
            apart = apart or bool(times and before)
            days.update(found)
            at += 3 if _span_at(tokens, at) else 1
        elif tokens[at].lower() in _JOINTS and at + 1 < len(tokens):
            at += 1
        else:
            break
    if not times:
        split = split_clock(words)
        return Plan((split[0],), "", split[1]) if split else None
    if apart and len(set(times)) > 1:
        return None  # other times on other days are more than a plan holds
    chosen = "".join(sorted(days))
    kept = tuple(sorted(set(times)))[:MOST_TIMES]
    return Plan(kept, "" if len(chosen) == len(_DAYS) else chosen, " ".join(tokens[at:]))


def _clock_at(tokens: list[str], at: int) -> tuple[int, time | None]:
    """Return how many words from `at` on are a time of day, and which."""
    for length in range(min(_LONGEST_CLOCK, len(tokens) - at), 0, -1):
        clock = parse_clock(" ".join(tokens[at : at + length]))
        if clock is not None:
            return length, clock
    return 0, None


def _span_at(tokens: list[str], at: int) -> str:
    """Return the weekdays of "Monday to Friday" at this place, empty for other words."""
    three = [word.lower() for word in tokens[at : at + 3]]
    return _days_of(f"{three[0]}-{three[2]}") if len(three) == 3 and three[1] in _UNTIL else ""


def _days_of(word: str) -> str:
    """Return the weekdays that a word means: "mon", "Fridays", "mon-fri", "weekends"; empty for another word."""
    plain = word.lower().strip(".")
    if plain in _GROUPS:
        return _GROUPS[plain]
    span = _RANGE.fullmatch(plain)
    if span is not None:
        first, last = _day(span[1]), _day(span[2])
        if first and last:
            return "".join(str((first - 1 + step) % 7 + 1) for step in range((last - first) % 7 + 1))
        return ""
    day = _day(plain)
    return str(day) if day else ""


def _day(word: str) -> int:
    if word in _SHORT:
        return _SHORT[word]
    singular = word.removesuffix("s") if len(word) > 4 else word
    for number, name in enumerate(_DAYS, 1):
        if singular in (name, name[:3]):
            return number
    return 0


_HERE = re.compile(
    r"(?:(?:it is|it's|its|now it is|now|here it is|my clock says|my clock shows|my time is|local time is|i have) )?"
    r"(?P<clock>.+?)(?: (?:here|now|right now|for me|where i am|o'clock here))*"
)
_TELLS = re.compile(r"^(?:it|now|here|my|local|i have)\b|\b(?:here|now|for me|where i am)$")


def clock_here(words: str) -> time | None:
    """Return the time of day that a person's own clock shows by "it is 19:40 here"; None for other words."""
    plain = " ".join(words[:MAX_LENGTH].lower().replace("’", "'").strip(" .!").split())
    if not _TELLS.search(plain):
        return None
    found = _HERE.fullmatch(plain)
    return parse_clock(found["clock"]) if found else None
