"""From a vote to its poll: where it stands, which topic sent it; a vote that came too early waits for it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

from bot.conversation.events import NOWHERE, Person, Place, PollLost, PollStands, Voted
from bot.conversation.topics import OWN_EVENTS, SENDER_OF, STRAY_VOTES
from storage import outbox, polls
from storage.database import Transaction
from storage.records import EarlyVote, Outgoing, SentPoll


def found(tx: Transaction, vote: Voted) -> Voted | None:
    """Return the vote with its place and what its poll was sent for, or None for a poll that is not known.

    A vote for one that is not known may be for a question that nobody saw arrive, a topic's or one's own.

    None also where somebody votes in a copy of another person's private poll: that is nobody's answer.
    """
    poll = polls.get(tx, vote.poll_id)
    if poll is None:
        claimed = next((mine for claims in STRAY_VOTES if (mine := claims(tx, vote)) is not None), None)
        poll = None if claimed else _strayed(tx, vote)
        if poll is None:
            return claimed
    placed = replace(
        vote,
        place=Place(poll.chat_id, poll.thread_id),
        owner=poll.owner,
        arguments=json.loads(poll.arguments),
        message_id=poll.message_id,
        closed=poll.closed_at is not None,
    )
    return placed if placed.place.in_group or vote.person.id == poll.chat_id else None


def kept(tx: Transaction, vote: Voted, update_id: int | None, now: datetime) -> None:
    """Keep a vote that can be for a poll that is on its way; any other is nobody's, and nothing of it is kept."""
    can_be = any(chat_id < 0 or chat_id == vote.person.id for chat_id in _on_way(tx))
    if update_id is not None and can_be and polls.get(tx, vote.poll_id) is None:
        early = EarlyVote(vote.poll_id, vote.person.id, vote.person.language, vote.options, now)
        polls.keep_vote(tx, update_id, early)


def settled(tx: Transaction) -> None:
    """A poll has come to stand, or is lost: where none is on its way any more, no vote waits."""
    if not _on_way(tx):
        polls.drop_votes(tx)


def stands(tx: Transaction, message: Outgoing, poll_id: str, message_id: int, now: datetime) -> PollStands:
    """Record that a message is this poll, and return the event that tells its topic so."""
    place, owner = Place(message.chat_id, message.thread_id), sender(message)
    polls.put(
        tx,
        SentPoll(
            poll_id, place.chat_id, place.thread_id, message_id, message.id, owner, message.arguments, now
        ),
    )
    return PollStands(place, poll_id, message_id, owner, json.loads(message.arguments))


def waited(tx: Transaction, poll_id: str) -> list[Voted]:
    """Return the votes that waited for this poll, in the order in which they came."""
    return [
        Voted(NOWHERE, Person(vote.person_id, vote.language), poll_id, vote.options, at=vote.came_at)
        for vote in polls.take_votes(tx, poll_id)
    ]


def hears_of_loss(message: Outgoing) -> bool:
    """Whether a message, such as a poll, is one whose loss its topic wants to hear of."""
    return (PollLost, sender(message)) in OWN_EVENTS and message.once


def sender(message: Outgoing) -> str:
    """Return the name of the topic that sent a message, empty for one that no topic brings."""
    return SENDER_OF.get(message.kind, "")


def _strayed(tx: Transaction, vote: Voted) -> SentPoll | None:
    """Return the poll that may stand in the person's chat under an id nobody knows: from now on it has this one."""
    stray = polls.stray_in(tx, vote.person.id) if vote.options else None
    if stray is None or any(chat_id < 0 for chat_id in _on_way(tx)):
        return None
    polls.drop_stray(tx, vote.person.id)
    found = replace(stray, poll_id=vote.poll_id)
    polls.put(tx, found)
    return found


def _on_way(tx: Transaction) -> list[int]:
    """Return the chats to which polls are on their way: their ids are not known yet."""
    return [message.chat_id for message in outbox.on_their_way(tx) if hears_of_loss(message)]
