"""Units of work that wait together share one commit: each has a savepoint, and all are durable or none."""

from __future__ import annotations

import asyncio
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import CoroutineType, GeneratorType
from typing import Any

from storage.connection import Connection
from storage.errors import StorageUnavailable, storage_fault

GROUP_LIMIT = 256
"""Most bodies in one commit, so that the first of them does not wait long for the last."""


@dataclass(frozen=True, slots=True)
class Raised:
    """Stands where a body's result would: the body raised `error`, and what it wrote is taken back."""

    error: Exception


@dataclass(slots=True, eq=False)
class _Waiting:
    """Bodies that stay together and in order, and the future of their results."""

    bodies: Sequence[Callable[[Any], Any]]
    done: asyncio.Future[list[Any] | StorageUnavailable]


class GroupCommit:
    """Collects bodies on the event loop and hands them, a group at a time, to the connection's thread.

    `run_soon` queues a function of the connection on that thread and returns its future. A body runs even if
    the task that waits for it was cancelled, and no task of ours exists that someone could cancel.
    """

    def __init__(self, run_soon: Callable[[Callable[[Any], Any]], asyncio.Future[Any]]) -> None:
        self._run_soon = run_soon
        self._waiting: deque[_Waiting] = deque()
        self._running = False
        self.failing = ""
        """Why the last group could not be stored, "" when it was."""

    def submit(
        self, bodies: Sequence[Callable[[Any], Any]]
    ) -> asyncio.Future[list[Any] | StorageUnavailable]:
        """Return a future of a result, or Raised, for each body; resolved after the commit."""
        loop = asyncio.get_running_loop()
        waiting = _Waiting(bodies, loop.create_future())
        self._waiting.append(waiting)
        if not self._running:
            self._running = True
            loop.call_soon(self._start)  # not now: who else asks in this round of the loop comes along
        return waiting.done

    def _start(self) -> None:
        """Send the next group to the thread, if anyone waits."""
        group: list[_Waiting] = []
        size = 0
        while self._waiting and (not group or size + len(self._waiting[0].bodies) <= GROUP_LIMIT):
            group.append(self._waiting.popleft())
            size += len(group[-1].bodies)
        self._running = bool(group)
        if group:
            future = self._run_soon(_GroupRun([waiting.bodies for waiting in group]))
            future.add_done_callback(lambda done: self._deliver(group, done))

    def _deliver(self, group: list[_Waiting], done: asyncio.Future[Any]) -> None:
        """Start the next group, then tell the waiters of this one what became of it."""
        error = None if done.cancelled() else done.exception()
        result = StorageUnavailable("the database is closed") if done.cancelled() or error else done.result()
        self._start()
        self.failing = result.reason if isinstance(result, StorageUnavailable) else ""
        for index, waiting in enumerate(group):
            if not waiting.done.done():  # it is when its waiter was cancelled
                mine = result if isinstance(result, StorageUnavailable) else result[index]
                waiting.done.set_result(mine)


class _GroupRun:
    """One group as a job of the connection's thread."""

    __slots__ = ("_entries",)

    def __init__(self, entries: list[Sequence[Callable[[Any], Any]]]) -> None:
        self._entries = entries

    def __call__(self, tx: Connection) -> list[list[Any]] | StorageUnavailable:
        if not any(self._entries):
            return [[] for _ in self._entries]
        try:
            tx.execute("BEGIN IMMEDIATE")
            results = [[run_body(tx, body) for body in bodies] for bodies in self._entries]
            tx.execute("COMMIT")
        except BaseException as error:
            return _give_up(tx, error)
        return results


class ReadRun:
    """One body on a snapshot of its own, as a job; whatever it writes is refused or taken back."""

    __slots__ = ("_body", "_guard")

    def __init__(self, body: Callable[[Any], Any], *, guard: bool = False) -> None:
        self._body = body
        self._guard = guard

    def __call__(self, tx: Connection) -> Any:
        """Return the result, Raised, or StorageUnavailable."""
        try:
            if self._guard:
                tx.execute("PRAGMA query_only=ON")
            tx.execute("BEGIN")
            result = _finished(self._body(tx))
        except BaseException as error:
            fault = storage_fault(error)
            own = fault in ("", "SQLITE_READONLY")  # a write, which a reader must not try
            result = _raised(error) if own else StorageUnavailable(fault)
        if tx.in_transaction:
            tx.execute("ROLLBACK")
        if self._guard:
            tx.execute("PRAGMA query_only=OFF")
        return result


def run_body(tx: Connection, body: Callable[[Any], Any]) -> Any:
    """Run one body in its savepoint. Raises only what ends the whole group."""
    tx.execute("SAVEPOINT body")
    try:
        result = _finished(body(tx))
    except BaseException as error:
        if storage_fault(error) or not tx.in_transaction:
            raise
        tx.execute("ROLLBACK TO body")
        result = _raised(error)
    if not tx.in_transaction:
        raise RuntimeError("a body ended the transaction it ran in")
    tx.execute("RELEASE body")
    return result


def _finished(result: Any) -> Any:
    """Return `result`, unless it is work that would still have to run, outside of the transaction."""
    if isinstance(result, GeneratorType | CoroutineType):
        result.close()
        raise TypeError("a body returned a generator or a coroutine: it must do its work and return values")
    return result


def _raised(error: BaseException) -> Raised:
    """Keep an error without the variables of its frames: they hold cursors that belong to the thread."""
    traceback.clear_frames(error.__traceback__)
    if isinstance(error, Exception):
        return Raised(error)
    wrapped = RuntimeError(f"a body raised {type(error).__name__}")  # such as SystemExit: not its decision
    wrapped.__cause__ = error
    return Raised(wrapped)


def _give_up(tx: Connection, error: BaseException) -> StorageUnavailable:
    """Take the whole group back; SQLite may have done that already, as it does when the disk is full."""
    fault = storage_fault(error)
    unavailable = StorageUnavailable(fault or type(error).__name__)
    unavailable.__cause__ = error
    try:
        if tx.in_transaction:
            tx.execute("ROLLBACK")
    except Exception as second:
        unavailable.add_note(f"rollback failed too: {type(second).__name__}")
    return unavailable
