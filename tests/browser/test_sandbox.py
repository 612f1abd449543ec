"""A learner at the sandbox: the real bot, its page, a real browser. Renews the picture of the README too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.watching import Watched
from tests.unit.sandbox.test_running import address, sandbox

if TYPE_CHECKING:
    from playwright.async_api import Page as Tab

COURSE = Path(__file__).parents[1] / "courses"
PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "sandbox.png"


async def taps(tab: Tab, label: str, follows: str | None = None) -> None:
    """Press a button of the newest message, and wait for the text that follows."""
    await (
        tab.locator(".message .keyboard")
        .last.get_by_role("button", name=re.compile(f"^{label}"))
        .first.click()
    )
    if follows:
        await tab.locator(".message.theirs", has_text=follows).last.wait_for()


async def types(tab: Tab, text: str) -> None:
    """Type a text and send it."""
    await tab.get_by_role("textbox").fill(text)
    await tab.keyboard.press("Enter")


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


async def test_the_first_lesson_an_answer_and_a_reload(tmp_path: Path, watched: Watched) -> None:
    async with sandbox(tmp_path, "--port", "0", TUTOR_COURSES=str(COURSE)) as process:
        tab = await watched.tab(await address(process))
        assert await tab.get_by_role("textbox").count() == 1
        await goes_through_the_first_lesson(tab)
        await tab.locator(".keyboard").last.get_by_role("button", name="Show answer").wait_for()
        await types(tab, "I have no idea, is it the weather?")
        await tab.locator(".message.theirs", has_text="❌").wait_for()
        before = await tab.locator(".message .text").all_inner_texts()
        await tab.reload()
        await tab.locator(".message.theirs", has_text="❌").wait_for()
        assert await tab.locator(".message .text").all_inner_texts() == before
        assert await tab.get_by_role("button", name="Start", exact=True).count() == 0
        labels = tab.locator(".message").last.locator("button")
        assert "Show answer" in await labels.all_inner_texts()
        await tab.close()  # before its server goes


async def test_the_page_says_when_the_sandbox_has_gone(tmp_path: Path, watched: Watched) -> None:
    async with sandbox(tmp_path, "--port", "0", TUTOR_COURSES=str(COURSE)) as process:
        tab = await watched.tab(await address(process))
        await tab.get_by_text("online").wait_for()
        process.terminate()
        await tab.get_by_text("connecting to the sandbox").wait_for()
        await process.wait()
    await types(tab, "Anybody?")
    await tab.get_by_text("The sandbox cannot be reached").wait_for()
    assert await tab.get_by_role("textbox").input_value() == "Anybody?"
    # that it cannot be reached is the only thing the browser may say
    assert all("ERR_CONNECTION" in one or "ERR_INCOMPLETE" in one for one in watched.complaints)
    watched.complaints.clear()
