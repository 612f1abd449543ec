"""One person's phone: what it shows, what its owner can do with it, and who watches the screen."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from bot.sandbox.botapi.events import Event
from bot.sandbox.botapi.files import StoredFile
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.people import People
from bot.sandbox.botapi.views import view
from bot.sandbox.botapi.world import World

BotState = Literal["starting", "online", "offline"]
SHOWN = ("message_id", "from_bot", "date", "kind", "text", "entities", "buttons", "edited", "reactions")
MESSAGES_SHOWN = 500
BACKLOG = 1_000  # changes that may wait for one watcher

# what a watcher gets: changes as plain values with a `kind`; None is the end
Changes = asyncio.Queue[Json | None]


class Phone:
    """The phone of one person of a world.

    A watcher is told of changes from the moment it watches, and takes a `snapshot` first, so that it never
    misses one between the two.
    """

    def __init__(self, world: World, people: People, person: int) -> None:
        self._world = world
        self._people = people
        self._person = person
        self._bot_state: BotState = "starting"
        self._watchers: list[Changes] = []
        self._stop = world.events.listen(self._hear)

    def snapshot(self) -> Json:
        """Return everything the phone shows now, as one change of kind `phone`."""
        shown = self._people.chat(self._person)[-MESSAGES_SHOWN:]
        return {
            "kind": "phone",
            "bot": self._bot(),
            "menu": self._menu(),
            "messages": [_message(one) for one in shown],
        }

    def says(self, text: str) -> None:
        """Send a text. Raises ValueError when it is empty or too long."""
        whole = text.encode("utf-16", "surrogatepass").decode(
            "utf-16", "replace"
        )  # JSON can hold half a letter
        self._people.says(self._person, whole)

    def presses(self, message_id: int, data: str) -> str:
        """Press an inline button; return the id its answer will have. Raises KeyError for a gone message."""
        return self._people.presses(self._person, message_id, data=data)

    def file(self, file_id: str) -> StoredFile | None:
        """Return a file the bot sent, None when it is not known."""
        return self._world.files.by_id(file_id)

    def show_bot(self, state: BotState) -> None:
        """Show whether the bot is there."""
        self._bot_state = state
        self._tell({"kind": "bot", "bot": self._bot()})

    @contextmanager
    def watched(self) -> Iterator[Changes]:
        """Put changes into a queue for as long as the context lasts; one who is too slow gets the end."""
        changes: Changes = asyncio.Queue()
        self._watchers.append(changes)
        try:
            yield changes
        finally:
            self._forget(changes)

    def close(self) -> None:
        """End all who watch."""
        self._stop()
        for changes in tuple(self._watchers):
            self._forget(changes)
            changes.put_nowait(None)

    def _bot(self) -> Json:
        name = self._world.menu.text("name") or self._world.bot.first_name
        return {"name": name, "state": self._bot_state}

    def _menu(self) -> Json:
        menu, language = self._world.menu, self._world.accounts[self._person].language_code
        commands = menu.shown(self._person, language)
        return {"commands": commands, "description": menu.text("description", language)}

    def _hear(self, event: Event) -> None:
        if self._watchers and event.chat_id in (None, self._person):
            change = self._change(event)
            if change is not None:
                self._tell(change)

    def _change(self, event: Event) -> Json | None:
        """Say what an event means for this phone; None for nothing."""
        message = event.message
        if event.kind == "deleted" and message is not None:
            return {"kind": "deleted", "message_id": message.id}
        if event.kind in ("message", "edited", "reaction") and message is not None:
            return {"kind": "message", "message": _shown(message)}
        if event.kind == "answered":
            return {"kind": "answered", **event.data}
        if event.kind == "action":
            return {"kind": "typing"}
        if event.kind == "menu":
            return {"kind": "menu", "menu": self._menu(), "bot": self._bot()}
        return None

    def _tell(self, change: Json) -> None:
        for changes in tuple(self._watchers):
            if changes.qsize() < BACKLOG:
                changes.put_nowait(change)
            else:
                self._forget(changes)
                changes.put_nowait(None)

    def _forget(self, changes: Changes) -> None:
        if changes in self._watchers:
            self._watchers.remove(changes)


def _shown(message: Message) -> Json:
    return _message(view(message))


def _message(seen: Json) -> Json:
    """Keep of a message what a page draws, and say where its document is."""
    document = seen["content"].get("document")
    shown = {key: seen[key] for key in SHOWN}
    if document is not None:
        name, size = document.get("file_name", "file"), document.get("file_size", 0)
        shown["document"] = {"name": name, "size": size, "url": f"/files/{document['file_id']}"}
    return shown
