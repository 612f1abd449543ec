"""Tables and decks of other programs: a file for each format, which gives a course without lessons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from content.formats import table
from content.formats.imported import Imported

LARGEST = 20_000_000
"""Bytes of a file that is read at all."""

READERS: dict[str, Callable[[bytes, Path], Imported]] = {".csv": table.read, ".tsv": table.read}
"""Who reads a file, by its ending in small letters."""
