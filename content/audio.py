"""The recordings of a course: `audio/index.json` says what each file says, how long it is and how large."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from content import loader
from content.course import Audio, Course
from content.entry import Entry
from content.folder import read_inside
from content.listening import Script, lesson_script, mark_of, podcast_script
from content.nodes import Fields, Node
from content.problems import Place, Problems

FOLDER = "audio"
INDEX = "index.json"
_NAME = re.compile(r"[a-z0-9_][a-z0-9_.-]{0,70}\.mp3")


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
    """What the index says of a file. `mark` is that of the script it says, `digest` the SHA-256 of its bytes.

    `rms` and `peak` are in dBFS, the first without silences; `silence` is the longest, in seconds; `words` are
    those said; `made_with` names what spoke and encoded.
    """

    mark: str
    seconds: float
    size: int
    digest: str
    rms: float = 0.0
    peak: float = 0.0
    silence: float = 0.0
    words: int = 0
    made_with: str = ""

    def says(self, script: Script) -> bool:
        """Whether it is the recording of a script."""
        return self.mark == mark_of(script)


def wanted(course: Course) -> Iterator[Wanted]:
    """Yield the recordings a course should have, the podcast first."""
    if course.podcast:
        yield Wanted("", course.title, podcast_script(course))
    for lesson in course.lessons:
        if lesson.listen:
            yield Wanted(lesson.id, lesson.title, lesson_script(course, lesson))


def index_at(folder: Path) -> dict[str, Recorded]:
    """Return what the index of the course in `folder` says, {} when there is none that can be read."""
    try:
        data = read_inside(folder / FOLDER / INDEX, folder.resolve())
        return _recorded(loader.parse(data, INDEX, Problems()))
    except (OSError, RuntimeError, ValueError):
        return {}


def _recorded(node: Node | None) -> dict[str, Recorded]:
    """Return what an index says of each file. Raises ValueError for no index."""
    problems = Problems()
    files = node.values.get("files") if isinstance(node, Fields) else None
    if not isinstance(files, Fields):
        raise ValueError("no index")
    found: dict[str, Recorded] = {}
    for name, about in files.values.items():
        if not isinstance(about, Fields) or not _NAME.fullmatch(name):
            raise ValueError("no index")
        entry = Entry(about, "recording", problems)
        mark, digest = entry.text("mark", required=True), entry.text("digest", required=True)
        seconds, rms, peak, silence = (
            float(entry.text(one) or 0) for one in ("seconds", "rms", "peak", "silence")
        )
        size, words = (entry.number(one, 0, 100_000_000) or 0 for one in ("size", "words"))
        made_with = entry.text("made_with")
        found[name] = Recorded(mark, seconds, size, digest, rms, peak, silence, words, made_with)
    if problems.any_error:
        raise ValueError("no index")
    return found


def with_audio(course: Course, folder: Path, index: Node | None, problems: Problems) -> Course:
    """Return the course with those recordings that say what it says now; what is not there is told.

    `folder` is the course's; `index` what stands in its audio/index.json.
    """
    recorded: dict[str, Recorded] = {}
    here = folder / FOLDER
    try:
        recorded = _recorded(index) if index is not None else {}
    except ValueError:
        place = Place(str(here / INDEX))
        problems.warn(place, "bad-audio", "this is no index of recordings", _hint(folder, again=True))
    current: dict[str, Audio] = {}
    missing, stale = [], []
    for one in wanted(course):
        about = recorded.get(one.file)
        if about is None or not is_whole(here / one.file, about.size, folder):
            missing.append(one.lesson)
        elif not about.says(one.script):
            stale.append(one.lesson)
        else:
            path = here / one.file
            current[one.lesson] = Audio(path, one.title, round(about.seconds), about.size, about.digest)
    if course.language.lower().partition("-")[0] == "en":
        _tell(problems, folder, "no-audio", "no audio yet", missing)
        _tell(problems, folder, "stale-audio", "the audio says something else than the text", stale)
    lessons = tuple(replace(lesson, audio=current.get(lesson.id)) for lesson in course.lessons)
    return replace(course, lessons=lessons, audio=current.get(""), stale_audio=tuple(stale))


def is_whole(path: Path, size: int, folder: Path) -> bool:
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
