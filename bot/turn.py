"""The heart: one event, one unit of work.

Rule 1: a turn is a transaction. Everything it decides is saved by one commit, or nothing is.
Rule 2: nothing is sent before the commit; what is to be sent is in the rows, and in what `take` returns.
Rule 3: an update has its effect once: its id is recorded in the transaction of its effects.
Rule 4: a turn waits for nothing: no await, no network, no clock; `now` is given.
Rule 5: a text answers a card only if it was written after the card appeared.
"""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.conversation import belonging, grouping, presence, router, voting
from bot.conversation.activity import Activity, Home, decode, encode
from bot.conversation.belonging import Timing
from bot.conversation.events import CameBack, Event, FromPerson, Left, Person, Place, Pressed, Said, Voted
from bot.conversation.house import House
from bot.conversation.sending import note, sent, sorry
from bot.conversation.showing import Answer, Pending, Taken, answer_to
from bot.conversation.topic import Notice, Outcome, Turn
from bot.logs import event as log
from storage import chats, updates
from storage.database import Transaction, attempt
from storage.records import Chat, Parked

logger = logging.getLogger(__name__)

MOST_SENDS = 3  # of one screen or message whose outcome cannot be known, the first included


def take(tx: Transaction, event: Event, update_id: int | None, now: datetime, house: House) -> Taken | None:
    """Let an event have its effect, once; return what is to be done after the commit.

    A redelivered update changes nothing; if it was a press, it is owed its answer all the same.
    """
    if update_id is not None and not updates.mark_seen(tx, update_id, now):
        return Taken(event.place, answer=Answer(event.query_id)) if isinstance(event, Pressed) else None
    if isinstance(event, Voted):
        placed = voting.found(tx, event)
        if placed is None:
            voting.kept(tx, event, update_id, now)
            return None
        event = placed
    if event.place.in_group:
        met = grouping.met(tx, event, update_id, now, house)
        return _saved(*met) if met else None
    return _effect(tx, event, update_id, now, house)


def shown(
    tx: Transaction, place: Place, version: int, message_id: int, now: datetime, house: House
) -> list[Taken]:
    """Record that a screen stands in its chat, and settle the texts that waited for its message id."""
    chats.shown(tx, place.chat_id, place.thread_id, version, message_id, now)
    return settle(tx, place, now, house)


def settle(tx: Transaction, place: Place, now: datetime, house: House, suspect: int = 0) -> list[Taken]:
    """Take the parked texts of a chat up again; those that still cannot be settled are parked anew.

    One whose turn fails is undone alone, and its person is told, as with an update; `suspect` names one that is
    not even tried.
    """
    done: list[Taken] = []
    for text in chats.unpark(tx, place.chat_id, place.thread_id):
        event = Said(place, Person(text.person_id, text.language), text.message_id, text.text)
        taken: Taken | Exception | None = RuntimeError("it killed the process")
        if text.update_id != suspect:
            taken = attempt(tx, partial(_effect, event=event, update_id=text.update_id, now=now, house=house))
        if isinstance(taken, Exception):
            taken = _set_aside(tx, text, place, now, taken)
        if taken is not None:
            done.append(taken)
    return done


def _set_aside(tx: Transaction, text: Parked, place: Place, now: datetime, error: Exception) -> Taken:
    """A parked text whose turn failed, or killed the process: it has no effect, and its chat is told once."""
    reference = f"{text.update_id & 0xFFFFFF:06x}"
    log(logger, "parked text set aside", level=logging.ERROR, error=error, reference=reference)
    return Taken(place, messages=sent(tx, place, (sorry(reference),), now))


def apologise(
    tx: Transaction, event: Event | None, update_id: int | None, now: datetime, reference: str
) -> Taken | None:
    """An event whose turn failed: it counts as seen, and its chat is told once, with the error's reference."""
    if update_id is not None and not updates.mark_seen(tx, update_id, now, reference):
        return None
    event = voting.found(tx, event) if isinstance(event, Voted) else event
    if event is None:
        return None
    told = () if event.place.in_group else (sorry(reference),)
    answer = Answer(event.query_id) if isinstance(event, Pressed) else None
    return Taken(event.place, messages=sent(tx, event.place, told, now), answer=answer)


def pending(tx: Transaction, place: Place) -> Pending | None:
    """Return the screen of a chat that is not known to be shown, or None."""
    chat = chats.get(tx, place.chat_id, place.thread_id)
    if chat is None or chat.version <= chat.shown:
        return None
    return _pending(chat, decode(chat.activity), presence.language(tx, place.chat_id))


def _effect(
    tx: Transaction, event: Event, update_id: int | None, now: datetime, house: House
) -> Taken | None:
    place = event.place
    if isinstance(event, Left):
        presence.unreachable(tx, place.chat_id, now)
        return None
    if not isinstance(event, FromPerson) and presence.forgotten(tx, place):
        return None
    learner = presence.known(tx, event, now)
    if isinstance(event, CameBack):
        return None
    stored = chats.get(tx, place.chat_id, place.thread_id)
    chat = stored or Chat(place.chat_id, place.thread_id, encode(Home()))
    activity = decode(chat.activity)
    event, chat = belonging.met(event, chat, activity)
    turn = Turn(tx, now, house, event, chat, activity, learner, update_id)
    written = belonging.timing(event, chat, activity, now)
    if written is Timing.UNKNOWN and isinstance(event, Said):
        chats.park(tx, place.chat_id, place.thread_id, _parked(event, update_id or 0))
        return _saved(turn, Outcome())
    early = Outcome(messages=(note("note-early"),))
    outcome = early if written is Timing.BEFORE else router.handle(turn)
    if stored is None and isinstance(event, Pressed) and outcome == Outcome(toast=outcome.toast):
        outcome = replace(outcome, forgets=presence.passed_by(tx, learner, now))
    return _saved(turn, outcome)


def _saved(turn: Turn, outcome: Outcome) -> Taken:
    """Save what the handler answered: the chat's row with its next version, the messages, the place left."""
    event = turn.event
    place, person = event.place, isinstance(event, FromPerson)
    chat = turn.chat
    if outcome.forgets:
        person, chat = False, Chat(place.chat_id, place.thread_id, encode(Home()))
    lost = person and chat.shown < chat.version and chat.tries >= MOST_SENDS  # it is not sent again by itself
    if person:
        touched_at = outcome.used_at or turn.now
        chat = replace(chat, touched_at=touched_at, tries=1 if chat.tries >= chats.SILENT else chat.tries)
    if outcome.activity is not None:
        _keep_place(turn, outcome.activity)
        chat = _redrawn(chat, turn, outcome, outcome.activity)
    if person or outcome.activity is not None:
        chats.put(turn.tx, chat)
    messages = sent(turn.tx, place, outcome.messages, turn.now)
    answer = answer_to(event, outcome, turn.language)
    screen = None
    if chat.shown < chat.version and (outcome.activity is not None or lost):
        screen = _pending(chat, outcome.activity or turn.activity, turn.language)
    return Taken(place, screen, messages, answer)


def _redrawn(chat: Chat, turn: Turn, outcome: Outcome, activity: Activity) -> Chat:
    """Return the chat with its next screen; a new message is needed below what a person wrote."""
    version = chat.version + 1
    below = isinstance(turn.event, Said) if outcome.fresh is None else outcome.fresh
    placed = chat.message_id and not (isinstance(turn.event, Pressed) and not turn.event.message_id)
    fresh = bool(outcome.standing) or outcome.silent or below or not placed
    return replace(
        chat,
        version=version,
        activity=encode(activity),
        notice=json.dumps([outcome.notice.name, outcome.notice.arguments]) if outcome.notice else "",
        tries=1,
        fresh=version if fresh else chat.fresh,
        uncertain=chat.uncertain and not fresh,
        shown=version if outcome.standing or outcome.silent else chat.shown,
        message_id=outcome.standing or (0 if outcome.silent else chat.message_id),
        shown_at=turn.now if fresh else chat.shown_at,  # the time it was made, until it is known better
    )


def _keep_place(turn: Turn, activity: Activity) -> None:
    """Keep the place in a topic that another one now takes the screen from."""
    leaving, entering = router.topic_of(turn.activity), router.topic_of(activity)
    chat = turn.chat
    if leaving is not entering and isinstance(turn.activity, leaving.keeps or ()):
        chats.keep_place(turn.tx, chat.chat_id, chat.thread_id, leaving.name, encode(turn.activity))


def _pending(chat: Chat, activity: Activity, language: str) -> Pending:
    place = Place(chat.chat_id, chat.thread_id)
    notice = Notice(*json.loads(chat.notice)) if chat.notice else None
    edits = chat.message_id if chat.shown >= chat.fresh else 0
    return Pending(place, chat.version, edits, activity, notice, language)


def _parked(event: Said, update_id: int) -> Parked:
    return Parked(update_id, event.person.id, event.person.language, event.message_id, event.text)
