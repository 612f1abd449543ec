"""The database: open, one transaction a body, one commit for all that wait; the only importer of a driver."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import aiosqlite

from storage.errors import DatabaseRefused, StorageUnavailable, storage_fault
from storage.groups import GroupCommit, Raised, ReadRun, run_body
from storage.location import Location, claim, make_private, parse_url
from storage.lock import FileLock
from storage.migrate import Migration, known_version, migrate, read_migrations
from storage.refusals import damaged, driver_refusal

__all__ = [
    "MIGRATIONS",
    "Database",
    "DatabaseRefused",
    "StorageUnavailable",
    "Transaction",
    "attempt",
    "look",
]

Transaction: TypeAlias = sqlite3.Connection
"""What a body works on: `tx.execute(sql, parameters)`, rows as tuples; it never commits or rolls back."""

T = TypeVar("T")

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MS = 1000
"""How long a statement waits for another process's lock before the group is given up."""
CHECKED_BYTES = 256 * 1024 * 1024
"""Files above this are opened without `quick_check`, which reads every page."""

_PRAGMAS = (
    f"busy_timeout={BUSY_MS}",
    "trusted_schema=OFF",
    "foreign_keys=ON",
    "secure_delete=ON",  # builds differ; what a person deletes must be gone from the pages
    "temp_store=MEMORY",
)
_FILE_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # an answer confirmed to Telegram survives a power cut; group commit makes it cheap
    f"journal_size_limit={64 * 1024 * 1024}",
)


class _Connection(aiosqlite.Connection):
    """aiosqlite's connection and thread, taking whole functions as jobs instead of single statements.

    `run_soon` is `aiosqlite.Connection._execute` without its await; tests/storage/test_driver.py pins what
    it relies on.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True  # a way out that forgets to close must not hang the process

    def run_soon(self, job: Callable[[sqlite3.Connection], Any]) -> asyncio.Future[Any]:
        """Queue `job` on the connection's thread. It runs even when the future is cancelled."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((future, _Job(self, job)))
        return future


async def _start(connector: Callable[[], sqlite3.Connection]) -> _Connection:
    """Start a connection's thread and open it there; the thread ends when `connector` raises."""
    connection = _Connection(connector)
    try:
        await connection
    except BaseException:
        await asyncio.to_thread(connection._thread.join)  # it still reports to this loop, which may end soon
        raise
    return connection


class _Job:
    """Calls a function with the connection; says nothing of the function, as the driver logs it at DEBUG."""

    __slots__ = ("_connection", "_function")

    def __init__(self, connection: _Connection, function: Callable[[sqlite3.Connection], Any]) -> None:
        self._connection = connection
        self._function = function

    def __call__(self) -> Any:
        return self._function(self._connection._conn)


class Database:
    """One SQLite file, opened by one process: a writer, and a reader of its own, each with its thread."""

    def __init__(
        self, location: Location, lock: FileLock | None, writer: _Connection, reader: _Connection | None
    ) -> None:
        self._location = location
        self._lock = lock
        self._writer = writer
        self._reader = reader
        self._groups = GroupCommit(writer.run_soon)
        self._closed = False
        self._files = self._inodes()

    @classmethod
    async def open(cls, url: str, *, migrations: Path = MIGRATIONS) -> Database:
        """Open `url` (`sqlite:///relative`, `sqlite:////absolute`, `sqlite:///:memory:`), made and migrated
        when needed. Raises DatabaseRefused with one line for people, ValueError for a faulty migration."""
        steps = read_migrations(migrations, sqlite3.complete_statement)
        location = parse_url(url)
        lock = claim(location)
        with contextlib.ExitStack() as undo:
            if lock is not None:
                undo.callback(lock.release)
            reader = None
            writer = await _start(lambda: _open_writer(location, steps))
            if location.path is not None:
                try:
                    reader = await _start(lambda: _open_reader(location))
                except BaseException:
                    await writer.close()
                    raise
            make_private(location)
            undo.pop_all()
            return cls(location, lock, writer, reader)

    async def transaction(self, body: Callable[[Transaction], T]) -> T:
        """Run `body` and return its result once it is on disk; what it raises is raised here, undone.

        Raises StorageUnavailable when nothing could be kept. Cancelling the caller does not stop the body.
        """
        result = (await self._submit([body]))[0]
        if isinstance(result, Raised):
            raise result.error
        return result  # type: ignore[no-any-return]

    async def transactions(self, bodies: Sequence[Callable[[Transaction], T]]) -> list[T | Exception]:
        """Run `bodies` in order, in one commit; a body that raises is undone alone, its error in its place.

        Raises StorageUnavailable when nothing of all of them could be kept.
        """
        results = await self._submit(list(bodies))
        return [result.error if isinstance(result, Raised) else result for result in results]

    async def read(self, body: Callable[[Transaction], T]) -> T:
        """Run `body` on one consistent snapshot, on a thread of its own that waits for no writer.

        It sees every transaction that was answered before. Raises StorageUnavailable, or what `body` raises
        (a write is an error).
        """
        if self._closed:
            raise StorageUnavailable("the database is closed")
        connection = self._reader or self._writer
        result = await connection.run_soon(ReadRun(body, guard=self._reader is None))
        if isinstance(result, Raised):
            raise result.error
        if isinstance(result, StorageUnavailable):
            raise result
        return result  # type: ignore[no-any-return]

    async def healthy(self) -> bool:
        """Tell whether the last commit went well, reading works, and the files are still those opened."""
        if self._closed or self._groups.failing or self._inodes() != self._files:
            return False
        try:
            await self.read(lambda tx: tx.execute("SELECT count(*) FROM schema_version").fetchone())
        except (StorageUnavailable, sqlite3.Error):
            return False
        return True

    async def checkpoint(self) -> bool:
        """Move everything from the write-ahead log into the file and empty it; False when a reader is in the
        way (ask again later). Raises StorageUnavailable."""
        if self._closed:
            raise StorageUnavailable("the database is closed")
        try:
            return bool(await self._writer.run_soon(_truncate_log))
        except sqlite3.Error as error:
            raise StorageUnavailable(storage_fault(error) or type(error).__name__) from error

    async def close(self) -> None:
        """Finish what was asked for, close both connections and free the file. A second call does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            await self._groups.submit([])  # in order: when this one is through, all before it are
            if self._reader is not None:
                await (
                    self._reader.close()
                )  # first, so that the writer is last and folds the log into the file
            await self._writer.close()
        finally:
            if self._lock is not None:
                self._lock.release()

    async def _submit(self, bodies: list[Callable[[Transaction], T]]) -> list[Any]:
        if self._closed:
            raise StorageUnavailable("the database is closed")
        results = await self._groups.submit(bodies)
        if isinstance(results, StorageUnavailable):
            raise StorageUnavailable(results.reason) from results.__cause__
        return results

    def _inodes(self) -> list[tuple[int, int]]:
        """Name the database and its log as the file system does: a file put in their place is another."""
        path = self._location.path
        if path is None:
            return []
        names = (path, path.with_name(f"{path.name}-wal"))
        found = []
        for name in names:
            with contextlib.suppress(OSError):
                status = name.stat()
                found.append((status.st_dev, status.st_ino))
        return found


def look(url: str, body: Callable[[Transaction], T], *, migrations: Path = MIGRATIONS) -> T:
    """Run `body` on one snapshot of the database at `url`, read-only and without its lock: a bot may hold it.

    Blocks; for commands. Raises DatabaseRefused when it is not there or of another version, StorageUnavailable,
    or what `body` raises (a write is an error).
    """
    steps = read_migrations(migrations, sqlite3.complete_statement)
    location = parse_url(url)
    where = str(location)
    if location.path is None or not location.path.is_file():
        raise DatabaseRefused(where, "does not exist", "name the bot's own in TUTOR_DATABASE_URL")
    with contextlib.closing(_open_reader(location)) as connection:
        if known_version(connection, steps, where) < steps[-1].version:
            what = "was written by an older version of the bot"
            raise DatabaseRefused(where, what, "start the bot once, which brings it up to date")
        result = ReadRun(body)(connection)
    if isinstance(result, Raised):
        raise result.error
    if isinstance(result, StorageUnavailable):
        raise result
    return result  # type: ignore[no-any-return]


def attempt(tx: Transaction, body: Callable[[Transaction], T]) -> T | Exception:
    """Run `body` as a part of the transaction that is undone alone: return its result, or what it raised.

    Raises only what ends the whole transaction, such as a full disk.
    """
    result = run_body(tx, body)
    return result.error if isinstance(result, Raised) else result


def _open_writer(location: Location, steps: Sequence[Migration]) -> sqlite3.Connection:
    """Open, check and migrate, on the thread of the writer. Raises DatabaseRefused, ValueError."""
    where = str(location)
    with contextlib.ExitStack() as undo:
        try:
            connection = _connect(str(location.path or ":memory:"))
            undo.callback(connection.close)
            _set(connection, _PRAGMAS)
            _check_pages(connection, location)
            known_version(connection, steps, where)  # before anything is written to what may not be ours
            _set(connection, _FILE_PRAGMAS if location.path else ())
            migrate(connection, steps, where)
        except sqlite3.Error as error:
            raise driver_refusal(str(location), error) from error
        undo.pop_all()
        return connection


def _check_pages(connection: sqlite3.Connection, location: Location) -> None:
    """Read every page of a file that is not too large for it. Raises DatabaseRefused when one is damaged."""
    if location.path is None or location.path.stat().st_size > CHECKED_BYTES:
        return
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise damaged(str(location))


def _open_reader(location: Location) -> sqlite3.Connection:
    """Open the read-only connection, on its thread. Raises DatabaseRefused."""
    assert location.path is not None
    try:
        connection = _connect(f"{location.path.as_uri()}?mode=ro", uri=True)
        _set(connection, _PRAGMAS)
        connection.execute("SELECT count(*) FROM schema_version").fetchone()
    except sqlite3.Error as error:
        raise driver_refusal(str(location), error) from error
    return connection


def _connect(name: str, *, uri: bool = False) -> sqlite3.Connection:
    """Open a connection that begins and ends transactions only where we say so."""
    return sqlite3.connect(name, timeout=BUSY_MS / 1000, isolation_level=None, cached_statements=256, uri=uri)


def _set(connection: sqlite3.Connection, pragmas: Sequence[str]) -> None:
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


def _truncate_log(connection: sqlite3.Connection) -> bool:
    busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy
