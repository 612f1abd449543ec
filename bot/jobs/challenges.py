"""Finds the groups in which the clock has something to do, and lets each of it happen as an event of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.conversation.events import ClockStruck, DailyFell, Event, Place, RoomFell
from storage import challenges, group_calls, group_chats
from storage.database import Database, Transaction

AT_ONCE = 100
STEP_BACK = timedelta(hours=1)

Happen = Callable[[Sequence[Event]], Awaitable[list[bool]]]


class ChallengeSweep:
    """Looks twice a second; a look that finds nothing reads one index and writes nothing."""

    def __init__(self, database: Database, clock: Callable[[], datetime], happen: Happen) -> None:
        self._database = database
        self._clock = clock
        self._happen = happen

    async def run(self) -> None:
        """Run once. A game whose turn fails is over, so that its group can begin another; a daily one comes later.

        What cannot be said is not said.
        """
        now = self._clock()
        due = await self._database.read(partial(_due, now=now))
        if not due:
            return
        went_well = await self._happen(due)
        for event, well in zip(due, went_well, strict=True):
            if not well:
                await self._database.transaction(partial(_give_up, event=event, now=now))


def _due(tx: Transaction, now: datetime) -> list[ClockStruck | DailyFell | RoomFell]:
    games = [
        ClockStruck(Place(chat_id, thread_id), game, due_at)
        for chat_id, thread_id, game, due_at in challenges.due(tx, now, AT_ONCE)
    ]
    daily = [
        DailyFell(Place(chat_id, thread_id), due_at)
        for chat_id, thread_id, due_at in group_chats.daily_due(tx, now, AT_ONCE)
    ]
    room = [RoomFell(Place(*place)) for place in group_calls.later_due(tx, now, AT_ONCE)]
    return [*games, *daily, *room]


def _give_up(tx: Transaction, event: ClockStruck | DailyFell | RoomFell, now: datetime) -> None:
    if isinstance(event, ClockStruck):
        challenges.end(tx, event.game, now)
    elif isinstance(event, DailyFell):
        group_chats.put_daily(tx, event.place.chat_id, now + STEP_BACK)
    else:
        group_calls.take_later(tx, event.place.chat_id, event.place.thread_id)
