"""Our end of the private line into the bot: one JSON line asks, one answers."""

import asyncio
import json
import socket
from contextlib import suppress
from itertools import count
from typing import Any

LONGEST_LINE = 8 * 1024 * 1024  # bytes: all cards of many courses
PATIENCE = 15.0  # seconds


class LineDown(ValueError):
    """Nobody answers, or what was asked cannot be done; the text is one line."""


class Line:
    """Asks the bot of the moment; who waits while it is killed hears LineDown."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._writer: asyncio.StreamWriter | None = None
        self._hearing: asyncio.Task[None] | None = None

    async def connect(self, end: socket.socket) -> None:
        """Take the line of a bot that has just been started, in place of the one before."""
        await self.close()
        reader, self._writer = await asyncio.open_connection(sock=end, limit=LONGEST_LINE)
        self._hearing = asyncio.create_task(self._hear(reader))

    async def ask(self, do: str, **fields: Any) -> Any:
        """Ask and return the answer. Raises LineDown."""
        if self._writer is None:
            raise LineDown("the bot is not running")
        number = next(self._numbers)
        waiting = self._waiting[number] = asyncio.get_running_loop().create_future()
        try:
            self._writer.write(json.dumps({"id": number, "do": do, **fields}).encode() + b"\n")
            return await asyncio.wait_for(waiting, PATIENCE)
        except (TimeoutError, ConnectionError):
            raise LineDown("the bot does not answer") from None
        finally:
            self._waiting.pop(number, None)

    async def close(self) -> None:
        """Hang up."""
        if self._hearing is not None:
            self._hearing.cancel()
            await asyncio.gather(self._hearing, return_exceptions=True)
        if self._writer is not None:
            self._writer.close()
            with suppress(OSError):
                await self._writer.wait_closed()
        self._writer = self._hearing = None

    async def _hear(self, reader: asyncio.StreamReader) -> None:
        try:
            with suppress(ConnectionError):
                while said := await reader.readline():
                    self._settle(json.loads(said))
        finally:
            for waiting in self._waiting.values():
                if not waiting.done():
                    waiting.set_exception(LineDown("the bot has ended meanwhile"))

    def _settle(self, told: dict[str, Any]) -> None:
        waiting = self._waiting.get(told["id"])
        if waiting is None or waiting.done():
            return
        if told["ok"]:
            waiting.set_result(told["result"])
        else:
            waiting.set_exception(LineDown(told["error"]))
