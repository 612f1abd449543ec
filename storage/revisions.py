"""The versions of cards that were asked, each kept once: what was shown is known also after a restart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from storage.database import Transaction
from storage.statements import load
from storage.times import to_ms

_sql = load("revisions")


def keep(tx: Transaction, revision: str, card: str, content: str) -> bool:
    """Keep a version (its hash, "course/card", the card as JSON); False when it was kept already."""
    return bool(_sql.keep_revision(tx, revision=revision, card=card, content=content))


def all_of(tx: Transaction) -> list[tuple[str, str, str]]:
    """Return every version that was kept: its hash, "course/card", the card as JSON."""
    return [(revision, card, content) for revision, card, content in _sql.revisions(tx)]


def tend(
    tx: Transaction, is_current: Callable[[str, str], bool], now: datetime, before: datetime
) -> list[str]:
    """Note which versions are no longer `is_current` (of a hash and "course/card"); forget those stale since `before`.

    Return the hashes of the forgotten ones. One that is in its course again is not stale any more.
    """
    turned = [
        {"revision": revision, "since": None if stale else to_ms(now)}
        for revision, card, stale in _sql.revision_names(tx)
        if bool(stale) == is_current(revision, card)
    ]
    if turned:
        _sql.mark_stale(tx, turned)
    forgotten = [revision for (revision,) in _sql.stale_before(tx, before=to_ms(before))]
    if forgotten:
        _sql.prune_revisions(tx, before=to_ms(before))
    return forgotten
