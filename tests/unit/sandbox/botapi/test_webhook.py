"""A webhook gets each update, with its secret, until it answers 2xx."""

import asyncio
from typing import Any

import pytest
from aiohttp import web

from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import call


class Receiver:
    """A bot's webhook that answers with the statuses it is told, then 200."""

    def __init__(self, statuses: list[int]) -> None:
        self.statuses = statuses
        self.got: list[tuple[str, str, dict[str, Any]]] = []
        self.rang = asyncio.Event()

    async def handle(self, request: web.BaseRequest) -> web.Response:
        """Take one update."""
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.got.append((request.path, secret, await request.json()))
        if self.statuses:
            return web.Response(status=self.statuses.pop(0))
        self.rang.set()
        return web.Response()


async def test_an_update_is_pushed_until_it_is_taken(telegram: Telegram, anna: Person) -> None:
    receiver = Receiver([500, 404])
    runner = web.ServerRunner(web.Server(receiver.handle))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        assert (await call(telegram, "setWebhook", url=url, secret_token="s3cret_-")).result is True
        await anna.says("hello")
        await asyncio.wait_for(receiver.rang.wait(), 10)
        assert [path for path, _, _ in receiver.got] == ["/hook"] * 3
        assert {secret for _, secret, _ in receiver.got} == {"s3cret_-"}
        assert len({update["update_id"] for _, _, update in receiver.got}) == 1
        assert receiver.got[-1][2]["message"]["text"] == "hello"
        await asyncio.sleep(0.05)
        info = (await call(telegram, "getWebhookInfo")).result
        assert (info["url"], info["pending_update_count"]) == (url, 0)
        assert "404" in info["last_error_message"]
    finally:
        await runner.cleanup()


async def test_polling_and_a_webhook_exclude_each_other(telegram: Telegram, anna: Person) -> None:
    poll = asyncio.create_task(call(telegram, "getUpdates", timeout=20))
    await asyncio.sleep(0.05)
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
