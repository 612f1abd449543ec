"""The sandbox's private line into the bot: JSON lines over an inherited socket. `tutor run` never opens it.

The sandbox asks {"id": 1, "do": "turn", "seconds": 3600} and gets {"id": 1, "ok": true, "result": …} or
{"id": 1, "ok": false, "error": "one line"}.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from bot.app.app import App, utc_now
from bot.app.insight import Insight
from bot.settings import Settings

LONGEST_LINE = 256 * 1024  # bytes

Answer = Callable[..., Awaitable[Any]]


class TurnedClock:
    """The machine's clock, set ahead."""

    def __init__(self, ahead: timedelta) -> None:
        self.ahead = ahead

    def __call__(self) -> datetime:
        """Return the time now (aware, UTC)."""
        return utc_now() + self.ahead


class SandboxedApp(App):
    """The bot with the line into it; `seconds` is how far its clock is ahead at first."""

    def __init__(self, settings: Settings, line: socket.socket, seconds: float) -> None:
        self._turned = TurnedClock(timedelta(seconds=seconds))
        super().__init__(settings, self._turned)
        self._line = line

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, and until the sandbox has gone."""
        talking = asyncio.create_task(self._talk(stop))
        try:
            await super().run(stop)
        finally:
            talking.cancel()
            await asyncio.gather(talking, return_exceptions=True)

    async def turn(self, seconds: float, halting: bool = False) -> None:
        """Set the clock ahead of the machine's by `seconds`, and let what has fallen due happen now.

        `halting`: it is turned on at once, so what nobody waits for may wait too.
        """
        self._turned.ahead = timedelta(seconds=seconds)
        await self.catch_up()
        if not halting:
            self.wake()

    async def _talk(self, stop: asyncio.Event) -> None:
        reader, writer = await asyncio.open_connection(sock=self._line, limit=LONGEST_LINE)
        insight = Insight(self.database, self.house, self.reload)
        answers: dict[str, Answer] = {"turn": self.turn, **insight.answers}
        try:
            while line := await reader.readline():
                writer.write(await _answered(line, answers))
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()
        stop.set()  # the sandbox has ended, however it did


async def _answered(line: bytes, answers: dict[str, Answer]) -> bytes:
    """Do what a line asks; what goes wrong is told in one line, and never ends the bot."""
    asked: dict[str, Any] = json.loads(line)
    number, verb = asked.pop("id"), asked.pop("do")
    try:
        told = {"id": number, "ok": True, "result": await answers[verb](**asked)}
    except Exception as error:
        told = {"id": number, "ok": False, "error": f"{verb}: {type(error).__name__}: {error}"[:300]}
    return json.dumps(told).encode() + b"\n"
