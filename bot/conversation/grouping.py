"""The way of an event from a group: what the bot hears there at all, and whose settings stand in for a learner's."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.conversation import belonging, presence
from bot.conversation.activity import Home, decode, encode
from bot.conversation.buttons import Stale, unpack
from bot.conversation.events import BotAdded, BotRemoved, Event, Migrated, Place, Pressed, Said, SentOther
from bot.conversation.games import calls
from bot.conversation.house import House
from bot.conversation.router import command_in
from bot.conversation.sending import note
from bot.conversation.texts import spoken
from bot.conversation.topic import Outcome, Turn
from bot.conversation.topics import COMMANDS, EVENTS, GROUP_COMMANDS, GROUP_PRESSES, GROUP_REPLIES, OWN_EVENTS
from storage import chats, group_chats
from storage.database import Transaction
from storage.records import Chat, Group, Learner


def met(
    tx: Transaction, event: Event, update_id: int | None, now: datetime, house: House
) -> tuple[Turn, Outcome] | None:
    """Let an event of a group have its effect; None for what is none of our business there.

    Nobody becomes a learner by being in a group: the turn speaks for the group, with its settings.
    """
    if _ignored(event):
        return None
    if isinstance(event, BotRemoved):
        presence.gone(tx, event.place.chat_id, now)
        return None
    if isinstance(event, Migrated):
        if not group_chats.move(tx, event.place.chat_id, event.to):
            return None
        event = replace(event, place=Place(event.to, event.place.thread_id))
    group = group_chats.get(tx, event.place.chat_id) or Group(event.place.chat_id)
    if isinstance(event, BotAdded) or group.gone_at is not None:
        language = spoken(event.person.language) if isinstance(event, BotAdded) else group.language
        group = replace(group, gone_at=None, language=language)
        group_chats.put(tx, group)
    place = event.place
    chat = chats.get(tx, place.chat_id, place.thread_id) or Chat(
        place.chat_id, place.thread_id, encode(Home())
    )
    activity = decode(chat.activity)
    event, chat = belonging.met(event, chat, activity)
    speaker = Learner(
        place.chat_id,
        now,
        language=group.language,
        zone=group.zone,
        place=group.place,
        course_id=group.course_id,
    )
    turn = Turn(tx, now, house, event, chat, activity, speaker, update_id)
    outcome = _handled(turn)
    return None if outcome is None else (turn, outcome)


def _ignored(event: Event) -> bool:
    """Whether the bot does not listen: to what people say to one another, and to commands for others."""
    if isinstance(event, Said):
        return not event.addressed or not (event.reply_to or command_in(event.text)[0])
    return isinstance(event, SentOther)


def _handled(turn: Turn) -> Outcome | None:
    event = turn.event
    if isinstance(event, Said):
        return _said(turn, event)
    if isinstance(event, Pressed):
        return _pressed(turn, event)
    owner = getattr(event, "owner", "")
    handler = OWN_EVENTS.get((type(event), owner)) if owner else EVENTS.get(type(event))
    return handler(turn) if handler else None


def _said(turn: Turn, event: Said) -> Outcome | None:
    name, arguments = command_in(event.text)
    if name in GROUP_COMMANDS:
        return GROUP_COMMANDS[name](turn, arguments)
    if name:
        return calls.said(turn, note("note-group")) if name in COMMANDS else None
    return next((heard for reply in GROUP_REPLIES if (heard := reply(turn)) is not None), None)


def _pressed(turn: Turn, event: Pressed) -> Outcome:
    """A press in a group names its game and is checked by its handler: others may have pressed just before."""
    try:
        button, version = unpack(event.data)
    except Stale:
        return Outcome(toast="toast-old-button")
    handler = GROUP_PRESSES.get(type(button))
    if handler is None or version > turn.chat.version:
        return Outcome(toast="toast-old-button")
    return handler(turn, button)
