"""People who talk to the bot in tests: a conversation test reads as a chat.

async with Telegram() as telegram:          # a Bot API server on a free port: .url, .token
    anna = telegram.person("Anna")
    await anna.says("/start")
    await anna.sees("Welcome", button="Start")
    await anna.presses("Start")
"""

# patience is called timeout, as everywhere in tests
# ruff: noqa: ASYNC109

import asyncio
from collections.abc import Callable
from datetime import datetime
from itertools import count
from typing import Protocol, Self

from bot.sandbox.botapi.calls import CallLog
from bot.sandbox.botapi.faults import Faults
from bot.sandbox.botapi.people import People
from bot.sandbox.botapi.server import Server
from bot.sandbox.botapi.world import TOKEN, World, utc_now
from tests.groups import Bot, Group
from tests.person import PATIENCE, Person

__all__ = ["PATIENCE", "Person", "Telegram"]
FIRST_PERSON = 5_000_000_001  # beyond 32 bits, as ids are today
ROUNDS = 5  # of the loop in which nothing happened: a process that was held up for a while was not quiet
AT_REST = 0.015  # seconds without a change that are enough where a bot tells that it has nothing to do


class Watched(Protocol):
    """A bot of this process, which can be asked whether it has something to do."""

    def at_work(self, chat_id: int | None = None, thread: int = 0) -> bool:
        """Whether it sends something (to that chat) that neither hangs nor waits for its next try."""

    def holds_back(self) -> bool:
        """Whether something waits for its next try, or for an answer that hangs."""

    async def caught_up(self) -> None:
        """Return when all that it has given to its database is done."""


class Telegram:
    """Telegram in small, for a test: `async with Telegram() as telegram`."""

    def __init__(
        self, clock: Callable[[], datetime] = utc_now, token: str = TOKEN, door: bool = False
    ) -> None:
        self.world = World(clock=clock, token=token)
        self.server = Server(self.world, door=door)
        self.bots: list[Watched] = []
        self._ids = count(FIRST_PERSON)

    @property
    def url(self) -> str:
        """The Bot API base: http://127.0.0.1:PORT/bot."""
        return self.server.url

    @property
    def file_url(self) -> str:
        """The base of file downloads."""
        return self.server.file_url

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.server.token

    @property
    def people(self) -> People:
        """What people can do, by id."""
        return self.server.people

    @property
    def faults(self) -> Faults:
        """What goes wrong: `telegram.faults.lose_answer(method="sendMessage", times=1)`."""
        return self.server.faults

    @property
    def calls(self) -> CallLog:
        """What the bot has called."""
        return self.server.calls

    @property
    def bot(self) -> Bot:
        """The bot, for `group.remove(telegram.bot)` and its like."""
        return Bot(self.world.bot.id)

    async def group(self, title: str, *people: Person, supergroup: bool = False, bot: bool = True) -> Group:
        """Open a group of people, the first its creator, who brings the bot in unless `bot=False`."""
        number = self.server.groups.create(title, [one.id for one in people], supergroup, bot)
        return Group(self, number)

    def person(self, name: str, id: int | None = None, language: str = "en") -> Person:
        """Bring in somebody who has not written to the bot yet."""
        number = next(self._ids) if id is None else id
        self.people.create(number, name, language_code=language)
        return Person(self, number, name)

    async def quiet(self, seconds: float = 0.3, timeout: float = PATIENCE) -> None:
        """Wait until all updates are confirmed, the bots of this process are at rest, and nothing changes.

        Nothing may change for `seconds` while a bot waits for a next try or is a process of its own.
        """
        end = asyncio.get_running_loop().time() + timeout
        rounds = 0
        while rounds < ROUNDS:
            version = self.world.events.version
            for bot in self.bots:
                await bot.caught_up()
            at_rest = self.bots and not any(bot.holds_back() for bot in self.bots)
            await asyncio.sleep((min(seconds, AT_REST) if at_rest else seconds) / ROUNDS)
            busy = len(self.world.updates) or any(bot.at_work() for bot in self.bots)
            rounds = 0 if busy or self.world.events.version != version else rounds + 1
            if not rounds and asyncio.get_running_loop().time() > end:
                raise AssertionError(f"not quiet after {timeout} s: {len(self.world.updates)} updates wait")

    async def __aenter__(self) -> Self:
        await self.server.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.server.stop()
