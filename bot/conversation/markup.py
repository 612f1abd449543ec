"""Text as parts with a style each: a person's "<b>" is only letters, and escaping is transport's alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a part is shown; no meaning rests on it alone."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    CODE = "code"
    BLOCK = "block"  # code on lines of its own
    SPOILER = "spoiler"
    QUOTE = "quote"
    DETAIL = "detail"  # a quote that opens on a tap


@dataclass(frozen=True, slots=True)
class Part:
    """A run of characters in one style."""

    text: str
    style: Style = Style.PLAIN
    person: int = 0  # whom it names: they are told that they were mentioned


@dataclass(frozen=True, slots=True)
class Text:
    """What is shown in one bubble, as parts in reading order."""

    parts: tuple[Part, ...] = ()

    def __add__(self, other: Text) -> Text:
        return Text(self.parts + other.parts)

    def __bool__(self) -> bool:
        return any(part.text for part in self.parts)

    @property
    def plain(self) -> str:
        """The letters alone."""
        return "".join(part.text for part in self.parts)


def plain(text: str) -> Text:
    """Return `text` as it is: nothing in it is markup."""
    return Text((Part(text),))


def bold(text: str) -> Text:
    """Return `text` in bold; nothing in it is markup."""
    return Text((Part(text, Style.BOLD),))


def join(separator: str, texts: Iterable[Text]) -> Text:
    """Return the texts that are not empty with `separator` between them."""
    parts: list[Part] = []
    for text in texts:
        if not text:
            continue
        if parts:
            parts.append(Part(separator))
        parts.extend(text.parts)
    return Text(tuple(parts))


def emphasised(source: str) -> Text:
    """Read *bold* in a sentence of ours or an author's; a lone star stays a star."""
    pieces = source.split("*")
    if len(pieces) < 3:
        return plain(source)
    parts: list[Part] = []
    for index, piece in enumerate(pieces):
        inside = index % 2 == 1
        if inside and index == len(pieces) - 1:
            parts.append(Part("*" + piece))
        elif inside and (not piece or piece != piece.strip()):
            parts.append(Part(f"*{piece}*"))
        elif piece:
            parts.append(Part(piece, Style.BOLD if inside else Style.PLAIN))
    return Text(tuple(parts))
