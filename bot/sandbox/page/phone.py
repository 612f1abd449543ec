"""One person's view of one chat: what it shows, and who watches the screen."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from bot.sandbox.botapi.events import Event
from bot.sandbox.botapi.nouns import Chat, Json
from bot.sandbox.botapi.world import World
from bot.sandbox.page.drawn import drawn, in_a_line

MESSAGES_SHOWN = 500
BACKLOG = 1_000  # changes that may wait for one watcher

# what a watcher gets: changes as plain values with a `kind`; None is the end
Changes = asyncio.Queue[Json | None]


class Surroundings(Protocol):
    """What a phone shows beside its chat."""

    def around(self, person: int) -> Json:
        """Return it."""


class Phone:
    """The phone of one person of a world, open at one chat.

    A watcher is told of changes from the moment it watches, and takes a `snapshot` first, so that it never
    misses one between the two.
    """

    def __init__(self, world: World, person: int, chat: Chat, surroundings: Surroundings) -> None:
        self._world = world
        self._chat = chat
        self._surroundings = surroundings
        self._watchers: list[Changes] = []
        self.person = person
        self.chat_id = chat.id

    @property
    def watchers(self) -> int:
        """How many look at it."""
        return len(self._watchers)

    def snapshot(self) -> Json:
        """Return everything the phone shows now, as one change of kind `phone`."""
        shown = list(self._chat.messages.values())[-MESSAGES_SHOWN:]
        return {
            "kind": "phone",
            "me": self.person,
            "chat": self.chat_id,
            "blocked": self._chat.blocked,
            "menu": self.menu(),
            "messages": [drawn(one, self.person) for one in shown],
            **self._surroundings.around(self.person),
        }

    def menu(self) -> Json:
        """Return the bot's commands for this person, and what it says of itself."""
        menu, language = self._world.menu, self._world.accounts[self.person].language_code
        group = self._chat.group
        commands = menu.shown(self.chat_id, language, admin=group is not None and group.ranked(self.person))
        return {"commands": commands, "description": menu.text("description", language)}

    @contextmanager
    def watched(self) -> Iterator[Changes]:
        """Put changes into a queue for as long as the context lasts; one who is too slow gets the end."""
        changes: Changes = asyncio.Queue()
        self._watchers.append(changes)
        try:
            yield changes
        finally:
            self._forget(changes)

    def hear(self, event: Event) -> None:
        """Tell what an event of the world means for this phone."""
        if self._watchers and (change := self._change(event)) is not None:
            self.tell(change)

    def tell(self, change: Json) -> None:
        """Tell all who watch."""
        for changes in tuple(self._watchers):
            if changes.qsize() < BACKLOG:
                changes.put_nowait(change)
            else:
                self._forget(changes)
                changes.put_nowait(None)

    def close(self) -> None:
        """End all who watch."""
        for changes in tuple(self._watchers):
            self._forget(changes)
            changes.put_nowait(None)

    def _change(self, event: Event) -> Json | None:
        """Say what an event means here; None for nothing."""
        if event.kind == "menu":
            return {"kind": "menu", "menu": self.menu(), **self._surroundings.around(self.person)}
        if event.kind == "answered":
            return {"kind": "answered", **event.data} if event.chat_id == self.person else None
        if event.chat_id != self.chat_id:
            return self._elsewhere(event)
        message = event.message
        if event.kind == "action":
            return {"kind": "typing", "thread": event.data.get("thread", 0)}
        if event.kind == "blocked":
            return {"kind": "blocked", "blocked": self._chat.blocked}
        if event.kind == "deleted" and message is not None:
            return {"kind": "deleted", "message_id": message.id}
        if message is None:
            return None
        shown = {"kind": "message", "message": drawn(message, self.person)}
        return shown | {"line": in_a_line(self._chat, self.person)}

    def _elsewhere(self, event: Event) -> Json | None:
        """Somebody has written in another chat: it gets a mark in the list of chats, one's own its newest line."""
        message = event.message
        if message is None or event.kind == "deleted":
            return None
        chat = message.chat
        is_own = chat.id == self.person or (chat.group is not None and chat.group.has(self.person))
        by_others = message.sender.is_bot or (is_own and message.sender.id != self.person)
        is_news = event.kind == "message" and by_others
        if not (is_own or is_news):
            return None
        told: Json = {"kind": "stirred", "chat": event.chat_id, "is_news": is_news}
        return told | ({"line": in_a_line(chat, self.person)} if is_own else {})

    def _forget(self, changes: Changes) -> None:
        if changes in self._watchers:
            self._watchers.remove(changes)
