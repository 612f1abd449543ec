"""What became of a message, as turns of the topic that sent it, and as the topic wants it counted."""

from __future__ import annotations

import json
from datetime import datetime

from bot import turn
from bot.app import polls
from bot.conversation import voting
from bot.conversation.events import MessageStands, MessageUncertain, Place
from bot.conversation.house import House
from bot.conversation.showing import Taken
from bot.conversation.topics import COUNTED, OWN_EVENTS, QUESTIONS
from bot.health import metrics
from storage import outbox
from storage.database import Transaction
from storage.records import Outgoing


def asks(message: Outgoing) -> bool:
    """Whether the message is a question to Telegram, so that its loss is an answer as well."""
    return message.kind in QUESTIONS


def counted(message: Outgoing, fate: str) -> None:
    """Count what became of a message of a kind that is counted."""
    if message.kind in COUNTED:
        metrics.count(COUNTED[message.kind], fate)


def stands(tx: Transaction, message: Outgoing, message_id: int, now: datetime, house: House) -> Taken | None:
    """Tell the topic of a `once` message that wants to know that it stands in the chat."""
    owner = voting.sender(message)
    if not message.once or (MessageStands, owner) not in OWN_EVENTS:
        return None
    event = MessageStands(_place(message), message_id, owner, json.loads(message.arguments))
    return turn.take(tx, event, None, now, house)


def uncertain(tx: Transaction, message: Outgoing, now: datetime, house: House) -> Taken | None:
    """Nobody knows whether the message arrived: it is not sent again. Return what its topic has to say to that."""
    outbox.drop(tx, message.id)
    owner = voting.sender(message)
    if not message.once or (MessageUncertain, owner) not in OWN_EVENTS:
        return polls.lost(tx, message, now, house)
    event = MessageUncertain(_place(message), owner, json.loads(message.arguments))
    return turn.take(tx, event, None, now, house)


def _place(message: Outgoing) -> Place:
    return Place(message.chat_id, message.thread_id)
