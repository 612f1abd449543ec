"""`tutor report`: what the answers say of a course, for its author."""

from __future__ import annotations

import click

from bot.commands.named_course import named_course


@click.command("report")
@click.argument("course")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def report(course: str, format_: str) -> None:
    """Tell what the answers say of COURSE (its id or its folder): what to mend, never who answered.

    Reads TUTOR_DATABASE_URL, also while the bot runs.
    """
    from bot import settings
    from bot.reports import course as reports
    from bot.reports.course_lines import as_text
    from storage.database import StorageUnavailable, look

    loaded = settings.load()
    read = named_course(course)
    try:
        made = look(loaded.database_url, lambda tx: reports.report(tx, read))
    except StorageUnavailable as fault:
        raise click.ClickException(f"the database cannot be read now ({fault}); try again") from None
    lines = [reports.as_json(made)] if format_ == "json" else as_text(made)
    for line in lines:
        click.echo(line)
