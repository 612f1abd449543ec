"""Messages to send: values in rows, so that a crash loses none and sends no `once` message twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from storage.database import Transaction
from storage.records import Outgoing
from storage.statements import load
from storage.times import from_ms_or_none, to_ms, to_ms_or_none

_sql = load("outbox")


def add(tx: Transaction, message: Outgoing, now: datetime) -> int:
    """Append a message and return its id."""
    return int(
        _sql.add_message(
            tx,
            chat_id=message.chat_id,
            thread_id=message.thread_id,
            kind=message.kind,
            arguments=message.arguments,
            once=message.once,
            expires_at=to_ms_or_none(message.expires_at),
            made_at=to_ms(now),
        )
    )


def waits(tx: Transaction, message: Outgoing) -> bool:
    """Tell whether a message of the same words already waits in the chat and is not on its way."""
    found = _sql.same_waiting(
        tx,
        chat_id=message.chat_id,
        thread_id=message.thread_id,
        kind=message.kind,
        arguments=message.arguments,
    )
    return found is not None


def waiting_in(tx: Transaction, chat_id: int, thread_id: int) -> list[Outgoing]:
    """Return the first messages that wait in a chat, oldest first."""
    return [_outgoing(row) for row in _sql.waiting_in(tx, chat_id=chat_id, thread_id=thread_id)]


def chats_waiting(tx: Transaction, limit: int) -> list[tuple[int, int]]:
    """Return (chat, thread) of chats with waiting messages."""
    return [(chat_id, thread_id) for chat_id, thread_id in _sql.chats_waiting(tx, limit=limit)]


def mark_sending(tx: Transaction, message_id: int) -> bool:
    """Record that the message is about to go out; False when it is done with already."""
    return bool(_sql.mark_sending(tx, message=message_id))


def mark_due(tx: Transaction, message_id: int) -> None:
    """The message was refused for sure, or never left: it waits again."""
    _sql.mark_due(tx, message=message_id)


def wait_again(tx: Transaction, message_id: int) -> None:
    """The message surely was not sent: it waits again, and that try does not count."""
    _sql.wait_again(tx, message=message_id)


def drop(tx: Transaction, message_id: int) -> None:
    """The message is done with: sent, refused for good, expired or of unknown fate."""
    _sql.drop_message(tx, message=message_id)


def drop_chat(tx: Transaction, chat_id: int) -> None:
    """Drop all messages of a chat that cannot be reached."""
    _sql.drop_chat(tx, chat_id=chat_id)


def on_their_way(tx: Transaction) -> list[Outgoing]:
    """Return the messages whose request was made, its answer not yet known; at a start: when the last process ended."""
    rows: Iterable[tuple[Any, ...]] = _sql.on_their_way(tx)
    return [_outgoing(row) for row in rows]


def _outgoing(row: tuple[Any, ...]) -> Outgoing:
    message_id, chat_id, thread_id, kind, arguments, once, tries, expires_at = row
    return Outgoing(
        chat_id, thread_id, kind, arguments, bool(once), tries, from_ms_or_none(expires_at), id=message_id
    )
