"""A page of Anna's phone, and a browser's way to ask for it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest_asyncio

from tests.people import Telegram
from tests.unit.sandbox.page.serving import Page, page_of


@pytest_asyncio.fixture
async def page(telegram: Telegram) -> AsyncIterator[Page]:
    """The page, served."""
    async with page_of(telegram) as served:
        yield served


@pytest_asyncio.fixture
async def browser() -> AsyncIterator[aiohttp.ClientSession]:
    """Something that asks."""
    async with aiohttp.ClientSession() as session:
        yield session
