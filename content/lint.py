"""What makes cards bad, told as warnings: what a learner could not answer, or could without knowing."""

from __future__ import annotations

from collections.abc import Iterator

from content.problems import Problem
from content.reading import Read


def lint(read: Read) -> list[Problem]:
    """Return warnings on a course that was read without errors; nothing for another."""
    return [*_nothing(read)]


def _nothing(read: Read) -> Iterator[Problem]:
    yield from ()
