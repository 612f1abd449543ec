"""A poll of which nobody knows whether and where it stands: votes that can only be for it count all the same."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

from bot.conversation.events import Place, Voted
from storage import challenges, polls
from storage.database import Transaction
from storage.records import EarlyVote, Game, Round, SentPoll

OWNER = "challenge"


def found(tx: Transaction, vote: Voted) -> Voted | None:
    """Return a vote for a poll that is not known, placed in the one open round it can be for, or None."""
    games = challenges.unplaced_of(tx, vote.person.id)
    if len(games) != 1 or not vote.options:
        return None
    game = games[0]
    asked = challenges.round_at(tx, game.id, game.round)
    if asked is None or asked.stands_at is None or not _fits(asked, vote.options):
        return None  # without a time it is on its way: its id will be known in a moment
    arguments = _known(tx, game, asked, vote.poll_id)
    return replace(
        vote,
        place=Place(game.chat_id, game.thread_id),
        owner=OWNER,
        arguments=arguments,
        message_id=polls.NO_MESSAGE,
    )


def early(tx: Transaction, game: Game, asked: Round) -> list[EarlyVote]:
    """Return the votes that players cast before it was clear that nobody knows of this poll."""
    seen: Counter[str] = Counter()
    for player in challenges.players(tx, game.id):
        votes = polls.early_votes_of(tx, player.person_id)
        seen.update(poll for poll, options, at in votes if at >= asked.asked_at and _fits(asked, options))
    if not seen:
        return []
    poll_id = seen.most_common(1)[0][0]
    _known(tx, game, asked, poll_id)
    return polls.take_votes(tx, poll_id)


def _known(tx: Transaction, game: Game, asked: Round, poll_id: str) -> dict[str, int]:
    """From now on the poll is known by its id, for everyone."""
    arguments = {"game": game.id, "round": asked.number}
    place = (game.chat_id, game.thread_id, polls.NO_MESSAGE)
    polls.put(tx, SentPoll(poll_id, *place, 0, OWNER, json.dumps(arguments), asked.asked_at))
    challenges.put_round(tx, replace(asked, message_id=polls.NO_MESSAGE))
    return arguments


def _fits(asked: Round, options: tuple[int, ...]) -> bool:
    return bool(options) and max(options) < len(asked.options)
