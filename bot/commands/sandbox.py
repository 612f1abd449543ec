"""`tutor sandbox`: the bot in a browser, on this machine, without a token."""

from __future__ import annotations

import click


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="The page's port on 127.0.0.1 (0: any). By default 8080, or the next one that is free.",
)
@click.option(
    "--database",
    metavar="URL",
    help="Keep what is learned in sqlite:///FILE. By default a fresh one, removed at the end.",
)
@click.option("--demo", is_flag=True, help="Play a tour of two minutes once the page is open.")
def sandbox(port: int | None, database: str | None, demo: bool) -> int:
    """Try the bot in a browser, without a token: nothing leaves this machine.

    The real bot runs against a small Telegram of its own; open the address that is printed. Ctrl-C ends it.
    TUTOR_COURSES says which courses it teaches.
    """
    import asyncio

    from bot.sandbox import running

    return asyncio.run(running.run(port, database, _announce, demo))


def _announce(address: str) -> None:
    click.echo(f"The sandbox is ready: open {address} in a browser (Ctrl-C ends it)")
