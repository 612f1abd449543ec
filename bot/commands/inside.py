"""The bot inside the sandbox: as `tutor run`, with the private line that the sandbox holds the other end of."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import click

from bot.commands.run import begin

if TYPE_CHECKING:
    from bot.app import App
    from bot.settings import Settings


@click.command()
@click.option("--line", type=int, required=True, help="The inherited socket.")
@click.option("--ahead", type=float, default=0.0, help="Seconds by which the clock is ahead.")
def inside(line: int, ahead: float) -> None:
    """Run the bot of a sandbox; started by `tutor sandbox` only."""

    def made(settings: Settings) -> App:
        from bot.app.backdoor import SandboxedApp

        return SandboxedApp(settings, socket.socket(fileno=line), ahead)

    begin(made)
