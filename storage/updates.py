"""Which of Telegram's updates have had their effect, and which seem to kill the process."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from storage.database import Transaction
from storage.statements import load
from storage.times import to_ms

_sql = load("updates")


def mark_seen(tx: Transaction, update_id: int, at: datetime, reference: str = "") -> bool:
    """Record the update; False when it had been seen. `reference` names the error it ended in, if any."""
    return bool(_sql.mark_seen(tx, update_id=update_id, seen_at=to_ms(at), reference=reference))


def prune(tx: Transaction, before: datetime) -> int:
    """Forget updates seen before a time (Telegram keeps them for a day); return how many."""
    return int(_sql.prune_seen(tx, before=to_ms(before)))


def count_seen(tx: Transaction, first: int, last: int) -> int:
    """Return how many updates with ids from `first` to `last` have had their effect."""
    return int(_sql.count_seen(tx, first=first, last=last))


def attempts(tx: Transaction, update_ids: Sequence[int]) -> list[int]:
    """Return how often each of these updates was tried in the first batch after a start and not taken."""
    return [int(_sql.attempts_of(tx, update_id=update_id) or 0) for update_id in update_ids]


def count_attempts(tx: Transaction, update_ids: Sequence[int]) -> None:
    """Count that these updates are about to be tried in the first batch after a start."""
    for update_id in update_ids:
        _sql.count_attempt(tx, update_id=update_id)


def forget_attempts(tx: Transaction, update_ids: Sequence[int]) -> None:
    """The updates were taken, and the process lives."""
    for update_id in update_ids:
        _sql.forget_attempt(tx, update_id=update_id)
