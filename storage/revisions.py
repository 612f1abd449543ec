"""The versions of cards that were asked, each kept once: what was shown is known also after a restart."""

from __future__ import annotations

from storage.database import Transaction
from storage.statements import load

_sql = load("revisions")


def keep(tx: Transaction, revision: str, card: str, content: str) -> bool:
    """Keep a version (its hash, "course/card", the card as JSON); False when it was kept already."""
    return bool(_sql.keep_revision(tx, revision=revision, card=card, content=content))


def all_of(tx: Transaction) -> list[tuple[str, str, str]]:
    """Return every version that was kept: its hash, "course/card", the card as JSON."""
    return [(revision, card, content) for revision, card, content in _sql.revisions(tx)]
