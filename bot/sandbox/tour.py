"""Plays the tour of `tutor sandbox --demo` by itself: what a person does, step by step, at a pace one can follow."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from bot.sandbox import script
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.polls import Poll
from bot.sandbox.botapi.world import World
from bot.sandbox.controls import Controls
from bot.sandbox.line import Line
from bot.sandbox.page.deeds import Deeds
from bot.sandbox.page.desk import Desk

ANSWERS_WITHIN = 6.0  # seconds; then the tour goes on without the answer
SETTLES = 0.25  # seconds in which a second message may follow
LEADS_ON = ("Start", "Next", "Continue")
TYPED = "Type your answer"
MOST_PRESSES = 60  # in one lesson
MOST_CARDS = 40  # in one review
WATCHED_EVERY = 0.2  # seconds
LONGEST_GAME = 90.0  # seconds
POLLS_COME = 0.3  # seconds
READING = timedelta(seconds=5)  # that the bot leaves between two questions


class Tour:
    """One tour for the first person; `pace` stretches its pauses, 0 leaves them out."""

    def __init__(self, desk: Desk, controls: Controls, line: Line, pace: float = 1.0) -> None:
        self._desk = desk
        self._world: World = desk.world
        self._controls = controls
        self._line = line
        self._deeds = Deeds(desk)
        self._pace = pace
        self._person = desk.residents[0]
        self._chat = self._person
        self._typed = 0  # answers so far, which decide which of them have a slip
        self._ways: dict[type[Any], Callable[[Any], Awaitable[None]]] = {
            script.Caption: self._tell,
            script.Say: self._say,
            script.Press: self._press_step,
            script.Lesson: self._lesson,
            script.Review: self._review,
            script.Turn: self._turn,
            script.Group: self._group,
            script.Play: self._play,
        }

    async def run(self, steps: tuple[script.Step, ...] = script.STEPS) -> None:
        """Wait until somebody watches, then play all steps; what cannot be done is passed over."""
        while not self._desk.watched:  # noqa: ASYNC110  (a browser comes in its own time)
            await asyncio.sleep(WATCHED_EVERY)
        for step in steps:
            with suppress(ValueError, KeyError):
                await self._ways[type(step)](step)
        self._desk.show_panel(caption="")

    async def _tell(self, step: script.Caption) -> None:
        self._desk.show_panel(caption=step.text)
        await self._pause(step.seconds)

    async def _say(self, step: script.Say) -> None:
        await self._answered(lambda: self._deeds.say(step.text, self._person, self._chat))
        await self._pause(step.seconds)

    async def _press_step(self, step: script.Press) -> None:
        await self._press(step.label)
        await self._pause(step.seconds)

    async def _turn(self, step: script.Turn) -> None:
        await self._controls.turn(step.to, step.zone)  # what falls due on the way has come when it is over
        await self._pause(step.seconds)

    async def _lesson(self, step: script.Lesson) -> None:
        """Go through the lesson on the screen, answering its questions rightly, until its review is offered."""
        for _ in range(MOST_PRESSES):
            message = self._newest()
            labels = _labels(message)
            if not labels or any(label.startswith(step.until) for label in labels):
                return
            on = next((label for label in labels if label.startswith(LEADS_ON)), "")
            right = await self._line.ask("key", text=_text(message))
            await self._press(next((label for label in labels if label == right), on or labels[0]))
            await self._pause(step.seconds)

    async def _review(self, step: script.Review) -> None:
        """Answer the cards of the review on the screen until none is asked; some answers have a slip."""
        for _ in range(min(step.most, MOST_CARDS)):
            message = self._newest()
            if "Show answer" not in _labels(message):
                return
            if TYPED not in _text(message):
                await self._press("Show answer")
                await self._press("Good")
            else:
                right = str(await self._line.ask("key", text=_text(message).rpartition("\n\n")[2]))
                said = self._slipped(right, step.slips)
                await self._answered(partial(self._deeds.say, said, self._person, self._chat))
            await self._pause(step.seconds)

    async def _group(self, step: script.Group) -> None:
        """Open a group with simulated players, and show it."""
        self._chat = self._controls.group(step.title, [self._person])
        self._desk.tell({"kind": "go", "person": self._person, "chat": self._chat})
        for accuracy in step.players:
            self._controls.player(self._chat, accuracy)
        await self._pause(step.seconds)

    async def _play(self, step: script.Play) -> None:
        """Vote in the polls of the group's challenge until its end is told; the clock skips what is only waiting."""
        voted: set[int] = set()
        loop = asyncio.get_running_loop()
        end = loop.time() + LONGEST_GAME
        while loop.time() < end and not any(one.startswith(step.until) for one in _labels(self._newest())):
            version = self._world.events.version
            message = next((one for one in reversed(self._messages()) if one.poll is not None), None)
            if message is not None and message.poll is not None:
                await self._play_on(message.id, message.poll, voted, step.seconds)
            await self._world.events.changed(version, POLLS_COME)

    async def _play_on(self, message_id: int, poll: Poll, voted: set[int], seconds: float) -> None:
        """Vote, or when nobody is left to wait for turn the clock to the end of the question, or of the pause."""
        now = self._world.clock()
        if poll.closed:
            await self._pause(seconds)
            await self._controls.turn_to(now + READING)
        elif message_id not in voted:
            voted.add(message_id)
            await self._pause(seconds)
            with suppress(ValueError, KeyError):
                self._deeds.vote(message_id, list(poll.correct), self._person, self._chat)
        elif len(poll.votes) > len(self._desk.players):
            await self._controls.turn_to(datetime.fromtimestamp(poll.closes_at or 0.0, UTC))

    async def _press(self, label: str) -> None:
        message = self._newest()
        button = next((one for one in _buttons(message) if one["text"].startswith(label)), None)
        if message is None or button is None or "callback_data" not in button:
            return
        data = button["callback_data"]
        await self._answered(lambda: self._deeds.press(message.id, data, self._person, self._chat))

    async def _answered(self, act: Callable[[], object]) -> None:
        """Do something and wait until the bot has answered."""
        version = self._world.events.version
        act()
        await self._until_answered(version)

    async def _until_answered(self, version: int) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + ANSWERS_WITHIN
        while not any(one.version > version and one.sender.is_bot for one in self._messages()):
            if not await self._world.events.changed(self._world.events.version, end - loop.time()):
                return
        await asyncio.sleep(SETTLES)

    async def _pause(self, seconds: float) -> None:
        await asyncio.sleep(seconds * self._pace)

    def _messages(self) -> list[Message]:
        return list(self._world.chats[self._chat].messages.values())

    def _newest(self) -> Message | None:
        """Return the newest message of the bot that has buttons."""
        return next((one for one in reversed(self._messages()) if one.sender.is_bot and _buttons(one)), None)

    def _slipped(self, right: str, slips: tuple[int, ...]) -> str:
        """Return the answer as a thumb types it: every so often with two letters swapped."""
        self._typed += 1
        middle = len(right) // 2
        if self._typed not in slips or len(right) < 8:
            return right
        return right[:middle] + right[middle + 1] + right[middle] + right[middle + 2 :]


def _buttons(message: Message | None) -> list[Json]:
    markup = (message.reply_markup if message else None) or {}
    return [button for row in markup.get("inline_keyboard", []) for button in row]


def _labels(message: Message | None) -> list[str]:
    return [button["text"] for button in _buttons(message)]


def _text(message: Message | None) -> str:
    content = message.content if message else {}
    return str(content.get("text") or content.get("caption") or "")
