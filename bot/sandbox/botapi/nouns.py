"""The things of a messenger: accounts, chats, messages, presses."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.botapi.groups import Group
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


GROUP_ANONYMOUS_BOT = Account(1_087_968_824, "Group", username="GroupAnonymousBot", is_bot=True)


@dataclass(slots=True)
class Chat:
    """A chat of the bot; `person` is set in private ones, `group` in all others, which have a title.

    Messages by id, oldest first, bounded.
    """

    id: int
    type: str = "private"
    person: Account | None = None
    started: bool = False
    blocked: bool = False
    messages: "dict[int, Message]" = field(default_factory=dict)
    title: str = ""
    group: Group | None = None

    def as_json(self) -> Json:
        """Return the API's Chat."""
        chat: Json = {"id": self.id, "type": self.type}
        if self.group is not None:
            chat["title"] = self.title
            if self.group.forum:
                chat["is_forum"] = True
        if self.person is not None:
            for key in ("first_name", "last_name", "username"):
                if value := getattr(self.person, key):
                    chat[key] = value
        return chat


@dataclass(slots=True)
class Message:
    """One message; `content` holds the API's fields of its kind (text, entities, document, …).

    Dates are Unix seconds; `version` is the world's version when it last changed; `thread` is its topic, 0
    for none; `as_chat`: an anonymous admin wrote it; `meant`: it was for the bot by privacy mode's rules;
    `protected`: it cannot be sent on; `reactions` are the bot's, `reacted` people's by id.
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
    reacted: dict[int, str] = field(default_factory=dict)
    poll: Poll | None = None
    thread: int = 0
    as_chat: bool = False
    meant: bool = False
    protected: bool = False

    @property
    def shown_sender(self) -> Account:
        """Who the API says wrote it."""
        return GROUP_ANONYMOUS_BOT if self.as_chat else self.sender

    def forwarded(self) -> Json:
        """Return the content of this message when it is sent on: with its origin, without its buttons."""
        kept = {key: value for key, value in self.content.items() if key != "forward_origin"}
        origin: Json = {"type": "user", "date": self.date, "sender_user": self.sender.as_json()}
        if self.as_chat:
            origin = {"type": "chat", "date": self.date, "sender_chat": self.chat.as_json()}
        return {"forward_origin": self.content.get("forward_origin", origin), **kept}

    def as_json(self, with_reply: bool = True) -> Json:
        """Return the API's Message."""
        message: Json = {
            "message_id": self.id,
            "from": self.shown_sender.as_json(),
            "chat": self.chat.as_json(),
            "date": self.date,
            **self._place(),
            **self.content,
        }
        if self.protected:
            message["has_protected_content"] = True
        if self.edit_date:
            message["edit_date"] = self.edit_date
        # in a topic all that replies to nothing replies to the message that opened it
        reply = self.reply_to or (self.chat.messages.get(self.thread) if self.thread != self.id else None)
        if reply is not None and with_reply:
            message["reply_to_message"] = reply.as_json(with_reply=False)
        if self.reply_markup is not None and "inline_keyboard" in self.reply_markup:
            message["reply_markup"] = self.reply_markup
        return message

    def _place(self) -> Json:
        """A supergroup has threads: topics in a forum, and replies to one message elsewhere."""
        place: Json = {"sender_chat": self.chat.as_json()} if self.as_chat else {}
        if self.thread:
            return place | {"message_thread_id": self.thread, "is_topic_message": True}
        if self.chat.type == "supergroup" and self.reply_to is not None:
            first = self.reply_to
            while first.reply_to is not None:
                first = first.reply_to
            place["message_thread_id"] = first.id
        return place


@dataclass(slots=True)
class Press:
    """A pressed button that the bot may answer once, while it is young."""

    id: str
    person: Account
    data: str
    at: float
    answer: Json | None = None
