"""What an author is told: problems with their place in a file, a message and a hint."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

MOST_PROBLEMS = 200
"""A hopeless file is not told line by line: after this many problems one more says that there are others."""


class Place(NamedTuple):
    """Where something stands: a file as the author named it, line and column from 1."""

    file: str
    line: int = 1
    col: int = 1


class Severity(StrEnum):
    """Errors keep a course from being used, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `code` is a stable name for programs, `message` and `hint` are for people."""

    file: str
    line: int
    col: int
    severity: Severity
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return printable(f"{self.file}:{self.line}:{self.col}: {self.severity}: {self.message}{hint}")


class TooManyProblemsError(Exception):
    """So many errors that reading on is of no use to anyone."""


@dataclass(slots=True)
class Problems:
    """Problems as they are found, bounded: adding an error may raise TooManyProblemsError."""

    found: list[Problem] = field(default_factory=list)
    counts: Counter[Severity] = field(default_factory=Counter)

    def error(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Add an error at `place`."""
        self._add(Problem(*place, Severity.ERROR, code, message, hint))

    def warn(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Add a warning at `place`."""
        self._add(Problem(*place, Severity.WARNING, code, message, hint))

    @property
    def any_error(self) -> bool:
        """Whether an error is among them."""
        return self.counts[Severity.ERROR] > 0

    def _add(self, problem: Problem) -> None:
        before = self.counts[problem.severity]
        self.counts[problem.severity] += 1
        if before < MOST_PROBLEMS:
            self.found.append(problem)
            return
        if before == MOST_PROBLEMS:
            message = f"more than {MOST_PROBLEMS} {problem.severity}s; the rest is not shown"
            self.found.append(replace(problem, code="too-many", message=message, hint=""))
        if problem.severity is Severity.ERROR:
            raise TooManyProblemsError


def in_order(*problems: Problem) -> list[Problem]:
    """Return problems as one meets them when reading the files."""
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.col))


def printable(text: str) -> str:
    """Return `text` on one line, with characters that are no print (also hidden ones) written as escapes."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape", "backslashreplace").decode()
        for char in text
    )


def quoted(text: str, longest: int = 40) -> str:
    """Return `text` in backticks, on one line, cut to `longest` characters."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return f"`{printable(cut)}`"
