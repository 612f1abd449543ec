"""What can be shown or sent: frozen values that transport turns into Telegram's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
class Upload:
    """A file of ours that Telegram shows; `digest` names its bytes, so that they are uploaded once."""

    path: Path
    digest: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One bubble with rows of buttons under it; a `picture` stands above the text, which says what is in it."""

    text: Text
    rows: tuple[tuple[Key, ...], ...] = ()
    picture: Upload | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file with a caption; `content` is its bytes."""

    name: str
    content: bytes
    caption: Text


@dataclass(frozen=True, slots=True)
class Audio:
    """Something to listen to, `seconds` long, with a cover (JPEG of at most 320 by 320)."""

    file: Upload
    title: str
    performer: str
    seconds: int
    caption: Text
    cover: Path | None = None
