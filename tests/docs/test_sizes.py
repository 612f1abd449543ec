"""Files and functions stay small enough to be read in one go."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.docs.sources import ROOMS, ROOT, files, name, nodes, python

LONGEST_FILE, MOST_FILES, LONGEST_FUNCTION, LONGEST_TURN = 350, 220, 60, 200
SOURCES = python(*ROOMS, "scripts")


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_longer_than_350_lines() -> None:
    written = {".py", ".sql", ".ftl", ".js", ".css", ".html", ".md"}
    long = {
        name(path): _lines(path)
        for path in files()
        if "courses" not in path.parts  # an article is as long as it is
        and path.suffix in written
        and _lines(path) > LONGEST_FILE
    }
    assert not long


def test_nine_of_ten_files_are_under_220_lines() -> None:
    sizes = sorted(_lines(path) for path in SOURCES)
    assert sizes[len(sizes) * 9 // 10] <= MOST_FILES


def test_the_heart_is_under_200_lines() -> None:
    assert _lines(ROOT / "bot/turn.py") < LONGEST_TURN


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_function_is_longer_than_60_lines(path: Path) -> None:
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }
    assert not long
