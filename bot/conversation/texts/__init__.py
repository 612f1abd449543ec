"""Every sentence a person reads, by language and id: Fluent files beside this one, looked up and filled here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.conversation.markup import Part, Text, emphasised

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

DEFAULT = "en"
FOLDER = Path(__file__).parent
_HOLE = 0xE000  # private-use characters stand for the arguments while *bold* is read


class TextMissing(KeyError):
    """No such text, or an argument that it needs was not given."""


@cache
def bundle(language: str) -> FluentBundle:
    """Return all texts of a language. Raises TextMissing for a language we do not speak."""
    from fluent.runtime import (  # here: it takes a quarter of the start, and is not needed yet
        FluentBundle,
        FluentResource,
    )

    files = sorted((FOLDER / language).glob("*.ftl"))
    if not files:
        raise TextMissing(language)
    made = FluentBundle([language], use_isolating=False)
    for file in files:
        made.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return made


@cache
def languages() -> tuple[str, ...]:
    """Return the languages we speak."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if any(folder.glob("*.ftl"))))


def spoken(language: str) -> str:
    """Return the language of ours nearest to Telegram's `language_code`, English when there is none."""
    for wanted in (language, language.partition("-")[0]):
        if wanted in languages():
            return wanted
    return DEFAULT


def say(language: str, name: str, /, **arguments: str | int | Text) -> Text:
    """Return the text `name` with *bold* read and the arguments put in as they are. Raises TextMissing.

    Numbers choose plurals; strings and Texts are never read as markup.
    """
    return _said(language, name, tuple(arguments.items()))


@lru_cache(maxsize=4096)
def _said(language: str, name: str, arguments: tuple[tuple[str, str | int | Text], ...]) -> Text:
    numbers = tuple((key, value) for key, value in arguments if isinstance(value, int))
    holes = tuple((key, value) for key, value in arguments if not isinstance(value, int))
    template = _template(language, name, numbers, tuple(key for key, _ in holes))
    if not holes:
        return template
    filled = {chr(_HOLE + index): value for index, (_, value) in enumerate(holes)}
    parts: list[Part] = []
    for part in template.parts:
        _fill(part, filled, parts)
    return Text(tuple(parts))


def words(language: str, name: str, /, **arguments: str | int) -> str:
    """Return the text `name` as letters alone: for labels, toasts and descriptions. Raises TextMissing."""
    return _plain(language, name, tuple(arguments.items()))


@lru_cache(maxsize=4096)
def _plain(language: str, name: str, arguments: tuple[tuple[str, str | int], ...]) -> str:
    return _said(language, name, arguments).plain


def _fill(part: Part, filled: Mapping[str, str | int | Text], parts: list[Part]) -> None:
    run = ""
    for letter in part.text:
        value = filled.get(letter)
        if value is None:
            run += letter
        elif not isinstance(value, Text):
            run += str(value)
        else:
            if run:
                parts.append(Part(run, part.style))
            run = ""
            parts.extend(value.parts)
    if run:
        parts.append(Part(run, part.style))


@lru_cache(maxsize=4096)
def _template(language: str, name: str, numbers: tuple[tuple[str, int], ...], holes: tuple[str, ...]) -> Text:
    texts = bundle(language)
    if not texts.has_message(name):
        raise TextMissing(name)
    pattern = texts.get_message(name).value
    arguments: dict[str, object] = dict(numbers)
    arguments.update((key, chr(_HOLE + index)) for index, key in enumerate(holes))
    if pattern is None:
        raise TextMissing(name)
    formatted, errors = texts.format_pattern(pattern, arguments)
    if errors or not isinstance(formatted, str):
        raise TextMissing(f"{name}: {errors}")
    return emphasised(formatted)
