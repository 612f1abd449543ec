"""What has just changed in the world, for whoever watches: tests, the page."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox.botapi.bell import Bell
from bot.sandbox.botapi.nouns import Json, Message

EventKind = Literal[
    "message",
    "edited",
    "deleted",
    "answered",
    "action",
    "reaction",
    "menu",
    "person",
    "blocked",
    "poll",
    "group",
]
BACKLOG = 10_000


@dataclass(frozen=True, slots=True)
class Event:
    """A change; `version` rises by one with each. `message` is live: read it at once."""

    version: int
    kind: EventKind
    chat_id: int | None = None
    message: Message | None = None
    data: Json = field(default_factory=dict)


class Events:
    """Counts changes, wakes who waits for one, hands each to those who listen."""

    def __init__(self) -> None:
        self.version = 0
        self._bell = Bell()
        self._listeners: list[Callable[[Event], None]] = []

    def publish(
        self, kind: EventKind, chat_id: int | None, message: Message | None = None, **data: object
    ) -> None:
        """Record one change."""
        self.version += 1
        if message is not None:
            message.version = self.version
        if self._listeners:
            event = Event(self.version, kind, chat_id, message, data)
            for listener in tuple(self._listeners):
                listener(event)
        self._bell.ring()

    async def changed(self, after: int, seconds: float) -> bool:
        """Wait until the version is above `after`, at most `seconds`; say whether it is."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while self.version <= after:
            if not await self._bell.wait(end - loop.time()):
                return self.version > after
        return True

    def listen(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` with each change; return what stops it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    async def stream(self) -> AsyncGenerator[Event, None]:
        """Yield changes as they come; one who reads too slowly loses the newest beyond the backlog."""
        queue: asyncio.Queue[Event] = asyncio.Queue()

        def put(event: Event) -> None:
            if queue.qsize() < BACKLOG:
                queue.put_nowait(event)

        stop = self.listen(put)
        try:
            while True:
                yield await queue.get()
        finally:
            stop()
