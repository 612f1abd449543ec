"""The panel beside the chat: the clock, people, faults, and what an author asks of the bot."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from random import Random
from typing import Any, Protocol

from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.server import Server
from bot.sandbox.clock import TurnableClock, hop, moment, zone_of
from bot.sandbox.line import Line, LineDown
from bot.sandbox.page.desk import Desk
from bot.sandbox.players import Player, Players
from bot.sandbox.switches import Switches
from bot.sandbox.tally import Tally

LOOK_EVERY = 1.0  # seconds
HALTING = 20.0  # seconds that a turn of the clock may take; then it goes straight to its end
NAMES = ("Mira", "Tom", "Yuki", "Sami", "Lena", "Omar", "Nia", "Igor")  # of simulated players


class Bot(Protocol):
    """The bot's process, as far as the panel knows it."""

    line: Line
    killed: int

    def kill(self) -> None:
        """Kill it; it is begun again."""

    def restart(self) -> None:
        """End it in order; it is begun again."""


class Controls:
    """Does what the panel asks, and keeps what it shows true while somebody looks."""

    def __init__(self, desk: Desk, server: Server, clock: TurnableClock, bot: Bot) -> None:
        self._desk = desk
        self._clock = clock
        self._bot = bot
        self._turning = asyncio.Lock()
        self._players = Players(server.world, server.people, self._key, Random())  # noqa: S311  (a game)
        self._switches = Switches(server.faults, server.world)
        self._tally = Tally(server.world.updates, bot.line)
        self._show()

    @property
    def verbs(self) -> dict[str, Callable[..., Any]]:
        """What can be asked, by the name it has in addresses."""
        return {
            "turn": self.turn,
            "switch": self.switch,
            "kill": self.kill,
            "person": self.person,
            "group": self.group,
            "topic": self.topic,
            "player": self.player,
            "restart": self.restart,
            "courses": self.courses,
            "grade": self.grade,
            "why": self.why,
        }

    async def turn(self, to: str, zone: str = "UTC") -> int:
        """Turn the clock to a named moment in a zone; return Unix seconds. Raises ValueError.

        It halts on the way, so that each reminder comes at its time and day, as if the time had passed.
        """
        await self.turn_to(moment(to, self._clock(), zone_of(zone)))
        return int(self._clock().timestamp())

    async def turn_to(self, target: datetime) -> None:
        """Turn the clock to a moment, unless that is past."""
        await self._look()  # what is stored by now is settled before the bot forgets it
        async with self._turning:
            loop = asyncio.get_running_loop()
            end = loop.time() + HALTING
            while self._clock() < target:
                await self._halt_at(hop(self._clock(), target) if loop.time() < end else target, target)

    def switch(self, name: str, on: bool) -> None:
        """Switch a fault. Raises ValueError."""
        self._switches.turn(name, on)
        self._show()

    def kill(self) -> None:
        """Kill the bot; it is started again. Raises ValueError."""
        self._bot.kill()

    def restart(self) -> None:
        """Let the bot end as an operator would end it, and start it again. Raises ValueError."""
        self._bot.restart()

    def person(self, name: str, language: str = "en") -> int:
        """Let a person come; return their id. Raises ValueError."""
        return self._desk.add_person(name, language)

    def group(self, title: str, members: list[int]) -> int:
        """Open a group with the bot in it; return its id. Raises ValueError."""
        return self._desk.add_group(title, members)

    def topic(self, chat: int, name: str) -> int:
        """Open a topic in a group; return its thread. Raises ValueError, KeyError."""
        return self._desk.add_topic(chat, name)

    def player(self, chat: int, accuracy: float, pace: float = 1.0) -> int:
        """Let a simulated player into a group; return their id. Raises ValueError, KeyError.

        `accuracy` 0-1 is how often they are right; `pace` 0-1 shortens their thinking.
        """
        if not (0 <= accuracy <= 1 and 0 <= pace <= 1):
            raise ValueError("accuracy and pace are 0 to 1")
        name = NAMES[len(self._desk.players) % len(NAMES)]
        number = self._desk.add_player(chat, name)
        self._players.add(Player(number, chat, accuracy, pace))
        return number

    def courses(self) -> Awaitable[list[Json]]:
        """Return courses with their lessons and cards. Raises LineDown."""
        return self._bot.line.ask("courses")

    def grade(self, card: str, answer: str) -> Awaitable[Json]:
        """Return the grade of any answer to a card. Raises LineDown."""
        return self._bot.line.ask("grade", card=card, answer=answer)

    def why(self, person: int = 0) -> Awaitable[list[Json]]:
        """Return a person's last answers and why they were judged so. Raises LineDown."""
        return self._bot.line.ask("why", learner=person or self._desk.residents[0])

    async def watch(self) -> None:
        """Look again and again, for ever."""
        while True:
            if self._desk.watched:
                await self._look()
            await asyncio.sleep(LOOK_EVERY)

    def close(self) -> None:
        """Let no simulated player do anything any more."""
        self._players.close()

    async def _key(self, text: str) -> str:
        return str(await self._bot.line.ask("key", text=text))

    async def _halt_at(self, halt: datetime, target: datetime) -> None:
        """Turn both clocks, and let what falls due there come."""
        self._clock.turn(halt)
        self._show()
        with suppress(LineDown):  # a bot that is being started hears of the new time as it starts
            await self._bot.line.ask("turn", seconds=self._clock.ahead, halting=halt < target)

    async def _look(self) -> None:
        with suppress(LineDown):
            told = await self._tally.look()
            self._desk.show_panel(problems=told["problems"], versions=told["versions"])
        self._show()

    def _show(self) -> None:
        self._desk.show_panel(
            ahead=round(self._clock.ahead),
            switches=self._switches.state(),
            tally={**self._tally.shown, "killed": self._bot.killed},
        )
