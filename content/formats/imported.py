"""What reading a foreign file gives: a course, or the problems that make it none."""

from __future__ import annotations

from dataclasses import dataclass

from content.course import Course
from content.problems import Problem


@dataclass(frozen=True, slots=True)
class Imported:
    """A course (None after an error), what to tell its author, and how many rows were merged into others."""

    course: Course | None
    problems: list[Problem]
    merged: int = 0
