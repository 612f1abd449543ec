"""Whether what a person sends belongs to the screen that stands: texts written too early, presses on its copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.conversation import router
from bot.conversation.activity import Activity
from bot.conversation.buttons import Stale, unpack
from bot.conversation.events import Event, Pressed, Said
from storage.records import Chat

_ONE_BATCH = timedelta(milliseconds=1)  # times are stored in milliseconds


class Timing(Enum):
    """When a text was written, by what is known of the screen it may answer."""

    AFTER = auto()  # it answers, or it answers nothing anyway
    BEFORE = auto()  # the card was not there yet: it does not count
    UNKNOWN = auto()  # the card is on its way: its message id will tell


def timing(event: Event, chat: Chat, activity: Activity, now: datetime) -> Timing:
    """Tell whether a text was written after the card that it may answer had appeared.

    The turns of one batch share their `now`: what came in the batch in which a card was made came before it. Where
    a send ended without an answer the id will never be known, and what a person wrote counts.
    """
    if not isinstance(event, Said) or router.command_in(event.text)[0] or not router.takes_answers(activity):
        return Timing.AFTER
    if chat.shown < chat.fresh:
        if chat.shown_at is not None and abs(now - chat.shown_at) < _ONE_BATCH:
            return Timing.BEFORE
        return Timing.AFTER if chat.uncertain else Timing.UNKNOWN
    return Timing.AFTER if chat.uncertain or event.message_id > chat.message_id else Timing.BEFORE


def met(event: Event, chat: Chat, activity: Activity) -> tuple[Event, Chat]:
    """Take a press on the current screen as such, even though nobody recorded the message it stands in.

    A press on the only send proves where the screen stands. Where there may be copies the press counts as well
    (`message_id` 0), and the next screen comes as a new message, below all of them.
    """
    unrecorded = chat.uncertain or chat.shown < chat.version
    if not isinstance(event, Pressed) or not unrecorded or event.message_id == chat.message_id:
        return event, chat
    try:
        button, version = unpack(event.data)
    except Stale:
        return event, chat
    if version != chat.version or not router.has_button(activity, button):
        return event, chat
    if chat.tries == 1 and event.message_id > chat.message_id:
        return event, replace(chat, shown=version, message_id=event.message_id, uncertain=False)
    return replace(event, message_id=0), chat
