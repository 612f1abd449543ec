"""Who is in a chat: known from the first word on, asleep after having blocked us, awake on the next message."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.conversation.events import Event, FromPerson, Place
from bot.conversation.reminders.planning import planned_next
from bot.conversation.texts import spoken
from storage import challenges, chats, forgetting, group_calls, group_chats, learners, outbox, reminders
from storage.database import Transaction
from storage.records import Group, Learner, Phase


def gone(tx: Transaction, chat_id: int, now: datetime) -> None:
    """The bot can no longer write in a group: its games end quietly, nothing more is sent there."""
    group_chats.put(tx, replace(group_chats.get(tx, chat_id) or Group(chat_id), gone_at=now))
    for game in challenges.open_in(tx, chat_id):
        challenges.put(tx, replace(game, phase=Phase.OVER, due_at=None, ended_at=now))
    group_calls.silence(tx, chat_id)
    chats.silence(tx, chat_id)
    outbox.drop_chat(tx, chat_id)


def unreachable(tx: Transaction, chat_id: int, now: datetime) -> None:
    """The person has blocked the bot, or a group removed it: nothing more is sent until they write again."""
    if chat_id < 0:
        gone(tx, chat_id, now)
        return
    learners.sleep(tx, chat_id, now)
    chats.silence(tx, chat_id)
    outbox.drop_chat(tx, chat_id)


def language(tx: Transaction, chat_id: int) -> str:
    """Return the language to speak in a chat, private or a group."""
    who = group_chats.get(tx, chat_id) if chat_id < 0 else learners.get(tx, chat_id)
    return who.language if who else "en"


def forgotten(tx: Transaction, place: Place) -> bool:
    """Whether a private chat has nobody in it: what was on its way when somebody was erased comes to nothing."""
    return not place.in_group and learners.get(tx, place.chat_id) is None


def passed_by(tx: Transaction, learner: Learner, now: datetime) -> bool:
    """Keep nothing of somebody whom a mere press on an old button has made known; tell whether it was so."""
    if learner.started_at != now:
        return False
    forgetting.unmake(tx, learner.id)
    return True


def known(tx: Transaction, event: Event, now: datetime) -> Learner:
    """Return who it is, made on the first word, awake again after having blocked us."""
    learner = learners.get(tx, event.place.chat_id)
    if learner is None:
        language = spoken(event.person.language) if isinstance(event, FromPerson) else "en"
        learner = Learner(event.place.chat_id, now, language=language)
        learners.put(tx, learner)
    elif learner.asleep_at is not None and isinstance(event, FromPerson):
        awake = replace(learner, asleep_at=None)
        learner = planned_next(awake, now, reminders.last_planned(tx, learner.id))
        learners.put(tx, learner)
    return learner
