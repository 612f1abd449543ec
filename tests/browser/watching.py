"""Tabs of a browser in which nothing may go wrong unseen: errors, refused requests, anything from elsewhere."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Page

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    "--disable-sync",
]
PHONE = (390, 844)
PATIENCE = 30  # seconds until a test gives up: a slow machine is no fault


class Watched:
    """Opens tabs and keeps what they complained of; a breach of the page's policy is a console error."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.complaints: list[str] = []

    async def tab(
        self,
        url: str,
        size: tuple[int, int] = PHONE,
        scheme: Literal["light", "dark"] = "light",
        pixels: float = 1,
    ) -> Page:
        """Open a page in a tab of its own profile, `size` in CSS pixels."""
        context = await self._browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            device_scale_factor=pixels,
            locale="en-GB",
            timezone_id="Europe/Berlin",
        )
        self._contexts.append(context)
        context.set_default_timeout(PATIENCE * 1000)
        tab = await context.new_page()
        tab.on("console", lambda said: self._hear(said.type, said.text))
        tab.on("pageerror", lambda error: self._hear("error", str(error)))
        tab.on("request", lambda request: self._look(request.url))
        await tab.goto(url)
        return tab

    async def close(self) -> None:
        """Close all tabs."""
        for context in self._contexts:
            await context.close()

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(f"{kind}: {text}")

    def _look(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != "data" and parts.hostname != "127.0.0.1":
            self.complaints.append(f"asked elsewhere: {url}")


async def until(tab: Page, expression: str, arg: object = None) -> None:
    """Wait for an expression of JavaScript to hold. Playwright's own way needs `eval` in the page, which we forbid."""
    async with asyncio.timeout(PATIENCE):
        while not await tab.evaluate(expression, arg):
            await tab.wait_for_timeout(30)
