"""Watches the Bot API's side of a run: polls, batches, screens that came more than once; kills at a moment."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

from bot.sandbox.botapi.api import Moment
from tests.people import PATIENCE, Telegram

Happened = Callable[[Moment, str, dict[str, Any], Any], bool]


class Witness:
    """Is told of every call; remembers what a test asks about afterwards."""

    def __init__(self, telegram: Telegram) -> None:
        self.screens: Counter[tuple[str, str, str]] = Counter()
        self.sorry: list[str] = []
        self.telegram = telegram
        self._polled = asyncio.Event()
        self._trap: Happened | None = None
        self._spring: Callable[[], None] = lambda: None
        telegram.server.api.watchers.append(self._sees)

    @property
    def copies(self) -> int:
        """How often the screen that came most often came."""
        return max(self.screens.values(), default=0)

    async def polls(self, seconds: float = PATIENCE) -> None:
        """Wait for the next getUpdates: the bot is up."""
        self._polled.clear()
        await asyncio.wait_for(self._polled.wait(), seconds)

    def at(self, happened: Happened, do: Callable[[], None]) -> None:
        """Do something, once, the moment a call fits; a newer trap takes the place of an older one."""
        self._trap, self._spring = happened, do

    def disarm(self) -> None:
        """Take the trap away: it was not for the process that comes next."""
        self._trap = None

    def _sees(self, moment: Moment, method: str, parameters: dict[str, Any], result: Any) -> None:
        if method == "getUpdates" and moment == "arrived":
            self._polled.set()
        if method == "sendMessage" and moment == "worked":
            text, buttons = str(parameters.get("text")), str(parameters.get("reply_markup", ""))
            if buttons:
                self.screens[str(parameters["chat_id"]), text, buttons] += 1
            if "something went wrong" in text:
                self.sorry.append(text)
        if self._trap is not None and self._trap(moment, method, parameters, result):
            self._trap = None
            self._spring()


def sent(moment: Moment, count: int = 1) -> Happened:
    """A screen or message has arrived at Telegram, or has been put into the chat, for the `count`th time."""
    times = 0

    def fits(when: Moment, method: str, _parameters: dict[str, Any], _result: Any) -> bool:
        nonlocal times
        times += when == moment and method in ("sendMessage", "editMessageText")
        return times >= count

    return fits


def batch(moment: Moment, method: str, _parameters: dict[str, Any], result: Any) -> bool:
    """Telegram hands out updates in this very moment."""
    return method == "getUpdates" and moment == "worked" and bool(result)
