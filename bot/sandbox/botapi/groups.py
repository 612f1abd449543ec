"""What is particular to a group: who is in it as what, its topics, and which bot was last to write."""

from dataclasses import dataclass, field
from typing import Literal

Status = Literal["creator", "administrator", "member", "left", "kicked"]
HERE: frozenset[Status] = frozenset({"creator", "administrator", "member"})
RANKED: frozenset[Status] = frozenset({"creator", "administrator"})


@dataclass(slots=True)
class Member:
    """Somebody in a group, or gone from it; an anonymous admin writes in the group's name."""

    id: int
    status: Status = "member"
    anonymous: bool = False


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is that of the service message that opened it, and its thread."""

    id: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class Group:
    """The inner life of a group or supergroup. `last_bot` is 0 until a bot writes.

    `migrated_to` is the supergroup it became, 0 while it lives. `restricted`: only admins may write.
    """

    instance: str
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    forum: bool = False
    restricted: bool = False
    last_bot: int = 0
    last_message: int = 0
    migrated_to: int = 0

    def status(self, account: int) -> Status:
        """Return what somebody is in this group; strangers have left."""
        member = self.members.get(account)
        return member.status if member else "left"

    def has(self, account: int) -> bool:
        """Say whether somebody is in this group."""
        return self.status(account) in HERE

    def ranked(self, account: int) -> bool:
        """Say whether somebody is its creator or an admin."""
        return self.status(account) in RANKED

    def anonymous(self, account: int) -> bool:
        """Say whether somebody writes in the group's name."""
        member = self.members.get(account)
        return member is not None and member.anonymous and member.status in RANKED

    def present(self) -> list[Member]:
        """Return those who are in it, in the order they came."""
        return [member for member in self.members.values() if member.status in HERE]
