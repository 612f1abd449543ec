"""What can be shown or sent: frozen values that transport turns into Telegram's."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.buttons import Button
from bot.conversation.markup import Text


@dataclass(frozen=True, slots=True)
class Key:
    """A labelled button: what it does when pressed, or the https link it opens."""

    label: str
    does: Button | None = None
    url: str = ""


LABEL = 30  # letters that a button shows on a phone


def short(label: str) -> str:
    """Return a label that a phone shows whole: what is longer ends in an ellipsis."""
    return label if len(label) <= LABEL else label[: LABEL - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Screen:
    """One bubble with rows of buttons under it."""

    text: Text
    rows: tuple[tuple[Key, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file with a caption; `content` is its bytes."""

    name: str
    content: bytes
    caption: Text
