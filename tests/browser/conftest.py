"""A real browser for the tests, where there is one: Chromium of the system, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.watching import FLAGS, Watched

if TYPE_CHECKING:
    from playwright.async_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


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


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A browser of one test; the test is skipped where there is none."""
    if reason := missing():
        pytest.skip(reason)
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def watched(browser: Browser) -> AsyncIterator[Watched]:
    """Tabs of that browser; a test fails when one of them had anything to complain of."""
    watched = Watched(browser)
    yield watched
    assert watched.complaints == []
