"""The calls of a group: each is counted when it is decided on, for all games and all that is said beside them."""

from __future__ import annotations

from datetime import datetime

from bot.conversation.topic import Message, Outcome, Turn
from bot.learning.challenge import budget
from bot.learning.challenge.budget import WINDOW, Spent
from bot.learning.challenge.mode import Kind
from storage import group_calls
from storage.records import Game, Phase

ASKING = {Kind.POLL: 4, Kind.TYPED: 3}  # a question: itself, the board, the poll's end, the result
CLOSING = {Kind.POLL: 2, Kind.TYPED: 1}  # of them: the poll's end, the result
ENDING = 1  # the podium, or the end of a set-up
BEGINNING = 1 + ASKING[Kind.POLL]  # a line in the place of the set-up, and the first question
SET_UP = 1 + ENDING


def spent(turn: Turn) -> Spent:
    """Return what the group's minute is spent on, what its games may still do at any moment included."""
    chat_id = turn.chat.chat_id
    calls = group_calls.between(turn.tx, chat_id, turn.now - WINDOW, turn.now + WINDOW)
    games = group_calls.under_way(turn.tx, chat_id).values()
    return Spent(calls, sum(_promised(phase, kind) for phase, kind in games))


def room(turn: Turn, number: int = 1) -> bool:
    """Whether so many calls more can be made in the group now."""
    return budget.room(spent(turn), turn.now, number)


def room_at(turn: Turn, number: int) -> datetime:
    """Return when so many calls more can be made in the group."""
    return budget.room_at(spent(turn), turn.now, number)


def spare(turn: Turn, game: Game, then: datetime, hinting: bool = False) -> bool:
    """Whether one call more now leaves enough for the end of the open typed question and for the one after, at `then`.

    `hinting`: and for a hint.
    """
    own = group_calls.under_way(turn.tx, turn.chat.chat_id).get(game.id)
    others = spent(turn).promised - (_promised(*own) if own else 0)
    needed = CLOSING[Kind.TYPED] + hinting + ASKING[Kind.POLL] + ENDING + others
    return budget.spare(spent(turn), turn.now, then, needed)


def made(turn: Turn, number: int = 1) -> None:
    """Count calls that this turn leads to."""
    group_calls.count(turn.tx, turn.chat.chat_id, turn.now, number)


def said(turn: Turn, *messages: Message) -> Outcome:
    """Say something beside games while the group has room for it and for what a game needs; else nothing is said."""
    games = group_calls.under_way(turn.tx, turn.chat.chat_id).values()
    kept = BEGINNING if any(phase is not Phase.LOBBY for phase, _ in games) else SET_UP
    if not room(turn, len(messages) + kept):
        return Outcome()
    made(turn, len(messages))
    return Outcome(messages=messages)


def _promised(phase: Phase, kind: str) -> int:
    return ENDING + (CLOSING[Kind(kind)] if phase is Phase.ASKING and kind else 0)
