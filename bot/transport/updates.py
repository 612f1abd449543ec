"""From one raw update to one of our events: parsed alone, cleaned at the door, None where there is no use for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.conversation.events import CameBack, FromPerson, Left, Person, Place, Pressed, Said, SentOther

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
LONGEST = 4096  # characters of a text that are looked at
_GONE = {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT}
# NUL and lone surrogates break databases and encoders; marks of direction can flip a whole screen.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
KINDS = (
    *(
        "sticker",
        "voice",
        "video_note",
        "video",
        "animation",
        "audio",
        "photo",
        "document",
        "poll",
        "location",
    ),
    *("venue", "contact", "dice", "game", "story", "paid_media", "checklist"),
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """An update with its id; `event` is None when there is nothing in it for us, `broken` when it cannot be read."""

    update_id: int
    event: FromPerson | None = None
    broken: bool = False


class NoUpdate(ValueError):
    """What arrived has no update id: it cannot be confirmed, and is no update."""


def read(raw: Mapping[str, Any], username: str) -> Arrived:
    """Return what a raw update means. `username` is the bot's own. Raises NoUpdate."""
    update_id = raw.get("update_id")
    if not isinstance(update_id, int):
        raise NoUpdate("update_id is missing")
    try:
        update = Update.de_json(dict(raw), None)
        return Arrived(update_id, _event(update, username.lower()))
    except Exception:  # one update that cannot be parsed must not stop the others; its content is not logged
        return Arrived(update_id, broken=True)


def clean(text: str) -> str:
    """Return a text without what no person types: NUL, lone surrogates, marks that turn the line around."""
    return _UNWANTED.sub("", text[:LONGEST])


def _event(update: Update, username: str) -> FromPerson | None:
    if update.message is not None:
        return _message(update.message, username)
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return None


def _message(message: Message, username: str) -> FromPerson | None:
    sender = message.from_user
    if sender is None or sender.is_bot or message.via_bot is not None:
        return None
    place, person = _place(message), Person(sender.id, sender.language_code or "")
    private = message.chat.type == ChatType.PRIVATE
    if message.text is not None and message.forward_origin is None:
        text = clean(message.text)
        return Said(place, person, message.message_id, text, private, _addressed(text, username))
    if message.forward_origin is not None:
        return SentOther(place, person, message.message_id, "forward", private)
    kind = next((kind for kind in KINDS if getattr(message, kind, None)), "")
    return SentOther(place, person, message.message_id, kind, private) if kind else None


def _addressed(text: str, username: str) -> bool:
    """Whether a command is for us: /cmd, or /cmd@us."""
    head = text.split(maxsplit=1)[0] if text.strip() else ""
    _, at, name = head.partition("@")
    return not (head.startswith("/") and at) or name.lower() == username


def _pressed(query: CallbackQuery) -> Pressed | None:
    if query.message is None:
        return None
    chat = query.message.chat
    thread = getattr(query.message, "message_thread_id", None) or 0
    person = Person(query.from_user.id, query.from_user.language_code or "")
    private = chat.type == ChatType.PRIVATE
    where = Place(chat.id, thread if getattr(query.message, "is_topic_message", False) else 0)
    return Pressed(where, person, query.message.message_id, clean(query.data or ""), query.id, private)


def _membership(change: ChatMemberUpdated) -> FromPerson | None:
    if change.chat.type != ChatType.PRIVATE:
        return None
    place, person = Place(change.chat.id), Person(change.from_user.id, change.from_user.language_code or "")
    gone = change.new_chat_member.status in _GONE
    return Left(place, person) if gone else CameBack(place, person)


def _place(message: Message) -> Place:
    thread = message.message_thread_id if message.is_topic_message else None
    return Place(message.chat.id, thread or 0)
