"""A learner at the sandbox: the real bot, its page, a real browser. The tests share a sandbox, not their people."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.browser.desk import Desk, desk_of, goes_through_the_first_lesson, insists, sees, taps, types, votes
from tests.browser.watching import Watched, until

if TYPE_CHECKING:
    from playwright.async_api import Page as Tab

SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """The sandbox of these tests."""
    async with desk_of(tmp_path_factory.mktemp("desk")) as running:
        yield running


async def opens_the_panel(tab: Tab) -> None:
    """Show the panel of the sandbox."""
    await tab.get_by_role("button", name="Sandbox").click()


async def test_the_first_lesson_an_answer_and_a_reload(desk: Desk, watched: Watched) -> None:
    tab = await desk.newcomer(watched)
    assert await tab.get_by_role("textbox").count() == 1
    await goes_through_the_first_lesson(tab)
    await tab.locator(".keyboard").last.get_by_role("button", name="Show answer").wait_for()
    await types(tab, "I have no idea, is it the weather?")
    await sees(tab, "❌")
    before = await tab.locator(".message .text").all_inner_texts()
    await tab.reload()
    await sees(tab, "❌")
    assert await tab.locator(".message .text").all_inner_texts() == before
    assert await tab.get_by_role("button", name="Start", exact=True).count() == 0
    assert "Show answer" in await tab.locator(".message").last.locator("button").all_inner_texts()


async def test_dark_at_360_pixels_everything_fits_and_is_dark(desk: Desk, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=(360, 740), scheme="dark")
    await tab.get_by_role("button", name="Start", exact=True).click()
    await taps(tab, "Start lesson", "page 1 of 2")
    wide = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    for name in ("Sandbox", "People and chats"):
        await tab.get_by_role("button", name=name).click()
        await tab.get_by_role("complementary", name=name).wait_for()
        assert await tab.evaluate(f"{wide}.map(e => e.outerHTML.slice(0, 80))") == []
        await tab.keyboard.press("Escape")
    lightness = "e => Math.max(...getComputedStyle(e).backgroundColor.match(/\\d+/g).slice(0, 3))"
    for drawn in (".theirs .bubble", ".mine .bubble", "header", ".composer"):
        place = tab.locator(drawn).first
        own = await place.evaluate("e => getComputedStyle(e).backgroundColor")
        shown = place if own != "rgba(0, 0, 0, 0)" else tab.locator("body")
        assert int(await shown.evaluate(lightness)) < 130, drawn
    await opens_the_panel(tab)
    await tab.get_by_role("button", name="Light", exact=True).click()
    assert int(await tab.locator("body").evaluate(lightness)) > 200


async def test_a_reminder_comes_when_the_clock_is_turned(desk: Desk, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=(1280, 800))
    await goes_through_the_first_lesson(tab)
    await types(tab, "sensitivity")
    await sees(tab, "✅")
    await types(tab, "/remind 07:30 Berlin")
    await sees(tab, "Yes: every day at 07:30")
    await opens_the_panel(tab)
    await tab.get_by_role("button", name="Tomorrow 08:00").click()
    await sees(tab, "Answer right here")
    reminder = tab.locator(".message.theirs", has_text="Answer right here").last
    assert "07:30" in await reminder.locator(".marks").inner_text()


async def test_a_quiz_is_voted_and_says_why(desk: Desk, watched: Watched) -> None:
    tab = await desk.newcomer(watched)
    await goes_through_the_first_lesson(tab)
    await types(tab, "/quiz")
    await votes(tab)
    first = tab.locator(".poll").first
    assert await first.locator(".explanation").count() == 1
    assert await first.locator(".result.right").count() >= 1
    await tab.locator(".poll .option").first.wait_for()  # the next question comes


async def test_a_file_is_exported_and_one_is_sent(desk: Desk, watched: Watched, tmp_path: Path) -> None:
    tab = await desk.newcomer(watched)
    await types(tab, "/start")
    await sees(tab, "How tests are measured")
    await types(tab, "/export")
    async with tab.expect_download() as download:
        await tab.get_by_role("link", name="pocket-tutor.json").click()
    saved = tmp_path / "export.json"
    await (await download.value).save_as(saved)
    document = json.loads(saved.read_text())
    assert document["learner"]["id"] == int(tab.url.partition("#")[2].partition("/")[0])
    (tmp_path / "notes.txt").write_text("mine")
    async with tab.expect_file_chooser() as chooser:
        await tab.get_by_role("button", name="Attach a file").click()
    await (await chooser.value).set_files(tmp_path / "notes.txt")
    await tab.locator(".mine", has_text="notes.txt").wait_for()
    await sees(tab, "I can only read")


async def test_a_challenge_of_two_people_in_a_group(desk: Desk, watched: Watched) -> None:
    anna = await desk.newcomer(watched, SCRIPT, size=(1280, 800))
    ben = await desk.newcomer(watched, "Ben")
    for tab in (anna, ben):
        await types(tab, "/start")
        await sees(tab, "How tests are measured")
    await anna.get_by_role("button", name="People and chats").click()
    await anna.get_by_role("button", name="Open a group of all people here").click()
    await anna.get_by_label("Open a group").fill("Class")
    await anna.keyboard.press("Enter")
    await anna.get_by_role("heading", name="Class", exact=True).wait_for()
    group = int(anna.url.rpartition("/")[2])
    await ben.goto(f"{ben.url.rpartition('/')[0]}/{group}")
    await types(anna, "/challenge polls 5 10")
    for tab in (anna, ben):
        await tab.locator(".message .key", has_text="Join").last.click()
    await ben.locator(".message", has_text="Ben").last.wait_for()
    await anna.locator(".message .key", has_text="Start now").last.click()
    for tab in (anna, ben):
        await votes(tab)
    await anna.locator(".message .key", has_text="Stop").last.click()
    for tab in (anna, ben):
        await tab.locator(".message .key", has_text="Rematch").last.wait_for()
        podium = await tab.locator(".message.theirs", has_text="Ben").last.inner_text()
        assert SCRIPT[:20] in podium
        assert await tab.locator("main img").count() == 0


async def test_simulated_players_vote_and_answer_typed_questions(desk: Desk, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=(1280, 800))
    person = int(tab.url.partition("#")[2].partition("/")[0])
    group = await desk.does("group", title="Race", members=[person])
    for pace in (0, 0, 0.3):  # Mira and Tom vote at once; Yuki takes the time to type
        await desk.does("player", chat=group, accuracy=1, pace=pace)
    await tab.goto(f"{desk.url}/#{person}/{group}")
    await tab.get_by_text("Yuki joined the group").wait_for()
    await tab.get_by_role("button", name="People and chats").click()
    await tab.get_by_role("button", name="Open a topic in this group").click()
    await tab.keyboard.type("Race")
    await tab.keyboard.press("Enter")
    await (
        tab.get_by_role("navigation", name="Topics")
        .locator("[aria-current=page]", has_text="Race")
        .wait_for()
    )
    await types(tab, "/challenge mixed 5 60")
    await insists(tab, "Start now", tab.locator(".poll .option").first)
    await votes(tab)
    await insists(tab, "Skip", tab.get_by_role("group").get_by_text(re.compile("[34] votes")))
    await insists(tab, "Next question", tab.get_by_text("2 of 5.").first)
    answered = tab.locator(".message.theirs", has=tab.locator(".name", has_text="Yuki"))
    await answered.locator(".quote", has_text="2 of 5").wait_for()
    told = tab.locator(".message.theirs", has_text="Question 2 of 5").last
    await insists(tab, "Skip", told.get_by_text("Yuki +"))


async def test_nothing_is_lost_by_lost_connections_and_a_killed_bot(desk: Desk, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=(1280, 800))
    await opens_the_panel(tab)
    await tab.get_by_role("switch", name="Lose every third connection").check()
    for _ in range(3):
        await types(tab, "/start")
    await tab.get_by_role("button", name="Kill the bot").click()
    await types(tab, "/learn")
    await tab.get_by_role("switch", name="Lose every third connection").uncheck()
    await sees(tab, "page 1 of 2")
    await until(tab, "document.querySelector('.verdict').innerText === 'Nothing is lost.'")
    counts = dict(zip(*[iter(await tab.locator(".tally :is(dt, dd)").all_inner_texts())] * 2, strict=True))
    assert counts["Sent to the bot"] == counts["Stored by it"]
    assert (counts["Lost"], counts["Still waiting"]) == ("0", "0")
    assert int(counts["Times killed"]) >= 1
    # a browser says of a request that was cut what it thinks
    assert await tab.get_by_role("switch", name="Block the bot").is_checked() is False


async def test_a_blocked_bot_is_let_in_again(desk: Desk, watched: Watched) -> None:
    tab = await desk.newcomer(watched)
    await types(tab, "/start")
    await sees(tab, "How tests are measured")
    await opens_the_panel(tab)
    await tab.get_by_role("switch", name="Block the bot").check()
    await tab.keyboard.press("Escape")
    unblock = tab.get_by_role("button", name="Unblock the bot")
    await unblock.wait_for()
    assert await tab.get_by_role("textbox").count() == 0
    await unblock.click()
    await tab.get_by_role("textbox").wait_for()
    await types(tab, "/learn")
    await sees(tab, "page 1 of 2")


async def test_an_author_sees_the_fault_with_its_line_jumps_to_a_card_and_tries_answers(
    desk: Desk, watched: Watched
) -> None:
    tab = await watched.tab(desk.url, size=(1280, 800))
    await opens_the_panel(tab)
    await tab.get_by_label("Jump to a lesson or card").select_option("metrics/curve")
    await sees(tab, "Which curve shows the trade-off")
    await tab.get_by_label("How would an answer to this card be judged?").select_option("metrics/two-errors")
    await tab.get_by_label("An answer to judge").fill("false positives")
    await tab.get_by_text("🟡 Close").wait_for()
    await tab.get_by_text("Still missing: false negatives").first.wait_for()
    course = desk.course / "course.yaml"
    whole = course.read_text()
    course.write_text(whole.replace("title: Two numbers", "titel: Two numbers"))
    fault = tab.get_by_role("alert")
    await fault.get_by_text("metrics/course.yaml:11:").wait_for()
    await fault.get_by_text("titel").first.wait_for()
    course.write_text(whole)
    await fault.wait_for(state="detached")


async def test_why_an_answer_was_close_is_told(desk: Desk, watched: Watched) -> None:
    tab = await desk.newcomer(watched, size=(1280, 800))
    await goes_through_the_first_lesson(tab)
    await types(tab, "specificity")
    await sees(tab, "❌")
    await tab.locator(".mine", has_text="specificity").last.locator(".bubble").click(button="right")
    await tab.get_by_role("menuitem", name="Why was it judged so?").click()
    told = tab.locator(".why").first
    await told.get_by_text("“specificity”").wait_for()
    await told.get_by_text("❌ Wrong").wait_for()


async def test_the_page_says_when_the_sandbox_has_gone(tmp_path: Path, watched: Watched) -> None:
    async with desk_of(tmp_path) as desk:
        tab = await watched.tab(desk.url)
        await tab.get_by_text("online").wait_for()
        desk.process.terminate()
        await tab.get_by_text("connecting to the sandbox").wait_for()
        await desk.process.wait()
    await types(tab, "Anybody?")
    await tab.get_by_text("The sandbox cannot be reached").wait_for()
    assert await tab.get_by_role("textbox").input_value() == "Anybody?"
    # that it cannot be reached is the only thing the browser may say
    assert all("ERR_CONNECTION" in one or "ERR_INCOMPLETE" in one for one in watched.complaints)
    watched.complaints.clear()
