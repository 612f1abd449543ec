"""The modes of a challenge, a file each: found here by its `MODE`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from bot.learning.challenge.mode import Mode

MODES: dict[str, Mode] = {
    mode.name: mode
    for mode in sorted(
        (import_module(f"{__name__}.{found.name}").MODE for found in iter_modules(__path__)),
        key=lambda mode: mode.place,
    )
}
"""Every mode by its name, in the order in which they are offered."""
