"""/remind: when reminders come, on which days and by whose clock; set, changed, turned off."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.conversation.activity import ReminderClock, ReminderPlace, ReminderSet, ReminderTime
from bot.conversation.buttons import Button
from bot.conversation.events import Located
from bot.conversation.reminders import reminding
from bot.conversation.reminders.planning import clocks, planned_next, saved, standing, written
from bot.conversation.reminders.screens import (
    AnotherTime,
    ChosePlace,
    ChoseTime,
    ClockIsRight,
    ClockIsWrong,
    SendNow,
    TurnOff,
    view_clock,
    view_place,
    view_set,
    view_time,
)
from bot.conversation.sending import note
from bot.conversation.topic import Notice, Outcome, Topic, Turn
from bot.learning.reminders import IN_USE
from bot.learning.timezones.cities import nearest, showing
from bot.learning.timezones.places import Place
from bot.learning.timezones.plans import Plan, clock_here, parse_plan
from bot.learning.timezones.search import clear, find
from bot.learning.timezones.zones import local
from storage import learners, reminders

SURE = 99.0  # of 100, from which a name is no guess
_OFF = {"off", "stop", "none", "no", "never", "turn off", "switch off", "no more", "no reminders"}
_ON = {"on", "yes"}
_YES = {"yes", "y", "ok", "yep", "yes it is", "right", "correct"}
_NO = {"no", "n", "nope", "wrong"}


def remind(turn: Turn, arguments: str) -> Outcome:
    """Show the reminders, or set them: /remind HH:MM PLACE, /remind 8:00 and 20:00 weekdays, /remind off."""
    learner, said = turn.learner, " ".join(arguments.lower().strip(" .!").split())
    if not arguments:
        return Outcome(standing(learner, turn.now) if learner.reminder_time else ReminderTime())
    if said in _OFF:
        return turn_off(turn, TurnOff())
    if said in _ON:
        return _on_again(turn) if learner.reminder_time else Outcome(ReminderTime())
    if said == "now":
        return send_now(turn, SendNow())
    if said.startswith("snooze"):
        snoozed = reminding.snooze(turn, said.removeprefix("snooze").strip())
        return snoozed or Outcome(ReminderTime(), notice=Notice("reminder-bad-time"))
    plan = parse_plan(arguments)
    if plan is None:
        return _only_place(turn, arguments)
    if not plan.times:  # only other days: at the times there are
        if not learner.reminder_time:
            return Outcome(ReminderTime(plan.days))
        plan = replace(plan, times=clocks(learner.reminder_time))
    return _planned(turn, plan)


def _planned(turn: Turn, plan: Plan) -> Outcome:
    """Set what was said, or ask for the place that it needs."""
    learner = turn.learner
    if not plan.place:
        if learner.zone:
            return _set(turn, saved(turn, written(plan), plan.days, learner.zone, learner.place))
        return Outcome(ReminderPlace(written(plan), days=plan.days))
    found = () if clock_here(plan.place) else find(plan.place)
    if clear(found):
        return _set(turn, saved(turn, written(plan), plan.days, found[0].zone, found[0].name))
    return _which(turn, ReminderPlace(written(plan), days=plan.days), plan.place)


def _on_again(turn: Turn) -> Outcome:
    """Begin again after a week without an answer."""
    learner = replace(turn.learner, reminder_ignored=0)
    learner = planned_next(learner, turn.now, reminders.last_planned(turn.tx, learner.id))
    learners.put(turn.tx, learner)
    return _set(turn, replace(standing(learner, turn.now), just_set=True))


def _set(turn: Turn, told: ReminderSet) -> Outcome:
    """Tell how the reminders stand; one that is set for the next minutes does not wait for what was done before."""
    return Outcome(told, used_at=turn.now - IN_USE)


def _only_place(turn: Turn, words: str) -> Outcome:
    """Another place for the times there are: /remind Tokyo, or "it is 19:40 here", after a journey."""
    learner = turn.learner
    if learner.reminder_time and clock_here(words):
        return _which(turn, ReminderPlace(learner.reminder_time, days=learner.reminder_days), words)
    found = find(words)
    if not clear(found) or (not learner.reminder_time and found[0].score < SURE):
        return Outcome(ReminderTime(), notice=Notice("reminder-bad-time"))
    if not learner.reminder_time:  # the city first: then only the time is asked for
        learners.put(turn.tx, replace(learner, zone=found[0].zone, place=found[0].name))
        return Outcome(ReminderTime())
    if found[0].score < SURE:  # a guess is confirmed by the clock
        return _which(turn, ReminderPlace(learner.reminder_time, days=learner.reminder_days), words)
    return _set(turn, saved(turn, learner.reminder_time, learner.reminder_days, found[0].zone, found[0].name))


def typed_time(turn: Turn, text: str) -> Outcome:
    """A time of day was typed, with or without days and a place."""
    activity, plan = turn.activity, parse_plan(text)
    assert isinstance(activity, ReminderTime)
    if plan is None:
        return Outcome(activity, notice=Notice("reminder-bad-time"))
    if not plan.times:
        return Outcome(ReminderTime(plan.days))
    return _planned(turn, replace(plan, days=plan.days or activity.days))


def typed_place(turn: Turn, text: str) -> Outcome:
    """A city was typed: confirm it by the clock, or offer what it may be."""
    activity = turn.activity
    assert isinstance(activity, ReminderPlace)
    plan = None if clock_here(text) else parse_plan(text)
    if plan is None or not plan.times:
        return _which(turn, activity, text)
    asking = ReminderPlace(written(plan), days=plan.days or activity.days)  # a change of mind about the time
    return _which(turn, asking, plan.place) if plan.place else Outcome(asking)


def choose_time(turn: Turn, button: ChoseTime) -> Outcome:
    """One of the offered times was pressed."""
    days = turn.activity.days if isinstance(turn.activity, ReminderTime) else ""
    return _planned(turn, Plan((time(button.hour, button.minute),), days))


def choose_place(turn: Turn, button: ChosePlace) -> Outcome:
    """One of the offered places was pressed."""
    activity = turn.activity
    if not isinstance(activity, ReminderPlace) or not 0 <= button.number < len(activity.options):
        return Outcome(toast="toast-old-button")
    zone, name = activity.options[button.number]
    return Outcome(_confirming(turn, activity, zone, name))


def confirm(turn: Turn, _: Button) -> Outcome:
    """The clock was right: the reminder is set."""
    activity = turn.activity
    if not isinstance(activity, ReminderClock):
        return Outcome(toast="toast-old-button")
    return _set(turn, saved(turn, activity.time, activity.days, activity.zone, activity.name))


def deny(turn: Turn, _: Button) -> Outcome:
    """The clock was wrong: ask for the city again."""
    activity = turn.activity
    if not isinstance(activity, ReminderClock):
        return Outcome(toast="toast-old-button")
    return Outcome(ReminderPlace(activity.time, days=activity.days))


def typed_clock(turn: Turn, text: str) -> Outcome:
    """Yes, no, or another city in words."""
    activity = turn.activity
    assert isinstance(activity, ReminderClock)
    answer = text.strip().strip(".!").casefold()
    if answer in _YES:
        return confirm(turn, ClockIsRight())
    if answer in _NO:
        return deny(turn, ClockIsWrong())
    return _which(turn, ReminderPlace(activity.time, days=activity.days), text)


def located(turn: Turn) -> Outcome:
    """A shared position answers the question for the city, and moves reminders there are after a journey."""
    event, activity, learner = turn.event, turn.activity, turn.learner
    assert isinstance(event, Located)
    here = nearest(event.latitude, event.longitude)
    if isinstance(activity, ReminderPlace | ReminderClock) and here is not None:
        return Outcome(_confirming(turn, activity, here.zone, here.name), fresh=True)
    if isinstance(activity, ReminderSet) and learner.reminder_time and here is not None:
        asking = ReminderPlace(learner.reminder_time, days=learner.reminder_days)
        return Outcome(_confirming(turn, asking, here.zone, here.name), fresh=True)
    return Outcome()  # no use for it: the router says so


def turn_off(turn: Turn, _: Button) -> Outcome:
    """No more reminders."""
    off = replace(turn.learner, reminder_time="", reminder_days="")
    learners.put(turn.tx, planned_next(off, turn.now, None))
    return Outcome(ReminderSet())


def send_now(turn: Turn, _: Button) -> Outcome:
    """Send one at once: it shows what it looks like, and is as good as any."""
    made = reminding.now(turn)
    if made is None:
        return Outcome(messages=(note("note-reminder-nothing-due"),))
    return Outcome(messages=(made,))


def change(_turn: Turn, _: Button) -> Outcome:
    """Ask for another time."""
    return Outcome(ReminderTime())


def _which(turn: Turn, asking: ReminderPlace, words: str) -> Outcome:
    clock = clock_here(words)
    found: tuple[Place, ...] = showing(clock, turn.now) if clock else find(words)
    if not found:
        return Outcome(asking, notice=Notice("reminder-no-place", {"words": words[:40]}))
    if clear(found):
        return Outcome(_confirming(turn, asking, found[0].zone, found[0].name))
    return Outcome(replace(asking, options=tuple((place.zone, place.name) for place in found)))


def _confirming(turn: Turn, asking: ReminderPlace | ReminderClock, zone: str, name: str) -> ReminderClock:
    return ReminderClock(asking.time, zone, name, f"{local(turn.now, zone):%H:%M}", asking.days)


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
        SendNow: send_now,
    },
    texts={ReminderTime: typed_time, ReminderPlace: typed_place, ReminderClock: typed_clock},
    views={
        ReminderTime: view_time,
        ReminderPlace: view_place,
        ReminderClock: view_clock,
        ReminderSet: view_set,
    },
    events={Located: located},
)
