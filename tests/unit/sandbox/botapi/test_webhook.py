"""A webhook gets each update, with its secret, until it answers 2xx."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from bot.sandbox.botapi.limits import SendLimits
from bot.sandbox.botapi.pusher import lane
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import arrived, call


class Receiver:
    """A bot's webhook that answers with the statuses it is told, then 200."""

    def __init__(self, statuses: list[int], hold: str = "") -> None:
        self.statuses = statuses
        self.hold = hold
        self.let_go = asyncio.Event()
        self.got: list[tuple[str, str, dict[str, Any]]] = []
        self.rang = asyncio.Event()

    async def handle(self, request: web.BaseRequest) -> web.Response:
        """Take one update."""
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        update = await request.json()
        self.got.append((request.path, secret, update))
        if self.hold and self.hold in str(update):
            await self.let_go.wait()
        if self.statuses:
            return web.Response(status=self.statuses.pop(0))
        self.rang.set()
        return web.Response()


@asynccontextmanager
async def listening(receiver: Receiver) -> AsyncIterator[str]:
    """Run a receiver; gives its URL."""
    runner = web.ServerRunner(web.Server(receiver.handle), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


async def test_an_update_is_pushed_until_it_is_taken(telegram: Telegram, anna: Person) -> None:
    receiver = Receiver([500, 404])
    async with listening(receiver) as url:
        assert (await call(telegram, "setWebhook", url=url, secret_token="s3cret_-")).result is True
        await anna.says("hello")
        await asyncio.wait_for(receiver.rang.wait(), 60)
        assert [path for path, _, _ in receiver.got] == ["/hook"] * 3
        assert {secret for _, secret, _ in receiver.got} == {"s3cret_-"}
        assert len({update["update_id"] for _, _, update in receiver.got}) == 1
        assert receiver.got[-1][2]["message"]["text"] == "hello"
        await telegram.quiet(0.05)
        info = (await call(telegram, "getWebhookInfo")).result
        assert (info["url"], info["pending_update_count"]) == (url, 0)
        assert "404" in info["last_error_message"]


async def test_one_chat_that_takes_long_holds_back_only_itself(telegram: Telegram, anna: Person) -> None:
    receiver = Receiver([], hold="slow")
    bert = telegram.person("Bert")
    async with listening(receiver) as url:
        await call(telegram, "setWebhook", url=url)
        for person, text in ((anna, "slow"), (anna, "after slow"), (bert, "quick"), (bert, "then")):
            await person.says(text)
        async with asyncio.timeout(60):
            while len(receiver.got) < 3:
                receiver.rang.clear()
                await receiver.rang.wait()
        await asyncio.sleep(0.1)
        assert [update["message"]["text"] for _, _, update in receiver.got] == ["slow", "quick", "then"]
        receiver.let_go.set()
        await telegram.quiet(0.05)
        assert [update["message"]["text"] for _, _, update in receiver.got][3:] == ["after slow"]


async def test_polling_and_a_webhook_exclude_each_other(telegram: Telegram, anna: Person) -> None:
    poll = asyncio.create_task(call(telegram, "getUpdates", timeout=20))
    await arrived(telegram, "getUpdates")
    assert (await call(telegram, "setWebhook", url="http://127.0.0.1:9/hook")).result is True
    assert (await poll).refusal == (409, "Conflict: terminated by setWebhook request")
    assert (await call(telegram, "getUpdates")).refusal[0] == 409
    await anna.says("hello")
    assert (await call(telegram, "deleteWebhook")).result is True
    assert (await call(telegram, "getUpdates")).result[0]["message"]["text"] == "hello"
    await call(telegram, "deleteWebhook", drop_pending_updates=True)
    assert (await call(telegram, "getUpdates")).result == []


@pytest.mark.parametrize(
    ("params", "sentence"),
    [
        ({"url": "http://example.org/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org:8081/x"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "nonsense"}, "bad webhook: invalid webhook URL specified"),
        ({"url": "http://127.0.0.1/", "secret_token": "a b"}, "secret token contains unallowed characters"),
        (
            {"url": "http://127.0.0.1/", "secret_token": "a" * 257},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_a_bad_webhook_is_refused(telegram: Telegram, params: dict[str, Any], sentence: str) -> None:
    assert (await call(telegram, "setWebhook", **params)).refusal == (400, f"Bad Request: {sentence}")


async def test_a_webhook_can_be_set_once_a_second_where_limits_are_on(telegram: Telegram) -> None:
    telegram.world.rules.limits = SendLimits(lambda: 0.0)
    assert (await call(telegram, "setWebhook", url="http://127.0.0.1:9/")).result is True
    answer = await call(telegram, "setWebhook", url="http://127.0.0.1:9/")
    assert answer.refusal == (429, "Too Many Requests: retry after 1")


def test_votes_keep_their_order_within_a_poll_and_may_overtake_messages() -> None:
    votes: list[dict[str, Any]] = [{"poll_answer": {"poll_id": number}} for number in ("1", "1", "2")]
    message: dict[str, Any] = {"message": {"chat": {"id": 1}}}
    first, again, other, chat = [lane({"update_id": 1, **update}) for update in (*votes, message)]
    assert first == again == lane({"update_id": 2, "poll": {"id": "1"}})
    assert len({first, other, chat}) == 3
