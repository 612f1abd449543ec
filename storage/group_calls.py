"""Calls made in groups lately, and the games under way there: what a group's share of a minute is spent on."""

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


def prune(tx: Transaction, before: datetime) -> int:
    """Forget calls that were made before; return how many rows."""
    return int(_sql.prune_calls(tx, before=to_ms(before)))
