"""What somebody in a group wants who may be an admin: kept until Telegram has said who is."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.events import AdminsTold, Person, Place, Pressed, Said
from bot.conversation.topic import Message, Outcome, Turn
from storage import challenges, group_chats
from storage.database import Transaction
from storage.records import Group, Wish

FRESH = timedelta(seconds=60)  # for so long it is believed who the admins are
WAITS = timedelta(minutes=10)  # then nobody wants it any more, whatever Telegram says at last


def admin(turn: Turn, person_id: int) -> bool | None:
    """Tell whether somebody administers the group; None when Telegram has to be asked first."""
    if person_id == turn.chat.chat_id:
        return True  # only admins can speak in the name of the group
    group = group_chats.get(turn.tx, turn.chat.chat_id)
    if group is None or group.admins_at is None or turn.now - group.admins_at > FRESH:
        return None
    return person_id in group.admins


def ask(turn: Turn, game: int = 0) -> Outcome:
    """Keep what the person of this turn wants, and ask Telegram who the admins are.

    What is wanted of a `game` (its id) is wanted of no other.
    """
    event = turn.event
    assert isinstance(event, Pressed | Said)
    if isinstance(event, Pressed):
        content = {"press": event.data, "message": event.message_id, "game": game}
    else:
        content = {"text": event.text, "message": event.message_id, "game": game}
    group_chats.add_wish(
        turn.tx,
        Wish(
            event.place.chat_id,
            event.place.thread_id,
            event.person.id,
            event.person.language,
            event.query_id if isinstance(event, Pressed) else "",
            json.dumps(content),
            turn.now,
        ),
    )
    return Outcome(messages=(Message("ask-admins"),), held=True)


def told(turn: Turn) -> Outcome:
    """Record who the admins are."""
    event = turn.event
    assert isinstance(event, AdminsTold)
    group = group_chats.get(turn.tx, event.place.chat_id) or Group(event.place.chat_id)
    group_chats.put(turn.tx, replace(group, admins=event.admins, admins_at=turn.now))
    return Outcome()


def granted(tx: Transaction, chat_id: int, now: datetime) -> list[Pressed | Said]:
    """Return what people wanted, as they said it, now that it can be decided; what is past is forgotten."""
    events: list[Pressed | Said] = []
    for wish in group_chats.take_wishes(tx, chat_id):
        content = json.loads(wish.content)
        if _past(tx, wish, int(content.get("game", 0)), now):
            continue
        place, person = Place(wish.chat_id, wish.thread_id), Person(wish.person_id, wish.language)
        message_id = int(content["message"])
        if "press" in content:
            events.append(Pressed(place, person, message_id, content["press"], wish.query_id))
        else:
            events.append(Said(place, person, message_id, content["text"]))
    return events


def _past(tx: Transaction, wish: Wish, game: int, now: datetime) -> bool:
    """Whether a wish came too long ago, or was about a game that another one has followed."""
    newest = challenges.newest(tx, wish.chat_id, wish.thread_id) if game else None
    return now - wish.made_at > WAITS or (newest is not None and newest.id > game)
