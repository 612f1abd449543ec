"""Every table that holds a person is in their document, or is named with the reason why it is not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.reports.kept import EXPORTED, LEFT_OUT, OWNERS
from bot.reports.learner import document
from storage import learners
from storage.database import Database, Transaction
from storage.records import Learner


def _tables(tx: Transaction) -> dict[str, set[str]]:
    names = [
        name
        for (name,) in tx.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        if not name.startswith("sqlite_")
    ]
    return {
        name: {row[1] for row in tx.execute(f"PRAGMA table_info({name})").fetchall()}  # names of ours
        for name in names
    }


async def test_no_table_that_holds_a_person_is_forgotten(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path / 'x.db'}")
    try:
        tables = await database.transaction(_tables)
    finally:
        await database.close()
    holding = {name for name, columns in tables.items() if columns & OWNERS}
    assert holding == EXPORTED.keys() | LEFT_OUT.keys()
    assert not EXPORTED.keys() & LEFT_OUT.keys()


async def test_every_part_that_is_promised_stands_in_the_document(tmp_path: Path) -> None:
    def body(tx: Transaction) -> set[str]:
        learners.put(tx, Learner(7, datetime(2026, 3, 2, tzinfo=UTC)))
        return set(document(tx, 7))

    database = await Database.open(f"sqlite:///{tmp_path / 'x.db'}")
    try:
        assert set(EXPORTED.values()) <= await database.transaction(body)
    finally:
        await database.close()
