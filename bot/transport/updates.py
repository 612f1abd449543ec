"""From one raw update to one of our events: parsed alone, cleaned at the door, None where there is no use for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from telegram.constants import ChatMemberStatus, ChatType

from bot.conversation.events import (
    NOWHERE,
    Arriving,
    BotAdded,
    BotRemoved,
    CameBack,
    Left,
    Located,
    Migrated,
    PeopleChanged,
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
LONGEST_NAME = 24  # letters of a player's name
LATEST = 2**33  # seconds since 1970: the year 2242
SERVICE = ("new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id")
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
    event: Arriving | None = None
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


def _event(raw: Mapping[str, Any], username: str) -> Arriving | None:
    if "message" in raw:
        return _message(raw["message"], username)
    if "callback_query" in raw:
        return _pressed(raw["callback_query"])
    if "my_chat_member" in raw:
        return _membership(raw["my_chat_member"])
    if "poll_answer" in raw:
        return _voted(raw["poll_answer"])
    return None


def _message(message: Mapping[str, Any], username: str) -> Arriving | None:
    if not _private(message["chat"]) and any(kind in message for kind in SERVICE):
        return _service(message)
    sender, place = message.get("from"), _place(message)
    if _anonymous_admin(message):
        person = Person(place.chat_id)
    elif sender is None or sender.get("is_bot") or "via_bot" in message:
        return None
    else:
        person = _person(sender)
    message_id = _whole(message["message_id"])
    if "forward_origin" in message:
        return SentOther(place, person, message_id, "forward")
    if "text" in message:
        text = clean(str(message["text"]))
        replied = message.get("reply_to_message") if place.in_group else None
        reply_to = _whole((replied or {}).get("message_id", 0))
        sent_at = _moment(message) if reply_to else None
        return Said(place, person, message_id, text, _addressed(text, username), reply_to, sent_at)
    kind = next((kind for kind in KINDS if kind in message), "")
    if kind == "location" and not place.in_group:
        position = message["location"]
        at = float(position["latitude"]), float(position["longitude"])
        return Located(place, person, message_id, *at)
    return SentOther(place, person, message_id, kind) if kind else None


def _moment(message: Mapping[str, Any]) -> datetime | None:
    """When a message was sent; None when it does not say so in a way that can be read."""
    sent = message.get("date")
    if not isinstance(sent, int) or not 0 < sent < LATEST:
        return None
    return datetime.fromtimestamp(sent, UTC)


def _service(message: Mapping[str, Any]) -> PeopleChanged | Migrated | None:
    """What Telegram itself says in a group: who came or went, and that it has another id now."""
    place = _place(message)
    if "migrate_to_chat_id" in message:
        return Migrated(place, _whole(message["migrate_to_chat_id"]))
    if "migrate_from_chat_id" in message:
        return Migrated(Place(_whole(message["migrate_from_chat_id"])), place.chat_id)
    joined = [_person(one) for one in message.get("new_chat_members", ()) if not one.get("is_bot")]
    gone = message.get("left_chat_member")
    left = (_person(gone),) if gone and not gone.get("is_bot") else ()
    return PeopleChanged(place, tuple(joined), left) if joined or left else None


def _anonymous_admin(message: Mapping[str, Any]) -> bool:
    """Whether the message was written in the name of the group: only its admins can."""
    chat = message.get("sender_chat")
    return chat is not None and chat["id"] == message["chat"]["id"] and not _private(message["chat"])


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
    return Pressed(_place(message), person, _whole(message["message_id"]), data, str(query["id"]))


def _membership(change: Mapping[str, Any]) -> Arriving | None:
    place, person = Place(_whole(change["chat"]["id"])), _person(change["from"])
    gone = change["new_chat_member"]["status"] in _GONE
    if _private(change["chat"]):
        return Left(place, person) if gone else CameBack(place, person)
    if change["chat"]["type"] == ChatType.CHANNEL:
        return None
    if gone:
        return BotRemoved(place)
    return BotAdded(place, person) if change["old_chat_member"]["status"] in _GONE else None


def _voted(answer: Mapping[str, Any]) -> Voted | None:
    """A vote; one in the name of a chat has no person behind it."""
    if "voter_chat" in answer or "user" not in answer or answer["user"].get("is_bot"):
        return None
    options = tuple(dict.fromkeys(_whole(option) for option in answer["option_ids"]))[:MOST_OPTIONS]
    return Voted(NOWHERE, _person(answer["user"]), str(answer["poll_id"])[:64], options)


def _person(sender: Mapping[str, Any]) -> Person:
    language, last = str(sender.get("language_code") or ""), clean(str(sender.get("last_name") or ""))
    name = " ".join(f"{clean(str(sender.get('first_name') or ''))} {last[:1]}".split())
    seen = any(sign.isprintable() and not sign.isspace() for sign in name)
    return Person(_whole(sender["id"]), language, name[:LONGEST_NAME] if seen else "")


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
