"""Keeps the database small: forgets old update ids, votes, polls and games, folds the log into the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from storage import challenges, polls, updates
from storage.database import Database

KEPT = timedelta(days=7)  # Telegram keeps updates for a day
VOTES_KEPT = timedelta(days=1)  # whose poll is not known: it was sent just before a crash, or never by us
GAMES_KEPT = timedelta(days=90)  # the points of the week stay
POLLS_KEPT = timedelta(days=60)  # longer than a poll can stay open by itself


class Upkeep:
    """Runs now and then."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def run(self) -> None:
        """Run once."""
        now = self._clock()
        await self._database.transaction(lambda tx: updates.prune(tx, now - KEPT))
        await self._database.transaction(lambda tx: polls.prune(tx, now - VOTES_KEPT, now - POLLS_KEPT))
        await self._database.transaction(lambda tx: challenges.prune(tx, now - GAMES_KEPT))
        await self._database.checkpoint()
