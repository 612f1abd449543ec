"""A full, failing or locked disk makes the bot wait, not forget; a kill loses nothing acknowledged."""

from __future__ import annotations

import asyncio
import os
import random
import resource
import signal
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from storage.database import Database, DatabaseRefused, StorageUnavailable, Transaction
from tests.storage.processes import child
from tests.storage.schema import add, notes, write_migrations


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    return write_migrations(tmp_path / "migrations")


@pytest.fixture
async def database(tmp_path: Path, migrations: Path) -> AsyncIterator[Database]:
    opened = await Database.open(f"sqlite:///{tmp_path}/tutor.db", migrations=migrations)
    yield opened
    await opened.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small file system")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


async def write_until_full(database: Database, folder: str) -> list[str]:
    """Write until nothing can be kept, and return what was acknowledged."""
    kept: list[str] = []
    for number in range(10_000):
        text = f"{folder} {number} {'x' * 5000}"
        try:
            await database.transaction(add(text))
        except StorageUnavailable:
            return kept
        kept.append(text)
    raise AssertionError("never full")


async def test_a_full_disk_keeps_what_was_acknowledged_and_goes_on_when_there_is_room(
    small_disk: Path, migrations: Path
) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 500_000)
    database = await Database.open(f"sqlite:///{small_disk}/tutor.db", migrations=migrations)
    kept = await write_until_full(database, "first")
    assert kept
    assert not await database.healthy()
    assert await database.read(notes) == kept  # reading goes on
    with pytest.raises(StorageUnavailable):
        await database.transaction(add("y" * 100_000))
    ballast.unlink()
    await database.transaction(add("later"))
    assert await database.healthy()
    assert await database.read(notes) == [*kept, "later"]
    await database.close()
    again = await Database.open(f"sqlite:///{small_disk}/tutor.db", migrations=migrations)
    assert await again.read(notes) == [*kept, "later"]
    await again.close()


async def test_a_disk_that_is_full_at_the_first_start_is_told_in_one_line(
    small_disk: Path, migrations: Path
) -> None:
    ballast = small_disk / "ballast"
    with pytest.raises(OSError, match="No space"):
        ballast.write_bytes(b"x" * 4_000_000)
    with pytest.raises(DatabaseRefused) as caught:
        await Database.open(f"sqlite:///{small_disk}/tutor.db", migrations=migrations)
    assert caught.value.exit_code == 1
    assert str(caught.value).isprintable()
    ballast.unlink()
    await (await Database.open(f"sqlite:///{small_disk}/tutor.db", migrations=migrations)).close()


async def test_a_file_at_its_largest_size_keeps_what_was_acknowledged(database: Database) -> None:
    def limit(tx: Transaction, pages: int) -> None:
        tx.execute(f"PRAGMA max_page_count={pages}")

    await database.transaction(lambda tx: limit(tx, 200))
    kept = await write_until_full(database, "small")
    assert kept
    await database.transaction(lambda tx: limit(tx, 1_000_000))
    await database.transaction(add("later"))
    assert await database.read(notes) == [*kept, "later"]


async def test_a_failing_write_is_for_everyone_in_the_group_and_may_be_repeated(database: Database) -> None:
    await database.transaction(lambda tx: tx.execute("PRAGMA max_page_count=100") and None)
    bodies = [add("small"), add("large" * 200_000), add("small too")]
    answers = await asyncio.gather(*(database.transaction(body) for body in bodies), return_exceptions=True)
    assert [type(answer) for answer in answers] == [StorageUnavailable] * 3
    assert len({id(answer) for answer in answers}) == 3
    with pytest.raises(StorageUnavailable, match="SQLITE_FULL"):
        await database.transactions(bodies)
    assert await database.read(notes) == []
    await database.transaction(lambda tx: tx.execute("PRAGMA max_page_count=100000") and None)
    assert await database.transactions(bodies) == [1, 2, 3]


async def test_a_full_disk_behind_another_error_is_still_a_full_disk(database: Database) -> None:
    await database.transaction(lambda tx: tx.execute("PRAGMA max_page_count=100") and None)
    with pytest.raises(StorageUnavailable, match="SQLITE_FULL"):
        await database.transaction(wrapping)


def hiding(tx: Transaction) -> None:
    """Go on after the disk was full: where SQLite has rolled back, the next write would commit by itself."""
    try:
        add("large" * 800_000)(tx)
    except sqlite3.OperationalError:
        add("on its own")(tx)


def wrapping(tx: Transaction) -> None:
    try:
        add("large" * 800_000)(tx)
    except sqlite3.OperationalError as error:
        raise ValueError("something else") from error


@pytest.mark.parametrize("body", [hiding, wrapping])
async def test_a_body_cannot_hide_that_the_disk_is_full(
    small_disk: Path, migrations: Path, body: Callable[[Transaction], None]
) -> None:
    database = await Database.open(f"sqlite:///{small_disk}/tutor.db", migrations=migrations)
    bodies: list[Callable[[Transaction], object]] = [add("before"), body, add("after")]
    with pytest.raises(StorageUnavailable):
        await database.transactions(bodies)
    found = await database.read(notes)
    assert "before" not in found
    assert "after" not in found
    await database.close()


async def test_a_limit_on_file_size_is_a_failing_disk_like_any_other(database: Database) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
        kept = await write_until_full(database, "limited")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    await database.transaction(add("later"))
    assert await database.read(notes) == [*kept, "later"]


async def test_another_programs_lock_is_waited_for_without_blocking_readers(
    database: Database, tmp_path: Path
) -> None:
    await database.transaction(add("before"))
    other = sqlite3.connect(tmp_path / "tutor.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    blocked = asyncio.create_task(database.transaction(add("blocked")))
    read = 0
    while not blocked.done():
        assert await database.read(notes) == ["before"]
        read += not blocked.done()
        await asyncio.sleep(0.02)
    assert read
    with pytest.raises(StorageUnavailable, match="SQLITE_BUSY"):
        await blocked
    waiting = asyncio.create_task(database.transaction(add("after")))
    await asyncio.sleep(0.2)
    other.execute("COMMIT")
    assert await waiting == 2
    other.close()
    assert await database.read(notes) == ["before", "after"]


async def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path, migrations: Path) -> None:
    chance = random.Random(8)
    url = f"sqlite:///{tmp_path}/tutor.db"
    for _ in range(5):
        (tmp_path / "tutor.db").unlink(missing_ok=True)
        (tmp_path / "tutor.db-wal").unlink(missing_ok=True)
        (tmp_path / "tutor.db-shm").unlink(missing_ok=True)
        with child("write", url, migrations) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "opened\n"
            acknowledged = [process.stdout.readline().strip() for _ in range(chance.randrange(20, 150))]
            process.kill()
            rest, _ = process.communicate(timeout=60)
        whole = rest[: rest.rfind("\n") + 1]  # the last line may be cut
        acknowledged += whole.split()
        database = await Database.open(url, migrations=migrations)
        stored = await database.read(notes)
        await database.close()
        assert set(acknowledged) <= set(stored)
        for worker in range(8):
            mine = [text for text in stored if text.startswith(f"{worker}.")]
            assert mine == [f"{worker}.{number}" for number in range(len(mine))]
