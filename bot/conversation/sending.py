"""Messages into the outbox: rows that are sent after the commit, the same words waiting there only once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.conversation.events import Place
from bot.conversation.topic import Message
from storage import outbox
from storage.database import Transaction
from storage.records import Outgoing


def sent(tx: Transaction, place: Place, messages: Iterable[Message], now: datetime) -> tuple[Outgoing, ...]:
    """Put messages into the outbox; what waits there already is not said twice, however often it is asked for."""
    added = []
    for message in messages:
        arguments = json.dumps(message.arguments, ensure_ascii=False)
        outgoing = Outgoing(
            place.chat_id,
            place.thread_id,
            message.kind,
            arguments,
            message.once,
            expires_at=message.expires_at,
        )
        if not outbox.waits(tx, outgoing):
            added.append(replace(outgoing, id=outbox.add(tx, outgoing, now)))
    return tuple(added)


def note(name: str, **arguments: str) -> Message:
    """Return a short note: the id of a text and what is put into it."""
    return Message("note", {"text": name, **arguments})


def poll(kind: str, arguments: dict[str, Any], expires_at: datetime | None = None) -> Message:
    """Return a poll to send, once; its topic hears of it with these arguments (see `Voted`, `PollStands`)."""
    return Message(kind, arguments, once=True, expires_at=expires_at)


def close_poll(message_id: int) -> Message:
    """Return the order to close the poll that stands as this message."""
    return Message("close_poll", {"message_id": message_id})


def sorry(reference: str) -> Message:
    """Return the apology for an error of ours, with what names it in the log."""
    return note("note-sorry", reference=reference)
