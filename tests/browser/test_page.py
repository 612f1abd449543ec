"""What the page draws, with a bot that is played by the test."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import SCRIPT, bot_says, newest
from tests.browser.watching import Watched, until
from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call
from tests.unit.sandbox.page.serving import ANNA, Page


async def test_formatting_is_drawn_and_nested(telegram: Telegram, page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    await bot_says(telegram, "😀 <b>bold <i>both</i></b> <u>under</u> <s>gone</s> <code>x &lt; 1</code>\nend")
    await newest(tab).get_by_text("end").wait_for()
    assert await newest(tab).locator(".text").inner_html() == (
        "😀 <b>bold <i>both</i></b> <u>under</u> <s>gone</s> <code>x &lt; 1</code>\nend"
    )
    await bot_says(telegram, "<blockquote>quoted</blockquote><pre>a\nb</pre>")
    await newest(tab).locator("blockquote", has_text="quoted").wait_for()
    assert await newest(tab).locator("pre code").inner_text() == "a\nb"


async def test_scripts_in_names_texts_and_labels_stay_text(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    await tab.get_by_label("Message", exact=True).fill(SCRIPT)
    await tab.keyboard.press("Enter")
    await newest(tab).get_by_text(SCRIPT).wait_for()
    escaped = SCRIPT.replace("<", "&lt;").replace(">", "&gt;")
    await bot_says(telegram, f"Hello {escaped}", [SCRIPT])
    await tab.get_by_role("button", name=SCRIPT).wait_for()
    assert await tab.locator("img").count() == 1  # the one in the header


async def test_a_link_leads_out_safely_and_nothing_else_is_one(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    await bot_says(
        telegram,
        "See <a href='https://example.org/b'>this</a>",
        [{"text": "Read it", "url": "https://example.org/a"}],
    )
    for link in (tab.get_by_role("link", name="Read it"), tab.get_by_role("link", name="this")):
        assert str(await link.get_attribute("href")).startswith("https://example.org")
        assert "noopener" in str(await link.get_attribute("rel"))
    telegram.world.chats[ANNA].messages[1].content["entities"] = [
        {"type": "text_link", "offset": 0, "length": 6, "url": "javascript:alert(1)"}
    ]
    await tab.reload()
    await tab.get_by_text("/start").wait_for()
    assert await tab.locator("a[href^=javascript]").count() == 0


async def test_a_spoiler_is_shown_when_asked(telegram: Telegram, page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    await bot_says(telegram, "It is <tg-spoiler>specificity</tg-spoiler>")
    hidden = tab.get_by_role("button", name="Hidden text")
    await hidden.focus()
    await tab.keyboard.press("Enter")
    await tab.locator(".spoiler.shown", has_text="specificity").wait_for()


async def test_toasts_alerts_and_edits_are_seen(telegram: Telegram, page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    sent = await bot_says(telegram, "Which?", ["One", "Two"])
    await tab.get_by_role("button", name="One").click()
    press = list(telegram.world.presses)[-1]
    await call(telegram, "answerCallbackQuery", callback_query_id=press, text="That was an old button")
    await tab.get_by_role("status").get_by_text("That was an old button").wait_for()
    await tab.get_by_role("button", name="Two").click()
    await tab.locator(".key[aria-busy=true]").wait_for()
    press = list(telegram.world.presses)[-1]
    await call(telegram, "answerCallbackQuery", callback_query_id=press, text="Look here", show_alert=True)
    await tab.get_by_role("dialog").get_by_text("Look here").wait_for()
    await tab.get_by_role("button", name="OK").click()
    await call(telegram, "editMessageText", chat_id=ANNA, message_id=sent, text="Two it is")
    await newest(tab).get_by_text("edited").wait_for()
    assert await tab.get_by_role("dialog").count() == 0
    await call(telegram, "deleteMessage", chat_id=ANNA, message_id=sent)
    await newest(tab).get_by_text("/start").wait_for()


async def test_the_bot_is_seen_typing_and_going(telegram: Telegram, page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    state = tab.locator("header [role=status]")
    await state.get_by_text("online").wait_for()
    await call(telegram, "sendChatAction", chat_id=ANNA, action="typing")
    await state.get_by_text("typing").wait_for()
    await bot_says(telegram, "Here I am")
    await state.get_by_text("online").wait_for()
    page.desk.show_bot("offline")
    await state.get_by_text("not running").wait_for()


async def test_the_newest_message_is_in_view_unless_one_reads_above(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    for number in range(30):
        await bot_says(telegram, f"Message {number}\n" * 3, ["Next"])
    await until(tab, "document.querySelectorAll('.message').length === 31")
    below = "(box => box.scrollHeight - box.scrollTop - box.clientHeight)(document.querySelector('main'))"
    assert await tab.evaluate(below) < 2
    await tab.evaluate("document.querySelector('main').scrollTop = 0")
    await until(tab, f"{below} > 200")
    # The page hears of the scrolling with the next frame; nobody reads and gets a message within one.
    await tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    await bot_says(telegram, "One more")
    await tab.get_by_text("One more").wait_for()
    assert await tab.evaluate(below) > 200
    down = tab.get_by_role("button", name="Go to the newest message, 1 new")
    await down.click()
    await until(tab, f"{below} < 2")
    await down.wait_for(state="detached")
    await tab.evaluate("document.querySelector('main').scrollTop = 0")
    await tab.get_by_role("button", name="Go to the newest message", exact=True).wait_for()
    await tab.get_by_label("Message", exact=True).fill("me")
    await tab.keyboard.press("Enter")
    await until(tab, f"{below} < 2")


async def test_a_text_too_long_for_one_message_goes_in_several(page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    text = "word " * 900 + "\U0001f600" * 2100
    await tab.get_by_label("Message", exact=True).fill(text)
    await tab.keyboard.press("Enter")
    await until(tab, "document.querySelectorAll('.mine').length === 4")
    sent = [one["text"] for one in page.phone.snapshot()["messages"]][1:]
    assert all(len(one.encode("utf-16-le")) <= 2 * 4096 for one in sent)
    assert "".join(" ".join(sent).split()) == "".join(text.split())


async def test_the_menu_lists_the_bots_commands_and_sends_one(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    commands = [{"command": "learn", "description": "Go on"}, {"command": "review", "description": "Review"}]
    await call(telegram, "setMyCommands", commands=commands)
    await tab.get_by_role("button", name="Menu").press("Enter")
    await tab.keyboard.press("Tab")
    await tab.keyboard.press("Enter")
    await newest(tab).get_by_text("/review").wait_for()
    assert await tab.get_by_role("list", name="Commands").count() == 0
    assert await tab.evaluate("document.activeElement.tagName") == "TEXTAREA"
    for leaving in (tab.keyboard.press("Escape"), tab.locator("header").click()):
        await tab.get_by_role("button", name="Menu").click()
        await tab.get_by_role("list", name="Commands").wait_for()
        await leaving
        await tab.get_by_role("list", name="Commands").wait_for(state="detached")


async def test_a_document_can_be_saved(telegram: Telegram, page: Page, watched: Watched) -> None:
    stored = telegram.world.files.add("documents", "all about you.json", "application/json", b"{}")
    await call(telegram, "sendDocument", chat_id=ANNA, document=stored.id)
    tab = await watched.tab(page.url)
    async with tab.expect_download() as download:
        await tab.get_by_role("link", name="all about you.json").click()
    assert (await download.value).suggested_filename == "all about you.json"


async def test_the_keyboard_stays_where_it_works(telegram: Telegram, page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    box = tab.get_by_label("Message", exact=True)
    await box.fill("two")
    await tab.keyboard.press("Shift+Enter")
    await tab.keyboard.type("lines")
    await tab.get_by_role("button", name="Send").click()
    await newest(tab).get_by_text("two\nlines").wait_for()
    assert await box.input_value() == ""
    assert await tab.evaluate("document.activeElement.tagName") == "TEXTAREA"
    sent = await bot_says(telegram, "Which?", ["One"])
    await tab.get_by_role("button", name="One").press("Enter")
    await call(telegram, "editMessageText", chat_id=ANNA, message_id=sent, text="Done")
    await newest(tab).get_by_text("Done").wait_for()
    assert await tab.evaluate("document.activeElement.tagName") == "TEXTAREA"
    await box.fill("   ")
    await tab.keyboard.press("Enter")
    assert await tab.locator(".mine").count() == 2


async def test_the_focus_goes_on_with_what_is_redrawn(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    sent = await bot_says(telegram, "Page 1", ["Next"])
    place: dict[str, Any] = {"chat_id": ANNA, "message_id": sent}
    focused = "document.activeElement.innerText"
    await tab.get_by_role("button", name="Next").press("Enter")
    keys = [[{"text": label, "callback_data": label} for label in ("Back", "Next")]]
    await call(telegram, "editMessageText", **place, text="Page 2", reply_markup={"inline_keyboard": keys})
    await tab.get_by_role("button", name="Back").wait_for()
    assert await tab.evaluate(focused) == "Next"
    await call(telegram, "editMessageText", **place, text="That was it")
    await until(tab, "document.activeElement.tagName === 'TEXTAREA'")
    await bot_says(telegram, "Ready?", ["Yes"])
    await tab.get_by_role("button", name="Yes").press("Enter")
    options = [{"text": "Nine"}, {"text": "Ten"}]
    await call(telegram, "sendPoll", chat_id=ANNA, question="How many?", options=options)
    await call(telegram, "deleteMessage", chat_id=ANNA, message_id=sent + 1)
    await until(tab, f"{focused} === 'Nine'")


async def test_each_bubble_runs_in_the_direction_of_its_text(page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    page.says("שלום, Anna")
    await newest(tab).get_by_text("Anna").wait_for()
    assert await newest(tab).locator(".bubble").evaluate("e => getComputedStyle(e).direction") == "rtl"


@pytest.mark.parametrize("size", [(360, 640), (1280, 800)])
async def test_nothing_is_wider_than_the_screen(
    telegram: Telegram, page: Page, watched: Watched, size: tuple[int, int]
) -> None:
    await bot_says(
        telegram, "word" * 300 + " <pre>" + "code " * 80 + "</pre>", ["Label " * 30, "B"], ["C"] * 8
    )
    page.says("answer" * 100)
    tab = await watched.tab(page.url, size=size, scheme="dark")
    await tab.get_by_role("button", name="Label").wait_for()
    wide = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    assert await tab.evaluate(f"{wide}.map(e => e.outerHTML.slice(0, 80))") == []
    assert await tab.evaluate("document.querySelector('main').scrollWidth <= innerWidth")
