"""The heart: one event, one unit of work.

Rule 1: a turn is a transaction. Everything it decides is saved by one commit, or nothing is.
Rule 2: nothing is sent before the commit; what is to be sent is in the rows, and in what `take` returns.
Rule 3: an update has its effect once: its id is recorded in the transaction of its effects.
Rule 4: a turn waits for nothing: no await, no network, no clock; `now` is given.
Rule 5: a text answers a card only if it was written after the card appeared.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

from bot.conversation import router
from bot.conversation.activity import Activity, Home, decode, encode
from bot.conversation.events import CameBack, Event, FromPerson, Left, Person, Place, Pressed, Said
from bot.conversation.house import House
from bot.conversation.planning import planned_next
from bot.conversation.showing import Answer, Pending, Taken
from bot.conversation.texts import spoken
from bot.conversation.topic import Message, Notice, Outcome, Turn
from storage import chats, learners, outbox, reminders, updates
from storage.database import Transaction
from storage.records import Chat, Learner, Outgoing, Parked

_NOTHING = Outcome()


def take(tx: Transaction, event: Event, update_id: int | None, now: datetime, house: House) -> Taken | None:
    """Let an event have its effect, once; return what is to be done after the commit.

    A redelivered update changes nothing; if it was a press, it is owed its answer all the same.
    """
    if update_id is not None and not updates.mark_seen(tx, update_id, now):
        return Taken(event.place, answer=Answer(event.query_id)) if isinstance(event, Pressed) else None
    if isinstance(event, FromPerson) and getattr(event, "private", True) is False:
        return _in_group(tx, event, now)
    return _effect(tx, event, update_id, now, house)


def shown(
    tx: Transaction, place: Place, version: int, message_id: int, now: datetime, house: House
) -> list[Taken]:
    """Record that a screen stands in its chat, and settle the texts that waited for its message id."""
    chats.shown(tx, place.chat_id, place.thread_id, version, message_id, now)
    return settle(tx, place, now, house)


def settle(tx: Transaction, place: Place, now: datetime, house: House) -> list[Taken]:
    """Take the parked texts of a chat up again; those that still cannot be settled are parked anew."""
    done: list[Taken] = []
    for text in chats.unpark(tx, place.chat_id, place.thread_id):
        event = Said(place, Person(text.person_id, text.language), text.message_id, text.text)
        taken = _effect(tx, event, text.update_id, now, house)
        if taken is not None:
            done.append(taken)
    return done


def apologise(
    tx: Transaction, event: Event | None, update_id: int | None, now: datetime, reference: str
) -> Taken | None:
    """An event whose turn failed: it counts as seen, and its chat is told once, with the error's reference."""
    if update_id is not None and not updates.mark_seen(tx, update_id, now, reference):
        return None
    if event is None or getattr(event, "private", True) is False:
        return None
    said = _sent(tx, event.place, Message("note", {"text": "note-sorry", "reference": reference}), now)
    answer = Answer(event.query_id) if isinstance(event, Pressed) else None
    return Taken(event.place, messages=(said,), answer=answer)


def pending(tx: Transaction, place: Place) -> Pending | None:
    """Return the screen of a chat that is not known to be shown, or None."""
    chat = chats.get(tx, place.chat_id, place.thread_id)
    learner = learners.get(tx, place.chat_id)
    if chat is None or chat.version <= chat.shown:
        return None
    return _pending(chat, decode(chat.activity), learner.language if learner else "en")


def _in_group(tx: Transaction, event: FromPerson, now: datetime) -> Taken | None:
    """In groups the bot is silent, but for a command that was meant for it."""
    if isinstance(event, Pressed):
        return Taken(event.place, answer=Answer(event.query_id))
    if isinstance(event, Said) and event.addressed and router.command_in(event.text)[0]:
        return Taken(
            event.place, messages=(_sent(tx, event.place, Message("note", {"text": "note-group"}), now),)
        )
    return None


def _effect(
    tx: Transaction, event: Event, update_id: int | None, now: datetime, house: House
) -> Taken | None:
    place = event.place
    if isinstance(event, Left):
        unreachable(tx, place.chat_id, now)
        return None
    learner = _learner(tx, event, now)
    if isinstance(event, CameBack):
        return None
    stored = chats.get(tx, place.chat_id, place.thread_id)
    chat = stored or Chat(place.chat_id, place.thread_id, encode(Home()))
    activity = decode(chat.activity)
    answers = (
        isinstance(event, Said) and not router.command_in(event.text)[0] and router.takes_answers(activity)
    )
    if answers and isinstance(event, Said) and not chat.uncertain:
        if chat.shown < chat.fresh:
            chats.park(tx, place.chat_id, place.thread_id, _parked(event, update_id or 0))
            return None
        if event.message_id <= chat.message_id:
            return Taken(place, messages=(_sent(tx, place, Message("note", {"text": "note-early"}), now),))
    turn = Turn(tx, now, house, event, chat, activity, learner, update_id)
    return _saved(turn, router.handle(turn))


def unreachable(tx: Transaction, chat_id: int, now: datetime) -> None:
    """The person has blocked the bot: nothing more is sent until they write again."""
    learners.sleep(tx, chat_id, now)
    chats.hush(tx, chat_id)
    outbox.drop_chat(tx, chat_id)


def _learner(tx: Transaction, event: Event, now: datetime) -> Learner:
    """Return who it is, made on the first word, awake again after having blocked us."""
    learner = learners.get(tx, event.place.chat_id)
    if learner is None:
        language = spoken(event.person.language) if isinstance(event, FromPerson) else "en"
        learner = Learner(event.place.chat_id, now, language=language)
        learners.put(tx, learner)
    elif learner.asleep_at is not None and isinstance(event, FromPerson):
        awake = replace(learner, asleep_at=None)
        learner = planned_next(awake, now, reminders.last_planned(tx, learner.id))
        learners.put(tx, learner)
    return learner


def _saved(turn: Turn, outcome: Outcome) -> Taken:
    """Save what the handler answered: the chat's row with its next version, the messages, the place left."""
    event = turn.event
    place, person = event.place, isinstance(event, FromPerson)
    chat = replace(turn.chat, touched_at=turn.now) if person else turn.chat
    if outcome.activity is not None:
        _keep_place(turn, outcome.activity)
        chat = _redrawn(chat, turn, outcome, outcome.activity)
    if person or outcome.activity is not None:
        chats.put(turn.tx, chat)
    messages = tuple(_sent(turn.tx, place, message, turn.now) for message in outcome.messages)
    answer = Answer(event.query_id, outcome.toast, turn.language) if isinstance(event, Pressed) else None
    screen = None
    if outcome.activity is not None and not outcome.standing:
        screen = _pending(chat, outcome.activity, turn.language)
    return Taken(place, screen, messages, answer)


def _redrawn(chat: Chat, turn: Turn, outcome: Outcome, activity: Activity) -> Chat:
    version = chat.version + 1
    notice = json.dumps([outcome.notice.name, outcome.notice.arguments]) if outcome.notice else ""
    chat = replace(chat, version=version, activity=encode(activity), notice=notice, tries=1)
    if outcome.standing:
        return replace(
            chat,
            shown=version,
            fresh=version,
            message_id=outcome.standing,
            shown_at=turn.now,
            uncertain=False,
        )
    below = isinstance(turn.event, Said) if outcome.fresh is None else outcome.fresh
    if below or chat.message_id == 0:
        return replace(chat, fresh=version, uncertain=False)
    return chat


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


def _sent(tx: Transaction, place: Place, message: Message, now: datetime) -> Outgoing:
    """Put a message into the outbox."""
    outgoing = Outgoing(
        place.chat_id,
        place.thread_id,
        message.kind,
        json.dumps(message.arguments, ensure_ascii=False),
        once=message.once,
        expires_at=message.expires_at,
    )
    return replace(outgoing, id=outbox.add(tx, outgoing, now))


def _parked(event: Said, update_id: int) -> Parked:
    return Parked(update_id, event.person.id, event.person.language, event.message_id, event.text)
