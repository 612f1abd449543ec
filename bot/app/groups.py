"""What delivery learns of groups, as turns: who the admins are, the group's new id."""

from __future__ import annotations

import logging
from datetime import datetime
from functools import partial

from bot import turn
from bot.conversation.events import AdminsTold, Migrated, Place
from bot.conversation.house import House
from bot.conversation.showing import Taken
from bot.conversation.wishes import granted
from bot.logs import event as log
from storage import outbox
from storage.database import Transaction, attempt
from storage.records import Outgoing

logger = logging.getLogger(__name__)


def told_admins(
    tx: Transaction, message: Outgoing, admins: tuple[int, ...], now: datetime, house: House
) -> list[Taken]:
    """Record who the admins are, and let everyone who waited for it have their way, or be refused, each alone."""
    outbox.drop(tx, message.id)
    place = Place(message.chat_id, message.thread_id)
    done = [turn.take(tx, AdminsTold(place, admins), None, now, house)]
    for wish in granted(tx, place.chat_id, now):
        taken = attempt(tx, partial(turn.take, event=wish, update_id=None, now=now, house=house))
        if isinstance(taken, Exception):
            log(logger, "wish set aside", level=logging.ERROR, error=taken)
        else:
            done.append(taken)
    return [taken for taken in done if taken is not None]


def migrated(tx: Transaction, chat_id: int, new: int, now: datetime, house: House) -> Taken | None:
    """Move a group to its new id, as when Telegram tells us so in an update."""
    return turn.take(tx, Migrated(Place(chat_id), new), None, now, house)
