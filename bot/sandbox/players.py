"""Simulated players for groups: they join, vote and type answers, some right, after a moment of thought."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from random import Random

from bot.sandbox.botapi.events import Event
from bot.sandbox.botapi.nouns import Message
from bot.sandbox.botapi.people import People
from bot.sandbox.botapi.world import World

JOIN = "Join"
UNSURE = "no idea"
JOINS_WITHIN = (0.4, 2.0)  # seconds
THINKS = (1.5, 5.0)  # seconds before a vote or an answer

# the right answer to what a text asks, "" when it asks nothing that is known
Key = Callable[[str], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Player:
    """A player in one group: `accuracy` 0-1 is how often they are right, `pace` stretches their thinking."""

    id: int
    chat: int
    accuracy: float
    pace: float = 1.0


class Players:
    """Watches the groups that have players, and lets them play. `chance` decides what they do and when."""

    def __init__(self, world: World, people: People, key: Key, chance: Random) -> None:
        self._world = world
        self._people = people
        self._key = key
        self._chance = chance
        self._players: list[Player] = []
        self._done: set[tuple[int, int, str]] = set()  # (player, message, what): each once
        self._tasks: set[asyncio.Task[None]] = set()
        self._stop = world.events.listen(self._hear)

    def add(self, player: Player) -> None:
        """Let a player take part, also in what is asked already."""
        self._players.append(player)
        for message in tuple(self._world.chats[player.chat].messages.values())[-1:]:
            self._meet(player, message)

    def close(self) -> None:
        """Let nobody do anything any more."""
        self._stop()
        for task in self._tasks:
            task.cancel()

    def _hear(self, event: Event) -> None:
        message = event.message
        if event.kind in ("message", "edited") and message is not None and message.sender is self._world.bot:
            for player in self._players:
                if player.chat == event.chat_id:
                    self._meet(player, message)

    def _meet(self, player: Player, message: Message) -> None:
        """Do what a message asks of a player, later."""
        rows = (message.reply_markup or {}).get("inline_keyboard", [])
        labels = [button["text"] for row in rows for button in row]
        text = str(message.content.get("text") or message.content.get("caption") or "")
        if message.poll is not None:
            self._later(player, message, "vote", partial(self._vote, player, message))
        elif join := next((label for label in labels if label.startswith(JOIN)), ""):
            self._later(player, message, join, partial(self._press, player, message, join))
        elif text:
            self._later(player, message, text, partial(self._type, player, message, text))

    def _later(self, player: Player, message: Message, what: str, do: Callable[[], Awaitable[None]]) -> None:
        done = (player.id, message.id, what)
        if done in self._done:
            return
        self._done.add(done)
        task = asyncio.create_task(_settled(do))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _press(self, player: Player, message: Message, label: str) -> None:
        await asyncio.sleep(self._chance.uniform(*JOINS_WITHIN) * player.pace)
        self._people.presses(player.id, message.id, label=label, chat=player.chat)

    async def _vote(self, player: Player, message: Message) -> None:
        poll = message.poll
        assert poll is not None
        longest = max(1.0, poll.open_period - 1.0) if poll.open_period else THINKS[1]
        await asyncio.sleep(min(self._chance.uniform(*THINKS), longest) * player.pace)
        wrong = [one for one in range(len(poll.options)) if one not in poll.correct]
        chosen = list(poll.correct)
        if wrong and (not chosen or self._chance.random() >= player.accuracy):
            chosen = [self._chance.choice(wrong)]
        self._people.votes(player.id, message.id, chosen, chat=player.chat)

    async def _type(self, player: Player, message: Message, text: str) -> None:
        answer = await self._key(text)
        if not answer:
            return
        await asyncio.sleep(self._chance.uniform(*THINKS) * player.pace)
        said = answer if self._chance.random() < player.accuracy else UNSURE
        self._people.says(player.id, said, reply_to=message.id, chat=player.chat)


async def _settled(do: Callable[[], Awaitable[None]]) -> None:
    """Do it; a message that has gone meanwhile, a closed poll, a bot that is down stop nobody."""
    with suppress(ValueError, KeyError):
        await do()
