"""A real browser for the tests, where there is one: Chromium of the system, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from tests.browser.watching import FLAGS, Watched
from tests.clock import Clock
from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call
from tests.unit.sandbox.page.serving import ANNA, Page, page_of

if TYPE_CHECKING:
    from playwright.async_api import Browser
    from playwright.async_api import Page as Tab

HERE = Path(__file__).parent
SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let all tests here run on the one loop that the browser runs on."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def missing() -> str:
    """Say in one line what a browser test lacks on this machine, "" for nothing."""
    try:
        import playwright.async_api  # noqa: F401
    except ImportError:
        return "no browser tests: playwright is not installed (pip install -e '.[browser]')"
    if chromium() is None:
        return "no browser tests: there is no Chromium (apt install chromium, or TUTOR_TEST_CHROMIUM=path)"
    return ""


def chromium() -> str | None:
    """Return the path of the system's Chromium, None when there is none."""
    if named := os.environ.get("TUTOR_TEST_CHROMIUM"):
        return shutil.which(named)
    return next((path for path in map(shutil.which, NAMES) if path), None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once why browser tests were skipped: nobody reads reasons that are shown only when asked for."""
    if reason := missing():
        terminalreporter.write_line(reason)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One browser for all tests, which are skipped where there is none."""
    if reason := missing():
        pytest.skip(reason)
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def watched(browser: Browser) -> AsyncIterator[Watched]:
    """Tabs of that browser, of one test; it fails when one of them had anything to complain of."""
    watched = Watched(browser)
    yield watched
    await watched.close()
    assert watched.complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def telegram(clock: Clock) -> AsyncIterator[Telegram]:
    """A Bot API server, on the loop that the browser runs on."""
    async with Telegram(clock=clock) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def page(telegram: Telegram) -> AsyncIterator[Page]:
    """Anna's phone; her name is a script, which must stay text."""
    async with page_of(telegram, name=SCRIPT) as served:
        served.desk.show_bot("online")
        served.says("/start")
        yield served


async def bot_says(telegram: Telegram, text: str, *rows: list[Any]) -> int:
    """Send a text in Telegram's HTML with rows of buttons; return its id."""
    keys = [
        [{"text": key, "callback_data": key[:64]} if isinstance(key, str) else key for key in row]
        for row in rows
    ]
    markup: dict[str, Any] = {"reply_markup": {"inline_keyboard": keys}} if keys else {}
    sent = await call(telegram, "sendMessage", chat_id=ANNA, text=text, parse_mode="HTML", **markup)
    return int(sent.result["message_id"])


def newest(tab: Tab) -> Any:
    """The last bubble."""
    return tab.locator(".message").last
