"""Upkeep: what grows is pruned, what is still needed stays."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import pytest

from bot.conversation.house import House
from bot.jobs.upkeep import Upkeep
from content.course import Card, CardKind, Course
from content.library import Library
from storage import learners, reminders, revisions
from storage.database import Database, Transaction
from storage.records import Learner, Reminder, ReminderState, Slot
from tests.clock import Clock

BEGIN, DAY = datetime(2026, 3, 2, 18, 30, tzinfo=UTC), timedelta(days=1)
CARD, OLD, NEW = "c/one", "What finds the ill?", "What tells the ill from the healthy?"
T = TypeVar("T")


class Kept:
    """A database that upkeep keeps small."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = Clock(BEGIN)
        self.house = House()
        self.teaches(OLD)
        self.upkeep = Upkeep(database, self.clock, self.house)

    async def do(self, body: Callable[[Transaction], T]) -> T:
        """Run something in a transaction."""
        return await self.database.transaction(body)

    async def after(self, days: float) -> None:
        """Let so many days pass, and upkeep run."""
        self.clock.set(self.clock() + days * DAY)
        await self.upkeep.run()

    async def reminded(
        self, days: int, state: ReminderState = ReminderState.SENT, slot: str = "19:30"
    ) -> None:
        """A reminder comes so many days after the beginning."""
        at = BEGIN + days * DAY
        made = Reminder(7, Slot(date(2026, 3, 2) + days * DAY, slot), state, at)
        await self.do(lambda tx: reminders.plan(tx, made))

    async def days(self) -> list[int]:
        """The days of the reminders that are kept."""
        kept = await self.do(lambda tx: reminders.all_of(tx, 7))
        return [(each.slot.day - date(2026, 3, 2)).days for each in kept]

    async def versions(self) -> set[str]:
        """The answers in the versions of cards that are kept."""
        return {content for _, _, content in await self.do(revisions.all_of)}

    def teaches(self, question: str) -> None:
        """The course has one card, which asks this."""
        card = Card("one", CardKind.TERM, question, "a test")
        self.house.furnish(Library((Course("c", "A course", loose_cards=(card,), version=question),)))

    async def asks(self) -> str:
        """The card is asked; return its version."""
        return await self.do(lambda tx: self.house.asked(tx, CARD))

    def shown(self, revision: str) -> str:
        """What is judged where that version stands on a screen."""
        card = self.house.shown(CARD, revision)
        return card.question if card else ""


@pytest.fixture
async def kept() -> AsyncIterator[Kept]:
    database = await Database.open("sqlite:///:memory:")
    await database.transaction(lambda tx: learners.put(tx, Learner(7, BEGIN)))
    yield Kept(database)
    await database.close()


async def test_reminders_of_long_ago_are_forgotten(kept: Kept) -> None:
    for day in range(5):
        await kept.reminded(day)
    await kept.after(91.5)
    assert await kept.days() == [2, 3, 4]


async def test_the_last_reminder_stays_however_old_it_is(kept: Kept) -> None:
    await kept.reminded(0)
    await kept.reminded(1)
    await kept.reminded(2, slot="+29542470")  # put off: of no plan
    await kept.reminded(3, ReminderState.DUE)
    await kept.after(500)
    assert await kept.days() == [1, 2, 3]


async def test_a_version_of_a_card_is_forgotten_half_a_year_after_it_was_changed(kept: Kept) -> None:
    old = await kept.asks()
    await kept.after(400)
    assert len(await kept.versions()) == 1
    kept.teaches(NEW)
    await kept.after(1)
    await kept.asks()
    await kept.after(179)
    assert len(await kept.versions()) == 2
    assert kept.shown(old) == OLD
    await kept.after(2)
    (left,) = await kept.versions()
    assert NEW in left
    assert kept.shown(old) == NEW


async def test_a_version_that_is_in_its_course_again_is_kept_anew(kept: Kept) -> None:
    for _ in range(2):
        await kept.asks()
    for question in (NEW, OLD, NEW):
        kept.teaches(question)
        await kept.after(100)
    await kept.after(100)
    assert len(await kept.versions()) == 1, "200 days in all, but not in one piece"
    await kept.after(100)
    assert await kept.versions() == set()
    kept.teaches(OLD)
    await kept.asks()
    assert len(await kept.versions()) == 1


async def test_while_no_course_could_be_read_nothing_is_forgotten(kept: Kept) -> None:
    await kept.asks()
    kept.house.furnish(Library())
    await kept.after(1)
    await kept.after(300)
    assert len(await kept.versions()) == 1
