"""`tutor export`: a course, or what a learner did, to a table or to JSON."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from content.course import Course

FOLDER = "pictures"
ENDINGS = (".csv", ".json")
_ANSWERED = ("at", "card", "rating", "verdict", "answer", "duration_ms", "interval_days", "due")


@click.command("export")
@click.argument("course", required=False)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The file to make: .csv or .json."
)
@click.option("--learner", type=int, metavar="ID", help="Of this learner: the cards with their history.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def export(course: str | None, out: Path, learner: int | None, force: bool) -> None:
    """Write COURSE (its id or its path) to a file, or the history of --learner ID, in all courses or in COURSE.

    A table (.csv) holds the cards, as `tutor import` reads them, or an answer a row. JSON (.json) holds all, with
    its pictures in the folder pictures beside it.

    Exit 2: no such course or learner, no such kind of file, or a file that is there already.
    """
    from content.problems import printable
    from content.writer import write_pictures

    _refuse(out, force)
    pictured: Course | None = None
    if learner is not None:
        data, told = _history(learner, course, out.suffix.lower())
    elif course is not None:
        data, told, pictured = _course(course, out, force)
    else:
        raise click.UsageError("name a course, or a learner with --learner ID")
    try:
        with open(out, "wb", opener=_private if learner is not None else None) as file:
            file.write(data)
        if pictured is not None:
            write_pictures(pictured, out.parent)
    except OSError as fault:
        raise click.UsageError(f"{printable(str(out))}: {fault.strerror or 'cannot be written'}") from None
    click.echo(f"{printable(str(out))}: {told}")


def _refuse(out: Path, force: bool) -> None:
    """Raise UsageError for a file nobody writes, or one that is there."""
    from content.problems import printable

    name = printable(str(out))
    if out.suffix.lower() not in ENDINGS:
        raise click.UsageError(f"{name}: files that can be written end in {' or '.join(ENDINGS)}")
    if out.is_dir() or (out.exists() and not force):
        hint = "" if out.is_dir() else "; write over it with --force"
        raise click.UsageError(f"{name} is there already{hint}")


def _course(name: str, out: Path, force: bool) -> tuple[bytes, str, Course | None]:
    """Return the file, what is told of it, and the course when its pictures go with the file."""
    from bot.commands.named_course import named_course
    from content.formats.table_out import course_table
    from content.writer import course_document

    course = named_course(name).course
    assert course is not None
    cards = _counted(len(course.cards), "card")
    if out.suffix.lower() != ".json":
        return course_table(course), cards + _lost(course), None
    if course.pictures:
        _refuse_pictures(course, out.parent, force)
        cards += f", {_counted(len(course.pictures), 'picture')} in {FOLDER}/"
    return _json(course_document(course)), cards, course


def _refuse_pictures(course: Course, folder: Path, force: bool) -> None:
    """Raise UsageError when other pictures stand where those of the course would go."""
    from content.problems import printable

    for picture in course.pictures:
        target = folder / FOLDER / picture.name
        if target.exists() and not force and target.read_bytes() != picture.path.read_bytes():
            raise click.UsageError(f"{printable(str(target))} is there already; write over it with --force")


def _lost(course: Course) -> str:
    """Return what a table cannot hold, for the person who made one."""
    parts = sum(bool(card.items or card.points) for card in course.cards.values())
    lost = [f"{_counted(parts, 'list')} and key points as plain answers"] if parts else []
    if course.questions:
        lost.append(f"without {_counted(len(course.questions), 'multiple-choice question')}")
    if course.lessons:
        lost.append("without pages")
    if course.pictures:
        lost.append("without pictures")
    return f" ({', '.join(lost)}; a .json file holds all)" if lost else ""


def _history(learner: int, course: str | None, ending: str) -> tuple[bytes, str]:
    """Return a learner's document, or its answers as a table. Reads the database, also while the bot runs."""
    from bot import settings
    from bot.commands.named_course import named_course
    from bot.reports.learner import NoLearner, document
    from content.formats.table_out import table
    from storage.database import StorageUnavailable, look

    read = named_course(course) if course is not None else None
    try:
        made = look(settings.load().database_url, lambda tx: document(tx, learner))
    except NoLearner:
        raise click.UsageError(f"nothing is kept about a learner {learner}") from None
    except StorageUnavailable as fault:
        raise click.ClickException(f"the database cannot be read now ({fault}); try again") from None
    if read is not None and read.course is not None:
        for name in ("reviews", "cards", "lessons"):
            made[name] = list(_of(read.course.id, made[name]))
    told = f"{_counted(len(made['cards']), 'card')}, {_counted(len(made['reviews']), 'answer')}"
    if ending == ".json":
        return _json(made), told
    rows = ([_cell(review[name]) for name in _ANSWERED] for review in made["reviews"])
    return table([_ANSWERED, *rows]), told


def _of(course: str, things: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    return (one for one in things if str(one.get("card", one.get("lesson", ""))).partition("/")[0] == course)


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def _json(made: dict[str, Any]) -> bytes:
    """Return JSON that is YAML too, so that a course in it can be checked and taught."""
    import json
    import re

    text = json.dumps(made, ensure_ascii=False, indent=1)
    unsafe = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
    return (unsafe.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n").encode()


def _private(path: str, flags: int) -> int:
    import os

    return os.open(path, flags, 0o600)


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'s' * (count != 1)}"
