"""The methods of the Bot API, a file for each group; each file found here registers its own."""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Import every file of this folder, so that its methods are registered."""
    for found in iter_modules(__path__):
        import_module(f"{__name__}.{found.name}")
