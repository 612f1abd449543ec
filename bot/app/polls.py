"""What delivery learns of a poll, as turns of the topic that sent it: it stands, with votes that waited, or is lost."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from functools import partial

from bot import turn
from bot.conversation import presence, voting
from bot.conversation.events import Place, PollLost
from bot.conversation.house import House
from bot.conversation.showing import Taken
from bot.logs import event as log
from storage.database import Transaction, attempt
from storage.records import Outgoing

logger = logging.getLogger(__name__)


def stands(
    tx: Transaction, message: Outgoing, poll_id: str, message_id: int, now: datetime, house: House
) -> list[Taken]:
    """Record that the message is this poll; its topic hears of it, and then of the votes that waited for it.

    A vote whose turn fails is undone alone.
    """
    if presence.forgotten(tx, Place(message.chat_id, message.thread_id)):
        voting.settled(tx)
        return []
    done = [turn.take(tx, voting.stands(tx, message, poll_id, message_id, now), None, now, house)]
    for vote in voting.waited(tx, poll_id):
        taken = attempt(tx, partial(turn.take, event=vote, update_id=None, now=now, house=house))
        if isinstance(taken, Exception):
            log(logger, "early vote set aside", level=logging.ERROR, error=taken)
        else:
            done.append(taken)
    voting.settled(tx)
    return [taken for taken in done if taken is not None]


def lost(
    tx: Transaction, message: Outgoing, now: datetime, house: House, forbidden: bool = False
) -> Taken | None:
    """Tell the topic of a poll that was refused, came too late, or may or may not have arrived."""
    if not voting.hears_of_loss(message):
        return None
    place = Place(message.chat_id, message.thread_id)
    gone = PollLost(place, voting.sender(message), json.loads(message.arguments), forbidden)
    taken = turn.take(tx, gone, None, now, house)
    voting.settled(tx)
    return taken
