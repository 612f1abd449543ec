"""What can arrive: one frozen value for each thing a person, the clock or our own delivery can do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happens: a chat and the topic in it (0: no topic)."""

    chat_id: int
    thread_id: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Who did it. `language` is what Telegram says of the app's language, or empty."""

    id: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A typed text. `message_id` tells whether it was written before or after a card appeared."""

    place: Place
    person: Person
    message_id: int
    text: str
    private: bool = True
    addressed: bool = True


@dataclass(frozen=True, slots=True)
class Pressed:
    """An inline button was pressed; `data` is not to be trusted, `message_id` is 0 when it is unknown."""

    place: Place
    person: Person
    message_id: int
    data: str
    query_id: str
    private: bool = True


@dataclass(frozen=True, slots=True)
class SentOther:
    """Something that is no text: `kind` is Telegram's word for it (sticker, voice, photo, ...)."""

    place: Place
    person: Person
    message_id: int
    kind: str
    private: bool = True


@dataclass(frozen=True, slots=True)
class Left:
    """The person blocked the bot (or the bot was removed)."""

    place: Place
    person: Person


@dataclass(frozen=True, slots=True)
class CameBack:
    """The person unblocked the bot."""

    place: Place
    person: Person


@dataclass(frozen=True, slots=True)
class ReminderFell:
    """The clock: a learner's reminder, planned for a local date, is due."""

    place: Place
    planned: date


@dataclass(frozen=True, slots=True)
class ReminderArrived:
    """Delivery: the reminder of that date is known to stand in the chat as `message_id`.

    `version` is the one that its buttons carry.
    """

    place: Place
    planned: date
    version: int
    message_id: int
    sent_at: datetime


FromPerson = Said | Pressed | SentOther | Left | CameBack
Event = FromPerson | ReminderFell | ReminderArrived
