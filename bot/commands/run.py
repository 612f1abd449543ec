"""`tutor run`: the bot against a Bot API server, until SIGTERM or Ctrl-C."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.app import App
    from bot.settings import Settings


@click.command()
def run() -> None:
    """Run the bot: it polls, or serves the webhook when TUTOR_WEBHOOK_URL is set."""

    def made(settings: Settings) -> App:
        from bot.app import App

        return App(settings)

    begin(made)


def begin(make: Callable[[Settings], App]) -> None:
    """Run the bot that `make` returns, until SIGTERM or Ctrl-C. Raises SettingsRefused, TokenRefused, …"""
    signal.signal(signal.SIGTERM, _leave)  # until the loop has its own: half a second of imports
    from bot import logs, settings

    loaded = settings.load()
    loaded.bot_token()
    logs.setup(loaded.log_level, loaded.secrets())
    gc.disable()  # nothing that is imported becomes garbage: to look for it is a twelfth of the start
    try:
        app = make(loaded)
    finally:
        gc.enable()
    asyncio.run(_until_told_to_stop(app))


def _leave(*_: object) -> None:
    raise SystemExit(0)


async def _until_told_to_stop(app: App) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stop.set)
    try:
        opening = asyncio.create_task(app.open())
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({opening, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not opening.done():
            opening.cancel()
            return
        opening.result()
        gc.freeze()  # courses and code live as long as the process: not to be looked through again and again
        gc.set_threshold(20_000, 20, 50)
        await app.run(stop)
    finally:
        await app.close()
