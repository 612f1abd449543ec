"""Learners who use the bot as people do: they read, then answer; some send twice, some press what is old."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass

from content import library
from tests.faults.process import COURSES
from tests.people import Person, Telegram
from tests.seen import Seen

CARDS = {card.question: card for card in library.load((COURSES,)).courses[0].cards.values()}
THINKING, MUSING = (0.01, 0.08), (0.3, 1.2)  # seconds; some are slow, so that a crash is noticed first
PATIENCE = 6.0  # seconds without an answer after which somebody tries what they did last once more


@dataclass(frozen=True, slots=True)
class Given:
    """An answer somebody gave: the card on their screen, what they typed (empty: they rated the flipped card)."""

    card: str
    text: str


class Learner:
    """One person from /start to the end of a review."""

    def __init__(self, person: Person, chance: random.Random) -> None:
        self.person = person
        self.given: list[Given] = []
        self.hasty: set[str] = set()  # what they wrote before the card that it may answer was there
        self.done = False
        self.pokes = 0
        self._chance = chance
        self._blunders = 0
        self._card = ""
        self._before = ""

    async def live(self) -> None:
        """Go on until the review is over."""
        await self.person.says("/start")
        while not self.done:
            screen = await self._next_screen()
            await asyncio.sleep(self._chance.uniform(*(MUSING if self._chance.random() < 0.15 else THINKING)))
            await self._act(screen)

    async def _next_screen(self) -> Seen:
        """Wait for something to act on that was not acted on before."""
        events = self.person.telegram.world.events
        loop = asyncio.get_running_loop()
        given_up = loop.time() + PATIENCE
        while True:
            version = events.version
            screen = self._screen()
            if screen is not None and _looks(screen) != self._before:
                self._before = _looks(screen)
                return screen
            if not await events.changed(version, given_up - loop.time()) and loop.time() >= given_up:
                given_up = loop.time() + PATIENCE
                await self._poke(screen)

    def _screen(self) -> Seen | None:
        """Return the bot's newest message with buttons."""
        screens = [seen for seen in self.person.chat if seen.from_bot and seen.buttons]
        return max(screens, key=lambda seen: seen.version, default=None)

    async def _poke(self, screen: Seen | None) -> None:
        """Nothing comes: press what is there, or begin again."""
        self.pokes += 1
        if screen is None:
            await self.person.says("/start")
        else:
            await self.person.presses(screen.labels[0], message=screen)

    async def _act(self, screen: Seen) -> None:
        if screen.button("Show answer"):
            await self._answer(screen)
        elif screen.button("Again"):
            self.given.append(Given(self._card, ""))
            await self.person.presses("Good", message=screen)
        elif "That is enough" in screen.text:
            self.done = True
        elif (label := next((each for each in ("Start", "Next") if screen.button(each)), None)) is not None:
            await self.person.presses(label, message=screen)
        else:
            await self.person.presses(self._chance.choice(screen.labels), message=screen)
        if self._chance.random() < 0.05:
            await self._press_something_old(screen)

    async def _answer(self, screen: Seen) -> None:
        card = next(card for question, card in CARDS.items() if question in screen.text)
        self._card = f"drill/{card.id}"
        way = self._chance.random()
        if way < 0.1:
            await self.person.presses("Show answer", message=screen)
            return
        await self._type(card.answer if way < 0.7 else self._blunder())
        if self._chance.random() < 0.06:  # it comes before the next card and must not count
            self.hasty.add(self._blunder())
            await self.person.says(f"Xyzzy{self._blunders}")

    async def _type(self, text: str) -> None:
        self.given.append(Given(self._card, text))
        await self.person.says(text)

    def _blunder(self) -> str:
        self._blunders += 1
        return f"Xyzzy{self._blunders}"

    async def _press_something_old(self, current: Seen) -> None:
        old = [seen for seen in self.person.chat if seen.from_bot and seen.buttons and seen.id < current.id]
        if old:
            chosen = self._chance.choice(old)
            await self.person.presses(self._chance.choice(chosen.labels), message=chosen)


class Crowd:
    """So many learners at a time; whoever is done makes room for the next."""

    def __init__(self, telegram: Telegram, chance: random.Random, at_once: int) -> None:
        self.learners: list[Learner] = []
        self._telegram = telegram
        self._chance = chance
        self._open = True
        self._tasks = [asyncio.create_task(self._seat()) for _ in range(at_once)]

    async def finish(self, seconds: float = 200.0) -> None:
        """Let nobody new in, and let everyone come to the end. Raises AssertionError that shows who could not."""
        self._open = False
        _, stuck = await asyncio.wait(self._tasks, timeout=seconds)
        for task in self._tasks:
            if not task.done():
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        left = [learner for learner in self.learners if not learner.done]
        assert not stuck, f"{len(left)} are stuck, the first one:\n{left[0].person.shown()}"
        for task in self._tasks:
            task.result()

    async def _seat(self) -> None:
        while self._open:
            name = f"Learner{len(self.learners)}"
            chance = random.Random(self._chance.random())
            learner = Learner(self._telegram.person(name), chance)
            self.learners.append(learner)
            await learner.live()


def _looks(screen: Seen) -> str:
    """Return what a person sees of a screen; a copy of it looks the same."""
    return f"{screen.text}\n{screen.labels}"
