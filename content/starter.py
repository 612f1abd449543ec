"""The files of a new course: small, with each kind of card once, and the schema for the author's editor."""

from __future__ import annotations

from pathlib import Path

from content import schema
from content.ids import slug

_FILES = Path(__file__).parent / "starter_files"


def starter(name: str) -> dict[str, str]:
    """Return the files of a course by their names; its id is made of the folder's `name`."""
    course = (_FILES / "course.yaml").read_text(encoding="utf-8")
    return {
        "course.yaml": course.replace("id: tides\n", f"id: {slug(name) or 'my-course'}\n", 1),
        "article.md": (_FILES / "article.md").read_text(encoding="utf-8"),
        schema.NAME: schema.text(),
    }
