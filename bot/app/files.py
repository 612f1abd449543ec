"""The ids of uploaded files, kept in the database for the bot that uploaded them."""

from __future__ import annotations

from functools import partial

from storage import files
from storage.database import Database


class Files:
    """What delivery asks before it uploads anything."""

    def __init__(self, database: Database, bot_id: int) -> None:
        self._database = database
        self._bot_id = bot_id

    async def find(self, digest: str) -> str:
        """Return the id of a file, or empty."""
        return await self._database.read(partial(files.find, bot_id=self._bot_id, digest=digest))

    async def remember(self, digest: str, file_id: str) -> None:
        """Keep the id of a file."""
        keep = partial(files.remember, bot_id=self._bot_id, digest=digest, file_id=file_id)
        await self._database.transaction(keep)

    async def forget(self, digest: str) -> None:
        """Drop the id of a file."""
        await self._database.transaction(partial(files.forget, bot_id=self._bot_id, digest=digest))
