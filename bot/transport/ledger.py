"""What delivery has recorded of its sends: the other side of it is `app/ledger`."""

from __future__ import annotations

from typing import Protocol

from bot.conversation.showing import Pending
from storage.records import Outgoing


class Ledger(Protocol):
    """Where delivery records what became of a send, each in a transaction."""

    async def shown(self, screen: Pending, message_id: int) -> None:
        """The screen stands in the chat as this message."""

    async def doubtful(self, screen: Pending) -> bool:
        """A new message may have arrived although no answer came; True when it may be sent once more."""

    async def refused(self, screen: Pending) -> None:
        """The screen cannot be shown: it is not tried again."""

    async def unreachable(self, chat_id: int) -> None:
        """The person has blocked the bot or is gone."""

    async def migrated(self, chat_id: int, new_chat_id: int) -> None:
        """The group has another id now."""

    async def told_admins(self, message: Outgoing, admins: tuple[int, ...]) -> None:
        """Telegram has said who administers the group."""

    async def sending(self, message: Outgoing) -> bool:
        """The message is about to go out; False when it has expired, or was sent already."""

    async def unsent(self, message: Outgoing) -> None:
        """The message surely was not sent: it waits again."""

    async def sent(self, message: Outgoing, message_id: int, poll_id: str = "") -> None:
        """The message stands in the chat; `poll_id` is that of a poll."""

    async def lost(self, message: Outgoing) -> bool:
        """No answer came; True when it may be sent once more."""

    async def dropped(self, message: Outgoing, forbidden: bool = False) -> None:
        """The message was refused for good; `forbidden`: its like may not be sent to this chat at all."""
