"""`tutor import`: turn a table of cards into a course folder, all of it or nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from content.course import Course
    from content.formats.imported import Imported
    from content.problems import Problem


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The folder to make.")
@click.option("--force", is_flag=True, help="Write over the course that is in the folder already.")
@click.pass_context
def import_(ctx: click.Context, file: Path, out: Path, force: bool) -> None:
    """Turn the table FILE (.csv, .tsv) into a course.

    Columns are question, answer and any number of accepted forms; a header is optional. Importing an edited
    table again (--force) keeps what learners know of cards whose question is the same.

    Exit 0: done. 1: problems in FILE, and nothing is written. 2: no such file, or not a kind of file we read.
    """
    from content.problems import printable

    _refuse_unusable(out, force)
    imported = _read(file)
    _tell(imported.problems)
    if imported.course is None:
        ctx.exit(1)
    try:
        problems = _write(imported.course, out)
    except OSError as fault:
        raise click.UsageError(f"{printable(str(out))}: {fault.strerror or 'cannot be written'}") from None
    if problems:
        _tell(problems)
        ctx.exit(1)
    cards = len(imported.course.cards)
    rows = f"{imported.merged} row{'s' * (imported.merged != 1)}"
    merged = f", {rows} merged with others of the same question" if imported.merged else ""
    click.echo(f"{printable(str(out))}: {cards} card{'s' * (cards != 1)}{merged}")


def _refuse_unusable(out: Path, force: bool) -> None:
    """Raise UsageError when `out` holds something, unless it is a course and may be written over."""
    from content.problems import printable

    name = printable(str(out))
    if os.path.lexists(out) and not out.is_dir():
        raise click.UsageError(f"{name} is no folder")
    if not out.is_dir() or not any(out.iterdir()):
        return
    if not force:
        raise click.UsageError(f"{name} is not empty; name a new folder, or write over it with --force")
    if not (out / "course.yaml").is_file():
        raise click.UsageError(f"{name} holds no course to write over; name a new folder")


def _read(file: Path) -> Imported:
    """Read a file by its ending. Raises UsageError when it is not there or nobody reads such a file."""
    from content.formats import LARGEST, READERS
    from content.problems import printable

    name = printable(str(file))
    if not file.is_file():
        raise click.UsageError(f"{name}: no such file")
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        raise click.UsageError(f"{name}: files that can be read end in {', '.join(READERS)}")
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as fault:
        raise click.UsageError(f"{name}: {fault.strerror or 'cannot be read'}") from None
    return reader(data, file)


def _write(course: Course, out: Path) -> list[Problem]:
    """Write the course beside `out`, read it again, and only then put it there; return errors found in it."""
    from tempfile import TemporaryDirectory

    from content.problems import Severity
    from content.reading import read_course
    from content.writer import replace_course, write_course

    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".import-", dir=out.parent) as folder:
        made = Path(folder, "course")
        made.mkdir()
        write_course(course, made)
        problems = read_course(made).problems
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        if not errors:
            replace_course(made, out)
        return errors


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)
