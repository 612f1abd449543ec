"""Fetches updates by long polling; the offset moves only after the batch has been committed."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any, TypeVar

from bot.health import metrics
from bot.logs import event
from bot.transport.http import LONG_POLL, TutorBot
from bot.transport.outcomes import Fate, Why, outcome
from bot.transport.updates import ALLOWED, Arrived, NoUpdate, read

logger = logging.getLogger(__name__)
T = TypeVar("T")

BATCH = 100  # the most Telegram gives at once
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 3.0  # seconds between tries while Telegram is out of reach
CONFLICT_PAUSE = 5.0  # seconds before polling again beside another poller

Accept = Callable[[Sequence[Arrived]], Awaitable[None]]


class TokenRefused(Exception):
    """Telegram no longer takes the token: there is nothing left to do."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Telegram refuses TUTOR_TOKEN: get a valid token from @BotFather")


class Polling:
    """The one poller of this token. `accept` returns after the commit; `room` when more may be asked for."""

    def __init__(
        self, bot: TutorBot, username: str, accept: Accept, room: Callable[[], Coroutine[Any, Any, None]]
    ) -> None:
        self._bot = bot
        self._username = username
        self._accept = accept
        self._room = room
        self._offset: int | None = None
        self._stopped = asyncio.Event()
        self._waiting: asyncio.Task[Any] | None = None
        self.caught_up = (
            asyncio.Event()
        )  # what people sent while we were away, or Telegram was, has been taken

    async def run(self) -> None:
        """Poll until stopped. Raises TokenRefused."""
        pause = FIRST_PAUSE
        while not self._stopped.is_set():
            try:
                await self._interruptibly(self._room())
                if self._stopped.is_set():  # told in that very moment: no poll was there to be given up
                    return
                batch = await self._interruptibly(self._fetch())
            except asyncio.CancelledError:
                if self._stopped.is_set():
                    return
                raise
            except Exception as error:
                self.caught_up.clear()
                pause = await self._pause(error, pause)
                continue
            pause = FIRST_PAUSE
            if batch:
                await self.take(batch)
            if len(batch) < BATCH:
                self.caught_up.set()

    def stop(self) -> None:
        """End after the batch in hand; a poll that waits for updates is given up at once."""
        self._stopped.set()
        if self._waiting is not None:
            self._waiting.cancel()

    async def _interruptibly(self, work: Coroutine[Any, Any, T]) -> T:
        task = asyncio.create_task(work)
        self._waiting = task
        try:
            return await task
        finally:
            self._waiting = None

    async def take(self, batch: Sequence[Mapping[str, Any]]) -> None:
        """Hand a batch of raw updates on, each parsed alone; once it returns they are confirmed."""
        arrived: list[Arrived] = []
        for raw in batch:
            try:
                arrived.append(read(raw, self._username))
            except NoUpdate:
                metrics.count("updates_total", "unreadable")
        await self._accept(arrived)
        if arrived:
            # The last of the batch, not the highest id ever seen: after a quiet week ids start anew at random.
            self._offset = arrived[-1].update_id + 1

    async def confirm(self) -> None:
        """Tell Telegram what was taken last, so that it is not delivered again after a clean end."""
        if self._offset is None:
            return
        try:
            data = {"offset": self._offset, "timeout": 0, "limit": 1, "allowed_updates": list(ALLOWED)}
            await self._bot.call("getUpdates", data, read_timeout=1.0)
        except Exception as error:
            event(logger, "last batch not confirmed", level=logging.DEBUG, error=error)

    async def _fetch(self) -> list[Mapping[str, Any]]:
        timeout = LONG_POLL if self.caught_up.is_set() else 0
        data = {"timeout": timeout, "limit": BATCH, "allowed_updates": list(ALLOWED), "offset": self._offset}
        result = await self._bot.call("getUpdates", data)
        return [raw for raw in result if isinstance(raw, Mapping)] if isinstance(result, list) else []

    async def _pause(self, error: Exception, pause: float) -> float:
        """Wait after a failed poll; return the pause after that. Raises TokenRefused."""
        became = outcome(error)
        if became.why is Why.UNAUTHORIZED:
            raise TokenRefused from None
        if became.why is Why.CONFLICT:
            event(logger, "another process polls with this token", level=logging.WARNING, every=60.0)
            await self._sleep(CONFLICT_PAUSE)
            return FIRST_PAUSE
        event(logger, "telegram out of reach", level=logging.WARNING, fate=str(became.fate), every=10.0)
        await self._sleep(became.retry_after if became.fate is Fate.FLOOD else pause)
        return min(pause * 2, LONGEST_PAUSE)

    async def _sleep(self, seconds: float) -> None:
        """Wait, but not when told to stop."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopped.wait(), seconds)
