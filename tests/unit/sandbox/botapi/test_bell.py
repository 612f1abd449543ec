"""The bell that the server's own tasks wait on."""

from __future__ import annotations

import asyncio

import pytest

from bot.sandbox.botapi.bell import Bell


async def test_who_is_cancelled_in_the_moment_of_a_ring_is_cancelled() -> None:
    bell = Bell()
    waiting = asyncio.create_task(bell.wait(3600))
    await asyncio.sleep(0)
    bell.ring()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_a_ring_wakes_all_who_wait_and_none_is_heard_when_it_does_not_ring() -> None:
    bell = Bell()
    waiting = [asyncio.create_task(bell.wait(3600)) for _ in range(3)]
    await asyncio.sleep(0)
    bell.ring()
    assert await asyncio.gather(*waiting) == [True] * 3
    assert not await bell.wait(0.01)
    assert not await bell.wait(0)
