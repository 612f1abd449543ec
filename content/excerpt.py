"""The line a problem speaks of, with a caret under its column, for people who read `tutor check`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from content.folder import read_inside
from content.loader import LARGEST_FILE
from content.problems import Problem, printable

WIDEST = 100
"""Characters of a line that are shown; of a longer one the part around the column."""
_BEFORE = 60
_NOT_SHOWN = frozenset({"unreadable", "too-big", "no-course", "no-such-path", "bad-lock"})
"""Codes of problems with a file itself: there is no line to show, or none that may be shown."""


def excerpt(problem: Problem) -> list[str]:
    """Return two lines to stand below the problem's own, indented; none where there is nothing to see."""
    lines = () if problem.code in _NOT_SHOWN else _lines(problem.file)
    if not 1 <= problem.line <= len(lines):
        return []
    line, column = lines[problem.line - 1], problem.col - 1
    if not line.strip() or column > len(line):
        return []
    start = max(0, column - _BEFORE)
    shown = line[start : start + WIDEST]
    before = "…" if start else ""
    after = "…" if start + WIDEST < len(line) else ""
    pad = len(before) + len(_flat(line[start:column]))
    return [f"    {before}{_flat(shown)}{after}", f"    {' ' * pad}^"]


def _flat(text: str) -> str:
    return printable(text.replace("\t", " "))


@lru_cache(maxsize=8)
def _lines(file: str) -> tuple[str, ...]:
    """Return the lines as the YAML parser counts them, none of a file that is not there or too large."""
    path = Path(file)
    try:
        data = read_inside(path, path.parent.resolve())
    except (OSError, RuntimeError, ValueError):
        return ()
    if len(data) > LARGEST_FILE:
        return ()
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return tuple(text.split("\n"))
