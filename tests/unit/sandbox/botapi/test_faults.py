"""Faults do what they say: what the bot gets back, and whether the work was done."""

import asyncio
import json
import time
from typing import Any

import aiohttp
import pytest

from bot.sandbox.botapi.faults import Fault, FaultBody
from bot.sandbox.botapi.limits import GroupLimits, SendLimits
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import arrived, call


async def send(telegram: Telegram, person: Person, text: str = "hello") -> tuple[int, bytes]:
    """Send a text; return status and raw body."""
    url = f"{telegram.url}{telegram.token}/sendMessage"
    form = {"chat_id": str(person.id), "text": text}
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        return answer.status, await answer.read()


def heard(person: Person) -> list[str]:
    """The texts the bot got through."""
    return [seen.text for seen in person.chat if seen.from_bot]


async def test_a_429_names_the_seconds_and_sends_nothing(telegram: Telegram, anna: Person) -> None:
    telegram.faults.too_many(30, method="sendMessage", chat_id=anna.id, times=1)
    status, body = await send(telegram, anna)
    assert status == 429
    assert json.loads(body) == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 30",
        "parameters": {"retry_after": 30},
    }
    assert heard(anna) == []
    assert (await send(telegram, anna))[0] == 200


async def test_a_fault_of_one_chat_leaves_others_alone(telegram: Telegram, anna: Person) -> None:
    bert = telegram.person("Bert")
    await bert.says("/start")
    telegram.faults.error(503, chat_id=anna.id)
    assert (await send(telegram, anna))[0] == 503
    assert (await send(telegram, bert))[0] == 200
    assert (await call(telegram, "getMe")).status == 200


@pytest.mark.parametrize(
    ("body", "start"),
    [("json", b'{"ok": false'), ("html", b"<html>"), ("empty", b""), ("truncated", b'{"ok"')],
)
@pytest.mark.parametrize("works", [False, True])
async def test_server_errors_have_any_body_with_or_without_the_work(
    telegram: Telegram, anna: Person, body: FaultBody, start: bytes, works: bool
) -> None:
    telegram.faults.error(502, body, method="SENDmessage", works=works)
    status, got = await send(telegram, anna)
    assert status == 502
    assert got.startswith(start)
    assert bool(got) is (body != "empty")
    if body == "truncated":
        with pytest.raises(json.JSONDecodeError):
            json.loads(got)
    assert heard(anna) == (["hello"] if works else [])


async def test_a_lost_request_does_nothing(telegram: Telegram, anna: Person) -> None:
    telegram.faults.lose_request(times=1)
    with pytest.raises(aiohttp.ClientError):
        await send(telegram, anna)
    assert heard(anna) == []


async def test_a_lost_answer_has_done_the_work(telegram: Telegram, anna: Person) -> None:
    telegram.faults.lose_answer(times=1)
    with pytest.raises(aiohttp.ClientError):
        await send(telegram, anna)
    assert heard(anna) == ["hello"]
    [lost] = telegram.calls.of("sendMessage", anna.id)
    assert (lost.outcome, lost.fault, lost.worked) == (0, "close", True)


async def test_an_answer_can_be_cut_in_the_middle(telegram: Telegram, anna: Person) -> None:
    telegram.faults.add(Fault(kind="cut", times=1))
    with pytest.raises(aiohttp.ClientPayloadError):
        await send(telegram, anna)
    assert heard(anna) == ["hello"]


@pytest.mark.parametrize("works", [False, True])
async def test_a_hang_is_silence_before_or_after_the_work(
    telegram: Telegram, anna: Person, works: bool
) -> None:
    telegram.faults.hang(600, method="sendMessage", works=works)
    sending = asyncio.create_task(send(telegram, anna))
    await arrived(telegram, "sendMessage")
    await asyncio.sleep(0.05)
    assert heard(anna) == (["hello"] if works else [])
    assert [str(chat_id) for chat_id in telegram.faults.silent] == [str(anna.id)]
    assert not sending.done()
    telegram.faults.release()
    assert (await sending)[0] == 200
    assert telegram.faults.silent == []


async def test_a_hang_ends_after_its_time(telegram: Telegram, anna: Person) -> None:
    telegram.faults.hang(0.3, method="sendMessage")
    begin = time.monotonic()
    assert (await send(telegram, anna))[0] == 200
    assert time.monotonic() - begin >= 0.3


async def test_a_fault_strikes_with_its_probability_and_stops_when_cleared(
    telegram: Telegram, anna: Person
) -> None:
    fault = telegram.faults.error(500, probability=0.5)
    statuses = [(await send(telegram, anna))[0] for _ in range(40)]
    assert 5 < statuses.count(500) == fault.struck < 35
    telegram.faults.clear()
    assert (await send(telegram, anna))[0] == 200


def test_a_fault_that_means_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no such fault"):
        Fault(kind="explode")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="probability"):
        Fault(kind="close", probability=20)


async def test_a_server_that_is_down_refuses_and_comes_back_on_the_same_port(
    telegram: Telegram, anna: Person
) -> None:
    await telegram.server.go_down()
    with pytest.raises(aiohttp.ClientConnectorError):
        await send(telegram, anna)
    await telegram.server.come_back()
    assert (await send(telegram, anna))[0] == 200


async def test_limits_answer_429_and_let_other_chats_through(telegram: Telegram, anna: Person) -> None:
    now = [0.0]
    telegram.world.rules.limits = SendLimits(lambda: now[0], per_chat=1.0, chat_burst=2)
    bert = telegram.person("Bert")
    await bert.says("/start")
    assert [(await send(telegram, anna))[0] for _ in range(3)] == [200, 200, 429]
    assert (await send(telegram, bert))[0] == 200
    now[0] = 1.0
    assert (await send(telegram, anna))[0] == 200


async def test_limits_overall_ask_to_wait_whole_seconds(telegram: Telegram, anna: Person) -> None:
    telegram.world.rules.limits = SendLimits(lambda: 0.0, overall=0.5, overall_burst=1)
    bert = telegram.person("Bert")
    await bert.says("/start")
    await send(telegram, anna)
    answer = await call(telegram, "sendMessage", chat_id=bert.id, text="x")
    assert answer.refusal == (429, "Too Many Requests: retry after 2")
    assert answer.body["parameters"] == {"retry_after": 2}


async def test_a_poller_that_died_waiting_takes_nothing_with_it(
    telegram: Telegram, anna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    dead = asyncio.create_task(call(telegram, "getUpdates", timeout=20))
    await arrived(telegram, "getUpdates")
    dead.cancel()
    await asyncio.sleep(0.05)
    await anna.says("hello")
    updates = (await call(telegram, "getUpdates", timeout=5)).result
    assert [update["message"]["text"] for update in updates] == ["hello"]
    assert caplog.records == []


async def test_watchers_know_the_moments_of_a_call(telegram: Telegram, anna: Person) -> None:
    seen: list[tuple[str, str, int]] = []

    def watch(moment: str, method: str, params: Any, result: Any) -> None:
        seen.append((moment, method, len(heard(anna))))

    telegram.server.api.watchers.append(watch)
    await send(telegram, anna)
    telegram.faults.lose_request(times=1)
    with pytest.raises(aiohttp.ClientError):
        await send(telegram, anna)
    assert seen == [
        ("arrived", "sendMessage", 0),
        ("worked", "sendMessage", 1),
        ("arrived", "sendMessage", 1),
    ]


async def test_a_server_that_stops_lets_nobody_wait(anna: Person, telegram: Telegram) -> None:
    poll = asyncio.create_task(call(telegram, "getUpdates", timeout=30))
    await arrived(telegram, "getUpdates")
    begin = time.monotonic()
    await telegram.server.go_down()
    with pytest.raises(aiohttp.ClientError):
        await poll
    assert time.monotonic() - begin < 25  # it would have been held for 30


async def test_a_group_takes_twenty_a_minute_with_edits_and_reactions(
    telegram: Telegram, anna: Person
) -> None:
    now = [0.0]
    telegram.world.rules.group_limits = GroupLimits(lambda: now[0])
    group = await telegram.group("Class", anna)
    number = await anna.says("hello", in_=group)
    sent = await call(telegram, "sendMessage", chat_id=group.id, text="0")
    place: dict[str, Any] = {"chat_id": group.id, "message_id": sent.result["message_id"]}
    for edit in range(18):
        now[0] += 1
        assert (await call(telegram, "editMessageText", **place, text=f"{edit + 1}")).status == 200
    reaction: dict[str, Any] = {"chat_id": group.id, "message_id": number}
    assert (await call(telegram, "setMessageReaction", **reaction)).status == 200
    answer = await call(telegram, "editMessageText", **place, text="more")
    assert answer.refusal == (429, "Too Many Requests: retry after 42")
    assert answer.body["parameters"] == {"retry_after": 42}
    assert (await send(telegram, anna))[0] == 200
    now[0] = 60.0
    assert (await call(telegram, "editMessageText", **place, text="more")).status == 200
