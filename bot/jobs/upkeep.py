"""Keeps the database small: forgets update ids that Telegram no longer delivers, folds the log into the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from storage import updates
from storage.database import Database

KEPT = timedelta(days=7)  # Telegram keeps updates for a day


class Upkeep:
    """Runs now and then."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def run(self) -> None:
        """Run once."""
        before = self._clock() - KEPT
        await self._database.transaction(lambda tx: updates.prune(tx, before))
        await self._database.checkpoint()
