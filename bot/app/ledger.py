"""What became of each send, recorded in transactions: the storing side of delivery."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot import turn
from bot.app import fates, groups, polls
from bot.conversation import presence
from bot.conversation.house import House
from bot.conversation.showing import Pending, Taken
from bot.health import metrics
from bot.turn import MOST_SENDS
from storage import chats, outbox
from storage.database import Database, StorageUnavailable, Transaction
from storage.records import Outgoing

T = TypeVar("T")
DISK_PAUSE = 2.0  # seconds before storing is tried again


class Ledger:
    """Records outcomes; `hand_on` is given what settling them leaves to be done."""

    def __init__(
        self,
        database: Database,
        house: House,
        clock: Callable[[], datetime],
        hand_on: Callable[[Taken], None],
    ) -> None:
        self._database = database
        self._house = house
        self._clock = clock
        self._hand_on = hand_on

    async def shown(self, screen: Pending, message_id: int) -> None:
        """The screen stands in the chat: texts that waited for its message id are settled."""

        def body(tx: Transaction) -> list[Taken]:
            return turn.shown(tx, screen.place, screen.version, message_id, self._clock(), self._house)

        for taken in await self._stored(body):
            self._hand_on(taken)

    async def doubtful(self, screen: Pending) -> bool:
        """A new message may have arrived: what is typed now counts; True when it may be sent once more."""
        place = screen.place

        def body(tx: Transaction) -> tuple[bool, list[Taken]]:
            chats.doubt(tx, place.chat_id, place.thread_id, screen.version)
            again = chats.retry(tx, place.chat_id, place.thread_id, screen.version, MOST_SENDS)
            return again, turn.settle(tx, place, self._clock(), self._house)

        again, settled = await self._stored(body)
        for taken in settled:
            self._hand_on(taken)
        return again

    async def refused(self, screen: Pending) -> None:
        """The screen is not tried again."""
        place = screen.place
        await self._stored(lambda tx: chats.give_up(tx, place.chat_id, place.thread_id, screen.version))

    async def unreachable(self, chat_id: int) -> None:
        """The person has blocked the bot: they sleep until they write again."""
        await self._stored(lambda tx: presence.unreachable(tx, chat_id, self._clock()))

    async def migrated(self, chat_id: int, new_chat_id: int) -> None:
        """The group has another id now: everything of it moves at once."""

        def body(tx: Transaction) -> Taken | None:
            return groups.migrated(tx, chat_id, new_chat_id, self._clock(), self._house)

        self._hand_on_all([await self._stored(body)])

    async def told_admins(self, message: Outgoing, admins: tuple[int, ...]) -> None:
        """Telegram has said who administers the group, or would not: those who waited for it are answered."""

        def body(tx: Transaction) -> list[Taken]:
            return groups.told_admins(tx, message, admins, self._clock(), self._house)

        self._hand_on_all(await self._stored(body))

    async def sending(self, message: Outgoing) -> bool:
        """Mark the message before its request; False when it has expired, or was handed over twice and is sent."""
        if message.expires_at is not None and self._clock() > message.expires_at:
            fates.counted(message, "expired")
            await self.dropped(message)
            return False
        return await self._stored(lambda tx: outbox.mark_sending(tx, message.id))

    async def unsent(self, message: Outgoing) -> None:
        """The message surely did not arrive: a kill while it waits must not count it as one that may have."""
        await self._stored(lambda tx: outbox.wait_again(tx, message.id))

    async def sent(self, message: Outgoing, message_id: int, poll_id: str = "") -> None:
        """The message stands in the chat: its topic hears of it, where it wants to; a poll can be voted in."""
        if poll_id:
            await self._poll_stands(message, message_id, poll_id)
            return

        def body(tx: Transaction) -> Taken | None:
            outbox.drop(tx, message.id)
            return fates.stands(tx, message, message_id, self._clock(), self._house)

        self._hand_on_all([await self._stored(body)])
        fates.counted(message, "sent")

    async def lost(self, message: Outgoing) -> bool:
        """No answer came: a `once` message counts as sent, another may be sent again a few times."""
        if not message.once and message.tries + 1 < MOST_SENDS:
            await self._stored(lambda tx: outbox.mark_due(tx, message.id))
            return True
        metrics.count("sends_uncertain_total")
        if fates.asks(message):
            await self.dropped(message)
            return False
        forget = partial(fates.uncertain, message=message, now=self._clock(), house=self._house)
        self._hand_on_all([await self._stored(forget)])
        return False

    async def dropped(self, message: Outgoing, forbidden: bool = False) -> None:
        """The message was refused for good, or came too late; `forbidden`: its like may not be sent to this chat."""
        if fates.asks(message):
            await self.told_admins(message, ())
            return

        def body(tx: Transaction) -> Taken | None:
            outbox.drop(tx, message.id)
            return polls.lost(tx, message, self._clock(), self._house, forbidden)

        self._hand_on_all([await self._stored(body)])

    async def _poll_stands(self, message: Outgoing, message_id: int, poll_id: str) -> None:
        def body(tx: Transaction) -> list[Taken]:
            outbox.drop(tx, message.id)
            return polls.stands(tx, message, poll_id, message_id, self._clock(), self._house)

        self._hand_on_all(await self._stored(body))

    def _hand_on_all(self, done: Iterable[Taken | None]) -> None:
        for taken in done:
            if taken is not None:
                self._hand_on(taken)

    async def _stored(self, body: Callable[[Transaction], T]) -> T:
        """Run a transaction; while the disk is full or locked, wait: what was sent must not be forgotten."""
        while True:
            try:
                return await self._database.transaction(body)
            except StorageUnavailable:
                metrics.count("errors_total", "storage")
                await asyncio.sleep(DISK_PAUSE)
