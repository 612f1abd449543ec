"""Files that Telegram has already, so that each is uploaded once a bot; a digest names the bytes."""

from __future__ import annotations

from storage.database import Transaction
from storage.statements import load

_sql = load("files")


def find(tx: Transaction, bot_id: int, digest: str) -> str:
    """Return the id under which Telegram keeps the file for this bot, or empty."""
    return str(_sql.file_id(tx, bot_id=bot_id, digest=digest) or "")


def remember(tx: Transaction, bot_id: int, digest: str, file_id: str) -> None:
    """Keep the id that Telegram gave the file."""
    _sql.remember_file(tx, bot_id=bot_id, digest=digest, file_id=file_id)


def forget(tx: Transaction, bot_id: int, digest: str) -> None:
    """Drop an id that Telegram no longer knows."""
    _sql.forget_file(tx, bot_id=bot_id, digest=digest)
