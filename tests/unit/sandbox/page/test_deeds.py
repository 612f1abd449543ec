"""What is done on the page over HTTP: for whom, where, and what is refused in one line."""

import struct
from typing import Any

import aiohttp
import pytest

from bot.sandbox.page.deeds import Deeds
from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call
from tests.unit.sandbox.page.serving import ANNA, Page

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


async def post(browser: aiohttp.ClientSession, url: str, **fields: Any) -> tuple[int, Any]:
    """Do something; return status and answer."""
    async with browser.post(url, json=fields) as answer:
        return answer.status, await answer.json()


async def test_a_text_goes_where_one_is_and_replies_to_what_one_chose(
    page: Page, browser: aiohttp.ClientSession
) -> None:
    ben = page.desk.add_person("Ben")
    group = page.desk.add_group("Class", [ANNA, ben])
    place = {"person": ben, "chat": group}
    _, sent = await post(browser, f"{page.url}/say", text="One?", **place)
    await post(browser, f"{page.url}/say", text="Two", reply_to=sent["result"], person=ANNA, chat=group)
    newest = page.desk.phone(ben, group).snapshot()["messages"][-1]
    quoted = {"message_id": sent["result"], "from": "Ben", "text": "One?", "kind": "text"}
    assert newest["reply"] == quoted
    assert page.phone.snapshot()["messages"] == []


async def test_one_edits_and_deletes_what_one_has_written(page: Page, browser: aiohttp.ClientSession) -> None:
    _, sent = await post(browser, f"{page.url}/say", text="One")
    assert (await post(browser, f"{page.url}/edit", message_id=sent["result"], text="Two"))[0] == 200
    (message,) = page.phone.snapshot()["messages"]
    assert (message["text"], message["edited"]) == ("Two", True)
    assert (await post(browser, f"{page.url}/delete", message_id=sent["result"]))[0] == 200
    assert page.phone.snapshot()["messages"] == []
    assert (await post(browser, f"{page.url}/delete", message_id=sent["result"]))[0] == 400


async def test_a_vote_shows_what_is_right_and_why_only_afterwards(
    telegram: Telegram, page: Page, browser: aiohttp.ClientSession
) -> None:
    page.says("/start")
    options = [{"text": "Nine"}, {"text": "Ten"}]
    await call(
        telegram,
        "sendPoll",
        chat_id=ANNA,
        question="How many?",
        options=options,
        type="quiz",
        correct_option_ids=[1],
        explanation="Count them.",
    )

    def poll() -> Any:
        return page.phone.snapshot()["messages"][-1]["poll"]

    assert [one["correct"] for one in poll()["options"]] == [None, None]
    assert poll()["explanation"]["text"] == ""
    number = page.phone.snapshot()["messages"][-1]["message_id"]
    assert (await post(browser, f"{page.url}/vote", message_id=number, options=[0]))[0] == 200
    assert [(one["chosen"], one["correct"]) for one in poll()["options"]] == [(True, False), (False, True)]
    assert poll()["explanation"]["text"] == "Count them."
    status, refused = await post(browser, f"{page.url}/vote", message_id=number, options=[7])
    assert status == 400
    assert refused["error"]


async def test_a_file_is_sent_to_the_bot_as_it_is(page: Page, browser: aiohttp.ClientSession) -> None:
    headers = {"Content-Type": "application/octet-stream"}
    query = {"name": "notes é.txt", "type": "text/plain"}
    async with browser.post(f"{page.url}/upload", params=query, data=b"mine", headers=headers) as answer:
        assert answer.status == 200
    file = page.phone.snapshot()["messages"][-1]["file"]
    assert (file["kind"], file["name"], file["size"]) == ("document", "notes é.txt", 4)
    for given, kind, status in (({}, "application/octet-stream", 400), (query, "text/plain", 415)):
        wrong = {"Content-Type": kind}
        async with browser.post(f"{page.url}/upload", params=given, data=b"mine", headers=wrong) as answer:
            assert answer.status == status


async def test_a_picture_is_shown_and_sound_comes_in_parts(
    telegram: Telegram, page: Page, browser: aiohttp.ClientSession
) -> None:
    picture = telegram.world.files.add("photos", "a.html", "text/html", PNG)
    async with browser.get(f"{page.url}/files/{picture.id}") as answer:
        assert answer.content_type == "image/png"  # by its bytes, whatever it is called
    async with browser.get(f"{page.url}/files/{picture.id}?save") as answer:
        assert answer.headers["Content-Disposition"].startswith("attachment")
    sound = telegram.world.files.add("audios", "a.ogg", "audio/ogg", b"OggS" + bytes(range(100)))
    url = f"{page.url}/files/{sound.id}"
    for asked, status, wanted in (
        ("bytes=4-13", 206, bytes(range(10))),
        ("bytes=-2", 206, bytes((98, 99))),
        ("bytes=x", 200, sound.content),
        ("bytes=900-", 200, sound.content),
    ):
        async with browser.get(url, headers={"Range": asked}) as answer:
            assert (answer.status, await answer.read()) == (status, wanted)


@pytest.mark.parametrize(
    ("verb", "fields"),
    [
        ("press", {"message_id": True, "data": "x"}),
        ("press", {"message_id": 1}),
        ("vote", {"message_id": 1, "options": ["0"]}),
        ("vote", {"message_id": 1, "options": 0}),
        ("say", {"text": "x", "person": "Anna"}),
        ("say", {"text": "x", "person": 12}),
        ("say", {"text": "x", "chat": -5}),
        ("say", {"text": "x", "thread": 5}),
        ("say", {"text": "x", "reply_to": 99}),
        ("block", {"blocked": "yes"}),
    ],
)
async def test_what_cannot_be_done_is_told(
    page: Page, browser: aiohttp.ClientSession, verb: str, fields: dict[str, Any]
) -> None:
    page.says("/start")
    status, answer = await post(browser, f"{page.url}/{verb}", **fields)
    assert status == 400
    assert answer["error"]
    assert "\n" not in answer["error"]


async def test_a_stream_for_nobody_is_not_there(page: Page, browser: aiohttp.ClientSession) -> None:
    for query in ("person=9", "chat=4", "person=x"):
        async with browser.get(f"{page.url}/events?{query}") as answer:
            assert answer.status == 404


async def test_a_topic_has_its_own_messages_and_who_types_in_it(
    telegram: Telegram, page: Page, browser: aiohttp.ClientSession
) -> None:
    group = page.desk.add_group("Class", [ANNA])
    thread = page.desk.add_topic(group, " Race  day ")
    place = {"person": ANNA, "chat": group}
    _, first = await post(browser, f"{page.url}/say", text="In it", thread=thread, **place)
    await post(browser, f"{page.url}/say", text="Back", reply_to=first["result"], **place)
    await post(browser, f"{page.url}/say", text="Beside it", **place)
    headers = {"Content-Type": "application/octet-stream"}
    where: dict[str, int | str] = {**place, "thread": thread, "name": "notes.txt"}
    async with browser.post(f"{page.url}/upload", params=where, data=b"mine", headers=headers) as answer:
        assert answer.status == 200
    for wrong in ("x", 999):
        params = where | {"thread": wrong}
        async with browser.post(f"{page.url}/upload", params=params, data=b"mine", headers=headers) as answer:
            assert answer.status == 400
    snapshot = page.desk.phone(ANNA, group).snapshot()
    written = [(one["text"], one["thread"]) for one in snapshot["messages"] if not one["service"]]
    assert written == [("In it", thread), ("Back", thread), ("Beside it", 0), ("", thread)]
    (_, entry) = snapshot["chats"]
    assert entry["topics"] == [{"id": thread, "name": "Race day", "closed": False}]
    with page.desk.phone(ANNA, group).watched() as changes:
        await call(telegram, "sendChatAction", chat_id=group, action="typing", message_thread_id=thread)
        assert changes.get_nowait() == {"kind": "typing", "thread": thread}


async def test_one_reacts_and_takes_it_back(page: Page, browser: aiohttp.ClientSession) -> None:
    _, sent = await post(browser, f"{page.url}/say", text="One")
    seen = []
    for emoji in ("❤", ""):
        assert (await post(browser, f"{page.url}/react", message_id=sent["result"], emoji=emoji))[0] == 200
        seen.append(page.phone.snapshot()["messages"][0]["reactions"])
    assert seen == [[{"emoji": "❤", "count": 1, "mine": True}], []]
    assert (await post(browser, f"{page.url}/react", message_id=sent["result"], emoji="<b>"))[0] == 400


async def test_a_picture_goes_as_a_photo_and_a_broken_one_as_a_file(page: Page) -> None:
    size = struct.pack(">II", 40, 30)
    for content, kind in ((b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size, "photo"), (PNG, "document")):
        Deeds(page.desk).upload("scan.png", content, "image/png")
        file = page.phone.snapshot()["messages"][-1]["file"]
        assert (file["kind"], file["cover"]) == (kind, "")
