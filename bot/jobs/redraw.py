"""Shows again what a crash or an outage kept from being shown: screens and messages whose rows still wait."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from bot.conversation.events import Place
from bot.conversation.showing import Pending
from storage import chats, outbox
from storage.database import Database, Transaction
from storage.records import Outgoing

AT_ONCE = 100


class Outlet(Protocol):
    """The part of delivery that a redraw needs."""

    def show(self, screen: Pending) -> None:
        """Show a screen."""

    def send(self, message: Outgoing) -> None:
        """Send a message."""

    @property
    def chats(self) -> int:
        """To how many chats something is on its way."""

    async def room(self) -> None:
        """Return when more can be sent."""

    def at_work(self, place: Place) -> bool:
        """Whether something is on its way to this chat."""


class Redraw:
    """Claims unshown screens (three sends at most, the first included) and waiting messages."""

    def __init__(
        self,
        database: Database,
        outlet: Outlet,
        pending: Callable[[Transaction, Place], Pending | None],
        most_sends: int,
    ) -> None:
        self._database = database
        self._outlet = outlet
        self._pending = pending
        self._most = most_sends

    async def run(self) -> None:
        """Run once: claim until nothing is left, a hundred chats at a time, no faster than they can be sent to."""
        claimed: set[int] = set()
        while True:
            await self._outlet.room()
            limit = AT_ONCE + self._outlet.chats  # those at work are passed over
            screens, messages = await self._database.transaction(partial(self._claim, limit=limit))
            messages = [message for message in messages if message.id not in claimed]
            claimed.update(message.id for message in messages)
            for message in messages:
                self._outlet.send(message)
            for screen in screens:
                self._outlet.show(screen)
            if not screens and not messages:
                return

    def _claim(self, tx: Transaction, limit: int) -> tuple[list[Pending], list[Outgoing]]:
        screens: list[Pending] = []
        for chat_id, thread_id, version in chats.unshown(tx, self._most, limit):
            place = Place(chat_id, thread_id)
            if self._outlet.at_work(place) or not chats.retry(tx, chat_id, thread_id, version, self._most):
                continue
            screen = self._pending(tx, place)
            if screen is not None:
                screens.append(screen)
        messages = [
            message
            for chat_id, thread_id in outbox.chats_waiting(tx, limit)
            if not self._outlet.at_work(Place(chat_id, thread_id))
            for message in outbox.waiting_in(tx, chat_id, thread_id)
        ]
        return screens, messages
