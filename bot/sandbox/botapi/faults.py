"""What can be made to go wrong on the way: errors, lost connections, silence; switched while running."""

import asyncio
from dataclasses import dataclass
from random import Random
from typing import Literal, get_args

FaultKind = Literal["answer", "close", "cut", "hang"]
FaultBody = Literal["json", "html", "empty", "truncated"]


@dataclass(slots=True, kw_only=True)
class Fault:
    """One fault and where it strikes.

    `kind`: `answer` gives `status` and `body` instead of the true answer; `close` closes the connection
    without one; `cut` closes it in the middle of the true answer; `hang` is silent for `seconds`, then goes
    on.
    `works`: whether the call takes effect before the fault strikes (a `cut` always works).
    It strikes calls of `method` (any case) and `chat_id`, or all; with `probability`; at most `times`.
    """

    kind: FaultKind
    method: str | None = None
    chat_id: int | None = None
    probability: float = 1.0
    times: int | None = None
    works: bool = False
    status: int = 502
    body: FaultBody = "json"
    retry_after: int | None = None
    description: str = ""
    seconds: float = 0.0
    struck: int = 0

    def __post_init__(self) -> None:
        """Refuse words that mean nothing, as they would never strike. Raises ValueError."""
        if self.kind not in get_args(FaultKind) or self.body not in get_args(FaultBody):
            raise ValueError(f"no such fault: kind {self.kind!r}, body {self.body!r}")
        if not 0 <= self.probability <= 1:
            raise ValueError(f"probability must be 0 to 1, not {self.probability}")

    def meets(self, method: str, chat_id: object) -> bool:
        """Say whether a call (`method` in lower case) is one this fault may strike."""
        if self.times is not None and self.struck >= self.times:
            return False
        if self.method is not None and self.method.lower() != method:
            return False
        return self.chat_id is None or str(self.chat_id) == str(chat_id)


class Faults:
    """The faults that are switched on; the first that strikes is the one."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.active: list[Fault] = []
        self.silent: list[object] = []
        """The `chat_id` (or None) of each call that hangs now."""
        self._released = asyncio.Event()

    def add(self, fault: Fault) -> Fault:
        """Switch a fault on and return it (its `struck` counts)."""
        self.active.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Switch one fault off."""
        self.active = [one for one in self.active if one is not fault]

    def clear(self) -> None:
        """Switch all off."""
        self.active = []

    async def silence(self, fault: Fault, chat_id: object) -> None:
        """Hang as long as the fault says, or until the release."""
        self.silent.append(chat_id)
        try:
            async with asyncio.timeout(fault.seconds):
                await self._released.wait()
        except TimeoutError:
            pass
        finally:
            self.silent.remove(chat_id)

    def release(self) -> None:
        """Let all calls that hang now go on."""
        self._released.set()
        self._released = asyncio.Event()

    def strike(self, method: str, chat_id: object) -> Fault | None:
        """Return the fault that strikes this call, counted, or None."""
        for fault in self.active:
            if not fault.meets(method, chat_id):
                continue
            if fault.probability < 1 and self._chance.random() >= fault.probability:
                continue
            fault.struck += 1
            if fault.times is not None and fault.struck >= fault.times:
                self.remove(fault)
            return fault
        return None

    def too_many(self, retry_after: int, **where: object) -> Fault:
        """Answer 429 with `retry_after` seconds. `where`: method, chat_id, probability, times."""
        return self.add(_fault("answer", where, status=429, retry_after=retry_after))

    def error(self, status: int = 502, body: FaultBody = "json", **where: object) -> Fault:
        """Answer with a status and a body of some shape; `works=True` does the work first."""
        return self.add(_fault("answer", where, status=status, body=body))

    def lose_request(self, **where: object) -> Fault:
        """Close the connection before the call takes effect."""
        return self.add(_fault("close", where))

    def lose_answer(self, **where: object) -> Fault:
        """Let the call take effect, then close the connection without a word."""
        return self.add(_fault("close", where, works=True))

    def hang(self, seconds: float, **where: object) -> Fault:
        """Stay silent for `seconds` before the work (or after it, with `works=True`), then go on."""
        return self.add(_fault("hang", where, seconds=seconds))


def _fault(kind: FaultKind, where: dict[str, object], **fixed: object) -> Fault:
    return Fault(**{"kind": kind, **where, **fixed})  # type: ignore[arg-type]
