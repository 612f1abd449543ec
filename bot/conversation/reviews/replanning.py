"""A review that was left, when what it asks has been changed in the settings: its queue is made anew."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity import Reviewing, decode, encode
from bot.conversation.reviews import reviewing
from bot.conversation.topic import Turn
from storage import chats

_TOPIC = "review"


def replan_kept(turn: Turn) -> None:
    """Let the review that was left ask what today's limits and order give; its card and what waits stay."""
    chat = turn.chat
    left = chats.place(turn.tx, chat.chat_id, chat.thread_id, _TOPIC)
    kept = decode(left) if left else None
    if not isinstance(kept, Reviewing) or not kept.session.card:
        return
    session = kept.session
    planned = reviewing.planned(turn.tx, turn.learner, turn.house, turn.now)
    asked = {session.card, *(waiting.card for waiting in session.waiting)}
    queue = tuple(card for card in planned.queue if card not in asked)
    along = tuple(card for card in planned.along if card in queue)
    anew = replace(kept, session=replace(session, queue=queue, along=along, comeback=planned.comeback))
    chats.keep_place(turn.tx, chat.chat_id, chat.thread_id, _TOPIC, encode(anew))
