"""Finds the reminders that have fallen due and lets each happen as an event of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.conversation.events import Event, Place, ReminderFell
from storage import learners
from storage.database import Database, Transaction

AT_ONCE = 20  # claimed together: no more than go out in a moment, so that a kill can lose few
STEP_BACK = timedelta(hours=1)

Happen = Callable[[Sequence[Event]], Awaitable[list[bool]]]


class ReminderSweep:
    """Claims due reminders in small batches until none is left."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        happen: Happen,
        room: Callable[[], Awaitable[None]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._happen = happen
        self._room = room

    async def run(self) -> None:
        """Run once. A reminder whose handling fails steps back an hour, so that it cannot loop."""
        while True:
            await self._room()
            now = self._clock()
            due = await self._database.transaction(
                partial(learners.with_reminder_due, now=now, limit=AT_ONCE)
            )
            if not due:
                return
            went_well = await self._happen([ReminderFell(Place(learner), slot) for learner, slot in due])
            for (learner, _), well in zip(due, went_well, strict=True):
                if not well:
                    await self._step_back(learner, now)
            if len(due) < AT_ONCE:
                return

    async def _step_back(self, learner: int, now: datetime) -> None:
        def body(tx: Transaction) -> None:
            learners.step_back(tx, learner, now + STEP_BACK)

        await self._database.transaction(body)
