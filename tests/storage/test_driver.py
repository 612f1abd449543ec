"""What storage/database.py takes for granted of aiosqlite: an upgrade that changes it fails here."""

from __future__ import annotations

import asyncio
import inspect
import sqlite3
import threading
from functools import partial
from importlib.metadata import version
from queue import SimpleQueue

import aiosqlite


def test_the_pinned_version_is_the_one_that_was_read() -> None:
    assert version("aiosqlite") == "0.22.1"


async def test_execute_still_queues_a_future_and_a_function_for_the_thread() -> None:
    source = inspect.getsource(aiosqlite.Connection._execute)
    assert "self._tx.put_nowait((future, function))" in source
    connection = await aiosqlite.connect(":memory:")
    try:
        assert isinstance(connection._tx, SimpleQueue)
        assert isinstance(connection._thread, threading.Thread)
        assert isinstance(connection._conn, sqlite3.Connection)
        future: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()
        connection._tx.put_nowait((future, threading.get_ident))
        assert await future == connection._thread.ident
    finally:
        await connection.close()


async def test_a_cancelled_future_does_not_keep_its_function_from_running() -> None:
    connection = await aiosqlite.connect(":memory:")
    ran = threading.Event()
    future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    future.cancel()
    connection._tx.put_nowait((future, ran.set))
    await connection.close()
    assert ran.is_set()


async def test_what_was_queued_before_the_close_runs_before_it() -> None:
    connection = await aiosqlite.connect(":memory:")
    order: list[int] = []
    for number in range(20):
        connection._tx.put_nowait((None, partial(order.append, number)))
    await connection.close()
    assert order == list(range(20))


async def test_a_connector_that_fails_ends_its_thread() -> None:
    def refuse() -> sqlite3.Connection:
        raise KeyError("no")

    connection = aiosqlite.Connection(refuse, iter_chunk_size=64)
    try:
        await connection
    except KeyError:
        connection._thread.join(5)
    assert not connection._thread.is_alive()
