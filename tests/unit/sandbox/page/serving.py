"""The page on a free port, for a person of a test's Telegram."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.page.phone import Phone
from bot.sandbox.page.site import Site
from bot.sandbox.ports import claim
from tests.people import Telegram

ANNA = 6_000_000_001


@dataclass(frozen=True)
class Page:
    """A page that is served: `url` without a slash at the end."""

    url: str
    port: int
    phone: Phone


@asynccontextmanager
async def page_of(telegram: Telegram, name: str = "Anna") -> AsyncIterator[Page]:
    """Bring in a person and serve their phone."""
    telegram.people.create(ANNA, name)
    phone = Phone(telegram.world, telegram.people, ANNA)
    listening = claim(0)
    port = listening.getsockname()[1]
    runner = web.AppRunner(Site(phone, port).app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        yield Page(f"http://127.0.0.1:{port}", port, phone)
    finally:
        phone.close()
        await runner.cleanup()
