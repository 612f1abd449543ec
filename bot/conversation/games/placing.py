"""Who is not named on a podium or a leaderboard finds out their own place there, by a button, alone."""

from __future__ import annotations

from bot.conversation.events import Pressed
from bot.conversation.games.buttons import MyPlace
from bot.conversation.games.hosting import OLD, game_of
from bot.conversation.topic import Outcome, Turn
from bot.learning.challenge.podium import places
from storage import challenges


def in_game(turn: Turn, button: MyPlace) -> Outcome:
    """Tell who pressed their place and points in the game."""
    game, event = game_of(turn, button), turn.event
    assert isinstance(event, Pressed)
    if game is None:
        return OLD
    players = [one for one in challenges.players(turn.tx, game.id) if one.here]
    ranked = places((one.person_id, one.points) for one in players)
    mine = next(((place, points) for place, who, points in ranked if who == event.person.id), None)
    if mine is None:
        return Outcome(toast="toast-not-played")
    return Outcome(
        toast="toast-place", toasted={"place": mine[0], "players": len(players), "points": mine[1]}
    )
