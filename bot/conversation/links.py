"""Ways into a course: what a button types for a person, and what a person's own words mean there."""

from __future__ import annotations

import zlib
from typing import Protocol

from rapidfuzz import fuzz, process, utils

from bot.conversation.house import House
from content.course import Course

NEAR_ENOUGH = 65  # rapidfuzz score, 0-100, from which a title is recognised


class Named(Protocol):
    """A lesson or a section."""

    @property
    def id(self) -> str:
        """Its id within the course."""

    @property
    def title(self) -> str:
        """Its title."""


def link(command: str, course_id: str, part_id: str) -> str:
    """Return a command for a button: a mark in the place of ids, as 64 bytes hold no long ones."""
    return f"{command} {mark(course_id, part_id)}"


def mark(course_id: str, part_id: str) -> str:
    """Return the mark of a lesson or section."""
    return f"~{zlib.crc32(f'{course_id}/{part_id}'.encode()):x}"


def section_of(house: House, course: Course, wanted: str) -> tuple[Course, str] | None:
    """Return course and id of the section that is meant by a mark, an id or words of its title, or None."""
    return _found(house, course, wanted, "sections")


def lesson_of(house: House, course: Course, wanted: str) -> tuple[Course, str] | None:
    """Return course and id of the lesson that is meant by a mark, an id, a number or words of its title, or None."""
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 5 and 0 < int(wanted) <= len(course.lessons):
        return course, course.lessons[int(wanted) - 1].id
    return _found(house, course, wanted, "lessons")


def _found(house: House, course: Course, wanted: str, kind: str) -> tuple[Course, str] | None:
    wanted = wanted.strip()[:200]
    if wanted.startswith("~"):
        every = ((one, part.id) for one in house.library.courses for part in _parts(one, kind))
        return next(((one, id_) for one, id_ in every if mark(one.id, id_) == wanted), None)
    parts = _parts(course, kind)
    if any(part.id == wanted.lower() for part in parts):
        return course, wanted.lower()
    titles = {part.id: part.title for part in parts}
    near = process.extractOne(
        wanted, titles, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=NEAR_ENOUGH
    )
    return (course, near[2]) if near else None


def _parts(course: Course, kind: str) -> tuple[Named, ...]:
    return course.sections if kind == "sections" else course.lessons
