"""`tutor report`: what the answers say of a course, for its author."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from content.reading import Read


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
    from content.library import BUNDLED
    from storage.database import StorageUnavailable, look

    loaded = settings.load()
    read = _read(course, loaded.courses or (BUNDLED,))
    try:
        made = look(loaded.database_url, lambda tx: reports.report(tx, read))
    except StorageUnavailable as fault:
        raise click.ClickException(f"the database cannot be read now ({fault}); try again") from None
    lines = [reports.as_json(made)] if format_ == "json" else as_text(made)
    for line in lines:
        click.echo(line)


def _read(course: str, taught: tuple[Path, ...]) -> Read:
    """Return the course of that id or at that path. Raises UsageError, and ClickException for a broken one."""
    from content.library import read_all
    from content.problems import quoted

    at_path = Path(course).exists()
    reads = read_all([Path(course)] if at_path else taught)
    found = [read for read in reads if read.course is not None and (at_path or read.course.id == course)]
    if len(found) == 1:
        return found[0]
    known = sorted(read.course.id for read in reads if read.course is not None)
    if not at_path:
        listed = ", ".join(known[:10]) or "none that can be read; see tutor check"
        raise click.UsageError(f"no course {quoted(course)}; there is: {listed}")
    if found:
        raise click.UsageError(
            f"several courses at {quoted(course, 200)}: name one of {', '.join(known[:10])}"
        )
    raise click.ClickException(next(str(problem) for read in reads for problem in read.problems))
