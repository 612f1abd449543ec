"""The picture in the README: a review on a phone. TUTOR_TEST_PICTURES=1 renews it in docs/pictures."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import TYPE_CHECKING

from content import library
from tests.browser.desk import types
from tests.browser.watching import Watched, until
from tests.unit.sandbox.test_running import address, sandbox

if TYPE_CHECKING:
    from playwright.async_api import Page as Tab

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
LARGEST = 150_000  # bytes


async def goes_on(tab: Tab) -> str:
    """Press what leads on from the newest message; return the label."""
    newest = tab.locator(".message").last
    labels = await newest.locator("button").all_inner_texts()
    choices = [label for label in labels if label != "Back"]
    label = next((one for one in choices if one.startswith(("Start", "Next"))), choices[0])
    before = await tab.locator("main").inner_text()
    await newest.get_by_role("button", name=label, exact=True).click()
    await until(tab, "old => document.querySelector('main').innerText !== old", before)
    return label


async def test_a_review_on_a_phone_as_the_readme_shows_it(tmp_path: Path, watched: Watched) -> None:
    (course, *_) = library.load((library.BUNDLED,)).courses
    folder = PICTURES if os.environ.get("TUTOR_TEST_PICTURES") else tmp_path
    async with sandbox(tmp_path, "--port", "0") as process:
        tab = await watched.tab(await address(process))
        await tab.get_by_role("button", name="Start", exact=True).click()
        await tab.locator(".keyboard").wait_for()
        while await goes_on(tab) != "Start review":
            pass
        asked = tab.locator(".message.theirs", has=tab.get_by_role("button", name="Show answer")).last
        question = await asked.locator(".text").inner_text()
        card = next(card for card in course.cards.values() if card.question in question)
        await types(tab, card.answer)
        await tab.locator(".message.theirs", has_text="✅").last.wait_for()
        picture = await tab.screenshot(path=folder / "sandbox.png", animations="disabled")
        await tab.close()  # before its server goes
    assert struct.unpack(">II", picture[16:24]) == (390, 844)
    assert len(picture) <= LARGEST
