"""A plan of reminders as people type it: "19:30 Berlin", "mo-fr 8:00", "every evening", "Paris, mon wed fri 7 pm"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import time

from bot.learning.timezones.clock import MAX_LENGTH, parse_clock, split_clock
from bot.learning.timezones.folding import fold
from bot.learning.timezones.search import named
from bot.learning.timezones.weekdays import days_at, part_at, when

MOST_TIMES = 6
_LONGEST_CLOCK = 6  # words: "half past eight in the evening"
_WEEK = frozenset("1234567")
_NOON = 12
_FROM_NOW = re.compile(r"\bin (?:an?|half an?|\w+) ?(?:h|hrs?|hours?|mins?|minutes?)\b")
_BREAKS = re.compile(r"(?<!\d)[,;]|[,;](?!\d)|[()]")  # "20,30" is a time, "20, 30" are two


@dataclass(frozen=True, slots=True)
class Plan:
    """Times of day in their order, ISO weekdays ("135"; empty: every day), and the words that are left: a place.

    Without times it is about days alone.
    """

    times: tuple[time, ...]
    days: str = ""
    place: str = ""


@dataclass(slots=True)
class _Reading:
    """What was read so far. `part`: a part of the day that the next time may be in; `near`: whether one may follow."""

    times: list[time] = field(default_factory=list)
    days: set[str] = field(default_factory=set)
    without: set[str] = field(default_factory=set)
    place: list[str] = field(default_factory=list)
    between: list[str] = field(default_factory=list)  # small words, of the place when more of it follows
    part: time | None = None
    near: bool = False
    excepting: bool = False
    before: bool = False  # whether days stood before the last time
    apart: bool = False  # and whether more came after it
    beyond: bool = False

    def hour(self, clock: time) -> None:
        """A time of day was read; one after "8 to" is the end of a span, which is no plan."""
        spans = bool(self.times and self.between and self.between[-1].lower() in when().until)
        self.beyond = self.beyond or spans
        self.between.clear()
        self.times.append(_in(self.part, clock))
        self.part, self.near, self.before = None, True, bool(self.days)

    def part_of_day(self, at: time) -> None:
        """A part of the day was read: of the time just before it, or of the next one, or a time by itself."""
        if self.near:
            self.times[-1] = _in(at, self.times[-1])
        else:
            self.settle()
            self.part = at
        self.near = False

    def weekdays(self, found: str) -> None:
        """Weekdays were read."""
        if self.excepting:
            self.without.update(found)
            return
        self.apart = self.apart or bool(self.times and self.before)
        self.days.update(found)

    def also(self) -> None:
        """Something else follows: what part of the day was read stands by itself."""
        self.settle()
        self.near = False

    def settle(self) -> None:
        """Let the part of the day that was read be a time by itself."""
        if self.part is not None:
            self.hour(self.part)
        self.part = None

    def plan(self) -> Plan | None:
        """Return the plan; None where nothing was said of times or days, or more than a plan holds."""
        self.settle()
        times = tuple(sorted(set(self.times)))
        nothing = not times and not self.days and not self.without
        if nothing or self.beyond or (self.apart and len(times) > 1) or (self.excepting and not self.without):
            return None
        chosen = (self.days or set(_WEEK)) - self.without
        if not chosen:
            return None
        days = "" if chosen == _WEEK else "".join(sorted(chosen))
        return Plan(times[:MOST_TIMES], days, " ".join(self.place))


def parse_plan(words: str) -> Plan | None:
    """Return the plan that `words` mean, or None without a time of day or a weekday; only the first letters count."""
    if _FROM_NOW.search(words.lower()):
        return None
    clock, rest = split_clock(words) or (None, "")
    place = rest.strip(" ,;-–")
    if clock is not None and " " in place and named(place):  # "Marseille 13", "Mon Repos"
        return Plan((clock,), "", place)
    tokens = _BREAKS.sub(_spaced, words[: 2 * MAX_LENGTH]).split()
    reading, at = _Reading(), 0
    while at < len(tokens):
        if clock_here(" ".join(tokens[at:])) and fold(tokens[at]) in _TELLING:
            reading.place.append(" ".join(tokens[at:]))
            break
        at += _read(reading, tokens, at)
    return reading.plan()


def _read(reading: _Reading, tokens: list[str], at: int) -> int:
    """Take in what stands at a place; return how many words that was."""
    clock_words, clock = _clock_at(tokens, at)
    day_words, days = days_at(tokens, at, doubtful=not reading.place)
    part_words, part = part_at(tokens, at)
    longest = max(clock_words, day_words, part_words)  # "7 days a week" begins with no time of day
    if longest == 0:
        _word(reading, tokens[at], tokens[at].lower())
    elif clock is not None and clock_words == longest:
        reading.hour(clock)
    elif part is not None and part_words == longest:
        reading.part_of_day(part)
    else:
        reading.weekdays(days)
    return max(longest, 1)


def _word(reading: _Reading, token: str, word: str) -> None:
    """Take in a word that is neither a time nor a day: a small one, one that joins, or one of the place."""
    known = when()
    if word in known.also:
        reading.also()
        reading.between.append(token)
    elif word in known.without and not reading.place:
        reading.excepting = True
    elif word in known.beyond:
        reading.beyond = True
    elif word in known.small or not fold(word):
        reading.between.append(token)
    else:
        joined = (
            reading.between
            if reading.place
            else [each for each in reading.between[-1:] if each.lower() == "the"]
        )
        reading.place += [each for each in joined if each != ","] + [token]
        reading.between.clear()


def _in(part: time | None, clock: time) -> time:
    """Return a time of day in the half of the day that a part of it names: 7 in the evening is 19:00."""
    if part is None or part.hour < _NOON or clock.hour >= _NOON or clock.hour + _NOON < part.hour - 3:
        return clock
    return clock.replace(hour=clock.hour + _NOON)


def _spaced(found: re.Match[str]) -> str:
    return " " if found[0] in "()" else " , "


def _clock_at(tokens: list[str], at: int) -> tuple[int, time | None]:
    """Return how many words from `at` on are a time of day, and which."""
    for length in range(min(_LONGEST_CLOCK, len(tokens) - at), 0, -1):
        if "," not in tokens[at : at + length]:
            clock = parse_clock(" ".join(tokens[at : at + length]))
            if clock is not None:
                return length, clock
    return 0, None


_TELLING = frozenset(
    {"it", "its", "now", "here", "my", "local", "i"}
)  # with which one tells what one's clock shows
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
