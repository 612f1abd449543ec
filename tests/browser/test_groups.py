"""Groups on the page: topics in tabs, reactions, what waits elsewhere; with a bot that is played by the test."""

from __future__ import annotations

from tests.browser.conftest import SCRIPT, newest
from tests.browser.watching import Watched, until
from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call
from tests.unit.sandbox.page.serving import ANNA, Page


async def test_topics_are_tabs_and_each_has_its_own_messages(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    group = page.desk.add_group("Class", [ANNA])
    thread = page.desk.add_topic(group, SCRIPT[:40])
    tab = await watched.tab(f"{page.url}/#{ANNA}/{group}")
    tabs = tab.get_by_role("navigation", name="Topics")
    await tabs.get_by_role("link", name=SCRIPT[:40]).click()
    await tabs.locator("[aria-current=page]", has_text=SCRIPT[:40]).wait_for()
    await tab.get_by_label("Message", exact=True).fill("In the topic")
    await tab.keyboard.press("Enter")
    await newest(tab).get_by_text("In the topic").wait_for()
    await tabs.get_by_role("link", name="General").press("Enter")
    await tab.get_by_text("created the group").wait_for()
    assert await tab.get_by_text("In the topic").count() == 0
    await call(telegram, "sendChatAction", chat_id=group, action="typing", message_thread_id=thread)
    await call(telegram, "sendMessage", chat_id=group, text="Of the topic", message_thread_id=thread)
    await call(telegram, "sendMessage", chat_id=group, text="Of all")
    await newest(tab).get_by_text("Of all").wait_for()
    assert await tab.get_by_text("Of the topic").count() == 0
    assert await tab.get_by_text("typing").count() == 0
    await tabs.get_by_role("link", name="1 new").click()
    await newest(tab).get_by_text("Of the topic").wait_for()
    await tab.reload()
    await newest(tab).get_by_text("Of the topic").wait_for()
    assert await tabs.get_by_text("new").count() == 0


async def test_people_react_by_the_keyboard_and_by_a_press(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    ben = page.desk.add_person("Ben")
    group = page.desk.add_group("Class", [ANNA, ben])
    await call(telegram, "sendMessage", chat_id=group, text="Well?")
    anna = await watched.tab(f"{page.url}/#{ANNA}/{group}")
    await newest(anna).get_by_text("Well?").wait_for()
    await anna.get_by_label("Message", exact=True).press("Alt+ArrowUp")
    await anna.get_by_role("button", name="More to do with this message").press("Enter")
    for key in ("ArrowUp", "Enter"):  # from Reply to the last of the row
        await anna.keyboard.press(key)
    await anna.get_by_role("button", name="Reaction thumbs down, 1", pressed=True).wait_for()
    assert await anna.evaluate("document.activeElement.tagName") == "TEXTAREA"
    tab = await watched.tab(f"{page.url}/#{ben}/{group}")
    await tab.get_by_role("button", name="Reaction thumbs down, 1", pressed=False).click()
    await anna.get_by_role("button", name="Reaction thumbs down, 2").wait_for()
    await newest(tab).locator(".bubble").click(button="right")
    await tab.get_by_role("menuitemcheckbox", name="React: heart").click()
    await anna.get_by_role("button", name="Reaction thumbs down, 1", pressed=True).click()
    await until(anna, "document.querySelectorAll('.reactions button').length === 1")
    await anna.get_by_role("button", name="Reaction heart, 1").wait_for()


async def test_what_one_was_writing_waits_in_its_chat(page: Page, watched: Watched) -> None:
    group = page.desk.add_group("Class", [ANNA])
    tab = await watched.tab(f"{page.url}/#{ANNA}/{ANNA}")
    box = tab.get_by_label("Message", exact=True)
    await box.fill("Half a thou")
    await tab.goto(f"{page.url}/#{ANNA}/{group}")
    await tab.get_by_role("heading", name="Class", exact=True).wait_for()
    assert await box.input_value() == ""
    await tab.go_back()
    await tab.get_by_role("heading", name="Tutor", exact=True).wait_for()
    assert await box.input_value() == "Half a thou"
