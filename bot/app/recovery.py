"""After a start: what the process before left unfinished."""

from __future__ import annotations

import logging
from datetime import datetime
from functools import partial

from bot import turn
from bot.app import fates
from bot.app.intake import MOST_TRIES
from bot.conversation.events import Place
from bot.conversation.house import House
from bot.conversation.showing import Taken
from bot.logs import event as log
from bot.turn import MOST_SENDS
from storage import chats, outbox, updates
from storage.database import Database, Transaction, attempt
from storage.records import Outgoing

logger = logging.getLogger(__name__)

MOST_CHATS = 10_000


async def recover(database: Database, now: datetime, house: House) -> list[Taken]:
    """Settle what was on its way when the process before ended, a chat at a time.

    A screen may have arrived under an id that nobody recorded, so a text that was parked for it counts. One that
    kills the process whenever it is taken up is set aside in the end.
    """
    lost, parked = await database.transaction(partial(_begin, now=now, house=house))
    done: list[Taken] = lost
    for chat_id, thread_id in parked:
        place = Place(chat_id, thread_id)
        ids, suspect = await database.transaction(partial(_try, place=place))
        done += await database.transaction(
            partial(turn.settle, place=place, now=now, house=house, suspect=suspect)
        )
        await database.transaction(partial(updates.forget_attempts, update_ids=ids))
    return done


def _begin(tx: Transaction, now: datetime, house: House) -> tuple[list[Taken], list[tuple[int, int]]]:
    """Mark what may have arrived; a `once` message is not sent again, others wait anew.

    Return what is to be said of polls that may have arrived, and the chats to settle.
    """
    chats.doubt_all(tx)
    lost: list[Taken | None] = []
    for message in outbox.on_their_way(tx):
        if message.once or message.tries >= MOST_SENDS:
            lost.append(_given_up(tx, message, now, house))
        else:
            outbox.mark_due(tx, message.id)
    return [taken for taken in lost if taken is not None], chats.with_parked(tx, MOST_CHATS)


def _given_up(tx: Transaction, message: Outgoing, now: datetime, house: House) -> Taken | None:
    """Forget a message of unknown fate; what its topic makes of that must not keep the bot from starting."""
    taken = attempt(tx, partial(fates.uncertain, message=message, now=now, house=house))
    if not isinstance(taken, Exception):
        return taken
    log(logger, "lost message set aside", level=logging.ERROR, error=taken, kind=message.kind)
    outbox.drop(tx, message.id)
    return None


def _try(tx: Transaction, place: Place) -> tuple[list[int], int]:
    """Count a try of the texts parked in a chat; return their ids, and the one to be set aside or 0."""
    ids = chats.parked_ids(tx, place.chat_id, place.thread_id)
    updates.count_attempts(tx, ids)
    tried = zip(ids, updates.attempts(tx, ids), strict=True)
    return ids, next((update_id for update_id, tries in tried if tries >= MOST_TRIES), 0)
