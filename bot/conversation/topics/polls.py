"""Closing polls, whichever topic sent them."""

from __future__ import annotations

from typing import Any

from bot.conversation.screens import PollEnd
from bot.conversation.topic import Facts, Topic


def view_end(arguments: dict[str, Any], _: Facts) -> PollEnd:
    """Make the call that closes a poll (see `sending.close_poll`)."""
    return PollEnd(int(arguments["message_id"]))


TOPIC = Topic(name="polls", messages={"close_poll": view_end})
