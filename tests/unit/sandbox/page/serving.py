"""The page on a free port, for a person of a test's Telegram."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.page.desk import FIRST_PERSON, Desk
from bot.sandbox.page.phone import Phone
from bot.sandbox.page.site import Site
from bot.sandbox.ports import claim
from tests.people import Telegram

ANNA = FIRST_PERSON


@dataclass(frozen=True)
class Page:
    """A page that is served: `url` without a slash at the end."""

    url: str
    port: int
    desk: Desk

    @property
    def phone(self) -> Phone:
        """Anna's, at her chat with the bot."""
        return self.desk.phone()

    def says(self, text: str) -> None:
        """Let Anna write."""
        self.desk.people.says(ANNA, text)


@asynccontextmanager
async def page_of(telegram: Telegram, name: str = "Anna") -> AsyncIterator[Page]:
    """Bring in a person and serve their phone."""
    desk = Desk(telegram.world, telegram.people)
    desk.add_person(name)
    listening = claim(0)
    port = listening.getsockname()[1]
    runner = web.AppRunner(Site(desk, port).app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        yield Page(f"http://127.0.0.1:{port}", port, desk)
    finally:
        desk.close()
        await runner.cleanup()
