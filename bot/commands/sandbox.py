"""`tutor sandbox`: the bot in a browser, on this machine, without a token."""

from __future__ import annotations

from threading import Thread

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
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
def sandbox(port: int | None, database: str | None, demo: bool, opens: bool) -> int:
    """Try the bot in a browser, without a token: nothing leaves this machine.

    The real bot runs against a small Telegram of its own; open the address that is printed. Ctrl-C ends it.
    TUTOR_COURSES says which courses it teaches.
    """
    import asyncio

    from bot.sandbox import running

    def announce(address: str) -> None:
        click.echo(f"The sandbox is ready: open {address} in a browser (Ctrl-C ends it)")
        if opens:
            # beside the loop, and no reason to stay: a browser of the terminal returns when it is closed
            Thread(target=_open, args=(address,), daemon=True).start()

    return asyncio.run(running.run(port, database, announce, demo))


def _open(address: str) -> None:
    """Show the page, or say in one line that it has to be opened by hand."""
    import webbrowser

    if not webbrowser.open(address):
        click.echo("tutor sandbox: no browser could be opened here; open the address by hand", err=True)
