"""What a person does on their phone: write, press, vote, send a file; each by its name and JSON fields."""

import inspect
from collections.abc import Callable
from typing import Any

from bot.sandbox.botapi.errors import RefusedError
from bot.sandbox.botapi.files import PHOTO_LIMIT
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.pictures import photo_size
from bot.sandbox.page.desk import Desk

Verb = Callable[..., Any]


class Deeds:
    """Acts for the person whose phone it is; `person` 0 is the first one, `chat` 0 their chat with the bot."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._people = desk.people

    @property
    def verbs(self) -> dict[str, Verb]:
        """What can be done, by the name it has in addresses."""
        return {
            "say": self.say,
            "edit": self.edit,
            "delete": self.delete,
            "press": self.press,
            "vote": self.vote,
            "react": self.react,
            "block": self.block,
        }

    def say(self, text: str, person: int = 0, chat: int = 0, reply_to: int = 0, thread: int = 0) -> int:
        """Send a text; return the message's id. Raises ValueError when it is empty or too long, KeyError.

        `thread` is a topic of a group, by the id of its first message.
        """
        phone = self._desk.phone(person, chat)
        text, to = _whole(text), phone.chat_id
        sent = self._people.says(phone.person, text, reply_to or None, chat=to, thread=thread)
        return int(sent["message_id"])

    def edit(self, message_id: int, text: str, person: int = 0, chat: int = 0) -> None:
        """Edit one's own text. Raises ValueError, KeyError."""
        phone = self._desk.phone(person, chat)
        self._people.edits(phone.person, message_id, _whole(text), chat=phone.chat_id)

    def delete(self, message_id: int, person: int = 0, chat: int = 0) -> None:
        """Delete a message; the bot is not told. Raises KeyError."""
        phone = self._desk.phone(person, chat)
        self._people.deletes(phone.person, message_id, chat=phone.chat_id)

    def press(self, message_id: int, data: str, person: int = 0, chat: int = 0) -> str:
        """Press an inline button; return the id its answer will have. Raises KeyError for a gone message."""
        phone = self._desk.phone(person, chat)
        return self._people.presses(phone.person, message_id, data=data, chat=phone.chat_id)

    def vote(self, message_id: int, options: list[int], person: int = 0, chat: int = 0) -> None:
        """Vote in a poll by the places of its options. Raises ValueError, KeyError."""
        phone = self._desk.phone(person, chat)
        self._people.votes(phone.person, message_id, options, chat=phone.chat_id)

    def react(self, message_id: int, emoji: str, person: int = 0, chat: int = 0) -> None:
        """Put a reaction under a message; an empty one takes one's own back. Raises ValueError, KeyError."""
        phone = self._desk.phone(person, chat)
        self._people.reacts(phone.person, message_id, emoji, chat=phone.chat_id)

    def block(self, blocked: bool, person: int = 0) -> None:
        """Block the bot, or let it write again."""
        phone = self._desk.phone(person)
        (self._people.blocks if blocked else self._people.unblocks)(phone.person)

    def upload(
        self, name: str, content: bytes, mime_type: str, person: int = 0, chat: int = 0, thread: int = 0
    ) -> None:
        """Send a file; what is a picture by its bytes goes as one. Raises ValueError, KeyError."""
        phone = self._desk.phone(person, chat)
        kind = "photo" if _is_photo(content) else "document"
        to = phone.chat_id
        self._people.uploads(phone.person, name, content, mime_type, kind, chat=to, thread=thread)


def fitted(verb: Verb, body: object) -> Json:
    """Return the fields of a body that a verb takes. Raises ValueError in one line when one is wrong."""
    given = body if isinstance(body, dict) else {}
    fields: Json = {}
    for name, wanted in inspect.signature(verb).parameters.items():
        if name not in given and wanted.default is not wanted.empty:
            continue
        if not _is(given.get(name), wanted.annotation):
            raise ValueError(f"{name} is missing or of the wrong type")
        fields[name] = given[name]
    return fields


def _whole(text: str) -> str:
    """JSON can hold half a letter, a message cannot."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_photo(content: bytes) -> bool:
    """Whether a phone's app would send a file as a photo."""
    try:
        photo_size(content)
    except RefusedError:
        return False
    return len(content) <= PHOTO_LIMIT


def _is(value: object, kind: Any) -> bool:
    """Whether a JSON value is of a type; True is no number."""
    if kind == list[int]:
        return isinstance(value, list) and all(type(one) is int for one in value)
    return type(value) is kind or (kind is float and type(value) is int)
