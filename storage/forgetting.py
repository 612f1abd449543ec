"""Erasing a person: every row that is theirs, in all tables, in one transaction."""

from __future__ import annotations

from storage import challenges
from storage.database import Transaction
from storage.statements import load

_sql = load("forgetting")


def forget(tx: Transaction, person_id: int) -> None:
    """Erase everything about a person; their private chat is as if they had never written, groups go on without them.

    What hangs on the learner goes with it, by the schema. The bytes leave the file at once, and its log with the
    next checkpoint.
    """
    challenges.forget(tx, person_id)
    _sql.forget_learner(tx, person_id=person_id)
    _sql.forget_chats(tx, person_id=person_id)
    _sql.forget_places(tx, person_id=person_id)
    _sql.forget_parked(tx, person_id=person_id)
    _sql.forget_messages(tx, person_id=person_id)
    _sql.forget_polls(tx, person_id=person_id)
    _sql.forget_votes(tx, person_id=person_id)


def unmake(tx: Transaction, person_id: int) -> None:
    """Erase a learner who was made in this transaction and has done nothing; what is still to be said to them stays."""
    _sql.forget_learner(tx, person_id=person_id)
