"""The things of a messenger: accounts, chats, messages, presses."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.botapi.polls import Poll

Json = dict[str, Any]


@dataclass(slots=True)
class Account:
    """Somebody with an id: a person or the bot. Ids may exceed 32 bits."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    def as_json(self) -> Json:
        """Return the API's User."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if value := getattr(self, key):
                user[key] = value
        return user


@dataclass(slots=True)
class Chat:
    """A chat of the bot; `person` is set in private ones. Messages by id, oldest first, bounded."""

    id: int
    type: str = "private"
    person: Account | None = None
    started: bool = False
    blocked: bool = False
    messages: "dict[int, Message]" = field(default_factory=dict)

    def as_json(self) -> Json:
        """Return the API's Chat."""
        chat: Json = {"id": self.id, "type": self.type}
        if self.person is not None:
            for key in ("first_name", "last_name", "username"):
                if value := getattr(self.person, key):
                    chat[key] = value
        return chat


@dataclass(slots=True)
class Message:
    """One message; `content` holds the API's fields of its kind (text, entities, document, …).

    Dates are Unix seconds; `version` is the world's version when it last changed.
    """

    id: int
    chat: Chat
    sender: Account
    date: int
    content: Json
    reply_markup: Json | None = None
    reply_to: "Message | None" = None
    edit_date: int = 0
    version: int = 0
    editable: bool = True
    reactions: tuple[str, ...] = ()
    poll: Poll | None = None

    def forwarded(self) -> Json:
        """Return the content of this message when it is sent on: with its origin, without its buttons."""
        kept = {key: value for key, value in self.content.items() if key != "forward_origin"}
        user = {"type": "user", "date": self.date, "sender_user": self.sender.as_json()}
        return {"forward_origin": self.content.get("forward_origin", user), **kept}

    def as_json(self, with_reply: bool = True) -> Json:
        """Return the API's Message."""
        message: Json = {
            "message_id": self.id,
            "from": self.sender.as_json(),
            "chat": self.chat.as_json(),
            "date": self.date,
            **self.content,
        }
        if self.edit_date:
            message["edit_date"] = self.edit_date
        if self.reply_to is not None and with_reply:
            message["reply_to_message"] = self.reply_to.as_json(with_reply=False)
        if self.reply_markup is not None and "inline_keyboard" in self.reply_markup:
            message["reply_markup"] = self.reply_markup
        return message


@dataclass(slots=True)
class Press:
    """A pressed button that the bot may answer once, while it is young."""

    id: str
    person: Account
    data: str
    at: float
    answer: Json | None = None
