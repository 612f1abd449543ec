"""The ids learners have a history under: written down at a release, and missed when they are gone.

`ids.lock` stands beside course.yaml and is committed with it: a line for each thing, its kind, its id and a
mark of its words, by which a thing that was only given another id is known again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from content.course import Course
from content.folder import read_inside
from content.ids import derived_id
from content.problems import Place, Problem, Problems, quoted
from content.reading import Read

HEAD = "# The ids learners have a history under, by `tutor check --release`. Commit it; do not edit it.\n"
_LINE = re.compile(r"(course|lesson|card|question) ([a-z0-9][a-z0-9._-]{0,63})(?: ([0-9a-f]{8}))?")


@dataclass(frozen=True, slots=True)
class Released:
    """A thing of a release: its kind, its id, and a mark of its words."""

    kind: str
    id: str
    mark: str = ""


def lock_path(course: Path) -> Path:
    """Return the lock of the course at `course`, a folder or one YAML file."""
    return course / "ids.lock" if course.is_dir() else course.with_name(f"{course.stem}.ids.lock")


def lock(course: Course) -> str:
    """Return what the lock says of a course."""
    lines = (f"{one.kind} {one.id} {one.mark}".strip() for one in _things(course))
    return HEAD + "".join(f"{line}\n" for line in lines)


def gone(read: Read) -> list[Problem]:
    """Return a warning for each id of the last release that the course no longer has."""
    file = lock_path(read.path)
    if read.course is None or not file.exists():
        return []
    problems = Problems()
    now = list(_things(read.course))
    ids = {(one.kind, one.id) for one in now}
    before = _read(file, problems)
    fresh = [one for one in now if (one.kind, one.id) not in {(old.kind, old.id) for old in before}]
    for old in before:
        if (old.kind, old.id) in ids:
            continue
        new = _renamed(old, [one for one in fresh if one.kind == old.kind])
        place = read.places["course", ""]
        hint = f"give it back its id, or let it go with tutor check --release {read.path.name}"
        if new is not None:
            place = read.places[new.kind, "" if new.kind == "course" else new.id]
            hint = f"is it {quoted(new.id)} now? then set id: {old.id}"
        message = f"the {old.kind} {quoted(old.id)} of the last release is gone, and what learners know of it"
        problems.warn(place, "id-gone", message, hint)
    return problems.found


def _things(course: Course) -> Iterator[Released]:
    yield Released("course", course.id, _mark(course.title))
    yield from (Released("lesson", lesson.id, _mark(lesson.title)) for lesson in course.lessons)
    yield from (Released("card", card.id, _mark(card.question)) for card in course.cards.values())
    yield from (Released("question", one.id, _mark(one.question)) for one in course.questions.values())


def _mark(words: str) -> str:
    return derived_id(words)[-8:]


def _renamed(old: Released, fresh: list[Released]) -> Released | None:
    """Return the new thing that is the old one: of the same words, else of nearly the same id."""
    same = next((one for one in fresh if one.mark == old.mark), None)
    found = process.extractOne(old.id, [one.id for one in fresh], scorer=fuzz.ratio, score_cutoff=70)
    return same or (fresh[found[2]] if found else None)


def _read(file: Path, problems: Problems) -> list[Released]:
    """Return what the lock says; what is no lock is one warning."""
    try:
        text = read_inside(file, file.parent.resolve()).decode("utf-8")
    except (OSError, RuntimeError, UnicodeDecodeError):
        problems.warn(
            Place(str(file)), "bad-lock", "cannot be read", "make it anew with tutor check --release"
        )
        return []
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line.strip())
        if match:
            found.append(Released(match[1], match[2], match[3] or ""))
        elif line.strip() and not line.startswith("#"):
            hint = "make it anew with tutor check --release"
            problems.warn(Place(str(file), number), "bad-lock", "this is no line of a lock", hint)
            return []
    return found
