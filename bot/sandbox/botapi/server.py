"""The server: a local port that answers the bot, pushes webhooks and, if wanted, acts for people."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Self

from aiohttp import web

from bot.sandbox.botapi.api import BotApi
from bot.sandbox.botapi.door import Door
from bot.sandbox.botapi.group_life import GroupLife
from bot.sandbox.botapi.people import People
from bot.sandbox.botapi.pusher import Pusher
from bot.sandbox.botapi.reading import BODY_LIMIT
from bot.sandbox.botapi.voting import keep_time
from bot.sandbox.botapi.world import World


class Server:
    """A Bot API server on `host` and `port` (0: a free one). `async with Server() as server`.

    `world`, `people`, `groups`, `faults`, `calls` are there to act and look in-process; `door=True` opens the same over
    HTTP under /people/.
    """

    def __init__(
        self, world: World | None = None, host: str = "127.0.0.1", port: int = 0, door: bool = False
    ) -> None:
        self.world = world or World()
        self.api = BotApi(self.world)
        self.people = People(self.world)
        self.groups = GroupLife(self.world)
        self.faults = self.api.faults
        self.calls = self.api.calls
        self.host = host
        self.port = port
        self._door = Door(self.world, self.people, self.groups, self.api) if door else None
        self._runner: web.ServerRunner | None = None
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def url(self) -> str:
        """The Bot API base, without a token: http://127.0.0.1:PORT/bot."""
        return f"http://{self.host}:{self.port}/bot"

    @property
    def file_url(self) -> str:
        """Where files are, without a token: http://127.0.0.1:PORT/file/bot."""
        return f"http://{self.host}:{self.port}/file/bot"

    @property
    def token(self) -> str:
        """The one token that is accepted."""
        return self.world.token

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer any request: the bot's, or a person's when the door is open."""
        path = request.path
        if path.startswith(("/bot", "/file/bot")):
            return await self.api.handle(request)
        if self._door is not None and path.startswith("/people/"):
            return await self._door.handle(request)
        return web.Response(status=404)

    async def start(self) -> None:
        """Listen; the port stays the same over `go_down` and `come_back`."""
        self._tasks = [
            asyncio.create_task(Pusher(self.world).run()),
            asyncio.create_task(keep_time(self.world)),
        ]
        await self.come_back()

    async def stop(self) -> None:
        """Stop listening, drop all connections."""
        await self.go_down()
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def go_down(self) -> None:
        """Refuse connections from now on and drop the open ones: Telegram is not there."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def come_back(self) -> None:
        """Listen (again) on the same port."""
        if self._runner is not None:
            return
        server = web.Server(self.handle, request_factory=_request, access_log=None)
        self._runner = web.ServerRunner(server, handle_signals=False, shutdown_timeout=0.05)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()


def _request(*parts: Any) -> web.BaseRequest:
    """Make a request that takes bodies as large as Telegram does."""
    make: Callable[..., web.BaseRequest] = web.BaseRequest
    return make(*parts, asyncio.get_running_loop(), client_max_size=BODY_LIMIT)
