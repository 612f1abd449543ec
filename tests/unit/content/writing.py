"""Helps tests of this room to put courses on disk and read what is told about them."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from content.course import Course
from content.lint import lint
from content.reading import read_course


def put(folder: Path, **files: str) -> Path:
    """Write files named as `course` or `lessons__01`, each ending in .yaml, and return the folder."""
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return folder


def told(path: Path) -> list[str]:
    """Return what `tutor check` would say of a course, each line without the folder."""
    read = read_course(path)
    return [str(problem).removeprefix(f"{path}/") for problem in (*read.problems, *lint(read))]


def good(path: Path) -> Course:
    """Return the course at `path`, which has no error."""
    read = read_course(path)
    assert read.course is not None, read.problems
    return read.course
