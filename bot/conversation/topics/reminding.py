"""Reminders as they fall due: sent, put off, dropped; and after a week without an answer asked about, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.conversation.activity import (
    ReminderClock,
    ReminderPlace,
    ReminderSnoozed,
    ReminderTime,
    Reviewing,
    decode,
)
from bot.conversation.events import MessageStands, MessageUncertain, ReminderFell
from bot.conversation.reminders import reminding
from bot.conversation.reminders.planning import clocks, planned_next, quiet_hours
from bot.conversation.reminders.screens import view_asking, view_reminder, view_snoozed
from bot.conversation.reviews import reviewing
from bot.conversation.screens import Retold
from bot.conversation.texts import say
from bot.conversation.topic import Facts, Message, Outcome, Topic, Turn
from bot.learning import reminders as rules
from bot.learning.timezones.zones import instant
from storage import learners, reminders
from storage.records import Learner, ReminderState, Slot

MAY_HAVE_ARRIVED = timedelta(hours=24)


def fell_due(turn: Turn) -> Outcome:
    """The clock says that a reminder is due: send it, let it wait, or drop it, and plan the next."""
    event, learner = turn.event, turn.learner
    assert isinstance(event, ReminderFell)
    if event.slot != Slot(learner.reminder_planned or event.slot.day, learner.reminder_slot):
        return Outcome()  # it was changed since the sweep saw it
    if learner.reminder_planned is None or (not learner.reminder_time and not event.slot.snoozed_to):
        return Outcome()
    due_at = _due_at(learner, event.slot)
    decided = rules.decide(
        due_at,
        turn.now,
        due_cards=reviewing.due_to_remind(turn.tx, learner, turn.house, turn.now),
        touched_at=turn.chat.touched_at,
        postponed=learner.reminder_postponed,
        quiet=quiet_hours(learner),
        zone=learner.zone,
    )
    if isinstance(decided, rules.Wait):
        waiting = decided.until > due_at
        learners.put(turn.tx, replace(learner, reminder_at=decided.until, reminder_postponed=waiting))
        return Outcome()
    ignored = _ignored(turn, event.slot)
    handled = event.slot if event.slot.snoozed_to is None else reminders.last_planned(turn.tx, learner.id)
    if isinstance(decided, rules.Skip):
        # after an outage of days the one that is due by now may itself be only a little late
        late = decided.reason is rules.SkipReason.LATE
        since = turn.now - rules.TOO_LATE if late else turn.now
        learners.put(turn.tx, planned_next(learner, since, event.slot if late else handled))
        return Outcome()
    learners.put(turn.tx, planned_next(replace(learner, reminder_ignored=ignored), turn.now, handled))
    expires_at = due_at + rules.TOO_LATE
    if ignored >= rules.IGNORED_DAYS:
        return Outcome(messages=(Message("reminder-pause", once=True, expires_at=expires_at),))
    made = reminding.message(turn, event.slot, expires_at)
    return Outcome(messages=(made,) if made else ())


def arrived(turn: Turn) -> Outcome:
    """The reminder stands in the chat: its card is what a text answers from now on, and the one before is past."""
    event = turn.event
    assert isinstance(event, MessageStands)
    slot = reminding.slot_of(event.arguments)
    reminder = reminders.get(turn.tx, turn.learner.id, slot) if slot else None
    if slot is None or reminder is None:
        return Outcome()
    earlier = reminders.before(turn.tx, turn.learner.id, slot)
    reminders.mark(turn.tx, turn.learner.id, slot, ReminderState.SENT, event.message_id)
    if turn.chat.version + 1 != event.arguments["version"]:
        return Outcome()  # the person has begun something else in that very moment
    past: tuple[Message, ...] = ()
    unanswered = isinstance(turn.activity, Reviewing) and turn.activity.greeting
    if earlier is not None and unanswered and earlier.message_id == turn.chat.message_id:
        past = (Message("reminder-past", {"message": earlier.message_id}),)
    return Outcome(decode(reminder.activity), standing=event.message_id, messages=past)


def uncertain(turn: Turn) -> Outcome:
    """Nobody knows whether the reminder arrived: it is not sent again, and may be answered all the same."""
    event = turn.event
    assert isinstance(event, MessageUncertain)
    slot = reminding.slot_of(event.arguments)
    if slot is not None:
        reminders.mark(turn.tx, turn.learner.id, slot, ReminderState.UNCERTAIN)
    return Outcome()


def claim(turn: Turn) -> Outcome | None:
    """What answers nothing on the screen may answer a reminder that arrived without our knowing."""
    if isinstance(turn.activity, ReminderTime | ReminderPlace | ReminderClock):
        return None
    reminder = reminders.uncertain(turn.tx, turn.learner.id, turn.now - MAY_HAVE_ARRIVED)
    if reminder is None:
        return None
    reminders.mark(turn.tx, turn.learner.id, reminder.slot, ReminderState.SENT)
    return Outcome(decode(reminder.activity), again=True)


def view_past(arguments: dict[str, Any], facts: Facts) -> Retold:
    """Say in the place of a reminder nobody answered that there is a newer one."""
    return Retold(int(arguments["message"]), say(facts.language, "reminder-past"))


def _due_at(learner: Learner, slot: Slot) -> datetime:
    """Return when the reminder was planned for, whatever it has waited for since."""
    if slot.snoozed_to is not None:
        return slot.snoozed_to
    at = (clocks(slot.name) or clocks(learner.reminder_time))[0]
    return instant(slot.day, at, learner.zone)


def _ignored(turn: Turn, slot: Slot) -> int:
    """Return how many days running the person has let reminders pass, by now."""
    last = reminders.before(turn.tx, turn.learner.id, slot)
    touched = turn.chat.touched_at
    if last is None or (touched is not None and touched > last.made_at):
        return 0
    if last.slot.day == slot.day:
        return turn.learner.reminder_ignored
    return turn.learner.reminder_ignored + 1


TOPIC = Topic(
    name="reminding",
    views={ReminderSnoozed: view_snoozed},
    messages={"reminder": view_reminder, "reminder-pause": view_asking, "reminder-past": view_past},
    events={ReminderFell: fell_due, MessageStands: arrived, MessageUncertain: uncertain},
    counted={"reminder": "reminders_total"},
    claims=claim,
)
