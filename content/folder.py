"""The files of a course: which belong to it, read within bounds and never from outside its folder."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import process

from content import loader
from content.nodes import Fields, Items, Node, Text
from content.problems import Place, Problems

MOST_FILES = 1_000
LARGEST_COURSE = 64_000_000
"""Bytes of all files of a course together."""

_PARTS = (".yaml", ".yml", ".png", ".jpg", ".jpeg")
LISTS = ("cards", "questions", "glossary", "resources", "podcast")
"""Fields of a course that may stand in a file (`cards.yaml`) or a folder (`cards/*.yaml`) of that name."""


@dataclass(slots=True)
class Gathered:
    """What the files of a course hold: the mapping of course.yaml, parts from other files, the article.

    `folder` is where course.yaml stands, and the pictures.
    """

    name: str
    course: Fields
    folder: Path = Path()
    more: dict[str, list[Node]] = field(default_factory=dict)
    article: tuple[str, str] | None = None
    audio: Node | None = None
    version: str = ""


def course_paths(path: Path) -> list[Path]:
    """Return the courses at `path`: itself (a file, a folder with a course), else those inside, by name."""
    if not path.is_dir() or _main_file(path) is not None:
        return [path]
    inside = sorted(child for child in path.iterdir() if not child.name.startswith((".", "_")))
    return [
        child
        for child in inside
        if (child.is_dir() and _looks_like_course(child)) or _is_yaml(child, loose=True)
    ]


def gather(path: Path, problems: Problems) -> Gathered | None:
    """Read the files of the course at `path` (a folder or one YAML file), or return None after an error."""
    main = path if not path.is_dir() else _main_file(path)
    if main is None:
        problems.error(Place(str(path)), "no-course", "no course.yaml in this folder")
        return None
    reading = _Reading(main.parent.resolve(), problems)
    node = reading.yaml(main)
    if not isinstance(node, Fields):
        if not problems.any_error:
            hint = "begin with id: and title:"
            place = node.place if node else Place(str(main))
            problems.error(place, "not-a-course", "this is no mapping of fields", hint)
        return None
    gathered = Gathered(path.resolve().name if path.is_dir() else path.stem, node, main.parent)
    if path.is_dir():
        for file in [*_named(path, "lessons"), *_yaml_files(path / "lessons")]:
            gathered.more.setdefault("lessons", []).extend(reading.parts(file, single=True))
        for name in LISTS:
            for file in [*_named(path, name), *_yaml_files(path / name)]:
                gathered.more.setdefault(name, []).extend(reading.parts(file))
        for file in _yaml_files(path):
            if file.stem not in {main.stem, "lessons", *LISTS}:
                hint = f"what stands in it belongs into {main.name}, or into one of {', '.join(LISTS)}"
                problems.warn(Place(str(file)), "not-read", "no part of a course has this name", hint)
        _tell_other_folders(path, problems)
        if os.path.lexists(path / "article.md"):
            gathered.article = (reading.text(path / "article.md"), str(path / "article.md"))
    if path.is_dir() and os.path.lexists(path / "audio" / "index.json"):
        gathered.audio = reading.index(path / "audio" / "index.json")
    gathered.version = reading.hash.hexdigest()[:16]
    return gathered


def _tell_other_folders(course: Path, problems: Problems) -> None:
    """Tell folders that hold what a course is made of and have another name than those that are read."""
    known = ("lessons", *LISTS, "pictures", "audio")
    for folder in sorted(child for child in course.iterdir() if child.is_dir()):
        if folder.name in known or folder.name.startswith((".", "_")):
            continue
        names = [file.name.lower() for file in folder.iterdir()]
        if "course.yaml" not in names and any(name.endswith(_PARTS) for name in names):
            guess = process.extractOne(folder.name.lower(), known, score_cutoff=70)
            hint = f"did you mean `{guess[0]}`?" if guess else f"folders of a course are {', '.join(known)}"
            problems.warn(Place(str(folder)), "not-read", "nothing in this folder is read", hint)


@dataclass(slots=True)
class _Reading:
    """Reads files that must be inside `root`; remembers how much, and the hash of it all."""

    root: Path
    problems: Problems
    hash: hashlib._Hash = field(default_factory=hashlib.sha256)
    files: int = 0
    size: int = 0

    def yaml(self, path: Path) -> Node | None:
        """Return what stands in a YAML file, None when nothing or after an error."""
        data = self._data(path)
        return None if data is None else loader.parse(data, str(path), self.problems)

    def index(self, path: Path) -> Node | None:
        """Return what stands in an index that a program wrote; a broken one keeps no course from being used."""
        data = self._data(path)
        return (
            None if data is None else loader.parse(data, str(path), Problems()) or Text("", Place(str(path)))
        )

    def parts(self, path: Path, *, single: bool = False) -> list[Node]:
        """Return the parts of a file that is a list, or a mapping that is the one part (`single`)."""
        node = self.yaml(path)
        if isinstance(node, Items):
            return node.values
        if isinstance(node, Fields) and set(node.values) == {path.stem}:
            inner = node.values[path.stem]  # `cards:` once more at the top of cards.yaml is no harm
            if isinstance(inner, Items):
                return inner.values
        if isinstance(node, Fields) and (single or path.stem == "glossary"):
            return [node]
        if node is not None:
            hint = "a lesson's fields, or a list of lessons" if single else "begin each part with a dash"
            self.problems.error(node.place, "not-a-list", "this file is no list", hint)
        return []

    def text(self, path: Path) -> str:
        """Return a text file's text, "" after an error."""
        data = self._data(path) or b""
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            line = data[: fault.start].count(b"\n") + 1
            self.problems.error(
                Place(str(path), line), "not-utf-8", "not UTF-8 text", "save the file as UTF-8"
            )
            return ""

    def _data(self, path: Path) -> bytes | None:
        self.files += 1
        if self.files > MOST_FILES:
            if self.files == MOST_FILES + 1:
                self.problems.error(
                    Place(str(path)), "too-many", f"more than {MOST_FILES} files in one course"
                )
            return None
        try:
            data = read_inside(path, self.root)
        except (OSError, RuntimeError) as fault:  # until Python 3.13 a loop of links is a RuntimeError
            reason = getattr(fault, "strerror", None) or "a link that leads nowhere"
            self.problems.error(Place(str(path)), "unreadable", reason)
            return None
        self.size += len(data)
        if self.size > LARGEST_COURSE or len(data) > loader.LARGEST_FILE:
            hint = "split it: lessons and cards may stand in files of their own"
            self.problems.error(Place(str(path)), "too-big", "the file, or its course, is too large", hint)
            return None
        self.hash.update(path.name.encode("utf-8", "replace") + b"\0" + len(data).to_bytes(8, "big") + data)
        return data


def read_inside(path: Path, root: Path, most: int = loader.LARGEST_FILE) -> bytes:
    """Return at most a byte more than the `most` a file may have. Raises OSError; also for no file inside `root`."""
    real = path.resolve()
    if not real.is_relative_to(root):
        raise OSError(0, "a link that leads out of the course's folder")
    # Not blocking, so that opening a pipe somebody put there does not wait for its other end.
    descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as file:
        there = os.fstat(file.fileno())
        if not stat.S_ISREG(there.st_mode):
            raise OSError(0, "no regular file")
        return file.read(min(most, there.st_size) + 1)  # the room for all of it is taken before it is read


def _is_yaml(path: Path, *, loose: bool = False) -> bool:
    if path.suffix.lower() not in (".yaml", ".yml") or path.name.startswith("."):
        return False
    return path.is_file() and not (loose and path.stem in {"lessons", *LISTS})


def _yaml_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    suffixes = (".yaml", ".yml")
    return sorted(p for p in folder.iterdir() if p.suffix.lower() in suffixes and not p.name.startswith("."))


def _named(folder: Path, name: str) -> Iterator[Path]:
    return (
        folder / f"{name}{ending}"
        for ending in (".yaml", ".yml")
        if os.path.lexists(folder / f"{name}{ending}")
    )


def _main_file(folder: Path) -> Path | None:
    """Return course.yaml, else the one YAML file of a folder that is none of a course's parts."""
    for file in _named(folder, "course"):
        return file
    files = [file for file in _yaml_files(folder) if file.stem not in {"lessons", *LISTS}]
    among_courses = any((child / "course.yaml").is_file() for child in folder.iterdir())
    return files[0] if len(files) == 1 and not among_courses else None


def _looks_like_course(folder: Path) -> bool:
    return bool(_yaml_files(folder) or _yaml_files(folder / "lessons"))
