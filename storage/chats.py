"""What goes on in each chat, the places left behind, and texts that wait for a card's message id."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from storage.database import Transaction
from storage.records import Chat, Parked
from storage.statements import load
from storage.times import from_ms_or_none, to_ms, to_ms_or_none

_sql = load("chats")

SILENT = 1_000  # tries of a screen that was refused, not lost: no copy of it can have arrived


def get(tx: Transaction, chat_id: int, thread_id: int) -> Chat | None:
    """Return the chat, or None when nothing was ever said in it."""
    row = _sql.chat_at(tx, chat_id=chat_id, thread_id=thread_id)
    if row is None:
        return None
    (
        *_,
        activity,
        notice,
        version,
        shown_version,
        fresh,
        message_id,
        uncertain,
        tries,
        shown_at,
        touched_at,
    ) = row
    return Chat(
        chat_id=chat_id,
        thread_id=thread_id,
        activity=activity,
        notice=notice,
        version=version,
        shown=shown_version,
        fresh=fresh,
        message_id=message_id,
        uncertain=bool(uncertain),
        tries=tries,
        shown_at=from_ms_or_none(shown_at),
        touched_at=from_ms_or_none(touched_at),
    )


def put(tx: Transaction, chat: Chat) -> None:
    """Save the chat whole."""
    _sql.put_chat(
        tx,
        chat_id=chat.chat_id,
        thread_id=chat.thread_id,
        activity=chat.activity,
        notice=chat.notice,
        version=chat.version,
        shown=chat.shown,
        fresh=chat.fresh,
        message_id=chat.message_id,
        uncertain=chat.uncertain,
        tries=chat.tries,
        shown_at=to_ms_or_none(chat.shown_at),
        touched_at=to_ms_or_none(chat.touched_at),
    )


def shown(tx: Transaction, chat_id: int, thread_id: int, version: int, message_id: int, at: datetime) -> None:
    """Record that this version of the screen stands in the chat as `message_id`; an older one changes nothing."""
    _sql.show_chat(
        tx, chat_id=chat_id, thread_id=thread_id, version=version, message_id=message_id, shown_at=to_ms(at)
    )


def doubt(tx: Transaction, chat_id: int, thread_id: int, version: int) -> None:
    """Record that a send of this version may have arrived although no answer came."""
    _sql.doubt_chat(tx, chat_id=chat_id, thread_id=thread_id, version=version)


def doubt_all(tx: Transaction) -> None:
    """After a start: every screen that is not known to be shown may have been sent by the process before."""
    _sql.doubt_all(tx, silent=SILENT)


def retry(tx: Transaction, chat_id: int, thread_id: int, version: int, most: int) -> bool:
    """Count one more send of unknown outcome; False when `most` were made or the version is no longer the one."""
    return bool(_sql.retry_chat(tx, chat_id=chat_id, thread_id=thread_id, version=version, most=most))


def give_up(tx: Transaction, chat_id: int, thread_id: int, version: int) -> None:
    """Send this version no more."""
    _sql.give_up_chat(tx, chat_id=chat_id, thread_id=thread_id, version=version)


def silence(tx: Transaction, chat_id: int) -> None:
    """Send nothing more to this chat by ourselves: it cannot be reached. Its screen waits to be asked for."""
    _sql.silence_chat(tx, chat_id=chat_id, tries=SILENT)


def unshown(tx: Transaction, most: int, limit: int) -> list[tuple[int, int, int]]:
    """Return (chat, thread, version) of screens not known to be shown, oldest first."""
    return [
        (chat_id, thread_id, version)
        for chat_id, thread_id, version in _sql.unshown(tx, most=most, limit=limit)
    ]


def place(tx: Transaction, chat_id: int, thread_id: int, topic: str) -> str | None:
    """Return the activity (JSON) that was left in a topic, or None."""
    row = _sql.place_at(tx, chat_id=chat_id, thread_id=thread_id, topic=topic)
    return None if row is None else str(row[0])


def places(tx: Transaction, chat_id: int) -> list[tuple[str, str]]:
    """Return the places that are kept in a chat: topic and activity (JSON)."""
    return [(topic, activity) for topic, activity in _sql.places_in(tx, chat_id=chat_id)]


def keep_place(tx: Transaction, chat_id: int, thread_id: int, topic: str, activity: str) -> None:
    """Keep the activity (JSON) of a topic that another one has taken the place of."""
    _sql.put_place(tx, chat_id=chat_id, thread_id=thread_id, topic=topic, activity=activity)


def drop_place(tx: Transaction, chat_id: int, thread_id: int, topic: str) -> None:
    """Forget the place in a topic: it is finished, or gone on with."""
    _sql.drop_place(tx, chat_id=chat_id, thread_id=thread_id, topic=topic)


def park(tx: Transaction, chat_id: int, thread_id: int, text: Parked) -> None:
    """Keep a text until it is known whether it was written before or after the card appeared."""
    _sql.park(
        tx,
        update_id=text.update_id,
        chat_id=chat_id,
        thread_id=thread_id,
        person_id=text.person_id,
        language=text.language,
        message_id=text.message_id,
        text=text.text,
    )


def unpark(tx: Transaction, chat_id: int, thread_id: int) -> list[Parked]:
    """Return the parked texts of a chat in their order, and park them no longer."""
    texts = parked(tx, chat_id, thread_id)
    if texts:
        _sql.unpark(tx, chat_id=chat_id, thread_id=thread_id)
    return texts


def parked(tx: Transaction, chat_id: int, thread_id: int) -> list[Parked]:
    """Return the parked texts of a chat in their order."""
    rows: Iterable[tuple[int, int, str, int, str]] = _sql.parked_in(tx, chat_id=chat_id, thread_id=thread_id)
    return [Parked(*row) for row in rows]


def parked_ids(tx: Transaction, chat_id: int, thread_id: int) -> list[int]:
    """Return the update ids of the parked texts of a chat in their order."""
    return [row[0] for row in _sql.parked_in(tx, chat_id=chat_id, thread_id=thread_id)]


def with_parked(tx: Transaction, limit: int) -> list[tuple[int, int]]:
    """Return (chat, thread) of chats with parked texts."""
    return [(chat_id, thread_id) for chat_id, thread_id in _sql.chats_with_parked(tx, limit=limit)]
