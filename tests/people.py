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
from typing import Any, Self, TypeVar

from bot.sandbox.botapi.calls import CallLog
from bot.sandbox.botapi.faults import Faults
from bot.sandbox.botapi.people import People
from bot.sandbox.botapi.server import Server
from bot.sandbox.botapi.world import TOKEN, World, utc_now
from tests.seen import Seen, seen_of

T = TypeVar("T")
PATIENCE = 5.0
FIRST_PERSON = 5_000_000_001  # beyond 32 bits, as ids are today


class Telegram:
    """Telegram in small, for a test: `async with Telegram() as telegram`."""

    def __init__(
        self, clock: Callable[[], datetime] = utc_now, token: str = TOKEN, door: bool = False
    ) -> None:
        self.world = World(clock=clock, token=token)
        self.server = Server(self.world, door=door)
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

    def person(self, name: str, id: int | None = None, language: str = "en") -> "Person":
        """Bring in somebody who has not written to the bot yet."""
        number = next(self._ids) if id is None else id
        self.people.create(number, name, language_code=language)
        return Person(self, number, name)

    async def quiet(self, seconds: float = 0.3, timeout: float = PATIENCE) -> None:
        """Wait until all updates are confirmed and nothing has changed for `seconds`."""
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout
        while True:
            version = self.world.events.version
            changed = await self.world.events.changed(version, seconds)
            if not changed and not len(self.world.updates):
                return
            if loop.time() > end:
                raise AssertionError(f"not quiet after {timeout} s: {len(self.world.updates)} updates wait")

    async def __aenter__(self) -> Self:
        await self.server.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.server.stop()


class Person:
    """Somebody with a private chat with the bot. What they see counts from their last action on."""

    def __init__(self, telegram: Telegram, id: int, name: str) -> None:
        self.telegram = telegram
        self.id = id
        self.name = name
        self._people = telegram.people
        self._events = telegram.world.events
        self._since = 0
        self._press: str | None = None

    @property
    def chat(self) -> list[Seen]:
        """All visible messages, oldest first."""
        return [seen_of(shown) for shown in self._people.chat(self.id)]

    @property
    def last(self) -> Seen:
        """The bot's message that appeared or changed last."""
        answers = [seen for seen in self.chat if seen.from_bot]
        if not answers:
            raise AssertionError(f"the bot has said nothing.\n{self.shown()}")
        return max(answers, key=lambda seen: seen.version)

    def shown(self) -> str:
        """The whole chat, to be read by people."""
        return f"{self.name}'s chat:\n" + "\n".join(str(seen) for seen in self.chat)

    async def says(self, text: str, reply_to: Seen | None = None) -> int:
        """Send a text; return its message id."""
        self._acts()
        return int(self._people.says(self.id, text, reply_to.id if reply_to else None)["message_id"])

    async def sends(self, kind: str, reply_to: Seen | None = None, **fields: Any) -> int:
        """Send something else (`voice`, `poll`, any word), with its fields; return its message id."""
        self._acts()
        reply = reply_to.id if reply_to else None
        return int(self._people.sends(self.id, kind, reply, **fields)["message_id"])

    async def sends_sticker(self) -> int:
        """Send a sticker."""
        return await self.sends("sticker")

    async def sends_voice(self) -> int:
        """Send a voice note."""
        return await self.sends("voice")

    async def sends_photo(self) -> int:
        """Send a photo."""
        return await self.sends("photo")

    async def sends_location(self, latitude: float = 52.52, longitude: float = 13.405) -> int:
        """Share a place."""
        return await self.sends("location", location={"latitude": latitude, "longitude": longitude})

    async def sends_document(self, name: str, content: bytes) -> int:
        """Send a file that the bot can download."""
        self._acts()
        return int(self._people.uploads(self.id, name, content)["message_id"])

    async def edits(self, message: int | Seen, text: str) -> None:
        """Edit one's own message."""
        self._acts()
        self._people.edits(self.id, message.id if isinstance(message, Seen) else message, text)

    async def presses(self, label: str = "", message: Seen | None = None, data: str | None = None) -> None:
        """Press the button whose label starts with `label`, on the newest message that has one.

        `message`: on that one instead; `data`: send this data, forged or not.
        """
        target = message or self._newest_with(label)
        self._acts()
        self._press = self._people.presses(self.id, target.id, label=label, data=data)

    async def votes(self, *options: str | int, message: Seen | None = None) -> None:
        """Vote for one or several options, by the start of their text or their index; for none: take it back.

        In the newest poll, or in that of `message`. Raises ValueError for what an app refuses.
        """
        target = message or self._newest_poll()
        chosen = [target.option(one) for one in options]
        self._acts()
        self._people.votes(self.id, target.id, chosen)

    async def sees_poll(
        self, question: str = "", closed: bool | None = None, timeout: float = PATIENCE
    ) -> Seen:
        """Wait for a bot's poll, new or changed since the last action, whose question holds this text."""

        def fits() -> Seen | None:
            for seen in sorted(self._fresh(), key=lambda one: -one.version):
                poll = seen.poll
                if poll and question in poll["question"] and closed in (None, poll["closed"]):
                    return seen
            return None

        seen = await self._until(fits, timeout)
        if seen is None:
            wanted = "poll" if closed is None else "closed poll" if closed else "open poll"
            raise AssertionError(
                f"{self.name} did not see a {wanted} {question!r} in {timeout} s.\n{self.shown()}"
            )
        return seen

    async def toast(self, timeout: float = PATIENCE) -> str:
        """Wait for the answer to the last press and return its text, empty when it only stops the spinner."""
        press = self._press
        if press is None:
            raise AssertionError(f"{self.name} has pressed nothing")
        answer = await self._until(lambda: self._people.answer(press), timeout)
        if answer is None:
            raise AssertionError(f"no answer to the press in {timeout} s.\n{self.shown()}")
        return str(answer["text"])

    async def sees(
        self,
        substring: str = "",
        button: str | None = None,
        timeout: float = PATIENCE,
        kind: str | None = None,
    ) -> Seen:
        """Wait for a bot's message, new or changed since the last action, with this text and button.

        Returns it, the newest when several fit. Raises AssertionError that shows the whole chat.
        """

        def fits() -> Seen | None:
            for seen in sorted(self._fresh(), key=lambda one: -one.version):
                if (
                    substring in seen.text
                    and (button is None or seen.button(button))
                    and kind in (None, seen.kind)
                ):
                    return seen
            return None

        seen = await self._until(fits, timeout)
        if seen is None:
            wanted = f"{substring!r}" + (f" with a button {button!r}" if button else "")
            raise AssertionError(f"{self.name} did not see {wanted} in {timeout} s.\n{self.shown()}")
        return seen

    async def sees_nothing(self, seconds: float = 0.5) -> None:
        """Make sure the bot writes and changes nothing for `seconds` after the last action."""

        def anything() -> Seen | None:
            return next(iter(self._fresh()), None)

        if await self._until(anything, seconds):
            raise AssertionError(f"{self.name} saw something.\n{self.shown()}")

    async def downloads(self, message: Seen) -> bytes:
        """Return the bytes of the file the bot sent in a message."""
        described = message.content.get(message.kind)
        file = described[-1] if isinstance(described, list) else described
        stored = self.telegram.world.files.by_id(file["file_id"]) if file else None
        if stored is None:
            raise AssertionError(f"there is no file in: {message}")
        return stored.content

    async def blocks(self) -> None:
        """Block the bot."""
        self._acts()
        self._people.blocks(self.id)

    async def unblocks(self) -> None:
        """Let the bot write again."""
        self._acts()
        self._people.unblocks(self.id)

    def _fresh(self) -> list[Seen]:
        """What the bot wrote or changed since the last action."""
        shown = self._people.chat(self.id, after=self._since)
        return [seen_of(one) for one in shown if one["from_bot"]]

    def _acts(self) -> None:
        self._since = self._events.version

    def _newest_with(self, label: str) -> Seen:
        for seen in sorted(self.chat, key=lambda one: -one.id):
            if seen.from_bot and seen.button(label):
                return seen
        raise AssertionError(f"no message has a button {label!r}.\n{self.shown()}")

    def _newest_poll(self) -> Seen:
        polls = [seen for seen in self.chat if seen.poll is not None]
        if not polls:
            raise AssertionError(f"there is no poll.\n{self.shown()}")
        return max(polls, key=lambda seen: seen.id)

    async def _until(self, look: Callable[[], T | None], timeout: float) -> T | None:
        """Look now and after each change, for `timeout` seconds."""
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout
        while True:
            version = self._events.version
            found = look()
            if found is not None:
                return found
            if not await self._events.changed(version, end - loop.time()):
                return None
