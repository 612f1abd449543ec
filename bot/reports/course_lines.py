"""The report on a course in lines for a terminal: where, what, how often."""

from __future__ import annotations

from collections.abc import Iterator

from bot.reports.course import FEWEST, CardRow, ChoiceRow, CourseReport, FormRow, LessonRow
from content.problems import printable


def as_text(made: CourseReport) -> Iterator[str]:
    """Yield the lines of the report for a terminal."""
    yield printable(f"{made.title} ({made.course})")
    if not made.answers and not made.check_answers:
        yield "Nobody has answered anything of this course yet: come back when some have."
        return
    yield f"{made.people} people, {made.answers} answers, {made.check_answers} answers to check questions"
    for heading, lines in _lists(made):
        yield ""
        yield heading
        yield from (f"  {printable(line)}" for line in lines or ["none"])


def _lists(made: CourseReport) -> Iterator[tuple[str, list[str]]]:
    yield "Cards most overruled (people said: I was right)", [_counted(row) for row in made.overruled]
    yield f"Words that {FEWEST} people or more asked for", [_proposed(row) for row in made.accept]
    yield "Cards most failed", [_counted(row) for row in made.failed]
    yield (
        "Slowest cards (middle time)",
        [f"{_at(row)}: {row.card}: {row.seconds:.0f} s, {row.answers} answers" for row in made.slow],
    )
    yield (
        "Wrong choices nobody takes",
        [f"{_at(row)}: {row.question}: “{row.choice}”, 0 of {row.people} people" for row in made.choices],
    )
    yield (
        "Lessons whose check questions are missed",
        [
            f"{_at(row)}: {row.lesson}: {_share(row.wrong, row.answers, 'wrong')}, most often {row.hardest}"
            for row in made.lessons
        ],
    )


def _proposed(row: FormRow) -> str:
    if row.other_term:
        but = f"but that is “{row.other_term}”, another term of the course"
        return f"{_at(row)}: {row.card}: “{row.form}”, {row.people} people; {but}"
    return f"{_at(row)}: {row.card}: {row.line_to_write}  # {row.people} people"


def _counted(row: CardRow) -> str:
    return f"{_at(row)}: {row.card}: {_share(row.count, row.answers, 'answers')}"


def _share(count: int, of: int, what: str) -> str:
    return f"{count} of {of} {what} ({round(100 * count / of)} %)"


def _at(row: CardRow | ChoiceRow | LessonRow | FormRow) -> str:
    return f"{row.file}:{row.line}"
