"""What can arrive: one frozen value for each thing a person, the clock or our own delivery can do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage.records import Slot


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happens: a chat and the topic in it (0: no topic)."""

    chat_id: int
    thread_id: int = 0

    @property
    def in_group(self) -> bool:
        """Whether it is a group: Telegram numbers those below zero."""
        return self.chat_id < 0


@dataclass(frozen=True, slots=True)
class Person:
    """Who did it. `language` is what Telegram says of the app's language, or empty; `name` is for groups only.

    An anonymous admin has the group's own id.
    """

    id: int
    language: str = ""
    name: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Said:
    """A typed text. `message_id` tells whether it was written before or after a card appeared.

    `reply_to` is the message that it replies to, 0 for none; of such a one `sent_at` tells when (whole seconds, by
    Telegram's clock).
    """

    place: Place
    person: Person
    message_id: int
    text: str
    addressed: bool = True
    reply_to: int = 0
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """An inline button was pressed; `data` is not to be trusted, `message_id` is 0 when it is unknown."""

    place: Place
    person: Person
    message_id: int
    data: str
    query_id: str


@dataclass(frozen=True, slots=True)
class SentOther:
    """Something that is no text: `kind` is Telegram's word for it (sticker, voice, photo, ...)."""

    place: Place
    person: Person
    message_id: int
    kind: str


@dataclass(frozen=True, slots=True)
class Located:
    """Somebody shared a position, in degrees, in a private chat."""

    place: Place
    person: Person
    message_id: int
    latitude: float
    longitude: float


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
    """The clock: a learner's reminder, planned for that slot, is due."""

    place: Place
    slot: Slot


NOWHERE = Place(0)  # the place of a vote until its poll is found


@dataclass(frozen=True, slots=True)
class Voted:
    """Somebody voted in a poll of ours, or took the vote back (no `options`, which are positions from 0).

    Telegram says neither where nor when: `place`, `owner` (the topic that sent the poll), `arguments` (those of its
    message) and `closed` come from the poll's row, inside the turn. `at` is when it came, where that was earlier than
    the turn. In a group `person` may be anybody: polls can be forwarded.
    """

    place: Place
    person: Person
    poll_id: str
    options: tuple[int, ...]
    owner: str = ""
    arguments: dict[str, Any] = field(default_factory=dict)
    message_id: int = 0
    closed: bool = False
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PollStands:
    """Delivery: a poll that `owner` sent with `arguments` stands in the chat; votes may come from now on."""

    place: Place
    poll_id: str
    message_id: int
    owner: str
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PollLost:
    """Delivery: a poll was refused, came too late, or nobody knows whether it arrived; votes in it mean nothing.

    `forbidden`: no polls may be sent to this chat.
    """

    place: Place
    owner: str
    arguments: dict[str, Any] = field(default_factory=dict)
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class MessageStands:
    """Delivery: a `once` message that `owner` sent with `arguments` stands in the chat."""

    place: Place
    message_id: int
    owner: str
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MessageUncertain:
    """Delivery: nobody knows whether a `once` message that `owner` sent with `arguments` arrived."""

    place: Place
    owner: str
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BotAdded:
    """Somebody has brought the bot into a group."""

    place: Place
    person: Person


@dataclass(frozen=True, slots=True)
class BotRemoved:
    """The bot was thrown out of a group, or may not write there any more."""

    place: Place


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """People have come into a group, or left it."""

    place: Place
    joined: tuple[Person, ...] = ()
    left: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Migrated:
    """A group has become a supergroup: its chat is now `to`."""

    place: Place
    to: int


@dataclass(frozen=True, slots=True)
class AdminsTold:
    """Delivery: who administers the group; nobody where Telegram would not say."""

    place: Place
    admins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ClockStruck:
    """The clock: a challenge has something to do that was due then."""

    place: Place
    game: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class RoomFell:
    """The clock: what could not be said in a busy minute of a group may have room now."""

    place: Place


@dataclass(frozen=True, slots=True)
class DailyFell:
    """The clock: a group's daily challenge was due then."""

    place: Place
    due_at: datetime


OfGroup = BotAdded | BotRemoved | PeopleChanged | Migrated
FromPerson = Said | Pressed | SentOther | Located | Left | CameBack | Voted
Arriving = FromPerson | OfGroup
Reported = PollStands | PollLost | MessageStands | MessageUncertain | AdminsTold
Event = Arriving | Reported | ReminderFell | ClockStruck | DailyFell | RoomFell
