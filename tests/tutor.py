"""The real bot in a test: it meets the local Bot API server over HTTP and nothing else."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bot.app import App
from bot.settings import Settings
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

    async def end(self) -> None:
        """Stop the bot as SIGTERM does."""
        if self._task is None:
            return
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
