"""Asked whether to forget a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Forgetting:
    """Asked once whether everything about the person is to be erased; `back` leads to what was open before."""

    back: str = ""
    kind: Literal["forgetting"] = "forgetting"
