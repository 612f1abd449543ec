"""The HTTP door: Telegram's webhook, /healthz and /metrics; checks who calls, and how much they send.

An update is answered with 200 only after `accept` returned, that is after its commit: until then Telegram
keeps it and sends it again.
"""

import asyncio
import errno
import hmac
import json
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.health import metrics
from bot.logs import event

logger = logging.getLogger(__name__)

LARGEST = 1 << 20  # bytes of a body; updates are a few KB
SLOWEST = 10.0  # seconds until a request must be here whole
KEEP_ALIVE = 75.0  # seconds an idle connection stays
CLOSING = 3.0  # seconds for requests in flight when the bot ends
HEALTH_HOLDS, HEALTH_WAITS = 1.0, 5.0  # seconds an answer is good for, and may take
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105

_REASONS = {
    errno.EADDRINUSE: "taken by another process",
    errno.EADDRNOTAVAIL: "no address of this machine",
    errno.EACCES: "ports below 1024 need rights that this process has not",
}

Accept = Callable[[dict[str, Any]], Awaitable[None]]
Healthy = Callable[[], Awaitable[bool]]
Handler = Callable[[web.Request], Awaitable[web.Response]]


class CannotListen(Exception):
    """The address is taken, or is none of this machine's: the operator has to name another."""

    exit_code = 2

    def __init__(self, host: str, port: int, error: OSError) -> None:
        told = "no such host" if isinstance(error, socket.gaierror) else error.strerror
        reason = _REASONS.get(error.errno or 0) or told or type(error).__name__
        super().__init__(f"TUTOR_LISTEN {host}:{port} cannot be served ({reason}); name another host:port")


def application(
    healthy: Healthy, accept: Accept | None = None, webhook_url: str = "", secret: str = ""
) -> web.Application:
    """Return the app: health and metrics, and the webhook when `accept` is given.

    `accept` takes a raw update (any JSON object) and returns after its commit; what it raises becomes 503.
    `webhook_url` is the public address, of which the path is served; `secret` what Telegram must show.
    """
    app = web.Application(client_max_size=LARGEST)
    app.router.add_get("/healthz", _health(healthy))
    app.router.add_get("/metrics", _metrics)
    if accept is not None:
        if not secret:
            raise ValueError("a webhook without a secret takes updates from anyone")
        app.router.add_post(urlsplit(webhook_url).path or "/", _webhook(accept, secret))
    return app


@asynccontextmanager
async def serving(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Serve `app` while the block runs; yields the port in use. Raises CannotListen, as when it is taken."""
    runner = web.AppRunner(
        app,
        access_log=None,  # it would hold the secret path of the webhook
        auto_decompress=False,  # a few compressed bytes may be gigabytes
        lingering_time=1.0,
        keepalive_timeout=KEEP_ALIVE,
        shutdown_timeout=CLOSING,
    )
    await runner.setup()
    try:
        server = runner.server
        assert server is not None
        loop = asyncio.get_running_loop()
        try:
            door = await loop.create_server(lambda: Impatient(server()), host, port)
        except OSError as error:
            raise CannotListen(host, port, error) from None
        try:
            yield door.sockets[0].getsockname()[1]
        finally:
            door.close()
    finally:
        await runner.cleanup()


class Impatient(asyncio.Protocol):
    """Passes a connection on to aiohttp, and cuts it when a request is not here whole in SLOWEST seconds.

    aiohttp itself waits for headers and bodies for ever.
    """

    def __init__(self, inner: asyncio.Protocol) -> None:
        self._inner = inner
        self._transport: asyncio.Transport | None = None
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Start the clock with the connection, as one that says nothing takes a place too."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._start()
        self._inner.connection_made(transport)

    def data_received(self, data: bytes) -> None:
        """Start the clock with the first byte of a request."""
        if self._timer is None:
            self._start()
        self._inner.data_received(data)

    def whole(self) -> None:
        """Stop the clock: the request is here."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clock and pass it on."""
        self.whole()
        self._inner.connection_lost(exc)

    def eof_received(self) -> bool | None:
        """Pass it on."""
        return self._inner.eof_received()

    def pause_writing(self) -> None:
        """Pass it on."""
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """Pass it on."""
        self._inner.resume_writing()

    def _start(self) -> None:
        assert self._transport is not None
        self._timer = asyncio.get_running_loop().call_later(SLOWEST, self._transport.abort)


def _here(request: web.Request) -> None:
    """Tell the connection that its request is whole."""
    protocol = request.transport.get_protocol() if request.transport else None
    if isinstance(protocol, Impatient):
        protocol.whole()


def _webhook(accept: Accept, secret: str) -> Handler:
    wanted = secret.encode()

    async def webhook(request: web.Request) -> web.Response:
        shown = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(shown, wanted):
            return _refusal(401, "unauthorized")
        if request.headers.get("Content-Encoding", "identity").lower() != "identity":
            return _refusal(415, "encoded")
        if (request.content_length or 0) > LARGEST:
            return _refusal(413, "too_large")
        body = await request.read()  # raises 413 where a body without a length grows too large
        _here(request)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            update = None
        if not isinstance(update, dict):
            return _refusal(400, "not_json")
        try:
            await accept(update)
        except Exception as error:
            event(logger, "webhook_failed", level=logging.ERROR, error=error, every=1.0)
            return _refusal(503, "failed")  # Telegram asks again
        metrics.count("webhook_requests_total", "accepted")
        return web.Response()

    return webhook


def _refusal(status: int, kind: str) -> web.Response:
    metrics.count("webhook_requests_total", kind)
    return web.Response(status=status)


def _health(healthy: Healthy) -> Handler:
    lock = asyncio.Lock()
    last = (float("-inf"), False)

    async def healthz(request: web.Request) -> web.Response:
        nonlocal last
        _here(request)
        async with lock:  # whoever asks often makes us ask the API once a second
            now = asyncio.get_running_loop().time()
            if now - last[0] >= HEALTH_HOLDS:
                last = (now, await _asked(healthy))
        well = last[1]
        return web.json_response({"status": "ok" if well else "unavailable"}, status=200 if well else 503)

    return healthz


async def _asked(healthy: Healthy) -> bool:
    try:
        async with asyncio.timeout(HEALTH_WAITS):
            return await healthy()
    except Exception as error:
        event(logger, "health_failed", level=logging.WARNING, error=error)
        return False


async def _metrics(request: web.Request) -> web.Response:
    _here(request)
    return web.Response(text=metrics.render(), headers={"Content-Type": "text/plain; version=0.0.4"})
