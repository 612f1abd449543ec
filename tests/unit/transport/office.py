"""A delivery with Telegram before it and the ledger behind it, both of which note what they are told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import pytest

from bot.conversation.activity import Home
from bot.conversation.events import Place
from bot.conversation.markup import Text
from bot.conversation.screens import Document, Screen
from bot.conversation.showing import Pending
from bot.transport import delivery as module
from bot.transport.delivery import Delivery
from bot.transport.messages import Messages
from bot.transport.pace import Pace
from storage.records import Outgoing


class Wire:
    """Telegram's side: records calls, raises what it was told to, holds what it was told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, int, int]] = []
        self.wrong: list[Exception | None] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def send(self, place: Place, screen: Screen, version: int) -> int:
        """Send a screen."""
        return await self._called("send", place.chat_id, version)

    async def edit(self, place: Place, message_id: int, screen: Screen, version: int) -> int:
        """Edit a screen."""
        return await self._called("edit", place.chat_id, version)

    async def send_document(self, place: Place, document: Document) -> int:
        """Send a file."""
        return await self._called("document", place.chat_id, 0)

    async def answer(self, query_id: str, toast: str, url: str = "") -> None:
        """Answer a press."""
        await self._called("answer", 0, 0)

    async def _called(self, what: str, chat: int, version: int) -> int:
        self.calls.append((what, chat, version))
        await self.gate.wait()
        error = self.wrong.pop(0) if self.wrong else None
        if error is not None:
            raise error
        return 1_000 + len(self.calls)


class Book:
    """The ledger: notes what it is told, in order; `again` is what it says to lost sends."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.again = True
        self.expired = False

    async def doubtful(self, screen: Pending) -> bool:
        """A copy may have arrived."""
        self.told.append("doubtful")
        return self.again

    async def sending(self, message: Outgoing) -> bool:
        """A message goes out."""
        self.told.append("sending")
        return not self.expired

    async def lost(self, message: Outgoing) -> bool:
        """No answer came."""
        self.told.append(f"lost {message.tries}")
        return self.again and not message.once

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def noted(*_: object) -> None:
            self.told.append(name)

        return noted


class Office:
    """A delivery between a wire and a book."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "FIRST_PAUSE", 0.05)
        self.wire, self.book = Wire(), Book()
        self.failing_views = False
        self.delivery = Delivery(cast(Messages, self.wire), self.book, self._draw, self._make, Pace(0))

    def _draw(self, screen: Pending) -> Screen:
        return Screen(Text())

    async def _make(self, message: Outgoing) -> tuple[Screen | Document, int]:
        if self.failing_views:
            raise KeyError(message.kind)
        return Screen(Text()), 0

    def show(self, version: int, chat: int = 1, edits: int = 0) -> None:
        """Show a screen."""
        self.delivery.show(Pending(Place(chat), version, edits, Home(), None, "en"))

    def send(self, id: int = 1, chat: int = 1, once: bool = False) -> None:
        """Send a message."""
        self.delivery.send(Outgoing(chat, 0, "note", "{}", once=once, id=id))

    async def done(self) -> None:
        """Wait until nothing is on its way."""
        async with asyncio.timeout(60):
            while self.delivery.chats:  # noqa: ASYNC110  (nobody tells)
                await asyncio.sleep(0.005)


async def work_begins() -> None:
    """Let all that was begun go on until it waits for something."""
    for _ in range(100):
        await asyncio.sleep(0)
