"""How the reminder looks while it is set: time, city, clock, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation import spans
from bot.conversation.activity import (
    ReminderClock,
    ReminderPlace,
    ReminderSet,
    ReminderSnoozed,
    ReminderTime,
    Reviewing,
    decode,
)
from bot.conversation.buttons import Button, Open
from bot.conversation.markup import join
from bot.conversation.reviews.screens import view_review
from bot.conversation.screens import Key, Screen, short
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts

OFFERED = ((8, 0), (12, 30), (19, 0))


@dataclass(frozen=True, slots=True)
class ChoseTime(Button, prefix="mt"):
    """One of the offered times."""

    hour: int
    minute: int


@dataclass(frozen=True, slots=True)
class ChosePlace(Button, prefix="mp"):
    """One of the offered places, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class ClockIsRight(Button, prefix="my"):
    """Yes, that is the time here."""


@dataclass(frozen=True, slots=True)
class ClockIsWrong(Button, prefix="mn"):
    """No, another city."""


@dataclass(frozen=True, slots=True)
class AnotherTime(Button, prefix="mc"):
    """Choose another time."""


@dataclass(frozen=True, slots=True)
class TurnOff(Button, prefix="mo"):
    """No more reminders."""


@dataclass(frozen=True, slots=True)
class SendNow(Button, prefix="ms"):
    """Send a reminder at once."""


def view_time(activity: ReminderTime, facts: Facts) -> Screen:
    """Ask for the time of day."""
    times = tuple(Key(f"{hour:02d}:{minute:02d}", ChoseTime(hour, minute)) for hour, minute in OFFERED)
    rows = (times, (Key(words(facts.language, "reminder-not-now"), Open("cancel")),))
    days = _days(activity.days, facts.language)
    return Screen(say(facts.language, "reminder-ask-time", days=days), rows)


def view_place(activity: ReminderPlace, facts: Facts) -> Screen:
    """Ask for the city, or which of several it is."""
    rows = tuple((Key(short(name), ChosePlace(number)),) for number, (_, name) in enumerate(activity.options))
    name = "reminder-choose-place" if rows else "reminder-ask-place"
    arguments = {} if rows else {"time": _times(activity.time, facts.language)}
    return Screen(say(facts.language, name, **arguments), rows)


def view_clock(activity: ReminderClock, facts: Facts) -> Screen:
    """Ask whether that is the time of day."""
    language = facts.language
    keys = (
        Key(words(language, "reminder-yes"), ClockIsRight()),
        Key(words(language, "reminder-no"), ClockIsWrong()),
    )
    return Screen(say(language, "reminder-ask-clock", clock=activity.clock, name=activity.name), (keys,))


def view_set(activity: ReminderSet, facts: Facts) -> Screen:
    """Tell how the reminder stands."""
    language = facts.language
    if not activity.time:
        return Screen(say(language, "reminder-off"), ((Key(words(language, "learn"), Open("learn")),),))
    text = say(
        language,
        "reminder-set" if activity.just_set else "reminder-is",
        days=_days(activity.days, language),
        time=_times(activity.time, language),
        name=activity.name,
        clock=activity.clock,
        day=_day(activity.in_days, language),
        next=activity.next_at,
    )
    if activity.resting:
        text = join("\n\n", (text, say(language, "reminder-resting")))
    change = (
        Key(words(language, "reminder-change"), AnotherTime()),
        Key(words(language, "reminder-turn-off"), TurnOff()),
    )
    now = Key(words(language, "reminder-now"), SendNow())
    if activity.resting:
        now = Key(words(language, "reminder-on"), Open("remind on"))
    go_on = Key(words(language, "learn"), Open("learn")), Key(words(language, "review"), Open("review"))
    return Screen(text, (change, (now,), go_on))


def view_reminder(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw the reminder: the greeting and the first card, answerable at once."""
    activity = decode(arguments["activity"])
    assert isinstance(activity, Reviewing)
    return view_review(activity, facts)


def view_snoozed(activity: ReminderSnoozed, facts: Facts) -> Screen:
    """Say when the reminder comes again."""
    language = facts.language
    when = words(language, "reminder-when", day=_day(activity.in_days, language), time=activity.at)
    keys = (Key(words(language, "review"), Open("review")), Key(words(language, "learn"), Open("learn")))
    return Screen(say(language, "reminder-snoozed", when=when), (keys,))


def view_asking(_: dict[str, Any], facts: Facts) -> Screen:
    """Ask once, after a week, whether to go on."""
    language = facts.language
    keys = (
        Key(words(language, "reminder-go-on"), Open("remind on")),
        Key(words(language, "reminder-leave"), Open("remind off")),
    )
    return Screen(say(language, "reminder-week"), (keys,))


def _times(times: str, language: str) -> str:
    """Return "08:00 20:00" as people say it."""
    return _listed(times.split(), language)


def _days(days: str, language: str) -> str:
    if not days:
        return words(language, "days-all")
    if days == "12345":
        return words(language, "days-work")
    return words(
        language, "days-some", days=_listed([words(language, _DAYS[int(day)]) for day in days], language)
    )


def _listed(parts: list[str], language: str) -> str:
    *first, last = parts
    return words(language, "list-and", first=", ".join(first), last=last) if first else last


_DAYS = ("", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _day(in_days: int, language: str) -> str:
    if in_days <= 0:
        return words(language, "day-today")
    return (
        words(language, "day-tomorrow")
        if in_days == 1
        else words(language, "day-in", when=spans.days(language, in_days))
    )
