"""Looking at one's settings, and at the choices of one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.learning.own_settings import Setting


@dataclass(frozen=True, slots=True)
class Adjusting:
    """The settings as they stand; `asks` is the one whose choices are shown. `back` leads to what was open before.

    `values` are as in `own_settings.value_of`; the reminder's `time` is empty when there is none.
    """

    values: dict[Setting, str]
    course: str = ""
    time: str = ""
    place: str = ""
    asks: Setting | None = None
    back: str = ""
    kind: Literal["settings"] = "settings"
