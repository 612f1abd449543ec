"""Who is in a chat: known from the first word on, asleep after having blocked us, awake on the next message."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.conversation.events import Event, FromPerson
from bot.conversation.planning import planned_next
from bot.conversation.texts import spoken
from storage import chats, learners, outbox, reminders
from storage.database import Transaction
from storage.records import Learner


def unreachable(tx: Transaction, chat_id: int, now: datetime) -> None:
    """The person has blocked the bot: nothing more is sent until they write again."""
    learners.sleep(tx, chat_id, now)
    chats.silence(tx, chat_id)
    outbox.drop_chat(tx, chat_id)


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
