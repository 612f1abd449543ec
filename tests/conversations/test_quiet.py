"""While nobody writes, the bot waits in one long poll."""

from __future__ import annotations

import asyncio

from tests.conversations.stories import answers
from tests.people import Person, Telegram


async def test_an_idle_bot_holds_one_long_poll_instead_of_asking_over_and_over(
    telegram: Telegram, anna: Person
) -> None:
    await answers(anna, "/start")
    await telegram.quiet(0.1)
    before = len(telegram.calls.of("getUpdates"))
    await asyncio.sleep(0.2)
    assert len(telegram.calls.of("getUpdates")) - before <= 1
    assert isinstance(telegram.calls.of("getUpdates")[-1].params["timeout"], int)
