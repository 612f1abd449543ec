"""Counts what was given to the bot and what it has stored, so that one can see that nothing is lost."""

from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.updates import UpdateQueue
from bot.sandbox.line import Line


class Tally:
    """`given` are all updates since the beginning; one that is neither stored nor waiting would be lost."""

    def __init__(self, updates: UpdateQueue, line: Line) -> None:
        self._updates = updates
        self._line = line
        self._begin = self._first = updates.next_id
        self.shown: Json = {"given": 0, "stored": 0, "waiting": 0, "lost": 0, "answers": 0}

    async def look(self) -> Json:
        """Count anew and return what the bot tells beside it: `problems`, `versions`. Raises LineDown."""
        first, last, waiting = self._first, self._updates.last_id, len(self._updates)
        given = max(0, last - self._begin + 1)
        self.shown = {**self.shown, "given": given, "waiting": waiting}
        told: Json = await self._line.ask("state", first=first, last=last)
        stored = first - self._begin + int(told.pop("stored"))
        # what happened meanwhile may be stored already: it is counted the next time
        lost = max(0, given - stored - waiting)
        self.shown = {**self.shown, "stored": stored, "lost": lost, "answers": told.pop("answers")}
        if stored == given:
            self._first = max(
                self._first, last + 1
            )  # the bot forgets after a week what it has seen: these are settled
        return told
