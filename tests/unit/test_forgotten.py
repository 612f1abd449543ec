"""What was on its way to somebody who has been erased comes to nothing, and makes nobody known."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot import turn
from bot.app import polls as app_polls
from bot.conversation.buttons import Open, pack
from bot.conversation.events import (
    Event,
    MessageStands,
    MessageUncertain,
    Place,
    PollLost,
    Pressed,
    ReminderFell,
    Said,
    Voted,
)
from bot.conversation.reviews.screens import ShowAnswer
from storage import chats, forgetting, learners, polls
from storage.database import Database
from storage.records import Outgoing, Slot
from tests.unit.test_turn import ANNA, HERE, NOW, Desk

SLOT = Slot(date(2026, 3, 2), "19:30")


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    database = await Database.open("sqlite:///:memory:")
    yield Desk(database)
    await database.close()


async def nobody(desk: Desk) -> bool:
    """Whether neither Anna nor her chat is known."""
    known = await desk.do(lambda tx: (learners.get(tx, 7), chats.get(tx, 7, 0), polls.sent_in(tx, 7, 0)))
    return known == (None, None, [])


@pytest.mark.parametrize(
    "event",
    [
        ReminderFell(HERE, SLOT),
        MessageStands(HERE, 200, "reminding", {"planned": "2026-03-02", "slot": "19:30", "version": 3}),
        MessageUncertain(HERE, "reminding", {"planned": "2026-03-02", "slot": "19:30", "version": 3}),
        PollLost(HERE, "quiz", {"quiz": 1, "number": 1}),
        Voted(Place(0), ANNA, "unknown", (0,)),
        Pressed(HERE, ANNA, 90, pack(ShowAnswer(), 3), "q"),
        Pressed(HERE, ANNA, 90, pack(Open("learn"), 3), "q"),
        Pressed(HERE, ANNA, 90, "forged", "q"),
    ],
    ids=lambda event: type(event).__name__,
)
async def test_what_arrives_for_nobody_keeps_nothing_and_sends_nothing(desk: Desk, event: Event) -> None:
    taken = await desk.take(event)
    assert taken is None or (taken.screen, taken.messages) == (None, ())
    assert await nobody(desk)


async def test_a_poll_that_was_on_its_way_is_not_recorded(desk: Desk) -> None:
    sending = Outgoing(7, 0, "quiz", "{}", once=True, id=1)
    assert await desk.do(lambda tx: app_polls.stands(tx, sending, "p", 200, NOW, desk.house)) == []
    assert await nobody(desk)


async def test_a_screen_that_was_on_its_way_brings_back_neither_chat_nor_texts(desk: Desk) -> None:
    await desk.asked()
    desk.message = 200
    await desk.says("sensitivity")  # parked: the card's message id is not known yet
    await desk.do(lambda tx: forgetting.forget(tx, 7))
    assert await desk.do(lambda tx: turn.shown(tx, HERE, 2, 150, desk.now, desk.house)) == []
    assert await nobody(desk)


async def test_a_word_after_that_makes_somebody_new(desk: Desk) -> None:
    await desk.asked()
    await desk.do(lambda tx: forgetting.forget(tx, 7))
    taken = await desk.take(Said(HERE, ANNA, 900, "/start"))
    assert taken is not None
    assert taken.screen is not None
    assert taken.screen.version == 1
    assert not await nobody(desk)
