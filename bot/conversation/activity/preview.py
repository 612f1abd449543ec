"""An admin looking at a course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Preview:
    """An admin looks at a lesson or a card (both empty: at the list); steps and choices count for nothing."""

    course: str = ""
    lesson: str = ""
    card: str = ""
    step: int = 0
    chosen: int | None = None
    kind: Literal["preview"] = "preview"
