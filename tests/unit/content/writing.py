"""Helps tests of this room to put courses on disk and read what is told about them."""

from __future__ import annotations

import struct
import zlib
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


def png(width: int = 4, height: int = 3, more: int = 0) -> bytes:
    """Return a grey PNG; `more` bytes are put into it as a comment."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    comment = chunk(b"tEXt", b"Comment\0" + b"x" * more) if more else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + comment + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def put_picture(folder: Path, name: str, data: bytes | None = None) -> None:
    """Write a file into the pictures of the course in `folder`, a small grey PNG without `data`."""
    (folder / "pictures").mkdir(exist_ok=True)
    (folder / "pictures" / name).write_bytes(png() if data is None else data)


def told(path: Path) -> list[str]:
    """Return what `tutor check` would say of a course, each line without the folder."""
    read = read_course(path)
    return [str(problem).removeprefix(f"{path}/") for problem in (*read.problems, *lint(read))]


def good(path: Path) -> Course:
    """Return the course at `path`, which has no error."""
    read = read_course(path)
    assert read.course is not None, read.problems
    return read.course
