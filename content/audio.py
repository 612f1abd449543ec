"""The recordings of a course: `audio/index.json` says what each file says, how long it is and how large."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from content.course import Audio, Course
from content.entry import Entry
from content.listening import Script, lesson_script, mark_of, podcast_script
from content.nodes import Fields, Node
from content.problems import Place, Problems

FOLDER = "audio"
INDEX = "index.json"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A recording a course should have: of a lesson, or of the podcast (`lesson` is "")."""

    lesson: str
    title: str
    script: Script

    @property
    def file(self) -> str:
        """The name of its file. No id begins with _, so a lesson called podcast takes nobody's place."""
        return f"{'_' * (self.lesson == 'podcast')}{self.lesson or 'podcast'}.mp3"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the index says of a file: the mark of what it says; seconds, bytes, SHA-256; RMS and peak in dBFS."""

    mark: str
    seconds: float
    size: int
    digest: str
    rms: float = 0.0
    peak: float = 0.0


def wanted(course: Course) -> Iterator[Wanted]:
    """Yield the recordings a course should have, the podcast first."""
    if course.podcast:
        yield Wanted("", course.title, podcast_script(course))
    for lesson in course.lessons:
        if lesson.listen:
            yield Wanted(lesson.id, lesson.title, lesson_script(course, lesson))


def read_index(node: Node | None) -> tuple[str, dict[str, Recorded]]:
    """Return with what the recordings were made, and what is said of each file. Raises ValueError for no index."""
    problems = Problems()
    files = node.values.get("files") if isinstance(node, Fields) else None
    if not isinstance(node, Fields) or not isinstance(files, Fields):
        raise ValueError("no index")
    found: dict[str, Recorded] = {}
    for name, about in files.values.items():
        if not isinstance(about, Fields):
            raise ValueError("no index")
        entry = Entry(about, "recording", problems)
        said, digest = entry.text("mark", required=True), entry.text("sha256", required=True)
        size = entry.number("bytes", 1, 100_000_000) or 0
        seconds, rms, peak = (float(entry.text(field) or 0) for field in ("seconds", "rms", "peak"))
        found[name] = Recorded(said, seconds, size, digest, rms, peak)
    if problems.any_error:
        raise ValueError("no index")
    return Entry(node, "index", problems).text("made_with"), found


def with_audio(course: Course, folder: Path, index: Node | None, problems: Problems) -> Course:
    """Return the course with those recordings that say what it says now; what is not there is told.

    `folder` is the course's; `index` what stands in its audio/index.json.
    """
    recorded: dict[str, Recorded] = {}
    here = folder / FOLDER
    try:
        recorded = read_index(index)[1] if index is not None else {}
    except ValueError:
        place = Place(str(here / INDEX))
        problems.warn(place, "bad-audio", "this is no index of recordings", _hint(folder, again=True))
    current: dict[str, Audio] = {}
    missing, stale = [], []
    for one in wanted(course):
        about = recorded.get(one.file)
        if about is None or not _there(here / one.file, about.size, folder):
            missing.append(one.lesson)
        elif about.mark != mark_of(one.script):
            stale.append(one.lesson)
        else:
            path = here / one.file
            current[one.lesson] = Audio(path, one.title, round(about.seconds), about.size, about.digest)
    if course.language.lower().partition("-")[0] == "en":
        _tell(problems, folder, "no-audio", "no audio yet", missing)
        _tell(problems, folder, "stale-audio", "the audio says something else than the text", stale)
    lessons = tuple(replace(lesson, audio=current.get(lesson.id)) for lesson in course.lessons)
    return replace(course, lessons=lessons, audio=current.get(""), stale_audio=tuple(stale))


def _there(path: Path, size: int, folder: Path) -> bool:
    """Whether the file is there, whole, and inside the course's folder."""
    try:
        return path.resolve().is_relative_to(folder.resolve()) and os.stat(path).st_size == size
    except (OSError, RuntimeError):
        return False


def _tell(problems: Problems, folder: Path, code: str, message: str, lessons: list[str]) -> None:
    if lessons:
        named = ", ".join(lesson or "the podcast" for lesson in lessons[:3])
        more = f" and {len(lessons) - 3} more" if len(lessons) > 3 else ""
        problems.warn(Place(str(folder / FOLDER)), code, f"{message}: {named}{more}", _hint(folder))


def _hint(folder: Path, *, again: bool = False) -> str:
    return f"{'make it anew with ' * again}tutor audio build {folder}"
