"""A chat, what goes on in it and what waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Chat:
    """What goes on in a chat (and topic) and what of it is shown. `activity` and `notice` are JSON.

    A screen counts up `version`; `shown` is the last one known to stand in the chat as message `message_id`;
    from version `fresh` on it needs a new message. `uncertain`: a send of it may have arrived under an id that
    we do not know. `tries` counts the sends of this version whose outcome could not be known.
    """

    chat_id: int
    thread_id: int
    activity: str
    notice: str = ""
    version: int = 0
    shown: int = 0
    fresh: int = 0
    message_id: int = 0
    uncertain: bool = False
    tries: int = 0
    shown_at: datetime | None = None
    touched_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """A text that came while the card's message was on its way."""

    update_id: int
    person_id: int
    language: str
    message_id: int
    text: str
