"""The calls of a group: each is counted when it is decided on, for all games and all that is said beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.conversation.topic import Message, Outcome, Turn
from bot.learning.challenge import budget, rounds
from bot.learning.challenge.budget import WINDOW, Spent
from bot.learning.challenge.mode import Kind
from storage import challenges, group_calls
from storage.records import Game, Phase, Round

ASKING = {Kind.POLL: 4, Kind.TYPED: 3}  # a question: itself, the board, the poll's end, the result
CLOSING = {Kind.POLL: 2, Kind.TYPED: 1}  # of them: the poll's end, the result
ENDING = 1  # the podium, or the end of a set-up
BEGINNING = 1 + ASKING[Kind.POLL]  # a line in the place of the set-up, and the first question
SET_UP = 1 + ENDING
AGAIN = timedelta(seconds=5)  # after which it is looked again whether something can be said
PATIENCE = timedelta(seconds=10)  # that a game has with what is said beside it


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


def spare(turn: Turn, number: int = 1, hinting: Game | None = None, later: timedelta = timedelta(0)) -> bool:
    """Whether so many calls more delay nothing that games under way have still to do, or by no more than `later`.

    That is the ends of their questions, the next ones, and the hint of the one that is `hinting`. One that waits for
    its next question already is delayed by nothing.
    """
    coming: list[tuple[datetime, int]] = []
    games = [game for game in challenges.open_in(turn.tx, turn.chat.chat_id) if not game.of_the_day]
    for game in games:
        asked = challenges.round_at(turn.tx, game.id, game.round)
        shift = later if game.phase is Phase.ASKING else timedelta(0)
        needs = _coming(game, asked, turn.now, hinting is not None and hinting.id == game.id)
        coming += [(at + shift, needed) for at, needed in needs]
    return budget.spare(spent(turn), turn.now, number, coming, ENDING * len(games))


def made(turn: Turn, number: int = 1) -> None:
    """Count calls that this turn leads to."""
    group_calls.count(turn.tx, turn.chat.chat_id, turn.now, number)


def said(turn: Turn, *messages: Message) -> Outcome:
    """Say something beside games where it keeps none of them waiting; else later, the newest of each kind."""
    at_once: list[Message] = []
    for message in messages:
        begin = room_at(turn, 1 + SET_UP)
        if not spare(turn, later=PATIENCE):
            begin = max(begin, turn.now + AGAIN)
        if begin > turn.now:
            what = message.kind, json.dumps(message.arguments, ensure_ascii=False)
            group_calls.put_later(turn.tx, turn.chat.chat_id, turn.chat.thread_id, *what, begin)
        else:
            made(turn)
            at_once.append(message)
    return Outcome(messages=tuple(at_once))


def said_later(turn: Turn) -> Outcome:
    """The clock: say what waited for room, or wait on."""
    waited = group_calls.take_later(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    return said(turn, *(Message(kind, json.loads(arguments)) for kind, arguments in waited))


def _coming(game: Game, asked: Round | None, now: datetime, hinting: bool) -> Iterator[tuple[datetime, int]]:
    """Return what a game has still to do in the next minute: when, and how many calls."""
    if game.phase is Phase.LOBBY:
        return
    if game.phase is Phase.ASKING and asked is not None:
        yield rounds.up_at(game, asked), CLOSING[Kind(asked.kind)] + hinting
    for at in rounds.asks_at(game, asked, now + WINDOW):
        yield at, ASKING[Kind.POLL if game.mode != "typed" else Kind.TYPED]


def _promised(phase: Phase, kind: str) -> int:
    return ENDING + (CLOSING[Kind(kind)] if phase is Phase.ASKING and kind else 0)
