"""Polling ends when it is told to, whatever it is doing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, cast

from bot.transport.http import TutorBot
from bot.transport.polling import Polling
from bot.transport.updates import Arrived


class SilentBot:
    """Telegram holds every poll for ever."""

    async def call(self, method: str, data: dict[str, Any], **_: Any) -> Any:
        """Never answer."""
        await asyncio.Event().wait()


async def _ends(running: asyncio.Task[None]) -> bool:
    """Whether it ends by itself; a cancelled poll would end as quietly."""
    done, _ = await asyncio.wait({running}, timeout=0.5)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return running in done


async def _accept(_: Sequence[Arrived]) -> None:
    return None


async def test_a_stop_in_the_moment_before_a_poll_does_not_wait_for_it() -> None:
    async def room() -> None:
        asyncio.get_running_loop().call_soon(polling.stop)

    polling = Polling(cast(TutorBot, SilentBot()), "bot", _accept, room)
    assert await _ends(asyncio.create_task(polling.run()))


async def test_a_stop_gives_a_waiting_poll_up_at_once() -> None:
    async def room() -> None:
        return None

    polling = Polling(cast(TutorBot, SilentBot()), "bot", _accept, room)
    running = asyncio.create_task(polling.run())
    await asyncio.sleep(0.01)
    polling.stop()
    assert await _ends(running)
