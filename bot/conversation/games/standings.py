"""Who plays and how they stand, by the names that the group sees."""

from __future__ import annotations

from datetime import datetime

from bot.conversation.activity.challenge import Standing
from bot.conversation.events import Person
from bot.learning.challenge.podium import places
from storage import challenges, group_chats
from storage.database import Transaction
from storage.records import Game


def met(tx: Transaction, chat_id: int, person: Person) -> None:
    """Record how a person is called in the group, empty while that is not known; an anonymous admin is nobody."""
    if person.id == chat_id:
        return
    name = person.name or group_chats.name_of(tx, chat_id, person.id)
    group_chats.meet(tx, chat_id, person.id, name)


def joined(tx: Transaction, game: Game, person: Person, at: datetime) -> bool:
    """Let somebody play; False when they do already."""
    met(tx, game.chat_id, person)
    return challenges.join(tx, game.id, person.id, at)


def names(tx: Transaction, game: Game) -> tuple[str, ...]:
    """Return the names of those who play and are in the group; empty: not known."""
    return tuple(player.name for player in challenges.players(tx, game.id) if player.here)


def standings(tx: Transaction, game: Game) -> tuple[Standing, ...]:
    """Return place, name and points of those who play and are in the group, best first."""
    players = [(player.name, player.points) for player in challenges.players(tx, game.id) if player.here]
    return tuple(places(players))
