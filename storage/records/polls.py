"""A poll that was sent, and a vote that came before its poll was known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SentPoll:
    """A poll that stands in a chat. `owner` is the topic that sent it with `arguments` (JSON).

    `outgoing` is the id of the outbox row that it was; `closed_at` is None while votes count.
    """

    poll_id: str
    chat_id: int
    thread_id: int
    message_id: int
    outgoing: int
    owner: str
    arguments: str
    sent_at: datetime
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EarlyVote:
    """A vote for a poll that was not known when it came; `options` are positions counted from 0."""

    poll_id: str
    person_id: int
    language: str
    options: tuple[int, ...]
    came_at: datetime
