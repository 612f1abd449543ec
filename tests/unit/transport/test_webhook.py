"""The HTTP door: who may come in, how much they may bring, and that 200 means committed."""

import asyncio
import errno
import gzip
import io
import json
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest

from bot.transport import webhook
from bot.transport.webhook import LARGEST, SECRET_HEADER, CannotListen, application, serving

SECRET = "the-secret_1"
RIGHT = {SECRET_HEADER: SECRET}
UPDATE = {"update_id": 7, "message": {"text": "ü"}}


class Door:
    """A running door; `got` is what came through, `fails` what `accept` raises, `well` what health says."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.fails: Exception | None = None
        self.well: bool | Exception = True
        self.asked = 0
        self.port = 0
        self.http: aiohttp.ClientSession

    async def accept(self, update: dict[str, Any]) -> None:
        await asyncio.sleep(0)
        if self.fails:
            raise self.fails
        self.got.append(update)

    async def healthy(self) -> bool:
        self.asked += 1
        if isinstance(self.well, Exception):
            raise self.well
        return self.well

    async def post(self, body: Any, headers: dict[str, str] | None = None, path: str = "/hook/a") -> int:
        url = f"http://127.0.0.1:{self.port}{path}"
        async with self.http.post(url, data=body, headers=RIGHT | (headers or {})) as response:
            assert await response.read() == b"" or response.status in (404, 405, 413)
            return response.status

    async def get(self, path: str) -> tuple[int, str]:
        async with self.http.get(f"http://127.0.0.1:{self.port}{path}") as response:
            return response.status, await response.text()


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    it = Door()
    app = application(it.healthy, it.accept, "https://tutor.example.org/hook/a", SECRET)
    async with AsyncExitStack() as stack:
        it.port = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
        it.http = await stack.enter_async_context(aiohttp.ClientSession())
        yield it


async def test_an_update_with_the_secret_is_accepted(door: Door) -> None:
    assert await door.post(json.dumps(UPDATE).encode()) == 200
    assert door.got == [UPDATE]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "ü"])
async def test_without_the_right_secret_nothing_is_even_read(secret: str | None, door: Door) -> None:
    url = f"http://127.0.0.1:{door.port}/hook/a"
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with door.http.post(url, data=b"{}", headers=headers) as response:
        assert response.status == 401
    assert door.got == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"[1]",
        b"7",
        b'{"update_id":1',
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"a":' + b"9" * 9000 + b"}",
    ],
)
async def test_what_is_no_json_object_is_refused(body: bytes, door: Door) -> None:
    assert await door.post(body) == 400
    assert door.got == []


async def test_a_body_that_is_too_large_is_refused_with_and_without_a_length(door: Door) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 65536

    assert await door.post(io.BytesIO(b" " * (LARGEST + 1))) == 413
    assert await door.post(parts()) == 413
    assert door.got == []


async def test_an_encoded_body_is_refused_unopened(door: Door) -> None:
    bomb = gzip.compress(b" " * 20_000_000)
    assert await door.post(bomb, {"Content-Encoding": "gzip"}) == 415
    assert door.got == []


@pytest.mark.parametrize("error", [OSError("disk is full"), RuntimeError("hypotension, says Anna")])
async def test_what_cannot_be_kept_is_not_confirmed(error: Exception, door: Door) -> None:
    door.fails = error
    assert await door.post(json.dumps(UPDATE).encode()) == 503
    door.fails = None
    assert await door.post(json.dumps(UPDATE).encode()) == 200


async def test_other_paths_and_methods_are_refused(door: Door) -> None:
    assert await door.post(b"{}", path="/hook") == 404
    assert (await door.get("/hook/a"))[0] == 405
    assert door.got == []


async def test_health_tells_whether_the_bot_is_well(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "HEALTH_HOLDS", 0.0)
    assert await door.get("/healthz") == (200, '{"status": "ok"}')
    for unwell in (False, RuntimeError("hypotension, says Anna")):
        door.well = unwell
        assert await door.get("/healthz") == (503, '{"status": "unavailable"}')


async def test_a_crowd_that_asks_for_health_asks_the_api_once(door: Door) -> None:
    answers = await asyncio.gather(*(door.get("/healthz") for _ in range(30)))
    assert {status for status, _ in answers} == {200}
    assert door.asked == 1


async def test_health_that_hangs_is_unwell(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "HEALTH_WAITS", 0.05)
    monkeypatch.setattr(door, "healthy", None)

    async def hangs() -> bool:
        await asyncio.sleep(30)
        return True

    async with serving(application(hangs), "127.0.0.1", 0) as port:
        door.port = port
        assert (await door.get("/healthz"))[0] == 503


async def test_metrics_are_text_and_count_the_updates(door: Door) -> None:
    await door.post(json.dumps(UPDATE).encode())
    status, text = await door.get("/metrics")
    assert status == 200
    assert 'tutor_webhook_requests_total{kind="accepted"}' in text
    assert SECRET not in text


async def test_without_a_webhook_only_health_and_metrics_are_served(door: Door) -> None:
    async with serving(application(door.healthy), "127.0.0.1", 0) as port:
        door.port = port
        assert (await door.get("/healthz"))[0] == 200
        assert await door.post(b"{}") == 404


def test_a_webhook_without_a_secret_is_never_served(door: Door) -> None:
    with pytest.raises(ValueError, match="secret"):
        application(door.healthy, door.accept, "https://tutor.example.org/hook/a", "")


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"POST /hook/a HT",
        b"POST /hook/a HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: the-secret_1\r\n"
        b"Content-Length: 50\r\n\r\n{",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /hea",
    ],
)
async def test_a_client_that_dawdles_is_cut(said: bytes, door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "SLOWEST", 0.3)
    reader, writer = await asyncio.open_connection("127.0.0.1", door.port)
    writer.write(said)

    async def drip() -> None:
        while True:  # a byte now and then must not keep it open
            await asyncio.sleep(0.1)
            writer.write(b"a")

    dripping = asyncio.ensure_future(drip())
    async with asyncio.timeout(60):
        try:
            while await reader.read(1000):
                pass
        except ConnectionError:
            pass
    dripping.cancel()
    writer.close()
    assert door.got == []
    monkeypatch.undo()
    assert await door.post(json.dumps(UPDATE).encode()) == 200


async def test_a_connection_that_did_its_request_may_stay_open(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "SLOWEST", 1.0)
    reader, writer = await asyncio.open_connection("127.0.0.1", door.port)
    for idle in (1.2, 0):  # seconds
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b"200 OK" in await reader.readuntil(b"}")
        await asyncio.sleep(idle)
    writer.close()


async def test_the_end_waits_for_an_update_in_hand_but_not_for_idle_connections(door: Door) -> None:
    began = asyncio.Event()
    kept: list[int] = []

    async def slow(update: dict[str, Any]) -> None:
        began.set()
        await asyncio.sleep(0.2)
        kept.append(update["update_id"])

    async with AsyncExitStack() as stack:
        app = application(door.healthy, slow, "https://x.example/hook/a", SECRET)
        door.port = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
        await door.get("/healthz")
        sent = asyncio.ensure_future(door.post(json.dumps(UPDATE).encode()))
        await began.wait()
        closing = asyncio.get_running_loop().time()
    assert await sent == 200
    assert kept == [7]
    assert asyncio.get_running_loop().time() - closing < 30


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.EADDRINUSE, "x"), "taken by another process"),
        (OSError(errno.EADDRNOTAVAIL, "x"), "no address of this machine"),
        (OSError(errno.EACCES, "x"), "ports below 1024 need rights"),
        (socket.gaierror(-2, "Name or service not known"), "no such host"),
        (OSError(errno.ENOBUFS, "No buffer space available"), "No buffer space available"),
    ],
)
def test_an_address_that_cannot_be_served_is_told_with_the_reason(error: OSError, reason: str) -> None:
    told = str(CannotListen("::1", 80, error))
    assert told.startswith("TUTOR_LISTEN ::1:80 cannot be served (")
    assert reason in told
