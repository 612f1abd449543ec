"""Which call each kind of message is, and which of them people wait for."""

from __future__ import annotations

from bot.conversation.events import Place
from bot.conversation.screens import (
    AskAdmins,
    Audio,
    Document,
    Poll,
    PollEnd,
    Reaction,
    Retold,
    Screen,
    Sendable,
)
from bot.transport.messages import Messages


async def handed_over(messages: Messages, place: Place, made: Sendable, version: int) -> tuple[int, str]:
    """Make the call; return the message id, and the poll's id or empty. Raises whatever the call raises."""
    match made:
        case Poll():
            return await messages.send_poll(place, made)
        case PollEnd():
            return await messages.stop_poll(place, made), ""
        case Reaction():
            return await messages.react(place, made), ""
        case Retold():
            return await messages.retell(place, made), ""
        case Document():
            return await messages.send_document(place, made), ""
        case Audio():
            return await messages.send_audio(place, made), ""
        case Screen():
            return await messages.send(place, made, version), ""
        case AskAdmins():
            raise TypeError("a question has an answer of its own: see `Messages.admins`")


def awaited(made: Sendable) -> bool:
    """Whether people wait for it: a quiz that goes on, a question that they are asked to reply to."""
    return isinstance(made, Poll) or (isinstance(made, Screen) and bool(made.reply))
