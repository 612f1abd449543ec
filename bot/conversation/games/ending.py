"""The end of a challenge: the podium, the points of the week, and what was missed."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from bot.conversation.activity.challenge import ChallengePodium
from bot.conversation.games import calls
from bot.conversation.games.standings import standings
from bot.conversation.topic import Outcome, Turn
from bot.learning.challenge import rounds
from bot.learning.timezones.zones import local
from storage import challenges, group_chats
from storage.records import Game, Phase, Player

MOST_PLACES = 20  # that are named; the others are counted, and each finds their own

Why = Literal["played", "stopped", "silent", "forbidden"]


def finish(turn: Turn, game: Game, why: Why, *, shown: bool = True) -> Outcome:
    """End the game: its podium stands below everything (unless not `shown`), its points count where several played."""
    game = replace(game, phase=Phase.OVER, due_at=None, ended_at=turn.now, handing=False)
    challenges.put(turn.tx, game)
    players = challenges.players(turn.tx, game.id)
    counts = rounds.counts(players)
    if counts:
        _counted(turn, game, players)
    if not shown:
        return Outcome()
    calls.made(turn)
    ranked = standings(turn.tx, game)
    podium = ChallengePodium(
        game=game.id,
        asked=game.round,
        standings=ranked[:MOST_PLACES],
        players=len(ranked),
        missed=len(missed_by_anybody(turn, game)),
        counts=counts,
        why=why,
    )
    return Outcome(podium, fresh=True)


def _counted(turn: Turn, game: Game, players: list[Player]) -> None:
    week = rounds.monday(local(turn.now, turn.learner.zone or "UTC").date())
    for one in players:
        group_chats.add_score(turn.tx, game.chat_id, one.person_id, week, one.points, one.right)


def missed_by_anybody(turn: Turn, game: Game) -> tuple[str, ...]:
    """Return the questions that not everybody knew, in the order asked."""
    return missed_by(turn, game, *(player.person_id for player in challenges.players(turn.tx, game.id)))


def missed_by(turn: Turn, game: Game, *players: int) -> tuple[str, ...]:
    """Return the questions of the game that one of these people did not know, in the order asked."""
    asked, right = challenges.rounds(turn.tx, game.id), challenges.right_by_round(turn.tx, game.id)
    return rounds.missed(asked, right, players)
