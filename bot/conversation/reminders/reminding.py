"""The reminder itself: the first due card in a message, and what becomes of it when it is put off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.conversation.activity import ReminderSnoozed, encode
from bot.conversation.reminders.planning import planned_next
from bot.conversation.reviews import reviewing
from bot.conversation.topic import Message, Outcome, Turn
from bot.learning import reminders as rules
from bot.learning.timezones.zones import local
from storage import learners, reminders
from storage.records import Reminder, ReminderState, Slot

_MINUTE = timedelta(minutes=1)


def message(turn: Turn, slot: Slot, expires_at: datetime) -> Message | None:
    """Plan the reminder of a slot and return its message; None when nothing is due, or the slot has had its one."""
    due = reviewing.due_now(turn.tx, turn.learner, turn.house, turn.now)
    if not due:
        return None
    session = reviewing.planned(turn.tx, turn.learner, turn.house, turn.now)
    session = reviewing.due_first(session, due)
    asked = replace(
        reviewing.ask_next(turn.tx, turn.learner, turn.house, session, turn.now), greeting=len(due)
    )
    if not asked.session.card:
        return None
    stored = encode(asked)
    made = Reminder(turn.learner.id, slot, ReminderState.DUE, turn.now, activity=stored)
    if not reminders.plan(turn.tx, made):
        return None
    arguments = {
        "planned": slot.day.isoformat(),
        "slot": slot.name,
        "version": turn.chat.version + 1,
        "activity": stored,
    }
    return Message("reminder", arguments, once=True, expires_at=expires_at)


def slot_of(arguments: dict[str, Any]) -> Slot | None:
    """Return which reminder a message is, by its arguments; None for one that is no reminder."""
    if "planned" not in arguments:
        return None
    return Slot(date.fromisoformat(arguments["planned"]), arguments.get("slot", ""))


def now(turn: Turn) -> Message | None:
    """Return a reminder that was asked for at this moment, None when nothing is due."""
    return message(turn, _at(turn, turn.now), turn.now + rules.TOO_LATE)


def snooze(turn: Turn, word: str) -> Outcome | None:
    """Put the reminder off by "1h", until "evening" or "tomorrow"; None for another word."""
    until = rules.snooze_until(word, turn.now, turn.learner.zone)
    if until is None:
        return None
    learner = turn.learner
    if word == "tomorrow":  # what is planned for later today does not come either
        today = Slot(local(turn.now, learner.zone).date(), "23:59")
        learner = planned_next(learner, turn.now, today)
        learners.put(turn.tx, learner)
    slot = _at(turn, until + _MINUTE / 2)  # a slot names whole minutes: the nearest one
    due_at = slot.snoozed_to or until
    coming = learner.reminder_at
    if coming is not None and turn.now < coming <= due_at:
        return Outcome(_snoozed(turn, coming))  # one of the plan comes before
    learners.put(
        turn.tx,
        replace(
            learner,
            reminder_at=due_at,
            reminder_planned=slot.day,
            reminder_slot=slot.name,
            reminder_postponed=True,  # it comes although the chat was in use
        ),
    )
    return Outcome(_snoozed(turn, due_at))


def _snoozed(turn: Turn, until: datetime) -> ReminderSnoozed:
    here, then = local(turn.now, turn.learner.zone), local(until, turn.learner.zone)
    return ReminderSnoozed(f"{then:%H:%M}", (then.date() - here.date()).days)


def _at(turn: Turn, moment: datetime) -> Slot:
    return Slot(local(moment, turn.learner.zone).date(), f"+{int(moment.timestamp()) // 60}")
