"""Somebody of a conversation test: what they do and what they see."""

from __future__ import annotations

# patience is called timeout, as everywhere in tests
# ruff: noqa: ASYNC109
import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from bot.sandbox.botapi.utf16 import units
from tests.groups import Place
from tests.seen import Seen, seen_of

if TYPE_CHECKING:
    from tests.people import Telegram

T = TypeVar("T")
PATIENCE = 60.0  # seconds; only a test that fails waits so long, however slow the machine


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
        """All visible messages of the private chat, oldest first."""
        return self.chat_in()

    def chat_in(self, in_: Place | None = None) -> list[Seen]:
        """All visible messages of a group or topic, oldest first."""
        return self._shows(in_)

    @property
    def last(self) -> Seen:
        """The bot's message in the private chat that appeared or changed last."""
        return self.last_in()

    def last_in(self, in_: Place | None = None) -> Seen:
        """The bot's message in a group or topic that appeared or changed last."""
        answers = [seen for seen in self.chat_in(in_) if self._ours(seen)]
        if not answers:
            raise AssertionError(f"the bot has said nothing.\n{self.shown(in_)}")
        return max(answers, key=lambda seen: seen.version)

    def shown(self, in_: Place | None = None) -> str:
        """The whole chat, to be read by people."""
        return f"{self.name}'s chat:\n" + "\n".join(str(seen) for seen in self.chat_in(in_))

    async def says(
        self, text: str, reply_to: Seen | None = None, in_: Place | None = None, spoiler: bool = False
    ) -> int:
        """Send a text, all of it hidden as a `spoiler` if wanted; return its message id."""
        self._acts()
        marks = [{"type": "spoiler", "offset": 0, "length": units(text.strip())}] if spoiler else None
        reply = reply_to.id if reply_to else None
        return int(self._people.says(self.id, text, reply, marks, **_where(in_))["message_id"])

    async def replies(self, message: Seen, text: str, spoiler: bool = False) -> int:
        """Reply to a message where it stands; return the new message's id."""
        return await self.says(text, message, Place(message.chat_id, message.thread), spoiler)

    async def sends(
        self, kind: str, reply_to: Seen | None = None, in_: Place | None = None, **fields: Any
    ) -> int:
        """Send something else (`voice`, `poll`, any word), with its fields; return its message id."""
        self._acts()
        reply = reply_to.id if reply_to else None
        return int(self._people.sends(self.id, kind, reply, **_where(in_), **fields)["message_id"])

    async def forwards(self, message: Seen, in_: Place | None = None) -> int:
        """Send a message on to a group, or to the bot in private; return its new id."""
        self._acts()
        sent = self._people.forwards(self.id, message.id, message.chat_id, **_where(in_))
        return int(sent["message_id"])

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

    async def edits(self, message: int | Seen, text: str, in_: Place | None = None) -> None:
        """Edit one's own message."""
        self._acts()
        number = message.id if isinstance(message, Seen) else message
        self._people.edits(self.id, number, text, chat=in_.id if in_ else None)

    async def presses(
        self,
        label: str = "",
        message: Seen | None = None,
        data: str | None = None,
        in_: Place | None = None,
    ) -> None:
        """Press the button whose label starts with `label`, on the newest message that has one.

        `message`: on that one instead; `data`: send this data, forged or not.
        """
        target = message or self._newest_with(label, in_)
        self._acts()
        self._press = self._people.presses(self.id, target.id, label, data, target.chat_id)

    async def votes(self, *options: str | int, message: Seen | None = None, in_: Place | None = None) -> None:
        """Vote for one or several options, by the start of their text or their index; for none: take it back.

        In the newest poll, or in that of `message`. Raises ValueError for what an app refuses.
        """
        target = message or self._newest_poll(in_)
        chosen = [target.option(one) for one in options]
        self._acts()
        self._people.votes(self.id, target.id, chosen, target.chat_id)

    async def sees_poll(
        self,
        question: str = "",
        closed: bool | None = None,
        timeout: float = PATIENCE,
        in_: Place | None = None,
    ) -> Seen:
        """Wait for a bot's poll, new or changed since the last action, whose question holds this text."""

        def fits(seen: Seen) -> bool:
            poll = seen.poll
            return bool(poll and question in poll["question"] and closed in (None, poll["closed"]))

        wanted = "a poll" if closed is None else "a closed poll" if closed else "an open poll"
        return await self._waits_for(fits, f"{wanted} {question!r}", timeout, in_)

    async def sees_reaction(self, emoji: str, timeout: float = PATIENCE, in_: Place | None = None) -> Seen:
        """Wait for the bot's reaction, new since the last action, to anybody's message; return that message."""

        def look() -> Seen | None:
            return next((one for one in self._shows(in_, self._since) if emoji in one.reactions), None)

        seen = await self._until(look, timeout)
        if seen is None:
            raise AssertionError(f"{self.name} did not see {emoji} in {timeout} s.\n{self.shown(in_)}")
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
        in_: Place | None = None,
    ) -> Seen:
        """Wait for a bot's message, new or changed since the last action, with this text and button.

        Returns it, the newest when several fit. Raises AssertionError that shows the whole chat.
        """

        def fits(seen: Seen) -> bool:
            has_button = button is None or seen.button(button) is not None
            return substring in seen.text and has_button and kind in (None, seen.kind)

        wanted = f"{substring!r}" + (f" with a button {button!r}" if button else "")
        return await self._waits_for(fits, wanted, timeout, in_)

    async def sees_nothing(self, seconds: float = 0.5, in_: Place | None = None) -> None:
        """Make sure the bot writes and changes nothing for `seconds` after the last action."""

        def anything() -> Seen | None:
            return next(iter(self._fresh(in_)), None)

        if await self._until(anything, seconds):
            raise AssertionError(f"{self.name} saw something.\n{self.shown(in_)}")

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

    def _shows(self, in_: Place | None, after: int = 0) -> list[Seen]:
        """What a chat shows, of a forum only the topic; what changed after a version of the world."""
        shown = self._people.chat(self.id, after, in_.id if in_ else None)
        return [seen_of(one) for one in shown if not (in_ and in_.thread) or one["thread"] == in_.thread]

    def _fresh(self, in_: Place | None = None) -> list[Seen]:
        """What the bot wrote or changed since the last action."""
        return [seen for seen in self._shows(in_, self._since) if self._ours(seen)]

    def _ours(self, seen: Seen) -> bool:
        """A group may have other bots."""
        return seen.from_id == self.telegram.world.bot.id

    def _acts(self) -> None:
        self._since = self._events.version

    def _newest_with(self, label: str, in_: Place | None) -> Seen:
        for seen in sorted(self.chat_in(in_), key=lambda one: -one.id):
            if self._ours(seen) and seen.button(label):
                return seen
        raise AssertionError(f"no message has a button {label!r}.\n{self.shown(in_)}")

    def _newest_poll(self, in_: Place | None) -> Seen:
        polls = [seen for seen in self.chat_in(in_) if seen.poll is not None]
        if not polls:
            raise AssertionError(f"there is no poll.\n{self.shown(in_)}")
        return max(polls, key=lambda seen: seen.id)

    async def _waits_for(
        self, fits: Callable[[Seen], bool], wanted: str, timeout: float, in_: Place | None
    ) -> Seen:
        """Wait for the newest message of the bot that fits; fail with the whole chat."""

        def look() -> Seen | None:
            fresh = sorted(self._fresh(in_), key=lambda one: -one.version)
            return next((seen for seen in fresh if fits(seen)), None)

        seen = await self._until(look, timeout)
        if seen is None:
            raise AssertionError(f"{self.name} did not see {wanted} in {timeout} s.\n{self.shown(in_)}")
        await self._booked(seen)
        return seen

    async def _booked(self, seen: Seen) -> None:
        """Wait until the bot knows that a message stands, unless a fault keeps it from knowing.

        Nobody reads and answers sooner; a test of one who does makes Telegram's answer hang.
        """
        async with asyncio.timeout(PATIENCE):
            while any(bot.at_work(seen.chat_id, seen.thread) for bot in self.telegram.bots):  # noqa: ASYNC110
                await asyncio.sleep(0.001)

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


def _where(in_: Place | None) -> dict[str, Any]:
    return {"chat": in_.id, "thread": in_.thread} if in_ else {}
