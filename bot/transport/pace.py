"""How fast we may send: below Telegram's limits per chat and overall, answers before everything else."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

A_CHAT, CHAT_BURST = 1.0, 20  # messages a second in a private chat, and how many at once
A_GROUP, A_WHILE = 18, 60.5  # Telegram allows 20 a minute in a group, edits included
UNHURRIED = 0.6  # the share of the overall rate that reminders and other news may take
STORM, STORM_WITHIN = 3, 10.0  # floods in so many chats within so many seconds hold everything back
MOST_CHATS = 10_000


class Bucket:
    """A token bucket kept as one number: the time at which it would be full again."""

    __slots__ = ("_burst", "_full_at", "_step")

    def __init__(self, rate: float, burst: float) -> None:
        self._step = 1 / rate
        self._burst = burst * self._step
        self._full_at = 0.0

    def take(self, now: float) -> float:
        """Take one and return how many seconds to wait for it."""
        self._full_at = max(self._full_at, now) + self._step
        return max(0.0, self._full_at - self._burst - now)

    def idle(self, now: float) -> bool:
        """Whether nothing was taken for as long as it takes to fill."""
        return self._full_at <= now


class Window:
    """At most so many within any while, all at once if need be; a group that was quiet is answered at once."""

    __slots__ = ("_seconds", "_taken")

    def __init__(self, most: int, seconds: float) -> None:
        self._taken: deque[float] = deque(maxlen=most)  # when the last ones go out
        self._seconds = seconds

    def take(self, now: float) -> float:
        """Take one and return how many seconds to wait for it."""
        full = len(self._taken) == self._taken.maxlen
        goes = max(now, self._taken[0] + self._seconds) if full else now
        self._taken.append(goes)
        return goes - now

    def idle(self, now: float) -> bool:
        """Whether nothing was taken for a while."""
        return not self._taken or self._taken[-1] + self._seconds <= now


class Pace:
    """Waits for a free place before each send. `rate` is messages a second overall, 0 for no limits at all."""

    def __init__(self, rate: float, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or asyncio.get_running_loop().time
        self._limited = rate > 0
        self._overall = Bucket(rate, max(1.0, rate)) if self._limited else None
        self._unhurried = Bucket(rate * UNHURRIED, 1) if self._limited else None
        self._chats: dict[int, Bucket | Window] = {}
        self._floods: dict[int, float] = {}
        self._held_until = 0.0

    async def wait(self, chat_id: int, *, hurried: bool = True) -> None:
        """Return when a message to this chat may go out."""
        now = self._clock()
        wait = max(0.0, self._held_until - now)
        if self._overall is not None and self._unhurried is not None:
            wait = max(wait, self._bucket(chat_id, now).take(now))
            if not hurried:
                wait = max(wait, self._unhurried.take(now))
            wait = max(wait, self._overall.take(now))
        if wait > 0:
            await asyncio.sleep(wait)

    def flooded(self, chat_id: int, retry_after: float) -> None:
        """Telegram said 429 for a chat: several at once mean that it is meant for all."""
        now = self._clock()
        self._floods = {chat: at for chat, at in self._floods.items() if now - at < STORM_WITHIN}
        self._floods[chat_id] = now
        if len(self._floods) >= STORM:
            self._held_until = max(self._held_until, now + retry_after)
            self._floods.clear()

    def _bucket(self, chat_id: int, now: float) -> Bucket | Window:
        bucket = self._chats.get(chat_id)
        if bucket is None:
            if len(self._chats) >= MOST_CHATS:
                self._chats = {chat: each for chat, each in self._chats.items() if not each.idle(now)}
            bucket = Window(A_GROUP, A_WHILE) if chat_id < 0 else Bucket(A_CHAT, CHAT_BURST)
            self._chats[chat_id] = bucket
        return bucket
