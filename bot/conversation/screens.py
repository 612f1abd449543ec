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
    """A file of ours that Telegram shows, uploaded once; `digest` names its bytes: their SHA-256, or its beginning."""

    path: Path
    digest: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One bubble with rows of buttons under it; a `picture` stands above the text, which says what is in it.

    `reply`: in the place of buttons, those who are mentioned are asked to reply; it is what stands in their empty box.
    """

    text: Text
    rows: tuple[tuple[Key, ...], ...] = ()
    picture: Upload | None = None
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file with a caption; `content` is its bytes."""

    name: str
    content: bytes
    caption: Text


@dataclass(frozen=True, slots=True)
class Audio:
    """Something to listen to, `seconds` long, with a cover (JPEG of at most 320 by 320).

    `instead` is said when the file is gone or Telegram does not take it.
    """

    file: Upload
    title: str
    performer: str
    seconds: int
    caption: Text
    instead: Text
    cover: Path | None = None


POLL_QUESTION, POLL_OPTION, POLL_EXPLANATION = 300, 100, 200  # letters that Telegram takes
POLL_OPTIONS = 12
POLL_LINES = 3  # of an explanation


@dataclass(frozen=True, slots=True)
class Poll:
    """A quiz poll in which the bot sees who votes; `correct` are positions in `options`, counted from 0.

    `open_period` is in seconds, 0 for a poll that stays open; `hidden`: results are seen once it is closed. The
    buttons carry version 0, so that they can only `Open`. What is longer than Telegram takes is refused.
    """

    question: str
    options: tuple[str, ...]
    correct: tuple[int, ...]
    explanation: str = ""
    open_period: int = 0
    hidden: bool = False
    rows: tuple[tuple[Key, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PollEnd:
    """The end of a poll that stands in the chat as `message_id`: nobody can vote any more."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Retold:
    """Other words in the place of a message that is past; where that fails nothing is lost.

    Its buttons, if any, carry version 0.
    """

    message_id: int
    text: Text
    rows: tuple[tuple[Key, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Reaction:
    """A small sign under somebody's message: seen, without a word."""

    message_id: int
    emoji: str


@dataclass(frozen=True, slots=True)
class AskAdmins:
    """The question who administers the group; Telegram's answer comes as an event (`AdminsTold`)."""


Sendable = Screen | Document | Audio | Poll | PollEnd | Retold | Reaction | AskAdmins
