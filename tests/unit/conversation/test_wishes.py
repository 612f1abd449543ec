"""What somebody wants who may be an admin is done while it is still wanted, and to what it was wanted of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation.activity import Home, encode
from bot.conversation.events import Person, Place, Said
from bot.conversation.house import House
from bot.conversation.topic import Turn
from bot.conversation.wishes import ask, granted
from storage import challenges
from storage.database import Database, Transaction
from storage.records import Chat, Game, Learner

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HERE, CLEO = Place(-7), Person(8, "en")


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    """An empty one."""
    opened = await Database.open("sqlite:///:memory:")
    yield opened
    await opened.close()


def wants(tx: Transaction, game: int) -> None:
    """Cleo types /stop."""
    said = Said(HERE, CLEO, 5, "/stop")
    chat = Chat(HERE.chat_id, 0, encode(Home()))
    ask(Turn(tx, NOW, House(), said, chat, Home(), Learner(HERE.chat_id, NOW)), game)


def plays(tx: Transaction, code: str) -> int:
    """Somebody sets up a game; return its id."""
    return challenges.add(tx, Game(HERE.chat_id, 0, 9, "metrics", 5, 20, "polls", code, NOW))


@pytest.mark.parametrize(("minutes", "done"), [(0, 1), (9, 1), (11, 0)])
async def test_what_was_wanted_long_ago_is_no_longer_done(
    database: Database, minutes: int, done: int
) -> None:
    def body(tx: Transaction) -> int:
        wants(tx, plays(tx, "a"))
        return len(granted(tx, HERE.chat_id, NOW + timedelta(minutes=minutes)))

    assert await database.transaction(body) == done


async def test_what_was_wanted_of_a_game_is_not_done_to_the_next_one(database: Database) -> None:
    def body(tx: Transaction) -> tuple[int, int]:
        wants(tx, plays(tx, "a"))
        plays(tx, "b")
        none = len(granted(tx, HERE.chat_id, NOW))
        wants(tx, 0)  # of no game
        return none, len(granted(tx, HERE.chat_id, NOW))

    assert await database.transaction(body) == (0, 1)
