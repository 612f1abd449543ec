"""The languages there are: every module of this folder that defines `LANGUAGE`."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from bot.learning import languages
from bot.learning.languages.language import Language


@cache
def spoken() -> dict[str, Language]:
    """Return all languages by code, English first."""
    found: dict[str, Language] = {}
    for module in pkgutil.iter_modules(languages.__path__):
        language = getattr(import_module(f"{languages.__name__}.{module.name}"), "LANGUAGE", None)
        if isinstance(language, Language):
            found[language.code] = language
    return dict(sorted(found.items(), key=lambda item: (item[0] != "en", item[0])))
