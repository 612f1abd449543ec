"""Which of Telegram's updates have had their effect, and which seem to kill the process."""

from __future__ import annotations

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


def attempts(tx: Transaction, update_id: int) -> int:
    """Return how often this update was tried in a first batch and not taken."""
    return int(_sql.attempts_of(tx, update_id=update_id) or 0)


def count_attempt(tx: Transaction, update_id: int) -> int:
    """Count that this update is about to be tried in the first batch after a start; return the count."""
    return int(_sql.count_attempt(tx, update_id=update_id))


def forget_attempt(tx: Transaction, update_id: int) -> None:
    """The update was taken, and the process lives."""
    _sql.forget_attempt(tx, update_id=update_id)
