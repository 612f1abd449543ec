"""From a batch of updates to committed turns, and from those to delivery: what joins transport and turn."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from bot import turn
from bot.conversation.events import Event
from bot.conversation.house import House
from bot.conversation.showing import Pending, Taken
from bot.conversation.texts import words
from bot.health import metrics
from bot.logs import event as log
from bot.transport.updates import Arrived
from storage import updates
from storage.database import Database, StorageUnavailable, Transaction
from storage.records import Outgoing

logger = logging.getLogger(__name__)

DISK_PAUSE = 3.0  # seconds before a batch that could not be stored is tried again
MOST_TRIES = 4  # of an update in the first batch after a start: at the last it is set aside
LAST_TRY_PAUSE = 0.3  # seconds before the last true try


class Outlet(Protocol):
    """The part of delivery that takings are handed to."""

    def show(self, screen: Pending) -> None:
        """Show a screen."""

    def send(self, message: Outgoing) -> None:
        """Send a message."""

    def answer(self, query_id: str, toast: str, url: str = "") -> None:
        """Answer a press; `url` is opened with it."""


class Intake:
    """Takes updates in order; `accept` returns only once they are committed."""

    def __init__(
        self, database: Database, house: House, clock: Callable[[], datetime], outlet: Outlet
    ) -> None:
        self._database = database
        self._house = house
        self._clock = clock
        self._outlet = outlet
        self._first = True
        self._tried: dict[int, int] = {}
        self.storing = True

    async def accept(self, batch: Sequence[Arrived]) -> None:
        """Let the updates have their effects, each once; waits while nothing can be stored."""
        while True:
            try:
                await (self._careful(batch) if self._first else self._turns(batch))
                break
            except StorageUnavailable as error:
                self.storing = False
                log(logger, "cannot store, waiting", level=logging.WARNING, error=error, every=30.0)
                await asyncio.sleep(DISK_PAUSE)
        self.storing = True
        self._first = self._first and not batch

    async def happen(self, events: Sequence[Event]) -> list[bool]:
        """Let what the clock brings have its effect; tells which went well. Raises StorageUnavailable."""
        now = self._clock()
        results = await self._database.transactions([self._body(event, None, now) for event in events])
        for result in results:
            if isinstance(result, Taken):
                self.hand_on(result)
            elif isinstance(result, Exception):
                reference = _reference()
                log(logger, "event failed", level=logging.ERROR, error=result, reference=reference)
        return [not isinstance(result, Exception) for result in results]

    def hand_on(self, taken: Taken) -> None:
        """Give delivery what a turn left to be done."""
        for message in taken.messages:
            self._outlet.send(message)
        if taken.screen is not None:
            self._outlet.show(taken.screen)
        if taken.answer is not None:
            answer = taken.answer
            url = f"https://t.me/{self._house.username}?start={answer.payload}" if answer.payload else ""
            toast = words(answer.language, answer.toast, **answer.toasted) if answer.toast else ""
            self._outlet.answer(answer.query_id, toast, url)

    async def _turns(self, batch: Sequence[Arrived], now: datetime | None = None) -> None:
        """All turns of a batch in one commit, a savepoint each; they share their time (see belonging.py)."""
        now = now or self._clock()
        whole = [each for each in batch if not each.broken]
        bodies = [self._body(each.event, each.update_id, now) for each in whole]
        results = await self._database.transactions(bodies) if bodies else []
        for result in results:
            if isinstance(result, Taken):
                self.hand_on(result)
        for each, result in zip(whole, results, strict=True):
            if isinstance(result, Exception):
                await self._set_aside(each, result)
        for each in batch:
            if each.broken:
                await self._set_aside(each, None)
        metrics.count("updates_total", "taken", len(batch))

    async def _careful(self, batch: Sequence[Arrived]) -> None:
        """The first batch after a start: an update that kills the process is found, and set aside in the end."""
        now = self._clock()
        ids = [each.update_id for each in batch]
        if any(await self._database.read(partial(updates.attempts, update_ids=ids))):
            await self._one_by_one(batch, now)
        else:
            await self._database.transaction(partial(updates.count_attempts, update_ids=ids))
            self._tried = dict.fromkeys(ids, 1)
            await self._turns(batch, now)
        await self._database.transaction(partial(updates.forget_attempts, update_ids=ids))
        self._tried.clear()

    async def _one_by_one(self, batch: Sequence[Arrived], now: datetime) -> None:
        """Try updates that were in hand when a process died, each alone.

        A process that is killed from outside just after each batch would look the same, so the last try waits.
        """
        for each in batch:
            if each.update_id not in self._tried:  # not counted again when only the disk was full in between
                (before,) = await self._database.read(partial(updates.attempts, update_ids=[each.update_id]))
                if before >= MOST_TRIES - 2:
                    await asyncio.sleep(LAST_TRY_PAUSE)
                await self._database.transaction(partial(updates.count_attempts, update_ids=[each.update_id]))
                self._tried[each.update_id] = before + 1
            if self._tried[each.update_id] >= MOST_TRIES:
                await self._set_aside(each, None)
            else:
                await self._turns([each], now)
            await self._database.transaction(partial(updates.forget_attempts, update_ids=[each.update_id]))

    async def _set_aside(self, each: Arrived, error: Exception | None) -> None:
        """An update whose turn failed, or that cannot be read: recorded as seen; its person is told once."""
        reference = _reference()
        metrics.count("updates_total", "set_aside")
        log(
            logger,
            "update set aside",
            level=logging.ERROR,
            error=error,
            reference=reference,
            update=each.update_id,
        )

        def body(tx: Transaction) -> Taken | None:
            return turn.apologise(tx, each.event, each.update_id, self._clock(), reference)

        taken = await self._database.transaction(body)
        if taken is not None:
            self.hand_on(taken)

    def _body(
        self, event: Event | None, update_id: int | None, now: datetime
    ) -> Callable[[Transaction], Taken | None]:
        def body(tx: Transaction) -> Taken | None:
            if event is None:
                if update_id is not None:
                    updates.mark_seen(tx, update_id, now)
                return None
            return turn.take(tx, event, update_id, now, self._house)

        return body


def _reference() -> str:
    """Return what names an error in the log and to the person: short enough to be typed."""
    return secrets.token_hex(3)
