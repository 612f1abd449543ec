"""The heart's promises on an in-memory database: once, in order, nobody stuck, and nothing after a block."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot import turn
from bot.conversation.activity import Learning, Reviewing
from bot.conversation.buttons import Button, pack
from bot.conversation.events import Event, Left, Person, Place, Pressed, Said, SentOther
from bot.conversation.house import House
from bot.conversation.reviews.screens import ShowAnswer
from bot.conversation.showing import Taken
from bot.conversation.topics.lessons import Turned
from content import library
from content.course import Card
from storage import cards, chats, reviews
from storage.database import Database, Transaction

COURSES = Path(__file__).parents[1] / "courses"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HERE, ANNA = Place(7), Person(7, "en")
T = TypeVar("T")


class Desk:
    """Takes events one after another, as the app does; message ids rise, sends are recorded when told."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.house = House(library.load((COURSES,)))
        self.now = NOW
        self._updates = 0
        self.message = 100

    async def do(self, body: Callable[[Transaction], T]) -> T:
        """Run something in a transaction."""
        return await self.database.transaction(body)

    async def take(self, event: Event, update_id: int | None = None, later: float = 1.0) -> Taken | None:
        """Let an event happen, some seconds after the one before (0: in the same batch)."""
        self._updates += 1
        self.now += timedelta(seconds=later)
        number = self._updates if update_id is None else update_id
        return await self.do(lambda tx: turn.take(tx, event, number, self.now, self.house))

    async def says(self, text: str, later: float = 1.0) -> Taken | None:
        """Anna writes."""
        self.message += 1
        return await self.take(Said(HERE, ANNA, self.message, text), later=later)

    async def presses(self, button: Button, version: int, message_id: int) -> Taken | None:
        """Anna presses."""
        return await self.take(Pressed(HERE, ANNA, message_id, pack(button, version), "q"))

    async def arrives(self, taken: Taken | None) -> int:
        """The screen of a turn stands in the chat; return its message id."""
        assert taken is not None
        assert taken.screen is not None
        screen = taken.screen
        if not screen.edits:
            self.message += 1
        number = screen.edits or self.message
        await self.do(lambda tx: turn.shown(tx, HERE, screen.version, number, self.now, self.house))
        return number

    async def asked(self) -> Taken | None:
        """Anna is asked the first of two cards; the screen is on its way."""
        await self.says("/start")
        names = [
            (f"metrics/{name}", position) for position, name in enumerate(("ill-found", "healthy-spared"))
        ]
        await self.do(lambda tx: cards.enter(tx, 7, names))
        return await self.says("/review")

    async def answers(self) -> list[str]:
        """Return what is in the log."""
        return await self.do(lambda tx: [review.answer for review in reviews.standing(tx, 7)])

    async def notes(self, taken: Taken | None) -> list[str]:
        """Return the names of the notes that a turn left."""
        return [message.arguments for message in taken.messages] if taken else []


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """A database in memory."""
    database = await Database.open("sqlite:///:memory:")
    yield Desk(database)
    await database.close()


async def test_an_update_that_comes_again_changes_nothing(desk: Desk) -> None:
    await desk.arrives(await desk.asked())
    said = Said(HERE, ANNA, desk.message + 1, "sensitivity")
    first = await desk.take(said, 900)
    assert first is not None
    assert await desk.take(said, 900) is None
    assert await desk.answers() == ["sensitivity"]


async def test_a_press_that_comes_again_is_only_answered(desk: Desk) -> None:
    stands = await desk.arrives(await desk.asked())
    press = Pressed(HERE, ANNA, stands, pack(ShowAnswer(), 2), "q")
    await desk.take(press, 900)
    again = await desk.take(press, 900)
    assert again is not None
    assert again.answer is not None
    assert again.screen is None


async def test_a_text_waits_while_the_card_is_on_its_way_and_counts_when_it_was_written_after_it(
    desk: Desk,
) -> None:
    taken = await desk.asked()
    assert taken is not None
    assert taken.screen is not None
    desk.message = 200
    waiting = await desk.says("sensitivity")
    assert waiting is not None
    assert waiting.screen is None
    assert await desk.answers() == []
    done = await desk.do(lambda tx: turn.shown(tx, HERE, 2, 150, desk.now, desk.house))
    assert await desk.answers() == ["sensitivity"]
    assert done[0].screen is not None


async def test_a_text_that_was_written_before_the_card_does_not_count(desk: Desk) -> None:
    await desk.asked()
    await desk.says("sensitivity")
    (done,) = await desk.do(lambda tx: turn.shown(tx, HERE, 2, 500, desk.now, desk.house))
    assert "note-early" in (await desk.notes(done))[0]
    assert await desk.answers() == []


async def test_a_text_of_the_batch_that_made_the_card_was_written_before_it_also_after_a_crash(
    desk: Desk,
) -> None:
    await desk.arrives(await desk.asked())
    await desk.says("sensitivity")
    early = await desk.says("specificity", later=0)
    assert "note-early" in (await desk.notes(early))[0]
    await desk.do(chats.doubt_all)
    assert await desk.answers() == ["sensitivity"]


async def test_after_a_crash_a_text_counts_as_the_card_may_have_come(desk: Desk) -> None:
    await desk.asked()
    await desk.do(chats.doubt_all)
    await desk.says("sensitivity")
    assert await desk.answers() == ["sensitivity"]


async def test_after_a_crash_a_press_on_the_card_that_came_unrecorded_counts(desk: Desk) -> None:
    await desk.asked()
    await desk.do(chats.doubt_all)
    taken = await desk.presses(ShowAnswer(), 2, 150)
    assert taken is not None
    assert taken.screen is not None
    assert taken.screen.edits == 150


async def test_a_press_that_is_faster_than_the_answer_to_the_send_counts(desk: Desk) -> None:
    await desk.asked()
    taken = await desk.presses(ShowAnswer(), 2, 150)
    assert taken is not None
    assert taken.screen is not None
    await desk.do(lambda tx: turn.shown(tx, HERE, 2, 150, desk.now, desk.house))
    chat = await desk.do(lambda tx: chats.get(tx, 7, 0))
    assert chat is not None
    assert (chat.version, chat.message_id) == (3, 150)


async def test_a_press_on_one_of_several_copies_counts_and_the_next_screen_comes_below_them(
    desk: Desk,
) -> None:
    await desk.asked()
    await desk.do(lambda tx: chats.doubt(tx, 7, 0, 2))
    assert await desk.do(lambda tx: chats.retry(tx, 7, 0, 2, turn.MOST_SENDS))
    await desk.do(lambda tx: turn.shown(tx, HERE, 2, 160, desk.now, desk.house))
    taken = await desk.presses(ShowAnswer(), 2, 150)
    assert taken is not None
    assert taken.screen is not None
    assert taken.screen.edits == 0


async def test_a_press_on_an_older_screen_changes_nothing(desk: Desk) -> None:
    stands = await desk.arrives(await desk.asked())
    await desk.says("sensitivity")
    taken = await desk.presses(ShowAnswer(), 2, stands)
    assert taken is not None
    assert taken.screen is None
    assert taken.answer is not None
    assert taken.answer.toast == "toast-old-button"


async def test_a_button_of_another_topic_with_the_right_version_changes_nothing(desk: Desk) -> None:
    stands = await desk.arrives(await desk.asked())
    taken = await desk.presses(Turned(1), 2, stands)
    assert taken is not None
    assert taken.answer is not None
    assert taken.answer.toast == "toast-old-button"


async def test_a_screen_that_was_sent_too_often_comes_when_somebody_asks_for_it(desk: Desk) -> None:
    await desk.arrives(await desk.asked())
    await desk.says("sensitivity")
    for _ in range(turn.MOST_SENDS):
        await desk.do(lambda tx: chats.retry(tx, 7, 0, 3, turn.MOST_SENDS))
    assert await desk.do(lambda tx: chats.unshown(tx, turn.MOST_SENDS, 9)) == []
    taken = await desk.take(SentOther(HERE, ANNA, 300, "sticker"))
    assert taken is not None
    assert taken.screen is not None
    assert taken.screen.version == 3


async def test_who_comes_back_after_a_block_gets_the_card_they_missed_and_no_guess_counts_for_it(
    desk: Desk,
) -> None:
    await desk.arrives(await desk.asked())
    await desk.says("sensitivity")
    await desk.take(Left(HERE, ANNA))
    await desk.do(chats.doubt_all)
    assert await desk.do(lambda tx: chats.unshown(tx, turn.MOST_SENDS, 9)) == []
    taken = await desk.says("I am back")
    assert taken is not None
    assert taken.screen is not None
    await desk.arrives(taken)
    assert await desk.answers() == ["sensitivity"]


async def test_someone_who_left_is_owed_nothing(desk: Desk) -> None:
    await desk.asked()
    assert await desk.take(Left(HERE, ANNA)) is None
    assert await desk.do(lambda tx: turn.pending(tx, Place(8))) is None


async def test_the_same_note_waits_once_however_often_it_is_asked_for(desk: Desk) -> None:
    first = await desk.says("/help")
    second = await desk.says("/help")
    assert first is not None
    assert second is not None
    assert (len(first.messages), len(second.messages)) == (1, 0)


async def test_a_parked_text_that_fails_takes_nothing_else_with_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.asked()
    desk.message = 200
    await desk.says("stumble")

    def failing(answer: str, card: Card) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.conversation.topics.review.grade", failing)
    (done,) = await desk.do(lambda tx: turn.shown(tx, HERE, 2, 150, desk.now, desk.house))
    assert "note-sorry" in (await desk.notes(done))[0]
    chat = await desk.do(lambda tx: chats.get(tx, 7, 0))
    assert chat is not None
    assert (chat.shown, chat.message_id) == (2, 150)


async def test_in_a_group_only_a_command_for_us_is_answered(desk: Desk) -> None:
    group, other = Place(-100), Person(9)
    assert await desk.take(Said(group, other, 1, "hello")) is None
    assert await desk.take(Said(group, other, 2, "/help", addressed=False)) is None
    taken = await desk.take(Said(group, other, 3, "/learn"))
    assert "note-group" in (await desk.notes(taken))[0]
    pressed = await desk.take(Pressed(group, other, 3, "o:0:learn", "q"))
    assert pressed is not None
    assert pressed.screen is None


async def test_what_another_topic_takes_the_screen_from_keeps_its_place(desk: Desk) -> None:
    await desk.arrives(await desk.asked())
    lesson = await desk.says("/learn")
    assert lesson is not None
    assert lesson.screen is not None
    assert isinstance(lesson.screen.activity, Learning)
    back = await desk.says("/review")
    assert back is not None
    assert back.screen is not None
    assert isinstance(back.screen.activity, Reviewing)
    assert back.screen.activity.session.card == "metrics/ill-found"
