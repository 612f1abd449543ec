"""`tutor check`: validate courses and tell authors what to mend, with file, line and column."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from content.course import Course
    from content.lints.answers import Accepts
    from content.problems import Problem
    from content.reading import Read


@click.command("check")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Warnings count as problems: exit 1.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--release",
    is_flag=True,
    help="Write down the ids learners get a history under (ids.lock), if no errors.",
)
@click.pass_context
def check(ctx: click.Context, path: Path | None, strict: bool, format_: str, release: bool) -> None:
    """Validate the course, or the folder of courses, at PATH (default: the courses the bot would teach).

    Exit 0: none or only warnings. 1: errors. 2: no such path.
    """
    from content.library import BUNDLED, read_all
    from content.problems import Severity, printable

    paths = [path] if path is not None else _taught() or [BUNDLED]
    for wanted in paths:
        if not os.path.lexists(wanted):
            raise click.UsageError(f"{printable(str(wanted))}: no such file or folder")
    reads = read_all(paths)
    problems = [problem for read in reads for problem in _problems(read)]
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    if release and not errors:
        _release(reads)
    if format_ == "json":
        click.echo(_document(problems, [read.course for read in reads if read.course is not None]))
    else:
        _tell(problems, reads)
    ctx.exit(1 if errors or (strict and problems) else 0)


def _taught() -> list[Path]:
    """Return what TUTOR_COURSES names; none when it is not set."""
    from bot import settings

    return list(settings.load().courses)


def _problems(read: Read) -> list[Problem]:
    """Return all there is to tell of a course, in the order of its files."""
    from content.lint import lint
    from content.problems import in_order
    from content.released import gone

    return in_order(*read.problems, *lint(read, grader), *gone(read))


def grader(course: Course) -> Accepts:
    """Return what tells whether an answer is a correct one, no slip forgiven: content's lint asks it."""
    from bot.learning.grading.verdict import Mark, grade, prepare_course

    keys = prepare_course(course)

    def accepts(card: str, answer: str) -> bool:
        verdict = grade(answer, keys[card])
        return verdict.mark is Mark.CORRECT and verdict.form != "typo"

    return accepts


def _release(reads: list[Read]) -> None:
    from content.problems import printable
    from content.released import lock, lock_path

    for read in reads:
        if read.course is not None:
            file = lock_path(read.path)
            try:
                file.write_text(lock(read.course), encoding="utf-8")
            except OSError as fault:
                reason = fault.strerror or "cannot be written"
                raise click.UsageError(f"{printable(str(file))}: {reason}") from None


def _document(problems: list[Problem], courses: list[Course]) -> str:
    import json
    from dataclasses import asdict

    document = {
        "problems": [asdict(problem) for problem in problems],
        "courses": [_counts(c) for c in courses],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _counts(course: Course) -> dict[str, str | int]:
    return {
        "id": course.id,
        "lessons": len(course.lessons),
        "cards": len(course.cards),
        "questions": len(course.questions),
        "resources": len(course.resources),
        "sections": len(course.sections),
        "article_words": sum(len(section.text.split()) for section in course.sections),
        "glossary": len(course.glossary),
        "pictures": len(course.pictures),
        "recordings": _recordings(course),
    }


def _recordings(course: Course) -> int:
    """Return how many recordings say what the course says now: of lessons, and of the podcast."""
    return sum(audio is not None for audio in (course.audio, *(lesson.audio for lesson in course.lessons)))


def _tell(problems: list[Problem], reads: list[Read]) -> None:
    """Write problems a line each, with the line they speak of; then a line a course; then their number."""
    from content.excerpt import excerpt

    for problem in problems:
        click.echo("\n".join((str(problem), *excerpt(problem))))
    for course, drafts in ((read.course, read.drafts) for read in reads):
        if course is None:
            continue
        parts = {"lesson": course.lessons, "card": course.cards, "question": course.questions}
        told = [_counted(len(things), word) for word, things in {**parts, "section": course.sections}.items()]
        seen_and_heard = {"picture": len(course.pictures), "recording": _recordings(course)}
        told += [_counted(count, word) for word, count in seen_and_heard.items() if count]
        told += [f"{_counted(len(drafts), 'draft')} to read"] if drafts else []
        click.echo(f"{course.id}: {', '.join(told)}")
    click.echo(_summary(problems))


def _summary(problems: list[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    counted = ((errors, "error"), (len(problems) - errors, "warning"))
    return ", ".join(_counted(count, word) for count, word in counted if count) or "no problems"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'s' * (count != 1)}"
