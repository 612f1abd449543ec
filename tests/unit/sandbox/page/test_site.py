"""What the page asks of its server: a stream of what the phone shows, and what the person does."""

import asyncio
import json
from typing import Any

import aiohttp
import pytest

from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call
from tests.unit.sandbox.page.serving import ANNA, Page

SCRIPT = "<img src=x onerror=alert(1)><script>alert(1)</script>"


async def heard(stream: aiohttp.ClientResponse) -> dict[str, Any]:
    """Return the next event of a stream."""
    async with asyncio.timeout(120):
        while True:
            line = (await stream.content.readline()).decode()
            if line.startswith("data: "):
                event = json.loads(line.removeprefix("data: "))
                assert isinstance(event, dict)
                return event


async def say(page: Page, browser: aiohttp.ClientSession, body: Any) -> tuple[int, str]:
    """Post a text; return status and answer."""
    async with browser.post(f"{page.url}/say", json=body) as answer:
        return answer.status, await answer.text()


async def test_the_stream_tells_the_whole_chat_first_and_then_each_change(
    telegram: Telegram, page: Page, browser: aiohttp.ClientSession
) -> None:
    await say(page, browser, {"text": "/start"})
    async with browser.get(f"{page.url}/events") as stream:
        assert stream.content_type == "text/event-stream"
        phone = await heard(stream)
        assert [one["text"] for one in phone["messages"]] == ["/start"]
        sent = (await call(telegram, "sendMessage", chat_id=ANNA, text="<b>Hi</b>", parse_mode="HTML")).result
        message = (await heard(stream))["message"]
        assert (message["text"], message["from_bot"], message["edited"]) == ("Hi", True, False)
        assert message["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
        await call(telegram, "editMessageText", chat_id=ANNA, message_id=sent["message_id"], text="Hello")
        assert (await heard(stream))["message"]["edited"]
        await call(telegram, "sendChatAction", chat_id=ANNA, action="typing")
        assert await heard(stream) == {"kind": "typing", "thread": 0}


async def test_a_press_and_its_answer_find_each_other(
    telegram: Telegram, page: Page, browser: aiohttp.ClientSession
) -> None:
    page.says("/start")
    keyboard = {"inline_keyboard": [[{"text": "Next", "callback_data": "go"}]]}
    sent = (await call(telegram, "sendMessage", chat_id=ANNA, text="Hi", reply_markup=keyboard)).result
    async with browser.get(f"{page.url}/events") as stream:
        await heard(stream)
        body = {"message_id": sent["message_id"], "data": "go"}
        async with browser.post(f"{page.url}/press", json=body) as answer:
            press = (await answer.json())["result"]
        await call(telegram, "answerCallbackQuery", callback_query_id=press, text="Yes", show_alert=True)
        assert await heard(stream) == {"kind": "answered", "press": press, "text": "Yes", "show_alert": True}


async def test_who_connects_again_gets_the_chat_again(
    telegram: Telegram, page: Page, browser: aiohttp.ClientSession
) -> None:
    async with browser.get(f"{page.url}/events") as stream:
        assert (await heard(stream))["messages"] == []
    page.says("/start")
    await call(telegram, "sendMessage", chat_id=ANNA, text="Welcome")
    async with browser.get(f"{page.url}/events") as stream:
        assert [one["text"] for one in (await heard(stream))["messages"]] == ["/start", "Welcome"]


async def test_the_stream_says_whether_the_bot_is_there(page: Page, browser: aiohttp.ClientSession) -> None:
    async with browser.get(f"{page.url}/events") as stream:
        assert (await heard(stream))["bot"] == {"name": "Tutor", "state": "starting"}
        page.desk.show_bot("online")
        assert (await heard(stream))["bot"]["state"] == "online"


async def test_the_menu_is_the_bots_own(
    telegram: Telegram, page: Page, browser: aiohttp.ClientSession
) -> None:
    commands = [{"command": "learn", "description": "Go on"}]
    async with browser.get(f"{page.url}/events") as stream:
        assert (await heard(stream))["menu"]["commands"] == []
        await call(telegram, "setMyCommands", commands=commands)
        assert (await heard(stream))["menu"]["commands"] == commands


async def test_a_script_in_a_message_is_only_text(page: Page, browser: aiohttp.ClientSession) -> None:
    assert (await say(page, browser, {"text": SCRIPT}))[0] == 200
    async with browser.get(f"{page.url}/events") as stream:
        assert (await heard(stream))["messages"][0]["text"] == SCRIPT
    async with browser.get(page.url) as answer:
        assert "onerror" not in await answer.text()


async def test_a_file_is_given_to_be_saved_and_never_shown(
    telegram: Telegram, page: Page, browser: aiohttp.ClientSession
) -> None:
    page.says("/export")
    stored = telegram.world.files.add("documents", 'a "b"\r\nX: é.html', "text/html", b"<script>")
    await call(telegram, "sendDocument", chat_id=ANNA, document=stored.id)
    document = page.phone.snapshot()["messages"][-1]["file"]
    async with browser.get(page.url + document["url"]) as answer:
        assert await answer.read() == b"<script>"
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert "X" not in answer.headers


@pytest.mark.parametrize("body", [{"text": ""}, {"text": "x" * 4097}, {"text": 1}, {}, [], "text", 5])
async def test_what_cannot_be_sent_is_told_in_one_line(
    page: Page, browser: aiohttp.ClientSession, body: Any
) -> None:
    status, answer = await say(page, browser, body)
    assert status == 400
    assert 0 < len(answer.strip().splitlines()) == 1
    assert page.phone.snapshot()["messages"] == []


@pytest.mark.parametrize("raw", [b"{", b"\xff", b"[" * 60_000])
async def test_broken_json_breaks_nothing(page: Page, browser: aiohttp.ClientSession, raw: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    async with browser.post(f"{page.url}/say", data=raw, headers=headers) as answer:
        assert answer.status == 400


async def test_half_a_letter_is_not_sent_on(page: Page, browser: aiohttp.ClientSession) -> None:
    await say(page, browser, {"text": "a\ud800 \U0001f600"})
    async with browser.get(f"{page.url}/events") as stream:
        assert (await heard(stream))["messages"][0]["text"] == "a\ufffd \U0001f600"


async def test_a_button_of_a_message_that_is_gone_is_told(page: Page, browser: aiohttp.ClientSession) -> None:
    async with browser.post(f"{page.url}/press", json={"message_id": 77, "data": "x"}) as answer:
        assert answer.status == 400
        assert "77" in (await answer.json())["error"]


async def test_a_body_beyond_all_measure_is_refused(page: Page, browser: aiohttp.ClientSession) -> None:
    assert (await say(page, browser, {"text": "x" * 100_000}))[0] == 413
