"""The count of what was given to the bot and what it has stored."""

from __future__ import annotations

from typing import Any

from bot.sandbox.botapi.updates import UpdateQueue
from bot.sandbox.botapi.world import World
from bot.sandbox.line import Line
from bot.sandbox.tally import Tally


class Stored(Line):
    """A line into a bot that has stored the updates in `ids`."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[int] = set()

    async def ask(self, do: str, **fields: Any) -> Any:
        """Count."""
        within = [one for one in self.ids if fields["first"] <= one <= fields["last"]]
        return {"stored": len(within), "answers": 0, "problems": [], "versions": []}


def begun() -> tuple[UpdateQueue, Stored, Tally]:
    """A queue whose ids begin late, as the sandbox's do, and its tally."""
    updates, line = World().updates, Stored()
    updates.jump(1_800_000_000)
    return updates, line, Tally(updates, line)


async def counts(tally: Tally) -> tuple[int, ...]:
    """Count anew: given, stored, waiting, lost."""
    await tally.look()
    return tuple(tally.shown[name] for name in ("given", "stored", "waiting", "lost"))


async def test_nothing_is_counted_before_anything_was_given() -> None:
    updates, line, tally = begun()
    assert await counts(tally) == (0, 0, 0, 0)
    number = updates.put_raw({})
    assert await counts(tally) == (1, 0, 1, 0)
    updates.read(10)
    line.ids.add(number)
    updates.confirm(number + 1)
    assert await counts(tally) == (1, 1, 0, 0)


async def test_what_the_bot_forgets_once_it_was_stored_still_counts() -> None:
    updates, line, tally = begun()
    for _ in range(3):
        line.ids.add(updates.put_raw({}))
    updates.clear()
    assert await counts(tally) == (3, 3, 0, 0)
    line.ids.clear()  # it keeps them for a week
    line.ids.add(updates.put_raw({}))
    updates.clear()
    assert await counts(tally) == (4, 4, 0, 0)


async def test_what_is_neither_stored_nor_waiting_is_lost() -> None:
    updates, line, tally = begun()
    line.ids.add(updates.put_raw({}))
    updates.put_raw({})
    updates.clear()
    assert await counts(tally) == (2, 1, 0, 1)
