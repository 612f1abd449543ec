"""`tutor check`: validate courses and tell authors what to mend, with file, line and column."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from content.course import Course
    from content.problems import Problem


@click.command("check")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Warnings count as problems: exit 1.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def check(ctx: click.Context, path: Path | None, strict: bool, format_: str) -> None:
    """Validate the course, or the folder of courses, at PATH (default: the courses the bot would teach).

    Exit 0: none or only warnings. 1: errors. 2: no such path.
    """
    from content.library import BUNDLED, read_all
    from content.lint import lint
    from content.problems import Severity, in_order, printable

    paths = [path] if path is not None else _taught() or [BUNDLED]
    for wanted in paths:
        if not os.path.lexists(wanted):
            raise click.UsageError(f"{printable(str(wanted))}: no such file or folder")
    reads = read_all(paths)
    problems = [problem for read in reads for problem in in_order(*read.problems, *lint(read))]
    courses = [read.course for read in reads if read.course is not None]
    if format_ == "json":
        click.echo(_document(problems, courses))
    else:
        _tell(problems, courses)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    ctx.exit(1 if errors or (strict and problems) else 0)


def _taught() -> list[Path]:
    """Return what TUTOR_COURSES names; none when it is not set."""
    from bot import settings

    return list(settings.load().courses)


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
    }


def _tell(problems: list[Problem], courses: list[Course]) -> None:
    """Write problems a line each, then a line a course and a last one that counts the problems."""
    for problem in problems:
        click.echo(str(problem))
    for course in courses:
        parts = {"lesson": course.lessons, "card": course.cards, "question": course.questions}
        told = (_counted(len(things), word) for word, things in {**parts, "section": course.sections}.items())
        click.echo(f"{course.id}: {', '.join(told)}")
    click.echo(_summary(problems))


def _summary(problems: list[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    counted = ((errors, "error"), (len(problems) - errors, "warning"))
    return ", ".join(_counted(count, word) for count, word in counted if count) or "no problems"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'s' * (count != 1)}"
