"""What a group's share of a minute is spent on: calls made there lately, games under way; and what waits for room."""

from __future__ import annotations

from datetime import datetime

from storage.database import Transaction
from storage.records import Phase
from storage.records.challenges import MOST_SECONDS
from storage.statements import load
from storage.times import from_ms, to_ms

_sql = load("group_calls")


def count(tx: Transaction, chat_id: int, at: datetime, number: int) -> None:
    """Count some calls that are made now."""
    _sql.count_calls(tx, chat_id=chat_id, made_at=to_ms(at), number=number)


def between(tx: Transaction, chat_id: int, since: datetime, until: datetime) -> tuple[datetime, ...]:
    """Return the times of the calls made between two moments, one a call, oldest first."""
    rows = _sql.calls_between(tx, chat_id=chat_id, since=to_ms(since), until=to_ms(until))
    return tuple(from_ms(at) for at, number in rows for _ in range(number))


def under_way(tx: Transaction, chat_id: int) -> dict[int, tuple[Phase, str]]:
    """Return phase and kind of the open question (empty: none yet) of each game in the group, by its id.

    Games in all its topics; questions of a day are none.
    """
    rows = _sql.under_way(tx, chat_id=chat_id, most_seconds=MOST_SECONDS)
    return {game: (Phase(phase), kind) for game, phase, kind in rows}


def put_later(
    tx: Transaction, chat_id: int, thread_id: int, kind: str, arguments: str, due_at: datetime
) -> None:
    """Keep what could not be said now; `arguments` is JSON. Of each kind the newest stays."""
    _sql.put_later(
        tx, chat_id=chat_id, thread_id=thread_id, kind=kind, arguments=arguments, due_at=to_ms(due_at)
    )


def later_due(tx: Transaction, now: datetime, limit: int) -> list[tuple[int, int]]:
    """Return (chat, thread) of places where something waits to be said by now, the longest first."""
    rows = _sql.later_due(tx, now=to_ms(now), limit=limit)
    return [(chat_id, thread_id) for chat_id, thread_id, _ in rows]


def take_later(tx: Transaction, chat_id: int, thread_id: int) -> list[tuple[str, str]]:
    """Return kind and arguments (JSON) of what waits to be said in a place, and keep it no longer."""
    waits = list(_sql.later_in(tx, chat_id=chat_id, thread_id=thread_id))
    _sql.drop_later(tx, chat_id=chat_id, thread_id=thread_id)
    return waits


def silence(tx: Transaction, chat_id: int) -> None:
    """Nothing more is said in the group."""
    _sql.silence_later(tx, chat_id=chat_id)


def prune(tx: Transaction, before: datetime) -> int:
    """Forget calls that were made before; return how many rows."""
    return int(_sql.prune_calls(tx, before=to_ms(before)))
