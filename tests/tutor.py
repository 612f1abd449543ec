"""The real bot in a test: it meets the local Bot API server over HTTP and nothing else."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bot.app import App
from bot.conversation.events import Place
from bot.settings import Settings
from storage.database import StorageUnavailable
from tests.clock import Clock
from tests.people import Telegram

COURSE = Path(__file__).parent / "courses"


class Tutor:
    """`async with Tutor(telegram, clock, folder) as tutor`: a running bot, which can be ended and begun again."""

    def __init__(self, telegram: Telegram, clock: Clock, folder: Path, **settings: Any) -> None:
        self._telegram = telegram
        self._clock = clock
        self._settings = {
            "token": telegram.token,
            "api_url": telegram.url,
            "database_url": f"sqlite:///{folder / 'tutor.db'}",
            "courses": (COURSE,),
            "send_rate": 0,
            **settings,
        }
        self._task: asyncio.Task[None] | None = None
        self.app = self._made()

    def _made(self) -> App:
        return App(Settings(**self._settings), self._clock)

    async def begin(self) -> None:
        """Start the bot (again)."""
        self.app = self._made()
        self._stop = asyncio.Event()
        await self.app.open()
        self._task = asyncio.create_task(self.app.run(self._stop))
        self._telegram.bots.append(self)

    async def end(self) -> None:
        """Stop the bot as SIGTERM does."""
        if self._task is None:
            return
        self._telegram.bots.remove(self)
        self._stop.set()
        try:
            await self._task
        finally:
            self._task = None
            await self.app.close()

    async def restart(self, **settings: Any) -> None:
        """End and begin, with other settings where given."""
        await self.end()
        self._settings.update(settings)
        await self.begin()

    def at_work(self, chat_id: int | None = None, thread: int = 0) -> bool:
        """Whether it sends something (to that chat) that neither hangs nor waits for its next try."""
        delivery, hanging = self.app.delivery, self._hanging()
        if chat_id is None:
            return len(delivery._tasks) > delivery._held + len(hanging)
        return delivery.at_work(Place(chat_id, thread)) and not delivery._held and str(chat_id) not in hanging

    def holds_back(self) -> bool:
        """Whether something waits for its next try, or for an answer that hangs."""
        return bool(self.app.delivery._held or self._hanging())

    async def caught_up(self) -> None:
        """Return when all that it has given to its database is done."""
        with suppress(StorageUnavailable):
            await self.app.database.transactions([])
            await self.app.database.read(lambda tx: None)

    def _hanging(self) -> list[str]:
        """The chats to which something was sent that Telegram does not answer now."""
        return [str(chat_id) for chat_id in self._telegram.faults.silent if chat_id is not None]

    async def clock_strikes(self) -> None:
        """Let the sweep of reminders run, as it does every quarter of a minute."""
        await self.app.reminders.run()

    async def __aenter__(self) -> Self:
        await self.begin()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.end()
