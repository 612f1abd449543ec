"""Keeps the database small: forgets old update ids, votes, polls, games, reminders and versions of cards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.conversation.house import House
from storage import challenges, group_calls, group_chats, polls, reminders, updates
from storage.database import Database

KEPT = timedelta(days=7)  # Telegram keeps updates for a day
VOTES_KEPT = timedelta(days=1)  # whose poll is not known: it was sent just before a crash, or never by us
GAMES_KEPT = timedelta(days=90)  # the points of the week stay
CALLS_KEPT = timedelta(hours=1)  # of groups: only the last minute's count
WISHES_KEPT = timedelta(days=1)  # of which Telegram has not said whether their people may
POLLS_KEPT = timedelta(days=60)  # longer than a poll can stay open by itself
REMINDERS_KEPT = timedelta(days=90)  # the last one stays
REVISIONS_KEPT = timedelta(
    days=180
)  # of cards that were changed: for so long what stands on a screen is judged by them


class Upkeep:
    """Runs now and then; at its end the log is folded into the file."""

    def __init__(self, database: Database, clock: Callable[[], datetime], house: House) -> None:
        self._database = database
        self._clock = clock
        self._house = house

    async def run(self) -> None:
        """Run once."""
        now = self._clock()
        await self._database.transaction(lambda tx: updates.prune(tx, now - KEPT))
        await self._database.transaction(lambda tx: polls.prune(tx, now - VOTES_KEPT, now - POLLS_KEPT))
        await self._database.transaction(lambda tx: challenges.prune(tx, now - GAMES_KEPT))
        await self._database.transaction(lambda tx: reminders.prune(tx, now - REMINDERS_KEPT))
        await self._database.transaction(lambda tx: self._house.tend(tx, now, now - REVISIONS_KEPT))
        await self._database.transaction(lambda tx: group_calls.prune(tx, now - CALLS_KEPT))
        await self._database.transaction(lambda tx: group_chats.prune_wishes(tx, now - WISHES_KEPT))
        await self._database.checkpoint()
