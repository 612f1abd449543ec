"""`tutor audio`: recordings of a course's texts for the ear, rendered offline."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.audio.recording import Plan
    from content.course import Course
    from content.reading import Read


@click.group("audio")
def audio() -> None:
    """Recordings of lessons and podcasts. The voice is the extra `audio`: make audio, in a checkout."""


@audio.command("build")
@click.argument("courses", nargs=-1, metavar="[COURSE]...")
@click.option(
    "--check", is_flag=True, help="Render nothing: tell what is missing or stale, and exit 1 for it."
)
@click.option("--force", is_flag=True, help="Render everything anew.")
@click.pass_context
def build(ctx: click.Context, courses: tuple[str, ...], check: bool, force: bool) -> None:
    """Record what has changed of each COURSE, an id or a path (default: the courses the bot would teach).

    Exit 0: every recording says what is written. 1: a course is broken, or its language has no voice; with
    --check: something is to do. 2: no such course, no voice installed, or nothing can be written.
    """
    from bot.audio import recording, voices

    made_with = voices.made_with() if voices.installed() else ""
    bad, work = False, []
    for read in _courses(courses):
        line = _cannot(read)
        if line:
            bad = True
            click.echo(f"tutor audio build: {line}", err=True)
        elif read.course is not None:
            todo = recording.plan(
                read.course, read.path, "" if check else made_with, force=force and not check
            )
            work.append((read.course, todo))
    if check:
        for course, todo in work:
            _tell(course, todo)
        ctx.exit(1 if bad or any(not todo.done for _, todo in work) else 0)
    if any(todo.make for _, todo in work):
        made_with = voices.made_with()
    for course, todo in work:
        _work(course, todo, made_with)
    ctx.exit(1 if bad else 0)


def _courses(named: tuple[str, ...]) -> list[Read]:
    """Return the courses at these paths or of these ids, each once; all when none is named."""
    from bot import settings
    from bot.commands.named_course import named_course
    from content.library import BUNDLED, read_all

    found: list[Read] = []
    for name in named:
        found += read_all([Path(name)]) if Path(name).exists() else [named_course(name)]
    if not named:
        found = read_all(settings.load().courses or (BUNDLED,))
    return list({read.path.resolve() if read.course else id(read): read for read in found}.values())


def _cannot(read: Read) -> str:
    """Return why a course cannot be recorded, "" when it can."""
    from content.audio import wanted
    from content.problems import Severity, printable

    if read.course is None:
        return next(str(one) for one in read.problems if one.severity is Severity.ERROR)
    if not any(wanted(read.course)):
        return ""
    if not read.path.is_dir():
        return f"{printable(str(read.path))}: a course of one file has no place for audio; make it a folder"
    if read.course.language.lower().partition("-")[0] != "en":
        return f"{read.course.id}: no voice speaks {printable(read.course.language)}, only English (en)"
    return ""


def _tell(course: Course, todo: Plan) -> None:
    from bot.audio.recording import why

    for line in why(todo):
        click.echo(f"{course.id}: {line}")
    if todo.done:
        click.echo(f"{course.id}: {_summary(todo)}")


def _work(course: Course, todo: Plan, made_with: str) -> None:
    """Record what is to be recorded of one course, with a bar on a terminal."""
    from bot.audio.recording import build
    from bot.audio.voices import Mouth
    from content.problems import printable

    if not todo.done:
        try:
            made = build(todo, Mouth, made_with)
            with click.progressbar(
                made, length=len(todo.make), label=course.id, file=sys.stderr, hidden=not sys.stderr.isatty()
            ) as bar:
                for one in bar:
                    todo.keep[one[0]] = one[1]
        except OSError as fault:
            reason = fault.strerror or "cannot be written"
            raise click.UsageError(f"{printable(str(todo.folder / 'audio'))}: {reason}") from None
    click.echo(f"{course.id}: {_summary(todo)}")


def _summary(todo: Plan) -> str:
    count, gone = len(todo.keep), len(todo.gone)
    if not count:
        return "nothing to be read aloud" + (f"; {gone} removed" if gone else "")
    minutes = sum(one.seconds for one in todo.keep.values()) / 60
    megabytes = sum(one.size for one in todo.keep.values()) / 1_000_000
    made = (
        f"{len(todo.make)} made" + (f", {gone} removed" if gone else "")
        if not todo.done
        else "all up to date"
    )
    return f"{count} recording{'s' * (count != 1)}, {minutes:.0f} min, {megabytes:.1f} MB; {made}"
