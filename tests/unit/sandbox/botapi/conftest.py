"""A server on a free port, and somebody who has pressed Start."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.people import Person, Telegram


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[Telegram]:
    """A running server."""
    async with Telegram() as running:
        yield running


@pytest_asyncio.fixture
async def anna(telegram: Telegram) -> Person:
    """Somebody who has written to the bot; that first update is confirmed."""
    person = telegram.person("Anna")
    await person.says("/start")
    telegram.world.updates.clear()
    return person
