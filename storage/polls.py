"""Polls that stand in chats, by the id that votes name, and the votes that came before their poll was known."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from storage.database import Transaction
from storage.records import EarlyVote, SentPoll
from storage.statements import load
from storage.times import from_ms, from_ms_or_none, to_ms

NO_MESSAGE = -1  # the message of a poll that is known only by its votes

_sql = load("polls")


def put(tx: Transaction, poll: SentPoll) -> None:
    """Record a poll that stands; one that is known stays as it is."""
    _sql.put_poll(
        tx,
        poll_id=poll.poll_id,
        chat_id=poll.chat_id,
        thread_id=poll.thread_id,
        message_id=poll.message_id,
        outgoing=poll.outgoing,
        owner=poll.owner,
        arguments=poll.arguments,
        sent_at=to_ms(poll.sent_at),
    )


def get(tx: Transaction, poll_id: str) -> SentPoll | None:
    """Return the poll, or None for one that is not (yet) known."""
    row = _sql.poll_with(tx, poll_id=poll_id)
    return None if row is None else _poll(row)


def sent_in(tx: Transaction, chat_id: int, thread_id: int) -> list[SentPoll]:
    """Return the polls that were sent to a chat, oldest first."""
    return [_poll(row) for row in _sql.polls_in(tx, chat_id=chat_id, thread_id=thread_id)]


def open_in(tx: Transaction, chat_id: int, thread_id: int) -> list[SentPoll]:
    """Return the polls of a chat that are not known to be closed, oldest first."""
    return [_poll(row) for row in _sql.open_polls_in(tx, chat_id=chat_id, thread_id=thread_id)]


def close(tx: Transaction, poll_id: str, at: datetime) -> bool:
    """Record that the poll is closed; False when it was closed before, or is not known."""
    return bool(_sql.close_poll(tx, poll_id=poll_id, closed_at=to_ms(at)))


def put_stray(tx: Transaction, poll: SentPoll) -> None:
    """Record a poll of which nobody knows whether, and as what, it stands in its private chat: one a chat, the last."""
    drop_stray(tx, poll.chat_id)
    put(tx, replace(poll, poll_id=_stray(poll.chat_id), message_id=NO_MESSAGE))


def stray_in(tx: Transaction, chat_id: int) -> SentPoll | None:
    """Return the poll of a private chat that may stand there under an id that nobody knows, or None."""
    return get(tx, _stray(chat_id))


def drop_stray(tx: Transaction, chat_id: int) -> None:
    """A vote for a poll that is not known can no longer be for the one that may stand in this chat."""
    _sql.drop_poll(tx, poll_id=_stray(chat_id))


def keep_vote(tx: Transaction, update_id: int, vote: EarlyVote) -> None:
    """Keep a vote until its poll is known."""
    _sql.keep_vote(
        tx,
        update_id=update_id,
        poll_id=vote.poll_id,
        person_id=vote.person_id,
        language=vote.language,
        options=json.dumps(vote.options),
        came_at=to_ms(vote.came_at),
    )


def drop_votes(tx: Transaction) -> None:
    """Forget all votes that wait: none of them can be for a poll of ours."""
    _sql.drop_all_votes(tx)


def take_votes(tx: Transaction, poll_id: str) -> list[EarlyVote]:
    """Return the votes that waited for this poll, in the order in which they came, and keep them no longer."""
    votes = [
        EarlyVote(poll_id, person_id, language, tuple(json.loads(options)), from_ms(came_at))
        for person_id, language, options, came_at in _sql.early_votes(tx, poll_id=poll_id)
    ]
    if votes:
        _sql.drop_votes(tx, poll_id=poll_id)
    return votes


def early_votes_of(tx: Transaction, person_id: int) -> list[tuple[str, tuple[int, ...], datetime]]:
    """Return a person's votes that still wait for their poll: poll id, options, when they came."""
    rows = _sql.votes_of(tx, person_id=person_id)
    return [(poll_id, tuple(json.loads(options)), from_ms(at)) for poll_id, options, at in rows]


def prune(tx: Transaction, votes_before: datetime, polls_before: datetime) -> int:
    """Forget votes whose poll never came to be known, and old polls; return how many rows."""
    votes = int(_sql.prune_votes(tx, before=to_ms(votes_before)))
    return votes + int(_sql.prune_polls(tx, before=to_ms(polls_before)))


def _stray(chat_id: int) -> str:
    return f"stray {chat_id}"  # no id of Telegram's has a blank in it


def _poll(row: tuple[Any, ...]) -> SentPoll:
    poll_id, chat_id, thread_id, message_id, outgoing, owner, arguments, sent_at, closed_at = row
    return SentPoll(
        poll_id,
        chat_id,
        thread_id,
        message_id,
        outgoing,
        owner,
        arguments,
        from_ms(sent_at),
        from_ms_or_none(closed_at),
    )
