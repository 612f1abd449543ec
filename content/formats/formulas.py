"""Cells that a spreadsheet would run as formulas, made harmless on the way out and themselves on the way in."""

from __future__ import annotations

import re

_RUN = re.compile(r"'*[=+\-@\t\r]")
_MADE_HARMLESS = re.compile(r"''*[=+\-@\t\r]")


def harmless(text: str) -> str:
    """Return `text` as a cell that is only text: with an apostrophe before what would begin a formula."""
    return f"'{text}" if _RUN.match(text) else text


def as_meant(text: str) -> str:
    """Return what a cell was before `harmless`; any other text as it is."""
    return text[1:] if _MADE_HARMLESS.match(text) else text
