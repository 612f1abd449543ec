"""`tutor start`: the bot when there is a token, else the sandbox: one command to begin with."""

import importlib

import click

from bot import settings
from bot.commands import COMMANDS


@click.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@click.pass_context
def start(ctx: click.Context) -> object:
    """Run the bot, or the sandbox when no token is set.

    The token is read from TUTOR_TOKEN, in the environment or in a .env file. Options are those of `tutor run`
    and `tutor sandbox`.
    """
    row = COMMANDS["run" if settings.load().token else "sandbox"]
    command: click.Command = getattr(importlib.import_module(f"bot.commands.{row.module}"), row.attribute)
    with command.make_context(row.attribute, list(ctx.args), parent=ctx.parent) as inner:
        return command.invoke(inner)
