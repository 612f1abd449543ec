"""The end of a challenge: the podium, the points of the week, and what was missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Literal

from bot.conversation.activity.challenge import ChallengePodium
from bot.conversation.games.standings import standings
from bot.conversation.topic import Outcome, Turn
from bot.learning.challenge import budget
from bot.learning.timezones.zones import local
from storage import challenges, group_chats
from storage.records import Game, Phase

LEAST_PLAYERS = 2  # from which points count for the week

Why = Literal["played", "stopped", "silent"]


def finish(turn: Turn, game: Game, why: Why) -> Outcome:
    """End the game: its podium stands below everything, its points count where several played."""
    game = replace(
        game,
        phase=Phase.OVER,
        due_at=None,
        ended_at=turn.now,
        handing=False,
        calls=budget.made(game.calls, turn.now),
    )
    challenges.put(turn.tx, game)
    players = challenges.players(turn.tx, game.id)
    counts = len(players) >= LEAST_PLAYERS and any(player.points for player in players)
    if counts:
        today = local(turn.now, turn.learner.zone or "UTC").date()
        monday = today - timedelta(days=today.weekday())
        for player in players:
            group_chats.add_score(
                turn.tx, game.chat_id, player.person_id, monday, player.points, player.right
            )
    podium = ChallengePodium(
        game=game.id,
        asked=game.round,
        standings=standings(turn.tx, game),
        missed=len(missed_by_anybody(turn, game)),
        counts=counts,
        why=why,
    )
    return Outcome(podium, fresh=True)


def missed_by_anybody(turn: Turn, game: Game) -> tuple[str, ...]:
    """Return the questions that not everybody knew, in the order asked."""
    players = {player.person_id for player in challenges.players(turn.tx, game.id)}
    right = challenges.right_by_round(turn.tx, game.id)
    return tuple(
        asked.question
        for asked in challenges.rounds(turn.tx, game.id)
        if asked.closed_at is not None and any((asked.number, one) not in right for one in players)
    )


def missed_by(turn: Turn, game: Game, person_id: int) -> tuple[str, ...]:
    """Return the questions of the game that somebody did not know."""
    right = challenges.right_by_round(turn.tx, game.id)
    return tuple(
        asked.question
        for asked in challenges.rounds(turn.tx, game.id)
        if asked.closed_at is not None and (asked.number, person_id) not in right
    )
