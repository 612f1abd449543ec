"""The files of the repository, as tests of the house's rules read them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "content", "storage")
_LEFT_OUT = {
    ".git",
    ".venv",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    "build",
    "dist",
}


@cache
def files() -> tuple[Path, ...]:
    """Return every file that belongs to the repository."""
    return tuple(
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file() and not _LEFT_OUT & set(path.relative_to(ROOT).parts)
    )


@cache
def python(*rooms: str) -> list[Path]:
    """Return the Python files of some rooms."""
    return [path for path in files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in rooms]


@cache
def tree(path: Path) -> ast.Module:
    """Return a Python file as its syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return all nodes of a file's syntax tree."""
    return tuple(ast.walk(tree(path)))


def name(path: Path) -> str:
    """Return a file's path inside the repository."""
    return path.relative_to(ROOT).as_posix()
