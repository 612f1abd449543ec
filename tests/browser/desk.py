"""A running sandbox that several tests share, each with people of its own, and what one does in a tab."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Any

import aiohttp

from tests.browser.watching import Watched
from tests.unit.sandbox.test_running import address, sandbox

if TYPE_CHECKING:
    from asyncio.subprocess import Process

    from playwright.async_api import Locator
    from playwright.async_api import Page as Tab

COURSE = Path(__file__).parents[1] / "courses" / "metrics"


@dataclass(frozen=True)
class Desk:
    """The sandbox: where its page is, and the course it teaches (a copy, which may be edited)."""

    url: str
    course: Path
    process: Process

    async def does(self, verb: str, **fields: Any) -> Any:
        """Do what the page can ask; return the result."""
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.url}/{verb}", json=fields) as answer,
        ):
            told = await answer.json()
        assert told["ok"], told
        return told["result"]

    async def newcomer(self, watched: Watched, name: str = "Anna", chat: int = 0, **tab: Any) -> Tab:
        """Let a person come who has not met the bot; return a tab that is their phone."""
        person = await self.does("person", name=name)
        return await watched.tab(f"{self.url}/#{person}/{chat or person}", **tab)


@asynccontextmanager
async def desk_of(folder: Path, *arguments: str, course: Path = COURSE) -> AsyncIterator[Desk]:
    """A sandbox with a copy of a course, the small one unless another is named."""
    course = Path(copytree(course, folder / course.name))
    async with sandbox(folder, "--port", "0", *arguments, TUTOR_COURSES=str(course)) as process:
        yield Desk(await address(process), course, process)


async def taps(tab: Tab, label: str, follows: str | None = None) -> None:
    """Press a button of the newest message that has any, and wait for the text that follows."""
    named = re.compile(f"^{label}")
    await tab.locator(".message .keyboard").last.get_by_role("button", name=named).first.click()
    if follows:
        await sees(tab, follows)


async def insists(tab: Tab, label: str, shows: Locator) -> None:
    """Press a button until its effect shows: in the very moment in which it comes, it may be told to be an old one."""
    from playwright.async_api import TimeoutError as NotYet

    for patience in (1_000, 3_000, 10_000):
        await tab.locator(".message .key", has_text=label).last.click()
        try:
            return await shows.wait_for(timeout=patience)
        except NotYet:
            continue
    raise AssertionError(f"{label} had no effect")


async def sees(tab: Tab, text: str) -> None:
    """Wait for a text of somebody else."""
    await tab.locator(".message.theirs", has_text=text).last.wait_for()


async def types(tab: Tab, text: str) -> None:
    """Type a text and send it."""
    await tab.get_by_role("textbox", name="Message").fill(text)
    await tab.keyboard.press("Enter")


async def votes(tab: Tab) -> None:
    """Vote for the first option of the newest poll, and wait until the vote shows."""
    poll = tab.locator(".poll", has=tab.locator(".option")).last
    await poll.locator(".option").first.click()
    if await poll.get_by_role("button", name="Vote").count():
        await poll.get_by_role("button", name="Vote").click()
    await tab.locator(".poll small", has_text="your").first.wait_for()


async def goes_through_the_first_lesson(tab: Tab) -> None:
    """From Start to the first card of the review."""
    await tab.get_by_role("button", name="Start", exact=True).click()
    await taps(tab, "Start lesson", "page 1 of 2")
    await taps(tab, "Next", "page 2 of 2")
    await taps(tab, "Next", "1 of 2")
    await taps(tab, "Its sensitivity", "✅")
    await taps(tab, "Next", "2 of 2")
    await taps(tab, "Specificity", "✅")
    await taps(tab, "Next", "cards are now in your reviews")
    await taps(tab, "Start review", "1 of 3")
