"""A command reads a database that a bot holds, and never writes to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from storage.database import Database, DatabaseRefused, Transaction, look
from tests.storage.schema import NOTES, add, notes, write_migrations

LENGTHS = "ALTER TABLE notes ADD COLUMN length INTEGER;"


async def test_a_bot_that_runs_is_looked_at_and_its_newest_commit_is_seen(url: str, migrations: Path) -> None:
    bot = await Database.open(url, migrations=migrations)
    await bot.transaction(add("hypotension"))
    assert look(url, notes, migrations=migrations) == ["hypotension"]
    await bot.transaction(add("hypertension"))
    assert look(url, notes, migrations=migrations) == ["hypotension", "hypertension"]
    assert await bot.healthy()
    await bot.close()
    assert look(url, notes, migrations=migrations) == ["hypotension", "hypertension"]


async def test_looking_cannot_write(url: str, migrations: Path) -> None:
    await (await Database.open(url, migrations=migrations)).close()
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        look(url, add("x"), migrations=migrations)


async def test_another_version_is_refused_with_what_to_do(url: str, tmp_path: Path, migrations: Path) -> None:
    await (await Database.open(url, migrations=migrations)).close()
    newer = write_migrations(tmp_path / "newer", NOTES, LENGTHS)
    with pytest.raises(DatabaseRefused, match=r"older version.*start the bot once") as caught:
        look(url, notes, migrations=newer)
    assert caught.value.exit_code == 2
    await (await Database.open(url, migrations=newer)).close()
    with pytest.raises(DatabaseRefused, match="newer version"):
        look(url, notes, migrations=migrations)


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    def nothing(_: Transaction) -> None:
        """Is not reached."""

    for url in (f"sqlite:///{tmp_path}/none.db", "sqlite:///:memory:"):
        with pytest.raises(DatabaseRefused, match="does not exist"):
            look(url, nothing)
    assert not list(tmp_path.iterdir())
