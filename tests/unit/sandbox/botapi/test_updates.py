"""getUpdates as Telegram has it: kept until confirmed, one poller at a time."""

import asyncio
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from bot.sandbox.botapi.updates import UpdateQueue
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import arrived, call


async def texts(telegram: Telegram, **params: Any) -> list[str]:
    """The texts of the messages one getUpdates returns."""
    updates = (await call(telegram, "getUpdates", **params)).result
    return [update["message"]["text"] for update in updates]


async def test_an_update_stays_until_a_higher_offset_confirms_it(telegram: Telegram, anna: Person) -> None:
    for text in ("one", "two", "three"):
        await anna.says(text)
    assert await texts(telegram) == ["one", "two", "three"]
    assert await texts(telegram, limit=2) == ["one", "two"]
    first = (await call(telegram, "getUpdates")).result[0]["update_id"]
    assert await texts(telegram, offset=first) == ["one", "two", "three"]
    assert await texts(telegram, offset=first + 2) == ["three"]
    assert await texts(telegram) == ["three"]


async def test_a_negative_offset_keeps_only_the_last(telegram: Telegram, anna: Person) -> None:
    for text in ("one", "two", "three"):
        await anna.says(text)
    assert await texts(telegram, offset=-1) == ["three"]
    assert await texts(telegram) == ["three"]


async def test_at_most_a_hundred_come_at_once(telegram: Telegram, anna: Person) -> None:
    for number in range(130):
        await anna.says(str(number))
    assert len(await texts(telegram, limit=1000)) == 100


async def test_a_long_poll_returns_as_soon_as_something_comes(telegram: Telegram, anna: Person) -> None:
    loop = asyncio.get_running_loop()
    begin = loop.time()
    poll = asyncio.create_task(texts(telegram, timeout=20))
    await arrived(telegram, "getUpdates")
    assert not poll.done()
    await anna.says("hello")
    assert await poll == ["hello"]
    assert loop.time() - begin < 15


async def test_a_long_poll_ends_empty_after_its_timeout(telegram: Telegram) -> None:
    assert await texts(telegram, timeout=1) == []


async def test_a_second_poller_ends_the_first(telegram: Telegram, anna: Person) -> None:
    first = asyncio.create_task(call(telegram, "getUpdates", timeout=20))
    await arrived(telegram, "getUpdates")
    second = asyncio.create_task(texts(telegram, timeout=20))
    code, sentence = (await first).refusal
    assert code == 409
    assert sentence.startswith("Conflict: terminated by other getUpdates request")
    await anna.says("hello")
    assert await second == ["hello"]


async def test_only_the_kinds_asked_for_are_queued_from_then_on(telegram: Telegram, anna: Person) -> None:
    await anna.says("before")
    await call(telegram, "getUpdates", allowed_updates=["my_chat_member"])
    await anna.says("not asked for")
    await anna.blocks()
    updates = (await call(telegram, "getUpdates")).result
    assert [set(update) - {"update_id"} for update in updates] == [{"message"}, {"my_chat_member"}]
    await call(telegram, "getUpdates", allowed_updates=[])
    await anna.says("asked for again")
    assert (await texts(telegram, offset=-1)) == ["asked for again"]


async def test_an_update_can_come_twice_also_after_it_was_confirmed(telegram: Telegram, anna: Person) -> None:
    await anna.says("once")
    first = (await call(telegram, "getUpdates")).result[0]
    telegram.people.again(first["update_id"])
    assert await texts(telegram) == ["once", "once"]
    assert await texts(telegram, offset=first["update_id"] + 1) == []
    telegram.people.again(first["update_id"])
    assert (await call(telegram, "getUpdates", offset=first["update_id"] + 1)).result == [first]
    assert await texts(telegram, offset=first["update_id"] + 1) == []


def test_ids_that_jump_down_lose_nothing() -> None:
    queue = UpdateQueue(1_000_000, Random(1))
    queue.put("message", {"text": "high"})
    assert [one["update_id"] for one in queue.read(100)] == [1_000_000]
    queue.jump(5)
    queue.put("message", {"text": "low"})
    queue.confirm(1_000_001)
    assert [one["update_id"] for one in queue.read(100)] == [5]
    queue.confirm(6)
    assert queue.read(100) == []


def test_updates_out_of_order_are_confirmed_each_by_its_id() -> None:
    queue = UpdateQueue(10, Random(1))
    for number in (12, 10, 11):
        queue.put_raw({"message": {}}, number)
    queue.read(100)
    queue.confirm(12)
    assert [one["update_id"] for one in queue.read(100)] == [12]


@pytest.mark.parametrize("repeat", [0.5, 1.0])
def test_mischief_repeats_updates_at_most_once(repeat: float) -> None:
    queue = UpdateQueue(1, Random(2))
    queue.mischief.repeat = repeat
    for _ in range(50):
        queue.put("message", {})
    seen: list[int] = []
    offset = 0
    while batch := queue.read(7):
        seen += [one["update_id"] for one in batch]
        offset = max(offset, *seen) + 1
        queue.confirm(offset)
    assert set(seen) == set(range(1, 51))
    assert 50 < len(seen) <= 100


def test_mischief_leaves_gaps_between_ids() -> None:
    queue = UpdateQueue(1, Random(2))
    queue.mischief.gap = 5
    ids = [queue.put_raw({}) for _ in range(30)]
    steps = [after - before for before, after in pairwise(ids)]
    assert 1 <= min(steps) < max(steps) <= 5
