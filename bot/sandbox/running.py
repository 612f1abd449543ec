"""The whole sandbox: the local Bot API server, the page, the real bot between them, until told to stop."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory

from aiohttp import web

from bot.sandbox import environment
from bot.sandbox.botapi.server import Server
from bot.sandbox.botapi.world import TOKEN, World
from bot.sandbox.clock import TurnableClock
from bot.sandbox.controls import Controls
from bot.sandbox.page.desk import FIRST_PERSON, Desk
from bot.sandbox.page.site import Site
from bot.sandbox.ports import HOST, claim
from bot.sandbox.process import BotProcess
from bot.sandbox.tour import Tour

NAME = "You"
BOT_NAME = "Pocket Tutor"
PREFIX = "tutor-sandbox-"
COUNTED_FROM = 1_767_225_600  # 2026-01-01, in Unix seconds
SIGNS = (signal.SIGTERM, signal.SIGINT, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else []))


async def run(
    port: int | None, database_url: str | None, announce: Callable[[str], None], demo: bool = False
) -> int:
    """Run until SIGTERM or Ctrl-C (0), or until the bot ends by itself (its exit code, 1 when it has none).

    `announce` is called once, with the address of the page, when the bot answers. `database_url` None is a
    fresh database that is removed at the end. `demo` plays the tour. Raises PortTaken, EnvironmentRefused.
    """
    stop = asyncio.Event()
    for sign in SIGNS:
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with AsyncExitStack() as stack:
        listening = stack.enter_context(claim(port))
        page_port: int = listening.getsockname()[1]
        folder = Path(stack.enter_context(TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)))
        clock = TurnableClock()
        server = await stack.enter_async_context(Server(_fresh_world(clock)))
        desk = Desk(server.world, server.people)
        desk.add_person(NAME)
        database_url = database_url or f"sqlite:///{folder / 'tutor.db'}"
        given = environment.for_the_bot(os.environ, Path.cwd(), server.token, server.url, database_url)
        # who tries a course here hears what is wrong with it, and previews it
        given["TUTOR_ADMINS"] = str(FIRST_PERSON)
        if demo:
            given["TUTOR_SEND_RATE"] = "0"  # the tour turns the clock, which our own limits do not know of
        bot = BotProcess(given, folder, server.world.updates, desk.show_bot, clock)
        controls = Controls(desk, server, clock, bot)
        await _serve(stack, Site(desk, page_port, controls.verbs), desk, listening)
        stack.push_async_callback(bot.end)
        stack.callback(controls.close)
        stack.callback(asyncio.create_task(controls.watch()).cancel)
        if demo:
            stack.callback(asyncio.create_task(Tour(desk, controls, bot.line).run()).cancel)
        return await _until_the_end(bot, stop, lambda: announce(f"http://{HOST}:{page_port}/"))


async def _serve(stack: AsyncExitStack, site: Site, desk: Desk, listening: socket.socket) -> None:
    runner = web.AppRunner(site.app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    stack.callback(desk.close)
    await web.SockSite(runner, listening).start()


def _fresh_world(clock: TurnableClock) -> World:
    """Return a world with a token nobody knows and ids above those of any earlier one.

    A kept database has seen the ids of its last sandbox, and would take lower ones for old news.
    """
    now = int(time.time())
    world = World(clock=clock, token=f"{TOKEN.partition(':')[0]}:{token_urlsafe(24)}")
    world.bot.first_name = BOT_NAME
    world.updates.jump(now)
    world.ids.message = max(0, now - COUNTED_FROM)
    return world


async def _until_the_end(bot: BotProcess, stop: asyncio.Event, ready: Callable[[], None]) -> int:
    living = asyncio.create_task(bot.run())
    stopping = asyncio.create_task(stop.wait())
    answering = asyncio.create_task(bot.online.wait())
    try:
        await asyncio.wait({living, stopping, answering}, return_when=asyncio.FIRST_COMPLETED)
        if answering.done() and not stop.is_set():
            ready()
        await asyncio.wait({living, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if stop.is_set():
            return 0
        return _told(living.result(), answered=answering.done())
    finally:
        for task in (living, stopping, answering):
            task.cancel()


def _told(code: int, answered: bool) -> int:
    """Return our exit code; say why we end, unless the bot has just said why it could not begin."""
    if answered or code <= 0:
        print(
            f"tutor sandbox: the bot has ended by itself (code {code}), so the sandbox ends", file=sys.stderr
        )
    return code if code > 0 else 1
