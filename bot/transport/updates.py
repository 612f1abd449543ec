"""From one raw update to one of our events: parsed alone, cleaned at the door, None where there is no use for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram.constants import ChatMemberStatus, ChatType

from bot.conversation.events import (
    NOWHERE,
    CameBack,
    FromPerson,
    Left,
    Person,
    Place,
    Pressed,
    Said,
    SentOther,
    Voted,
)

# `poll` is left out: it comes with every vote and tells nothing that our own rows do not know better.
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "poll_answer")
MOST_OPTIONS = 12  # of a poll
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
    """Return what a raw update means. `username` is the bot's own. Raises NoUpdate.

    Only the fields that are needed are looked at: PTB's Update.de_json costs a fifth of a turn and refuses an update
    for any field it does not understand.
    """
    update_id = raw.get("update_id")
    if not isinstance(update_id, int) or isinstance(update_id, bool):
        raise NoUpdate("update_id is missing")
    try:
        return Arrived(update_id, _event(raw, username.lower()))
    except (
        KeyError,
        TypeError,
        AttributeError,
        ValueError,
    ):  # one that cannot be read must not stop the others
        return Arrived(update_id, broken=True)


def clean(text: str) -> str:
    """Return a text without what no person types: NUL, lone surrogates, marks that turn the line around."""
    return _UNWANTED.sub("", text[:LONGEST])


def _event(raw: Mapping[str, Any], username: str) -> FromPerson | None:
    if "message" in raw:
        return _message(raw["message"], username)
    if "callback_query" in raw:
        return _pressed(raw["callback_query"])
    if "my_chat_member" in raw:
        return _membership(raw["my_chat_member"])
    if "poll_answer" in raw:
        return _voted(raw["poll_answer"])
    return None


def _message(message: Mapping[str, Any], username: str) -> FromPerson | None:
    sender = message.get("from")
    if sender is None or sender.get("is_bot") or "via_bot" in message:
        return None
    place, person, private = _place(message), _person(sender), _private(message["chat"])
    message_id = _whole(message["message_id"])
    if "forward_origin" in message:
        return SentOther(place, person, message_id, "forward", private)
    if "text" in message:
        text = clean(str(message["text"]))
        return Said(place, person, message_id, text, private, _addressed(text, username))
    kind = next((kind for kind in KINDS if kind in message), "")
    return SentOther(place, person, message_id, kind, private) if kind else None


def _addressed(text: str, username: str) -> bool:
    """Whether a command is for us: /cmd, or /cmd@us."""
    if not text.startswith("/"):
        return True
    head = text.split(maxsplit=1)[0]
    _, at, name = head.partition("@")
    return not at or name.lower() == username


def _pressed(query: Mapping[str, Any]) -> Pressed | None:
    message = query.get("message")
    if message is None:
        return None
    data, person = clean(str(query.get("data") or "")), _person(query["from"])
    return Pressed(
        _place(message),
        person,
        _whole(message["message_id"]),
        data,
        str(query["id"]),
        _private(message["chat"]),
    )


def _membership(change: Mapping[str, Any]) -> FromPerson | None:
    if not _private(change["chat"]):
        return None
    place, person = Place(_whole(change["chat"]["id"])), _person(change["from"])
    return Left(place, person) if change["new_chat_member"]["status"] in _GONE else CameBack(place, person)


def _voted(answer: Mapping[str, Any]) -> Voted | None:
    """A vote; one in the name of a chat has no person behind it."""
    if "user" not in answer:
        return None
    options = tuple(dict.fromkeys(_whole(option) for option in answer["option_ids"]))[:MOST_OPTIONS]
    return Voted(NOWHERE, _person(answer["user"]), str(answer["poll_id"])[:64], options)


def _person(sender: Mapping[str, Any]) -> Person:
    return Person(_whole(sender["id"]), str(sender.get("language_code") or ""))


def _private(chat: Mapping[str, Any]) -> bool:
    return bool(chat["type"] == ChatType.PRIVATE)


def _place(message: Mapping[str, Any]) -> Place:
    thread = message.get("message_thread_id") if message.get("is_topic_message") else None
    return Place(_whole(message["chat"]["id"]), _whole(thread or 0))


def _whole(value: Any) -> int:
    """Return an id. Raises ValueError for anything that is no integer of SQLite's size."""
    if not isinstance(value, int) or isinstance(value, bool) or not -(2**63) <= value < 2**63:
        raise ValueError("no id")
    return value
