"""`tutor new`: a course to write over, which runs at once."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Start a course in the new or empty folder DIR: two short lessons with each kind of card once.

    Exit 2: DIR holds something already, or cannot be written.
    """
    from content.problems import printable
    from content.starter import starter

    name = printable(str(folder))
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise click.UsageError(f"{name} is no folder")
        if folder.is_dir() and any(folder.iterdir()):
            raise click.UsageError(f"{name} is not empty; name a new folder")
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in starter(folder.resolve().name).items():
            (folder / file).write_text(text, encoding="utf-8")
    except OSError as fault:
        raise click.UsageError(f"{name}: {fault.strerror or 'cannot be written'}") from None
    click.echo(
        f"{name}: a course to write over, in course.yaml and article.md\n"
        f"  try it in the browser    TUTOR_COURSES={_quoted(folder)} tutor sandbox\n"
        f"  look for mistakes        tutor check {_quoted(folder)}\n"
        f"  before others learn it   tutor check --release {_quoted(folder)}"
    )


def _quoted(folder: Path) -> str:
    from shlex import quote

    from content.problems import printable

    return quote(printable(str(folder)))
