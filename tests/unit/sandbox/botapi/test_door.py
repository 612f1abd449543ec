"""Another process can act as people, over HTTP, on this machine only."""

import asyncio
import json
from base64 import b64encode
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call

ANNA = 6_000_000_001


@pytest_asyncio.fixture
async def open_telegram() -> AsyncIterator[Telegram]:
    """A server with its door open."""
    async with Telegram(door=True) as running:
        yield running


async def act(telegram: Telegram, verb: str, **arguments: Any) -> Any:
    """Do one thing through the door; return its result."""
    status, body = await knock(telegram, verb, arguments)
    assert status == 200, body
    return body["result"]


async def knock(telegram: Telegram, verb: str, body: Any, **headers: str) -> tuple[int, Any]:
    """Post to the door; return status and JSON body, None when there is none."""
    url = telegram.url.removesuffix("/bot") + f"/people/{verb}"
    async with aiohttp.ClientSession() as session, session.post(url, json=body, headers=headers) as answer:
        return answer.status, await answer.json(content_type=None) if answer.content_length else None


async def test_people_act_and_see_through_the_door(open_telegram: Telegram) -> None:
    telegram = open_telegram
    await act(telegram, "create", id=ANNA, first_name="Anna", language_code="de")
    await act(telegram, "says", person=ANNA, text="/start")
    version = await act(telegram, "wait", timeout=0)
    waiting = asyncio.create_task(act(telegram, "wait", version=version, timeout=10))
    keyboard = {"inline_keyboard": [[{"text": "Start", "callback_data": "go"}]]}
    sent = (await call(telegram, "sendMessage", chat_id=ANNA, text="Hi", reply_markup=keyboard)).result
    assert await waiting > version
    seen = (await act(telegram, "chat", person=ANNA))[-1]
    assert (seen["text"], seen["buttons"][0][0]["text"]) == ("Hi", "Start")
    press = await act(telegram, "presses", person=ANNA, message_id=sent["message_id"], label="Start")
    assert await act(telegram, "answer", press_id=press) is None
    await call(telegram, "answerCallbackQuery", callback_query_id=press, text="Yes")
    assert await act(telegram, "answer", press_id=press) == {"text": "Yes", "show_alert": False}
    await act(telegram, "blocks", person=ANNA)
    assert (await call(telegram, "sendMessage", chat_id=ANNA, text="Hi")).status == 403


async def test_groups_live_through_the_door(open_telegram: Telegram) -> None:
    telegram = open_telegram
    await act(telegram, "create", id=ANNA, first_name="Anna")
    group = await act(telegram, "groups/create", title="Class", people=[ANNA])
    await call(
        telegram, "sendPoll", chat_id=group, question="Tea?", options=["Yes", "No"], is_anonymous=False
    )
    [*_, poll] = await act(telegram, "chat", person=ANNA, chat=group)
    await act(telegram, "votes", person=ANNA, message_id=poll["message_id"], options=[1], chat=group)
    [*_, poll] = await act(telegram, "chat", person=ANNA, chat=group)
    assert (poll["kind"], poll["poll"]["voted"], poll["poll"]["total"]) == ("poll", [1], 1)
    status, _ = await knock(telegram, "groups/upgrades", {"chat_id": 5})
    assert status == 400


async def test_faults_and_calls_can_be_reached_through_the_door(open_telegram: Telegram) -> None:
    telegram = open_telegram
    await act(telegram, "faults", kind="answer", status=503, method="getMe", times=1)
    assert (await call(telegram, "getMe")).status == 503
    await act(telegram, "faults", kind="answer", status=503)
    await act(telegram, "faults/clear")
    assert (await call(telegram, "getMe")).status == 200
    outcomes = [one["outcome"] for one in await act(telegram, "calls", method="getme")]
    assert outcomes == [503, 200]


async def test_files_and_menus_go_through_the_door(open_telegram: Telegram) -> None:
    telegram = open_telegram
    await act(telegram, "create", id=ANNA, first_name="Anna", language_code="de")
    sent = await act(telegram, "uploads", person=ANNA, name="a.csv", content=b64encode(b"q,a").decode())
    stored = telegram.world.files.by_id(sent["document"]["file_id"])
    assert stored is not None
    assert stored.content == b"q,a"
    for scope, language, word in (
        ("default", "", "Begin"),
        ("default", "de", "Anfangen"),
        ("all_private_chats", "", "Start"),
    ):
        commands = [{"command": "start", "description": word}]
        await call(
            telegram, "setMyCommands", commands=commands, scope={"type": scope}, language_code=language
        )
    assert await act(telegram, "menu", person=ANNA) == [{"command": "start", "description": "Start"}]
    await call(telegram, "deleteMyCommands", scope={"type": "all_private_chats"})
    assert await act(telegram, "menu", person=ANNA) == [{"command": "start", "description": "Anfangen"}]


async def test_updates_can_be_meddled_with_through_the_door(open_telegram: Telegram) -> None:
    telegram = open_telegram
    assert await act(telegram, "injects", update={"poll": {"odd": True}}, update_id=50) == 50
    await act(telegram, "again")
    await act(telegram, "jump", to=7)
    await act(telegram, "injects", update={"odd": []})
    updates = (await call(telegram, "getUpdates")).result
    assert [update["update_id"] for update in updates] == [50, 50, 7]
    await act(telegram, "mischief", gap=3)
    assert telegram.world.updates.mischief.gap == 3


async def test_events_are_streamed(open_telegram: Telegram) -> None:
    telegram = open_telegram
    await act(telegram, "create", id=ANNA, first_name="Anna")
    url = telegram.url.removesuffix("/bot") + "/people/events"
    async with aiohttp.ClientSession() as session, session.get(url) as stream:
        assert await stream.content.readline() == b": listening\n"
        await act(telegram, "says", person=ANNA, text="<b>hi</b>")
        await call(telegram, "sendChatAction", chat_id=ANNA, action="typing")
        lines = [line async for line in _data(stream, 2)]
    assert [line["kind"] for line in lines] == ["message", "action"]
    assert lines[0]["message"]["html"] == "&lt;b&gt;hi&lt;/b&gt;"
    assert lines[1]["action"] == "typing"


async def _data(stream: aiohttp.ClientResponse, wanted: int) -> AsyncIterator[dict[str, Any]]:
    while wanted:
        line = await stream.content.readline()
        if line.startswith(b"data: "):
            wanted -= 1
            yield json.loads(line[6:])


@pytest.mark.parametrize(
    ("verb", "body", "status"),
    [
        ("dances", {}, 404),
        ("says", {"person": 1, "text": "x"}, 400),
        ("says", {"nonsense": 1}, 400),
        ("says", [1], 400),
        ("faults", {"kind": "explode"}, 400),
        ("create", {"id": "x"}, 400),
    ],
)
async def test_nonsense_is_answered_with_one_line(
    open_telegram: Telegram, verb: str, body: Any, status: int
) -> None:
    got, answer = await knock(open_telegram, verb, body)
    assert got == status
    assert answer["ok"] is False
    assert "\n" not in answer["error"]


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}])
async def test_other_sites_cannot_knock(open_telegram: Telegram, headers: dict[str, str]) -> None:
    status, _ = await knock(open_telegram, "create", {"id": 1, "first_name": "Eve"}, **headers)
    assert status == 403
    assert 1 not in open_telegram.world.accounts


async def test_the_door_is_closed_unless_it_is_opened(telegram: Telegram) -> None:
    status, _ = await knock(telegram, "create", {"id": 1, "first_name": "Eve"})
    assert status == 404
