"""Closing the polls that are still open in a private chat, each once: what can no longer be voted in says so."""

from __future__ import annotations

from bot.conversation.sending import close_poll
from bot.conversation.topic import Message, Turn
from storage import polls

MOST_CLOSED = 3  # at once: more are open only where they were sent before any were closed


def closing(turn: Turn, but: str = "") -> tuple[Message, ...]:
    """Return the orders to close the polls open in the chat, `but` the one of that id; their buttons go with them."""
    orders: list[Message] = []
    for sent in polls.open_in(turn.tx, turn.chat.chat_id, turn.chat.thread_id):
        if sent.poll_id != but:
            polls.close(turn.tx, sent.poll_id, turn.now)
            orders += [close_poll(sent.message_id)] if sent.message_id > 0 else []
    return tuple(orders[-MOST_CLOSED:])
