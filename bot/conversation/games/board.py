"""What stands beside a question: how to answer, and once the time is up the answer, who was right, the best so far."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity.challenge import ChallengeBoard
from bot.conversation.games import asking
from bot.conversation.games.standings import standings
from bot.conversation.topic import Turn
from bot.learning.challenge import rounds
from bot.learning.challenge.mode import Kind
from storage import challenges
from storage.records import Game, Round

SHOWN = 5  # places on the board


def board_of(turn: Turn, game: Game, asked: Round) -> ChallengeBoard:
    """Return the board of a round as it is now: `asked` tells whether its time is up."""
    board = ChallengeBoard(
        game=game.id,
        round=asked.number,
        rounds=rounds.planned(game),
        seconds=game.seconds,
        poll=asked.kind == Kind.POLL,
        handing=game.handing,
    )
    if asked.closed_at is None:
        return board
    answer, why = asking.explained(turn.house, asked.question)
    if asked.kind == Kind.POLL:
        answer = "; ".join(asked.options[place] for place in asked.correct)
    gained, ranked = _gained(turn, game, asked), standings(turn.tx, game)
    board = replace(board, closed=True, answer=answer, why=why, scored=gained)
    return replace(board, standings=ranked[:SHOWN], players=len(ranked))


def _gained(turn: Turn, game: Game, asked: Round) -> tuple[tuple[str, int], ...]:
    """Return name and points of those who were right in the round, the most points first."""
    answers = rounds.counting(asked, challenges.answers(turn.tx, game.id, asked.number))
    points = {one.person_id: one.points for one in answers if one.right}
    named = [
        (player.name, points[player.person_id])
        for player in challenges.players(turn.tx, game.id)
        if player.here and player.person_id in points
    ]
    return tuple(sorted(named, key=lambda one: -one[1]))
