"""Groups that people of conversation tests meet in.

group = await telegram.group("Class", anna, ben)      # anna opened it and brought the bot in
await anna.says("/challenge", in_=group)
await ben.sees("Join", in_=group)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.botapi.group_life import GroupLife

if TYPE_CHECKING:
    from tests.people import Person, Telegram


class Place:
    """Where people write: a chat by its id, and a topic of it (`thread` 0: none)."""

    def __init__(self, id: int, thread: int = 0) -> None:
        self.id = id
        self.thread = thread


class Topic(Place):
    """A topic of a forum."""

    def __init__(self, group: Group, thread: int) -> None:
        super().__init__(group.id, thread)
        self._group = group

    def close(self) -> None:
        """Close it: only admins may write."""
        self._group.life.closes_topic(self.id, self.thread)

    def reopen(self) -> None:
        """Open it again."""
        self._group.life.closes_topic(self.id, self.thread, closed=False)

    def delete(self) -> None:
        """Delete it with its messages."""
        self._group.life.deletes_topic(self.id, self.thread)


class Group(Place):
    """A group; `id` changes when it is upgraded. `bot` in an argument is `telegram.bot`."""

    def __init__(self, telegram: Telegram, id: int) -> None:
        super().__init__(id)
        self._telegram = telegram

    @property
    def life(self) -> GroupLife:
        """What can happen to groups, by id."""
        return self._telegram.server.groups

    @property
    def title(self) -> str:
        """Its title."""
        return self._telegram.world.chats[self.id].title

    def add(self, somebody: Person | Bot, admin: bool = False) -> None:
        """Bring somebody in, the bot too."""
        if isinstance(somebody, Bot):
            creator = next(one for one in self.life.group(self.id).present() if one.status == "creator")
            self.life.adds_bot(self.id, creator.id, admin)
            return
        self.life.joins(self.id, somebody.id)
        if admin:
            self.promote(somebody)

    def remove(self, somebody: Person | Bot) -> None:
        """Throw somebody out, the bot too."""
        self.life.removes(self.id, somebody.id)

    def leave(self, person: Person) -> None:
        """Let a person go."""
        self.life.leaves(self.id, person.id)

    def promote(self, somebody: Person | Bot, anonymous: bool = False) -> None:
        """Make somebody an admin; an anonymous one writes in the group's name."""
        self.life.promotes(self.id, somebody.id, anonymous)

    def demote(self, somebody: Person | Bot) -> None:
        """Make an admin a member again."""
        self.life.demotes(self.id, somebody.id)

    def rename(self, title: str) -> None:
        """Give it another title."""
        self.life.renames(self.id, title)

    def upgrade(self) -> int:
        """Make it a supergroup; return its new id, which this group has from now on."""
        self.id = self.life.upgrades(self.id)
        return self.id

    def topic(self, name: str) -> Topic:
        """Open a topic; a supergroup becomes a forum by its first."""
        return Topic(self, self.life.opens_topic(self.id, name))

    def other_bot_says(self, text: str, name: str = "Other") -> None:
        """Let another bot write, which is brought in the first time: it is now the last bot that wrote."""
        known = [one.id for one in self.life.group(self.id).present()]
        accounts = self._telegram.world.accounts
        other = next((one for one in known if accounts[one].first_name == name), None)
        self.life.another_bot_says(self.id, other or self.life.another_bot(self.id, name), text)


class Bot:
    """The bot, where a group adds, promotes or removes it."""

    def __init__(self, id: int) -> None:
        self.id = id
