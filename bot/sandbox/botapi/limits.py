"""How much may be sent: Telegram's flood limits, as an option."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from bot.sandbox.botapi.errors import too_many

CHATS_KEPT = 10_000
MINUTE = 60.0


@dataclass(slots=True)
class _Bucket:
    level: float
    at: float


class SendLimits:
    """Token buckets: sends a second overall and per chat, each with a burst. `seconds` is a steady clock."""

    def __init__(
        self,
        seconds: Callable[[], float],
        per_chat: float = 1.0,
        chat_burst: int = 3,
        overall: float = 30.0,
        overall_burst: int = 30,
    ) -> None:
        self._seconds = seconds
        self._chat_rate = per_chat
        self._chat_burst = chat_burst
        self._rate = overall
        self._burst = overall_burst
        self._overall = _Bucket(overall_burst, seconds())
        self._chats: dict[int, _Bucket] = {}

    def spend(self, chat_id: int) -> None:
        """Count one send to a chat. Raises the 429 when there is no room; that call is not counted."""
        now = self._seconds()
        chat = self._chats.pop(chat_id, None) or _Bucket(self._chat_burst, now)
        self._chats[chat_id] = chat
        if len(self._chats) > CHATS_KEPT:
            del self._chats[next(iter(self._chats))]
        wait = max(
            _refill(chat, now, self._chat_rate, self._chat_burst),
            _refill(self._overall, now, self._rate, self._burst),
        )
        if wait > 0:
            raise too_many(max(1, ceil(wait)))
        chat.level -= 1
        self._overall.level -= 1


class GroupLimits:
    """At most `per_minute` sends, edits and reactions in any minute in each group. `seconds` is a steady clock."""

    def __init__(self, seconds: Callable[[], float], per_minute: int = 20) -> None:
        self._seconds = seconds
        self._per_minute = per_minute
        self._spent: dict[int, deque[float]] = {}

    def spend(self, chat_id: int) -> None:
        """Count one. Raises the 429 when the minute is full; that call is not counted."""
        now = self._seconds()
        spent = self._spent.setdefault(chat_id, deque(maxlen=self._per_minute))
        if len(spent) == self._per_minute and now - spent[0] < MINUTE:
            raise too_many(max(1, ceil(spent[0] + MINUTE - now)))
        spent.append(now)


def _refill(bucket: _Bucket, now: float, rate: float, burst: int) -> float:
    """Bring a bucket up to `now` and return the seconds until it holds one."""
    bucket.level = min(float(burst), bucket.level + max(0.0, now - bucket.at) * rate)
    bucket.at = now
    return 0.0 if bucket.level >= 1 else (1 - bucket.level) / rate
