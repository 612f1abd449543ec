"""A bounded record of the calls that came, for tests to look at."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from bot.sandbox.botapi.nouns import Json


@dataclass(frozen=True, slots=True)
class ApiCall:
    """One call: when, what, with which values, and how it ended.

    `outcome` is the HTTP status answered; 0 when the connection was closed instead. `fault` names the one
    that struck, `worked` says whether the call took effect.
    """

    at: datetime
    method: str
    params: Json
    outcome: int
    description: str = ""
    fault: str = ""
    worked: bool = True


class CallLog:
    """The latest calls, oldest first."""

    def __init__(self, kept: int = 10_000) -> None:
        self._calls: deque[ApiCall] = deque(maxlen=kept)
        self.count = 0

    def add(self, call: ApiCall) -> None:
        """Record one call."""
        self.count += 1
        self._calls.append(call)

    def of(self, method: str | None = None, chat_id: int | None = None) -> list[ApiCall]:
        """Return the calls of a method (any case) and chat, or all."""
        return [
            call
            for call in self._calls
            if (method is None or call.method.lower() == method.lower())
            and (chat_id is None or str(call.params.get("chat_id")) == str(chat_id))
        ]

    def clear(self) -> None:
        """Forget them."""
        self._calls.clear()
