"""Choosing a course, and the card of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Courses:
    """Choosing a course, at page `page` of the list."""

    page: int = 0
    kind: Literal["courses"] = "courses"


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A course's card; `part` counts through its summary, 0 is the card itself."""

    course: str
    part: int = 0
    kind: Literal["course"] = "course"
