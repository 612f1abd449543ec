"""The courses a bot teaches, by id; a broken one is left out, its problems told, while the others load."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from content.course import Card, Course, Question
from content.folder import course_paths
from content.problems import Place, Problem, Problems, quoted
from content.reading import Read, read_course

BUNDLED = Path(__file__).parent / "courses"
"""The folder of the courses that come with the bot."""


@dataclass(frozen=True, slots=True)
class Library:
    """Courses in the order they were found, and the problems of all of them."""

    courses: tuple[Course, ...] = ()
    problems: tuple[Problem, ...] = ()
    _by_id: dict[str, Course] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {course.id: course for course in self.courses})

    def get(self, course_id: str) -> Course | None:
        """Return the course of that id."""
        return self._by_id.get(course_id)

    def course_of(self, key: str) -> Course | None:
        """Return the course a card or question belongs to; `key` is "course-id/card-id"."""
        return self._by_id.get(key.partition("/")[0])

    def card(self, key: str) -> Card | None:
        """Return the card of "course-id/card-id", or None when course or card are gone."""
        course = self.course_of(key)
        return course.cards.get(key.partition("/")[2]) if course else None

    def question(self, key: str) -> Question | None:
        """Return the multiple-choice question of "course-id/question-id", or None when it is gone."""
        course = self.course_of(key)
        return course.questions.get(key.partition("/")[2]) if course else None


def read_all(paths: Iterable[Path], read_one: Callable[[Path], Read] = read_course) -> list[Read]:
    """Read every course at `paths`, each a course or a folder of courses.

    What is wrong with a path itself is a Read without a course; so is the second course of an id. `read_one` may
    answer with what it knows already.
    """
    reads: list[Read] = []
    first: dict[str, Place] = {}
    for path in paths:
        for read in _read_path(path, read_one):
            if read.course is None:
                reads.append(read)
                continue
            place = read.places["course", ""]
            if first.setdefault(read.course.id, place) == place:
                reads.append(read)
            else:
                message = f"another course has the id {quoted(read.course.id)}"
                hint = f"the first is {first[read.course.id].file}"
                reads.append(_only(place, "duplicate-course", message, hint))
    return reads


def load(paths: Iterable[Path] = (BUNDLED,)) -> Library:
    """Return the library of the courses at `paths`. Never raises for what stands there or does not."""
    return library_of(read_all(paths))


def library_of(reads: Iterable[Read]) -> Library:
    """Return the library of courses that were read."""
    reads = list(reads)
    courses = tuple(read.course for read in reads if read.course is not None)
    return Library(courses, tuple(problem for read in reads for problem in read.problems))


def _read_path(path: Path, read_one: Callable[[Path], Read]) -> list[Read]:
    try:
        found = course_paths(path) if path.exists() else []
    except OSError as fault:
        return [_only(Place(str(path)), "unreadable", fault.strerror or "cannot be read")]
    if not path.exists():
        return [_only(Place(str(path)), "no-such-path", "no such file or folder")]
    if not found:
        hint = "a course is a folder with a course.yaml"
        return [_only(Place(str(path)), "no-course", "no course in this folder", hint)]
    return [read_one(course) for course in found]


def _only(place: Place, code: str, message: str, hint: str = "") -> Read:
    problems = Problems()
    problems.error(place, code, message, hint)
    return Read(None, problems.found)
