"""The shape of a mode: which kind of question each round asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a question is answered."""

    POLL = "poll"  # by a vote in a native quiz poll
    TYPED = "typed"  # by a reply with the answer in it


@dataclass(frozen=True, slots=True)
class Mode:
    """A way to play. `asks` gives the kind wanted in a round (counted from 1); `place` orders the choices."""

    name: str
    place: int
    asks: Callable[[int], Kind]
