"""Typed button data: a class per button, packed into at most 64 bytes with the version of its screen."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Any, ClassVar, get_type_hints

LIMIT_BYTES = 64  # Bot API, InlineKeyboardButton.callback_data
_KINDS: dict[str, type[Button]] = {}
_NAMES: dict[type[Button], tuple[str, ...]] = {}
_TYPES: dict[type[Button], tuple[type[Any], ...]] = {}


@dataclass(frozen=True, slots=True)
class Button:
    """A button's meaning. Subclasses are frozen dataclasses of int, str and IntEnum fields."""

    prefix: ClassVar[str] = ""

    def __init_subclass__(cls, prefix: str = "") -> None:
        prefix = prefix or cls.__dict__.get(
            "prefix", ""
        )  # slots=True makes the class anew, without the keyword
        if prefix:
            known = _KINDS.setdefault(prefix, cls)
            assert known.__qualname__ == cls.__qualname__, f"two buttons share the prefix {prefix!r}"
            cls.prefix = prefix
            _KINDS[prefix] = cls


@dataclass(frozen=True, slots=True)
class Open(Button, prefix="o"):
    """Do as if the command had been typed: how a button reaches another topic."""

    command: str


class Stale(ValueError):
    """The data is no button of ours: forged, garbled or of another time."""


def pack(button: Button, version: int) -> str:
    """Return the callback data of a button on the screen with that version (0: on a message)."""
    parts = [button.prefix, str(version)]
    for name in _names_of(type(button)):
        value = getattr(button, name)
        parts.append(str(int(value)) if isinstance(value, IntEnum) else str(value))
    packed = ":".join(parts)
    assert len(packed.encode()) <= LIMIT_BYTES, f"button data over 64 bytes: {button!r}"
    return packed


def unpack(data: str) -> tuple[Button, int]:
    """Return the button and the version of its screen. Raises Stale for anything that `pack` did not make."""
    prefix, _, rest = data.partition(":")
    kind = _KINDS.get(prefix)
    if kind is None or len(data.encode(errors="replace")) > LIMIT_BYTES:
        raise Stale(prefix)
    types = _types_of(kind)
    version, *values = rest.split(":", len(types))
    if len(values) != len(types):
        raise Stale(prefix)
    try:
        arguments = [_read(kind_of, value) for kind_of, value in zip(types, values, strict=True)]
        return kind(*arguments), _whole(version)
    except ValueError as error:
        raise Stale(prefix) from error


def _names_of(kind: type[Button]) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind))
    return _NAMES[kind]


def _types_of(kind: type[Button]) -> tuple[type[Any], ...]:
    if kind not in _TYPES:
        hints = get_type_hints(kind)
        _TYPES[kind] = tuple(hints[name] for name in _names_of(kind))
    return _TYPES[kind]


def _read(kind: type[Any], value: str) -> Any:
    if kind is str:
        return value
    return kind(_whole(value))


def _whole(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 15):
        raise Stale(value)
    return int(value)
