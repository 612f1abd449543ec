"""The course a person names on the command line: by its id among those the bot teaches, or by its path."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from content.reading import Read


def named_course(name: str) -> Read:
    """Return the course of that id or at that path. Raises UsageError, and ClickException for a broken one."""
    from bot import settings
    from content.library import BUNDLED, read_all
    from content.problems import quoted

    at_path = Path(name).exists()
    reads = read_all([Path(name)] if at_path else settings.load().courses or (BUNDLED,))
    found = [read for read in reads if read.course is not None and (at_path or read.course.id == name)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(sorted(read.course.id for read in reads if read.course is not None)[:10])
    if not at_path:
        raise click.UsageError(
            f"no course {quoted(name)}; there is: {known or 'none that can be read; see tutor check'}"
        )
    if found:
        raise click.UsageError(f"several courses at {quoted(name, 200)}: name one of {known}")
    raise click.ClickException(next(str(problem) for read in reads for problem in read.problems))
