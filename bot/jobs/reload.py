"""Takes over courses when their files are saved; a broken save keeps what was good, and its author is told why."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.conversation.events import Place
from bot.conversation.house import House
from bot.conversation.sending import note, sent
from bot.conversation.showing import Taken
from bot.conversation.topic import Message
from bot.logs import event
from content.library import Library
from content.problems import Problem
from content.shelf import Shelf, Stock
from storage import chats, learners
from storage.database import Database, Transaction

logger = logging.getLogger(__name__)

SETTLE = 0.2  # seconds without a change after which a save is over
MOST_LOOKS = 10
LONGEST = 600  # characters of a problem that are told in a chat


class Reload:
    """Looks at size and times of the course files, and reads only what was saved."""

    def __init__(
        self,
        shelf: Shelf,
        house: House,
        database: Database,
        clock: Callable[[], datetime],
        hand_on: Callable[[Taken], None],
    ) -> None:
        self._shelf = shelf
        self._house = house
        self._database = database
        self._clock = clock
        self._hand_on = hand_on
        self._told: dict[str, str] = {}  # by course: the problem that was told last
        self._taken: Stock | None = None
        self.broken: dict[str, tuple[Problem, ...]] = {}  # by course: what keeps its newest version away
        self._running = asyncio.Lock()

    def first(self) -> Library:
        """Read the courses for the first time; what is wrong with them goes to the log."""
        stock = self._shelf.take()
        self.broken = stock.broken
        for name, problems in stock.broken.items():
            self._told[name] = str(problems[0])
            for problem in problems:
                event(logger, "course problem", level=logging.ERROR, problem=str(problem))
        return stock.library

    async def run(self) -> None:
        """Run once: take over what was saved since. What could not be stored is tried again at the next run."""
        async with self._running:
            await self._run()

    async def _run(self) -> None:
        if self._taken is None:
            if not await self._saved():
                return
            self._taken = await asyncio.to_thread(self._shelf.take)
        stock = self._taken
        keys = await asyncio.to_thread(self._house.prepared, stock.library)
        # A body of its own on the thread that runs the turns: between two of them, never within one.
        await self._database.transaction(lambda _: self._house.furnish(stock.library, keys))
        self.broken = stock.broken
        event(logger, "courses reloaded", courses=len(stock.library.courses), broken=len(stock.broken))
        await self._tell(self._news(stock))
        self._taken = None

    async def _saved(self) -> bool:
        """Whether files have changed; waits a moment for one that is still being written, and for others after it."""
        before = await asyncio.to_thread(self._shelf.look)
        for _ in range(MOST_LOOKS if before else 0):
            await asyncio.sleep(SETTLE)
            now = await asyncio.to_thread(self._shelf.look)
            if now == before:
                break
            before = now
        return before is not None

    def _news(self, stock: Stock) -> list[Message]:
        """Return what admins are told, each problem once, and log it."""
        news: list[Message] = []
        for name, problems in stock.broken.items():
            first = problems[0]
            if self._told.get(name) == str(first):
                continue
            self._told[name] = str(first)
            event(logger, "course not taken", level=logging.ERROR, problem=str(first), problems=len(problems))
            what, more = _shown(first, Path(name)), len(problems) - 1
            news.append(
                note("note-course-broken-more", problem=what, more=str(more))
                if more
                else note("note-course-broken", problem=what)
            )
        for name in self._told.keys() - stock.broken.keys():
            del self._told[name]
            if name in stock.whole:
                news.append(note("note-course-mended", title=stock.whole[name]))
        return news

    async def _tell(self, news: list[Message]) -> None:
        if not news or not self._house.admins:
            return

        def body(tx: Transaction) -> list[Taken]:
            now, told = self._clock(), []
            for admin in sorted(self._house.admins):
                learner = learners.get(tx, admin)
                if learner is not None and learner.asleep_at is None and chats.get(tx, admin, 0):
                    place = Place(admin)
                    told.append(Taken(place, messages=sent(tx, place, news, now)))
            return told

        for taken in await self._database.transaction(body):
            self._hand_on(taken)


def _shown(problem: Problem, course: Path) -> str:
    """Return the problem with its file as it is called from beside the course: a phone is narrow."""
    file = Path(problem.file)
    short = file.relative_to(course.parent) if file.is_relative_to(course.parent) else file
    return str(replace(problem, file=str(short)))[:LONGEST]
