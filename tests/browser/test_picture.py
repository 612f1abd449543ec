"""The pictures in the README, of the bundled course. TUTOR_TEST_PICTURES=1 renews them in docs/pictures."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from PIL import Image

from content import library
from tests.browser.desk import Desk, desk_of, sees, types, votes
from tests.browser.watching import PHONE, Watched, until

if TYPE_CHECKING:
    from playwright.async_api import Page as Tab

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
COURSE = library.BUNDLED / "ai-imaging"
LARGEST = 100_000  # bytes
COLOURS = 256
NARROW, WIDE = (360, 740), (1280, 800)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """A sandbox with the bundled course."""
    async with desk_of(tmp_path_factory.mktemp("pictures"), course=COURSE) as running:
        yield running


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


async def reviews(tab: Tab) -> None:
    """Take the first lesson, and answer the first card of its review rightly."""
    (course,) = library.load((COURSE,)).courses
    await tab.get_by_role("button", name="Start", exact=True).click()
    await tab.locator(".keyboard").wait_for()
    while await goes_on(tab) != "Start review":
        pass
    asked = tab.locator(".message.theirs", has=tab.get_by_role("button", name="Show answer")).last
    question = await asked.locator(".text").inner_text()
    card = next(card for card in course.cards.values() if card.question in question)
    await types(tab, card.answer)
    await sees(tab, "✅")


async def is_taken(tab: Tab, name: str, size: tuple[int, int], folder: Path) -> None:
    """Take the picture, and hold its size."""
    where = PICTURES if os.environ.get("TUTOR_TEST_PICTURES") else folder
    await tab.evaluate("document.querySelector('.toast').style.display = 'none'")
    shot = Image.open(io.BytesIO(await tab.screenshot(animations="disabled")))
    assert shot.size == size
    shot.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(where / name, optimize=True)
    assert (where / name).stat().st_size <= LARGEST


async def test_a_review_on_a_phone(desk: Desk, tmp_path: Path, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=PHONE)
    await reviews(tab)
    await is_taken(tab, "sandbox.png", PHONE, tmp_path)


async def test_a_quiz_in_the_dark(desk: Desk, tmp_path: Path, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=NARROW, scheme="dark")
    await reviews(tab)
    await types(tab, "/quiz")
    await votes(tab)
    await tab.locator(".poll .option").first.wait_for()  # of the next question
    await tab.locator(".poll").first.evaluate("e => e.scrollIntoView()")
    await is_taken(tab, "quiz.png", NARROW, tmp_path)


async def test_a_challenge_in_a_group(desk: Desk, tmp_path: Path, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=PHONE)
    person = int(tab.url.partition("#")[2].partition("/")[0])
    group = await desk.does("group", title="Study group", members=[person])
    for accuracy in (0.5, 0.9):
        await desk.does("player", chat=group, accuracy=accuracy)
    await tab.goto(f"{desk.url}/#{person}/{group}")
    await tab.get_by_role("heading", name="Study group", exact=True).wait_for()
    await types(tab, "/challenge polls 5 10")
    await tab.locator(".message .key", has_text="Join").last.click()
    for name in ("Mira", "Tom"):
        await sees(tab, name)
    await tab.locator(".message .key", has_text="Start now").last.click()
    await sees(tab, "Question 1 of 5")
    await is_taken(tab, "challenge.png", PHONE, tmp_path)


async def test_the_desk_with_its_panel(desk: Desk, tmp_path: Path, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=WIDE)
    await reviews(tab)
    await tab.get_by_role("button", name="Sandbox").click()
    async with tab.expect_response("**/turn"):
        await tab.get_by_role("button", name="Tomorrow 08:00").click()
    await tab.locator(".now", has_text="08:00").wait_for()
    await tab.get_by_label("How would an answer to this card be judged?").select_option(index=2)
    await tab.get_by_label("An answer to judge").fill("the ruler")
    await tab.locator(".told").first.wait_for()
    await is_taken(tab, "desk.png", WIDE, tmp_path)
