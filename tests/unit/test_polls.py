"""Votes find their poll: early, late, twice, taken back, or in a poll that nobody knows."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot import turn
from bot.app import polls as settling
from bot.app.recovery import recover
from bot.conversation.activity import Quizzing, decode
from bot.conversation.events import NOWHERE, Person, Place, Said, Voted
from bot.conversation.house import House
from bot.conversation.showing import Taken
from content import library
from storage import chats, outbox, polls, quiz
from storage.database import Database, Transaction
from storage.records import Outgoing

COURSES = Path(__file__).parents[1] / "courses"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HERE, ANNA, BEN = Place(7), Person(7, "en"), Person(8, "en")
T = TypeVar("T")


class Desk:
    """Anna has opened a quiz; its first poll is on its way."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.house = House(library.load((COURSES,)))
        self._updates = 0
        self._messages = count(200)
        self.poll = Outgoing(0, 0, "", "")

    async def do(self, body: Callable[[Transaction], T]) -> T:
        """Run something in a transaction."""
        return await self.database.transaction(body)

    async def opens(self) -> None:
        """Anna types /quiz."""
        self._updates += 1
        said = Said(HERE, ANNA, 100, "/quiz")
        taken = await self.do(lambda tx: turn.take(tx, said, self._updates, NOW, self.house))
        await self.keep(taken)

    async def votes(
        self, poll_id: str, *options: int, person: Person = ANNA, again: bool = False
    ) -> Taken | None:
        """Somebody votes."""
        self._updates += not again
        vote = Voted(NOWHERE, person, poll_id, options)
        taken = await self.do(lambda tx: turn.take(tx, vote, self._updates, NOW, self.house))
        await self.keep(taken)
        return taken

    async def stands(self, poll_id: str) -> list[Taken]:
        """Delivery learns the id of the poll that was on its way."""
        poll, message_id = self.poll, next(self._messages)

        def body(tx: Transaction) -> list[Taken]:
            outbox.drop(tx, poll.id)
            return settling.stands(tx, poll, poll_id, message_id, NOW, self.house)

        done = await self.do(body)
        for taken in done:
            await self.keep(taken)
        return done

    async def loses(self) -> Taken | None:
        """Nobody knows whether the poll that was on its way has arrived."""
        poll = self.poll

        def body(tx: Transaction) -> Taken | None:
            outbox.drop(tx, poll.id)
            return settling.lost(tx, poll, NOW, self.house)

        return await self.do(body)

    async def closed(self) -> list[int]:
        """The messages whose polls are to be closed, in the order in which that was decided."""
        rows = await self.do(lambda tx: outbox.waiting_in(tx, 7, 0))
        return [json.loads(row.arguments)["message_id"] for row in rows if row.kind == "close_poll"]

    async def early(self, person: Person = ANNA) -> int:
        """How many votes of a person wait for their poll."""
        return len(await self.do(lambda tx: polls.early_votes_of(tx, person.id)))

    async def keep(self, taken: Taken | None) -> None:
        """Remember the poll that is now on its way."""
        for message in taken.messages if taken else ():
            if message.kind == "quiz":
                self.poll = message
                await self.do(partial(outbox.mark_sending, message_id=message.id))

    @property
    def right(self) -> tuple[int, ...]:
        """The right options of the poll on its way."""
        return tuple(json.loads(self.poll.arguments)["correct"])

    async def answered(self) -> int:
        """How many questions of the quiz are answered."""
        chat = await self.do(lambda tx: chats.get(tx, 7, 0))
        assert chat is not None
        activity: Any = decode(chat.activity)
        assert isinstance(activity, Quizzing)
        return activity.session.answered


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """A quiz whose first poll is on its way."""
    database = await Database.open("sqlite:///:memory:")
    made = Desk(database)
    await made.opens()
    yield made
    await database.close()


async def test_a_vote_for_a_poll_that_stands_counts(desk: Desk) -> None:
    right = desk.right
    await desk.stands("p")
    await desk.votes("p", *right)
    assert await desk.answered() == 1


async def test_a_vote_that_comes_before_its_poll_is_known_waits_and_counts_once(desk: Desk) -> None:
    assert await desk.votes("p", *desk.right) is None
    assert await desk.answered() == 0
    done = await desk.stands("p")
    assert await desk.answered() == 1
    assert any(message.kind == "quiz" for taken in done for message in taken.messages)
    assert await desk.do(lambda tx: polls.early_votes_of(tx, 7)) == []


async def test_an_update_that_is_delivered_twice_counts_once(desk: Desk) -> None:
    right = desk.right
    await desk.stands("p")
    await desk.votes("p", *right)
    await desk.votes("p", *right, again=True)
    assert await desk.answered() == 1
    assert len(await desk.do(lambda tx: quiz.all_of(tx, 7))) == 1


async def test_a_second_vote_and_one_taken_back_change_nothing(desk: Desk) -> None:
    right = desk.right
    await desk.stands("p")
    await desk.votes("p", *right)
    await desk.votes("p")
    await desk.votes("p", 0)
    assert await desk.answered() == 1


async def test_a_vote_taken_back_before_it_was_known_is_no_answer_by_itself(desk: Desk) -> None:
    await desk.votes("p")
    await desk.stands("p")
    assert await desk.answered() == 0


async def test_somebody_elses_vote_in_a_forwarded_copy_is_nobodys_answer(desk: Desk) -> None:
    await desk.stands("p")
    assert await desk.votes("p", *desk.right, person=BEN) is None
    assert await desk.answered() == 0
    assert await desk.do(lambda tx: polls.early_votes_of(tx, BEN.id)) == []


async def test_a_vote_for_a_poll_that_cannot_be_on_its_way_is_not_kept(desk: Desk) -> None:
    assert await desk.votes("old", 0, person=BEN) is None
    assert await desk.early(BEN) == 0
    await desk.stands("p")
    await desk.votes("old", 0)
    assert await desk.early() == 0
    assert await desk.answered() == 0


async def test_a_vote_that_waited_for_another_poll_waits_no_longer(desk: Desk) -> None:
    await desk.votes("another", 0)
    assert await desk.early() == 1
    await desk.stands("p")
    assert await desk.early() == 0
    assert await desk.answered() == 0


async def test_a_vote_for_a_poll_that_nobody_recorded_counts_for_the_question_that_is_asked(
    desk: Desk,
) -> None:
    right = desk.right
    await desk.loses()
    assert await desk.votes("stray", *right) is not None
    assert await desk.answered() == 1
    await desk.votes("stray", 0)
    assert await desk.answered() == 1
    (answer,) = await desk.do(lambda tx: quiz.all_of(tx, 7))
    assert answer.right


async def test_somebody_elses_vote_is_not_for_a_poll_that_nobody_recorded(desk: Desk) -> None:
    await desk.loses()
    assert await desk.votes("stray", *desk.right, person=BEN) is None
    assert await desk.answered() == 0


async def test_of_a_lost_question_that_was_asked_again_the_first_vote_counts(desk: Desk) -> None:
    right = desk.right
    await desk.loses()
    await desk.opens()
    await desk.stands("copy")
    await desk.votes("stray", *right)
    await desk.votes("copy", *right)
    assert await desk.answered() == 1


async def test_a_vote_for_a_lost_question_is_none_for_the_next_one(desk: Desk) -> None:
    await desk.loses()
    await desk.opens()
    await desk.stands("copy")
    await desk.votes("copy", *desk.right)
    await desk.stands("next")
    await desk.votes("stray", 0)
    assert await desk.answered() == 1


async def test_when_the_quiz_moves_on_the_poll_before_is_closed_once(desk: Desk) -> None:
    await desk.stands("first")
    await desk.votes("first", *desk.right)
    assert await desk.closed() == []
    await desk.stands("second")
    assert await desk.closed() == [200]
    await desk.votes("second", *desk.right)
    await desk.stands("third")
    assert await desk.closed() == [200, 201]


async def test_a_question_that_is_asked_again_closes_its_older_poll(desk: Desk) -> None:
    await desk.stands("first")
    await desk.opens()
    await desk.stands("again")
    assert await desk.closed() == [200]


async def test_the_last_poll_is_closed_when_the_quiz_ends(desk: Desk) -> None:
    total = int(json.loads(desk.poll.arguments)["total"])
    for number in range(total):
        await desk.stands(f"p{number}")
        await desk.votes(f"p{number}", *desk.right)
    assert await desk.closed() == [200 + place for place in range(total)]


async def test_a_poll_that_is_lost_is_offered_again_and_not_sent_by_itself(desk: Desk) -> None:
    taken = await desk.loses()
    assert taken is not None
    assert taken.screen is not None
    assert taken.screen.notice is not None
    assert not taken.messages


async def test_a_poll_that_arrives_after_its_quiz_was_stopped_is_closed(desk: Desk) -> None:
    said = Said(HERE, ANNA, 101, "/quiz stop")
    await desk.do(lambda tx: turn.take(tx, said, 99, NOW, desk.house))
    done = await desk.stands("p")
    assert [message.kind for taken in done for message in taken.messages] == ["close_poll"]


async def test_a_poll_in_flight_when_the_process_ended_is_offered_again_after_the_start(desk: Desk) -> None:
    poll = desk.poll
    assert await desk.do(lambda tx: outbox.mark_sending(tx, poll.id))
    done = await recover(desk.database, NOW, desk.house)
    assert [taken.screen.notice.name for taken in done if taken.screen and taken.screen.notice] == [
        "notice-poll-lost"
    ]
    assert await desk.do(outbox.on_their_way) == []
    assert await desk.votes("arrived after all", 0) is not None
    assert await desk.answered() == 1


async def test_a_lost_poll_whose_topic_stumbles_does_not_keep_the_bot_from_starting(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    poll = desk.poll
    assert await desk.do(lambda tx: outbox.mark_sending(tx, poll.id))

    def stumbling(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.app.fates.polls.lost", stumbling)
    assert await recover(desk.database, NOW, desk.house) == []
    assert await desk.do(outbox.on_their_way) == []
