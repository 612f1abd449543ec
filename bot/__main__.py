"""The command line: finds the command, and turns whatever goes wrong into one line and an exit code."""

import importlib
import os
import sys
from collections.abc import Sequence
from traceback import extract_tb

import click

from bot.commands import COMMANDS, INNER


class LazyGroup(click.Group):
    """A group that knows its commands from a table and imports the one that is called."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return all names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None when there is none of that name."""
        row = COMMANDS.get(cmd_name) or INNER.get(cmd_name)
        if row is None:
            return None
        command = getattr(importlib.import_module(f"bot.commands.{row.module}"), row.attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, as importing them all would take half a second."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, row.help) for name, row in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command. Raises UsageError, with the nearest name, when there is none."""
        if args and args[0] not in COMMANDS | INNER and not args[0].startswith("-"):
            ctx.fail(f"there is no command {args[0][:40]!r}{_nearest(args[0])}")
        return super().resolve_command(ctx, args)


def _nearest(name: str) -> str:
    from difflib import get_close_matches  # only needed here

    found = get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
    return f", did you mean {found[0]!r}?" if found else ""


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from importlib.metadata import PackageNotFoundError, version  # slow, and rarely asked

        try:
            click.echo(f"tutor {version('pocket-tutor')}")
        except PackageNotFoundError:
            click.echo("tutor (not installed)")
        ctx.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version."
)
def cli() -> None:
    """Pocket Tutor: a Telegram bot that teaches in three-minute bites and makes it stick."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 problems found or a fault, 2 usage, configuration, token.

    A command returns its exit code or None; it raises click's exceptions, or errors of ours that have an
    `exit_code`, and their text becomes the one line on stderr.
    """
    try:
        result = cli.main(arguments, prog_name="tutor", standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        _leave(130)
    except BrokenPipeError:  # `tutor check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _leave(1)
    except Exception as error:
        _leave(*_told(error))
    _leave(result if isinstance(result, int) else 0)


def _told(error: Exception) -> tuple[int, str]:
    """Return exit code and line for an error; of a fault of our own only kind and place are told."""
    code = getattr(error, "exit_code", None)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return 2, error.format_message()
    if isinstance(error, click.UsageError):
        where = error.ctx.command_path if error.ctx else "tutor"
        return 2, f"{where}: {_one_line(error.format_message())} (see {where} --help)"
    if isinstance(error, click.ClickException):
        return error.exit_code, f"tutor: {_one_line(error.format_message())}"
    if isinstance(code, int):
        return code, f"tutor: {_one_line(str(error))}"
    frames = [frame for frame in extract_tb(error.__traceback__) if not frame.filename.startswith("<")]
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
    return 1, f"tutor: a fault in the program ({type(error).__name__} at {place}); please report it"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _leave(code: int, line: str = "") -> None:
    if line:
        click.echo(line, err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
