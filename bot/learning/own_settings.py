"""What a learner may set, the values of each setting, and what a typed value means: no screen, no storage."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum

from bot.learning.timezones.clock import parse_clock
from storage.records import AnswerMode, Learner, NewOrder, Preferences

NO_LIMIT = 100_000  # reviews a day: more than anybody has cards
MOST_TYPED = 500  # of cards a day that can be typed
ON, OFF = "on", "off"
_FREE = {"no limit", "none", "all", "unlimited", "no"}
_NO_QUIET = {"", "off", "none", "no", "never"}
_BETWEEN = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b)\s*")


class Setting(IntEnum):
    """What can be set; the numbers stand in buttons and stored screens."""

    NEW = 1
    REVIEWS = 2
    ORDER = 3
    ANSWERS = 4
    SECOND_TRY = 5
    STREAK = 6
    INTERVALS = 7
    QUIET = 8


# What is offered, in the order of the buttons; numbers and quiet hours may be typed as well.
OFFERED: dict[Setting, tuple[str, ...]] = {
    Setting.NEW: ("0", "5", "10", "20", "40"),
    Setting.REVIEWS: ("20", "50", "100", "200", str(NO_LIMIT)),
    Setting.ORDER: tuple(NewOrder),
    Setting.ANSWERS: tuple(AnswerMode),
    Setting.SECOND_TRY: (ON, OFF),
    Setting.STREAK: (ON, OFF),
    Setting.INTERVALS: (ON, OFF),
    Setting.QUIET: ("", "22:00-07:00", "21:00-08:00"),
}
PLANNED_BY = (Setting.NEW, Setting.REVIEWS, Setting.ORDER)  # which cards a review asks depends on these


@dataclass(frozen=True, slots=True)
class Chosen:
    """All that a learner has set: with the learner, and beside."""

    learner: Learner
    preferences: Preferences


def value_of(chosen: Chosen, setting: Setting) -> str:
    """Return how a setting stands, as one of the values that `set_to` takes."""
    learner, preferences = chosen.learner, chosen.preferences
    values: dict[Setting, str] = {
        Setting.NEW: str(learner.new_limit),
        Setting.REVIEWS: str(min(learner.review_limit, NO_LIMIT)),
        Setting.ORDER: preferences.new_order.value,
        Setting.ANSWERS: preferences.answer_mode.value,
        Setting.SECOND_TRY: ON if preferences.second_try else OFF,
        Setting.STREAK: ON if preferences.streak else OFF,
        Setting.INTERVALS: ON if preferences.intervals else OFF,
        Setting.QUIET: learner.quiet_hours,
    }
    return values[setting]


def set_to(chosen: Chosen, setting: Setting, words: str) -> Chosen | None:
    """Return what is set once `words` (a value, or what was typed) are, or None when they mean nothing here."""
    value = _meant(setting, words)
    if value is None:
        return None
    learner, preferences = chosen.learner, chosen.preferences
    match setting:
        case Setting.NEW:
            learner = replace(learner, new_limit=int(value))
        case Setting.REVIEWS:
            learner = replace(learner, review_limit=int(value))
        case Setting.QUIET:
            learner = replace(learner, quiet_hours=value)
        case Setting.ORDER:
            preferences = replace(preferences, new_order=NewOrder(value))
        case Setting.ANSWERS:
            preferences = replace(preferences, answer_mode=AnswerMode(value))
        case Setting.SECOND_TRY:
            preferences = replace(preferences, second_try=value == ON)
        case Setting.STREAK:
            preferences = replace(preferences, streak=value == ON)
        case Setting.INTERVALS:
            preferences = replace(preferences, intervals=value == ON)
    return Chosen(learner, preferences)


def _meant(setting: Setting, words: str) -> str | None:
    """Return the value that the words mean, or None."""
    said = " ".join(words.lower().split()).rstrip(".!")
    if said in OFFERED[setting]:
        return said
    if setting is Setting.QUIET:
        return _quiet(said)
    if setting is Setting.REVIEWS and said in _FREE:
        return str(NO_LIMIT)
    if setting in (Setting.NEW, Setting.REVIEWS):
        return _number(said, least=0 if setting is Setting.NEW else 1)
    return None


def _number(said: str, least: int) -> str | None:
    """Return a number of cards in plain digits, or None; digits of any script are read."""
    if not said.isdecimal() or len(said) > len(str(MOST_TYPED)):
        return None
    return str(int(said)) if least <= int(said) <= MOST_TYPED else None


def _quiet(said: str) -> str | None:
    """Return quiet hours as they are stored ("22:00-07:00", empty for none), or None when no two times are said."""
    if said in _NO_QUIET:
        return ""
    ends = [parse_clock(part) for part in _BETWEEN.split(said.removeprefix("from "))]
    if len(ends) != 2 or ends[0] is None or ends[1] is None or ends[0] == ends[1]:
        return None
    return f"{ends[0]:%H:%M}-{ends[1]:%H:%M}"
