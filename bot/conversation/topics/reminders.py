"""/remind: one reminder a day at the learner's own time, with the first card in the message itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.conversation import reviewing
from bot.conversation.activity import (
    ReminderClock,
    ReminderPlace,
    ReminderSet,
    ReminderTime,
    Reviewing,
    decode,
    encode,
)
from bot.conversation.buttons import Button
from bot.conversation.events import ReminderArrived, ReminderFell
from bot.conversation.planning import planned_next, saved, standing
from bot.conversation.reminder_screens import (
    AnotherTime,
    ChosePlace,
    ChoseTime,
    ClockIsRight,
    ClockIsWrong,
    TurnOff,
    view_clock,
    view_place,
    view_set,
    view_time,
)
from bot.conversation.review_screens import view_review
from bot.conversation.screens import Screen
from bot.conversation.topic import Facts, Message, Notice, Outcome, Topic, Turn
from bot.learning import reminders as rules
from bot.learning.timezones.clock import parse_clock, split_clock
from bot.learning.timezones.search import clear, find
from bot.learning.timezones.zones import instant, local
from storage import learners, reminders
from storage.records import Reminder, ReminderState

MAY_HAVE_ARRIVED = timedelta(hours=24)
_OFF = {"off", "stop", "none", "no"}


def remind(turn: Turn, arguments: str) -> Outcome:
    """Show the reminder, or set it: /remind HH:MM PLACE, /remind HH:MM, /remind off."""
    learner = turn.learner
    if not arguments:
        return Outcome(standing(learner, turn.now) if learner.reminder_time else ReminderTime())
    if arguments.lower() in _OFF:
        return turn_off(turn, TurnOff())
    split = split_clock(arguments)
    if split is None:
        return Outcome(ReminderTime(), notice=Notice("reminder-bad-time"))
    at, place = split
    clock = f"{at:%H:%M}"
    if not place:
        if learner.zone:
            return Outcome(saved(turn, clock, learner.zone, learner.place))
        return Outcome(ReminderPlace(clock))
    found = find(place)
    if clear(found):
        return Outcome(saved(turn, clock, found[0].zone, found[0].name))
    return _which(turn, ReminderPlace(clock), place)


def typed_time(turn: Turn, text: str) -> Outcome:
    """A time of day was typed, with or without a place."""
    if split_clock(text) is None:
        return Outcome(turn.activity, notice=Notice("reminder-bad-time"))
    return remind(turn, text)


def typed_place(turn: Turn, text: str) -> Outcome:
    """A city was typed: confirm it by the clock, or offer what it may be."""
    activity = turn.activity
    assert isinstance(activity, ReminderPlace)
    at = parse_clock(text)
    if at is not None:  # a change of mind about the time
        return Outcome(ReminderPlace(f"{at:%H:%M}"))
    return _which(turn, activity, text)


def choose_time(turn: Turn, button: ChoseTime) -> Outcome:
    """One of the offered times was pressed."""
    return remind(turn, f"{button.hour:02d}:{button.minute:02d}")


def choose_place(turn: Turn, button: ChosePlace) -> Outcome:
    """One of the offered places was pressed."""
    activity = turn.activity
    if not isinstance(activity, ReminderPlace) or not 0 <= button.number < len(activity.options):
        return Outcome(toast="toast-old-button")
    zone, name = activity.options[button.number]
    return Outcome(_confirming(turn, activity.time, zone, name))


def confirm(turn: Turn, _: Button) -> Outcome:
    """The clock was right: the reminder is set."""
    activity = turn.activity
    if not isinstance(activity, ReminderClock):
        return Outcome(toast="toast-old-button")
    return Outcome(saved(turn, activity.time, activity.zone, activity.name))


def deny(turn: Turn, _: Button) -> Outcome:
    """The clock was wrong: ask for the city again."""
    activity = turn.activity
    if not isinstance(activity, ReminderClock):
        return Outcome(toast="toast-old-button")
    return Outcome(ReminderPlace(activity.time))


def typed_clock(turn: Turn, text: str) -> Outcome:
    """Yes, no, or another city in words."""
    activity = turn.activity
    assert isinstance(activity, ReminderClock)
    answer = text.strip().strip(".!").casefold()
    if answer in {"yes", "y", "ok", "yep", "yes it is"}:
        return confirm(turn, ClockIsRight())
    if answer in {"no", "n", "nope"}:
        return Outcome(ReminderPlace(activity.time))
    return _which(turn, ReminderPlace(activity.time), text)


def turn_off(turn: Turn, _: Button) -> Outcome:
    """No more reminders."""
    off = replace(turn.learner, reminder_time="", reminder_at=None, reminder_planned=None)
    learners.put(turn.tx, off)
    return Outcome(ReminderSet())


def change(_turn: Turn, _: Button) -> Outcome:
    """Ask for another time."""
    return Outcome(ReminderTime())


def fell_due(turn: Turn) -> Outcome:
    """The clock says that a reminder is due: send it, let it wait, or drop it, and plan the next."""
    event, learner = turn.event, turn.learner
    assert isinstance(event, ReminderFell)
    if learner.reminder_planned != event.planned or not learner.reminder_time:
        return Outcome()  # it was changed since the sweep saw it
    at = parse_clock(learner.reminder_time)
    assert at is not None
    due_at = instant(event.planned, at, learner.zone)
    due = reviewing.due_now(turn.tx, learner, turn.house, turn.now)
    decided = rules.decide(
        due_at, turn.now, due_cards=due, touched_at=turn.chat.touched_at, postponed=learner.reminder_postponed
    )
    if isinstance(decided, rules.Wait):
        waiting = decided.until > due_at
        learners.put(turn.tx, replace(learner, reminder_at=decided.until, reminder_postponed=waiting))
        return Outcome()
    learners.put(turn.tx, planned_next(learner, turn.now, event.planned))
    if isinstance(decided, rules.Skip):
        return Outcome()
    session = reviewing.planned(turn.tx, learner, turn.house, turn.now)
    session = reviewing.due_first(turn.tx, learner, session, turn.now)
    asked = replace(reviewing.ask_next(turn.tx, learner, turn.house, session, turn.now), greeting=due)
    if not asked.session.card:
        return Outcome()
    made = Reminder(learner.id, event.planned, ReminderState.DUE, turn.now, activity=encode(asked))
    if not reminders.plan(turn.tx, made):
        return Outcome()
    arguments = {
        "planned": event.planned.isoformat(),
        "version": turn.chat.version + 1,
        "activity": encode(asked),
    }
    return Outcome(messages=(Message("reminder", arguments, once=True, expires_at=due_at + rules.TOO_LATE),))


def arrived(turn: Turn) -> Outcome:
    """The reminder stands in the chat: its card is what a text answers from now on."""
    event = turn.event
    assert isinstance(event, ReminderArrived)
    reminder = reminders.get(turn.tx, turn.learner.id, event.planned)
    if reminder is None:
        return Outcome()
    reminders.mark(turn.tx, turn.learner.id, event.planned, ReminderState.SENT, event.message_id)
    if turn.chat.version + 1 != event.version:
        return Outcome()  # the person has begun something else in that very moment
    return Outcome(decode(reminder.activity), standing=event.message_id)


def claim(turn: Turn) -> Outcome | None:
    """What answers nothing on the screen may answer a reminder that arrived without our knowing."""
    if isinstance(turn.activity, ReminderTime | ReminderPlace | ReminderClock):
        return None
    reminder = reminders.uncertain(turn.tx, turn.learner.id, turn.now - MAY_HAVE_ARRIVED)
    if reminder is None:
        return None
    reminders.mark(turn.tx, turn.learner.id, reminder.planned, ReminderState.SENT)
    return Outcome(decode(reminder.activity), again=True)


def view_reminder(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw the reminder: the greeting and the first card, answerable at once."""
    activity = decode(arguments["activity"])
    assert isinstance(activity, Reviewing)
    return view_review(activity, facts)


def _which(turn: Turn, asking: ReminderPlace, words: str) -> Outcome:
    found = find(words)
    if not found:
        return Outcome(asking, notice=Notice("reminder-no-place", {"words": words[:40]}))
    if clear(found):
        return Outcome(_confirming(turn, asking.time, found[0].zone, found[0].name))
    return Outcome(replace(asking, options=tuple((place.zone, place.name) for place in found)))


def _confirming(turn: Turn, time: str, zone: str, name: str) -> ReminderClock:
    return ReminderClock(time, zone, name, f"{local(turn.now, zone):%H:%M}")


TOPIC = Topic(
    name="reminders",
    commands={"remind": remind},
    presses={
        ChoseTime: choose_time,
        ChosePlace: choose_place,
        ClockIsRight: confirm,
        ClockIsWrong: deny,
        AnotherTime: change,
        TurnOff: turn_off,
    },
    texts={ReminderTime: typed_time, ReminderPlace: typed_place, ReminderClock: typed_clock},
    views={
        ReminderTime: view_time,
        ReminderPlace: view_place,
        ReminderClock: view_clock,
        ReminderSet: view_set,
    },
    messages={"reminder": view_reminder},
    events={ReminderFell: fell_due, ReminderArrived: arrived},
    claims=claim,
)
