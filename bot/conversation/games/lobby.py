"""The set-up of a challenge: one message, edited in place, in which its host chooses and everyone joins."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.activity.challenge import ChallengeSetUp, Picking
from bot.conversation.games import calls
from bot.conversation.games.standings import names
from bot.conversation.topic import Outcome, Turn
from bot.learning.challenge.setup import Setup, preset
from storage import challenges, group_chats
from storage.records import Game, Phase

LASTS = timedelta(hours=1)  # then a game that nobody started is closed
DAILY_GATHERS = timedelta(minutes=5)  # then a daily game starts by itself
LATER = timedelta(seconds=5)  # while a game in another topic needs the calls
DRAWN_EVERY = timedelta(seconds=3)  # when many join at once


def made(turn: Turn, setup: Setup, host_id: int) -> Game:
    """Return a new game, not stored yet."""
    return Game(
        chat_id=turn.chat.chat_id,
        thread_id=turn.chat.thread_id,
        host_id=host_id,
        course_id=setup.course,
        lesson_id=setup.lesson,
        rounds=setup.rounds,
        seconds=setup.seconds,
        mode=setup.mode,
        streaks=setup.streaks,
        code=secrets.token_urlsafe(12),
        made_at=turn.now,
    )


def opened(turn: Turn, game: Game) -> Outcome:
    """Show the set-up of a new game below everything."""
    game = replace(game, due_at=_ends(game))
    game = replace(game, id=challenges.add(turn.tx, game))
    return shown(turn, game, fresh=True)


def shown(turn: Turn, game: Game, picking: Picking = "", page: int = 0, *, fresh: bool = False) -> Outcome:
    """Save the game and draw its set-up as it is now, or a little later when the group has no room for it.

    What is only drawn anew leaves room for the first question.
    """
    again = game.drawn_at is not None
    begin = calls.room_at(turn, 1 + calls.BEGINNING if again else 1)
    if again and not calls.spare(turn):
        begin = max(begin, turn.now + LATER)
    if begin > turn.now:
        challenges.put(turn.tx, replace(game, due_at=min(begin, _ends(game))))
        return Outcome(toast="toast-shown-soon")
    calls.made(turn)
    game = replace(game, drawn_at=turn.now, due_at=_ends(game))
    challenges.put(turn.tx, game)
    return Outcome(screen_of(turn, game, picking, page), fresh=fresh)


def changed(game: Game, words: str) -> Game:
    """Return the game with what its host typed after the command."""
    setup = preset(words.split(), Setup(game.course_id, game.lesson_id, game.rounds, game.seconds, game.mode))
    rounds = game.rounds if game.queue else setup.rounds
    return replace(game, rounds=rounds, seconds=setup.seconds, mode=setup.mode)


def joined(turn: Turn, game: Game, toast: str) -> Outcome:
    """Draw the players anew; when many come at once, a little later for all of them."""
    if game.drawn_at is None or turn.now - game.drawn_at >= DRAWN_EVERY:
        return replace(shown(turn, game), toast=toast)
    challenges.put(turn.tx, replace(game, due_at=min(game.drawn_at + DRAWN_EVERY, _ends(game))))
    return Outcome(toast=toast)


def struck(turn: Turn, game: Game) -> Outcome:
    """The clock in the set-up: draw who came meanwhile, or close what nobody started."""
    if turn.now < _ends(game):
        return shown(turn, game, fresh=game.drawn_at is None)  # one that had to wait stands below the podium
    return closed(turn, game)


def closed(turn: Turn, game: Game) -> Outcome:
    """End a game that was never started."""
    calls.made(turn)
    challenges.put(turn.tx, replace(game, phase=Phase.OVER, due_at=None, ended_at=turn.now))
    return Outcome(replace(screen_of(turn, game), closed=True), fresh=False)


def screen_of(turn: Turn, game: Game, picking: Picking = "", page: int = 0) -> ChallengeSetUp:
    """Return the set-up as it is to be drawn."""
    course = turn.house.library.get(game.course_id)
    lesson = turn.house.lesson(game.course_id, game.lesson_id) if game.lesson_id else None
    return ChallengeSetUp(
        game=game.id,
        course=course.title if course else "",
        course_id=game.course_id,
        lesson=lesson.title if lesson else "",
        rounds=game.rounds,
        seconds=game.seconds,
        mode=game.mode,
        streaks=game.streaks,
        host=group_chats.name_of(turn.tx, game.chat_id, game.host_id),
        players=names(turn.tx, game),
        picking=picking,
        page=page,
        handing=game.handing,
        daily=game.daily,
        misses=bool(game.queue),
    )


def _ends(game: Game) -> datetime:
    return game.made_at + (DAILY_GATHERS if game.daily else LASTS)
