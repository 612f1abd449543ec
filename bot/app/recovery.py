"""After a start: what the process before left unfinished."""

from __future__ import annotations

from datetime import datetime

from bot import turn
from bot.app.ledger import forget_sent
from bot.conversation.events import Place
from bot.conversation.house import House
from bot.conversation.showing import Taken
from bot.turn import MOST_SENDS
from storage import chats, outbox
from storage.database import Transaction

MOST_CHATS = 10_000


def recover(tx: Transaction, now: datetime, house: House) -> list[Taken]:
    """Settle what was on its way when the process before ended.

    A `once` message may have arrived, so it is not sent again; others wait anew. A screen may have arrived under
    an id that nobody recorded, so a text that was parked for it counts.
    """
    for message in outbox.interrupted(tx):
        if message.once or message.tries >= MOST_SENDS:
            forget_sent(tx, message)
        else:
            outbox.mark_due(tx, message.id)
    chats.doubt_all(tx)
    done: list[Taken] = []
    for chat_id, thread_id in chats.with_parked(tx, MOST_CHATS):
        done.extend(turn.settle(tx, Place(chat_id, thread_id), now, house))
    return done
