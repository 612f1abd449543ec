"""What a bubble carries: polls, quotes, replies, reactions; with a bot that is played by the test."""

from __future__ import annotations

from typing import Any

from tests.browser.conftest import bot_says, newest
from tests.browser.watching import Watched, until
from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call
from tests.unit.sandbox.page.serving import ANNA, Page


async def bot_asks(telegram: Telegram, **fields: Any) -> None:
    """Send a quiz with two options, the second of which is right."""
    quiz = {
        "question": "How many?",
        "options": [{"text": "Nine"}, {"text": "Ten"}],
        "type": "quiz",
        "correct_option_ids": [1],
        "explanation": "Count <b>them</b>.",
        "explanation_parse_mode": "HTML",
    }
    await call(telegram, "sendPoll", chat_id=ANNA, **(quiz | fields))


async def test_a_quiz_is_voted_with_a_press_and_says_what_is_right_and_why(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    await bot_asks(telegram)
    poll = tab.get_by_role("group", name="How many?")
    await poll.get_by_text("Anonymous quiz").wait_for()
    assert await poll.get_by_text("Why").count() == 0
    await poll.get_by_role("button", name="Nine", exact=True).press("Enter")
    await poll.get_by_text("your answer, not right").wait_for()
    assert await poll.get_by_role("listitem").all_inner_texts() == [
        "100%\n✗\nNine\nyour answer, not right",
        "0%\n✓\nTen\nthe right answer",
    ]
    assert await poll.locator(".explanation b").all_inner_texts() == ["Why", "them"]
    assert await poll.get_by_role("button").count() == 0
    await poll.get_by_text("1 vote").wait_for()


async def test_several_options_are_ticked_and_time_is_shown(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    await bot_asks(telegram, type="regular", allows_multiple_answers=True, open_period=600)
    await tab.get_by_text("s left").wait_for()
    vote = tab.get_by_role("button", name="Vote")
    assert await vote.is_disabled()
    for option in ("Ten", "Nine"):
        await tab.get_by_role("checkbox", name=option).check()
    await vote.click()
    await until(tab, "[...document.querySelectorAll('.result small')].length === 2")
    (message,) = (one for one in telegram.world.chats[ANNA].messages.values() if one.poll)
    assert message.poll is not None
    assert message.poll.votes == {ANNA: (0, 1)}


async def test_a_long_quote_opens_and_closes_by_the_keyboard(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    await bot_says(telegram, "<blockquote expandable>" + "A line of it.\n" * 9 + "The last</blockquote>")
    quote = tab.get_by_role("button", name="The last")
    await quote.focus()
    low = await quote.evaluate("e => e.clientHeight")
    await tab.keyboard.press("Enter")
    await until(tab, "low => document.querySelector('blockquote').clientHeight > 2 * low", low)
    await tab.keyboard.press(" ")
    await until(tab, "low => document.querySelector('blockquote').clientHeight === low", low)
    await bot_says(telegram, "<blockquote expandable>Short</blockquote>")
    await newest(tab).get_by_text("Short").wait_for()
    assert await newest(tab).get_by_role("button").count() == 0


async def test_a_reply_quotes_what_it_replies_to_and_leads_there(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    sent = await bot_says(telegram, "Which organ?")
    await newest(tab).get_by_text("Which organ?").click(button="right")
    await tab.get_by_role("menuitem", name="Reply").click()
    await tab.get_by_text("Reply to Tutor").wait_for()
    await tab.keyboard.type("The liver")
    await tab.keyboard.press("Enter")
    await newest(tab).get_by_role("link", name="Which organ?").click()
    await tab.locator(f"#m{sent}.flash").wait_for()
    await call(telegram, "deleteMessage", chat_id=ANNA, message_id=sent)
    await tab.locator(f"#m{sent}").wait_for(state="detached")
    await newest(tab).get_by_role("link", name="Which organ?").press("Enter")
    await tab.get_by_role("status").get_by_text("That message is not here any more").wait_for()
    replies = [one.reply_to.id for one in telegram.world.chats[ANNA].messages.values() if one.reply_to]
    assert replies == [sent]
    await tab.get_by_label("Message", exact=True).press("Alt+ArrowUp")
    await tab.get_by_text("Reply to yourself").wait_for()
    await tab.keyboard.press("Escape")
    await tab.get_by_text("Reply to yourself").wait_for(state="detached")


async def test_one_edits_one_s_own_text_by_the_keyboard(page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    await newest(tab).get_by_text("/start").click(button="right")
    for key in ("ArrowDown", "ArrowDown", "Enter"):  # Reply, Copy text, Edit
        await tab.keyboard.press(key)
    await tab.get_by_text("Edit your message").wait_for()
    await until(tab, "document.querySelector('textarea').value === '/start'")
    await tab.get_by_label("Message", exact=True).fill("/learn")
    await tab.keyboard.press("Enter")
    await newest(tab).get_by_text("edited").wait_for()
    assert await tab.locator(".mine .text").all_inner_texts() == ["/learn"]


async def test_a_bot_that_asks_for_a_reply_gets_one_and_its_keys_write(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    force = {"force_reply": True, "input_field_placeholder": "A city"}
    asked = await call(telegram, "sendMessage", chat_id=ANNA, text="Where?", reply_markup=force)
    await tab.get_by_placeholder("A city").fill("Berlin")
    await tab.keyboard.press("Enter")
    await newest(tab).get_by_text("Berlin").wait_for()
    (reply,) = (one for one in telegram.world.chats[ANNA].messages.values() if one.reply_to)
    assert reply.reply_to is not None
    assert reply.reply_to.id == asked.result["message_id"]
    keys = {"keyboard": [[{"text": "Yes"}, {"text": "No"}]]}
    await call(telegram, "sendMessage", chat_id=ANNA, text="Sure?", reply_markup=keys)
    await tab.locator(".keys").get_by_role("button", name="Yes").click()
    await newest(tab).get_by_text("Yes").wait_for()


async def test_a_reaction_stands_under_its_message(telegram: Telegram, page: Page, watched: Watched) -> None:
    tab = await watched.tab(page.url)
    number = page.phone.snapshot()["messages"][0]["message_id"]
    reaction = [{"type": "emoji", "emoji": "👍"}]
    await call(telegram, "setMessageReaction", chat_id=ANNA, message_id=number, reaction=reaction)
    await newest(tab).locator(".reactions", has_text="👍").wait_for()


async def test_who_one_is_and_the_open_chat_outlive_a_reload(page: Page, watched: Watched) -> None:
    page.desk.add_group("Class", [ANNA, page.desk.add_person("Ben")])
    tab = await watched.tab(page.url)
    await tab.get_by_role("button", name="People and chats").click()
    await tab.get_by_role("button", name="Ben", exact=True).click()
    await tab.get_by_role("button", name="Start", exact=True).wait_for()
    await tab.get_by_role("button", name="Class").click()
    await tab.get_by_role("heading", name="Class", exact=True).wait_for()
    await tab.reload()
    await tab.get_by_role("heading", name="Class", exact=True).wait_for()
    await tab.get_by_text("you are Ben").wait_for()
