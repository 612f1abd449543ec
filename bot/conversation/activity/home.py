"""What a chat is doing while nothing goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Home:
    """Nothing goes on."""

    kind: Literal["home"] = "home"
