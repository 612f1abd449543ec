"""What people do to a challenge with its buttons: join, start, skip, stop, hand over, play again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.conversation.activity.challenge import ChallengeSetUp
from bot.conversation.events import Pressed
from bot.conversation.games import asking, calls, ending, lobby, play, standings
from bot.conversation.games import buttons as press
from bot.conversation.games.hosting import OLD, game_of
from bot.conversation.topic import Message, Outcome, Turn
from bot.learning.challenge.setup import Setup
from storage import challenges
from storage.records import Game, Phase


def join(turn: Turn, game: Game, _: Any) -> Outcome:
    """Play."""
    event = turn.event
    assert isinstance(event, Pressed)
    if not standings.joined(turn.tx, game, event.person, turn.now):
        return Outcome(toast="toast-joined-already")
    if game.phase is Phase.LOBBY:
        return lobby.joined(turn, game, "toast-joined")
    return Outcome(toast="toast-joined")


def start(turn: Turn, game: Game, _: Any = None) -> Outcome:
    """Draw the questions and ask the first."""
    game, why_not = drawn(turn, game)
    if why_not:
        return Outcome(toast=why_not)
    stands = isinstance(turn.activity, ChallengeSetUp) and turn.chat.shown >= turn.chat.fresh
    set_up = turn.chat.message_id if stands else 0
    at_once = calls.room(turn, calls.BEGINNING) or not calls.room(turn, calls.BEGINNING - 1)
    if not set_up or not at_once or not calls.room(turn):
        return play.ask(turn, game)  # the question comes before the line
    calls.made(turn)
    started = play.ask(turn, game)
    wait = 0 if started.messages else play.wait(turn)
    begun = Message("challenge-begun", {"message_id": set_up, "wait": wait})
    return replace(started, messages=(*started.messages, begun))


def drawn(turn: Turn, game: Game) -> tuple[Game, str]:
    """Return the game with its questions, or the id of the text that says why it cannot start."""
    if not challenges.players(turn.tx, game.id):
        return game, "toast-nobody-joined"
    if not game.queue:
        game = replace(game, queue=asking.drawn(turn.tx, turn.house, game))
    return game, "" if game.queue else "toast-no-questions"


def stop(turn: Turn, game: Game, _: Any) -> Outcome:
    """End the game at once, whatever it is doing; an open question counts as answered so far."""
    if game.phase is Phase.LOBBY:
        return lobby.closed(turn, game)
    asked = challenges.round_at(turn.tx, game.id, game.round)
    messages: tuple[Message, ...] = ()
    if game.phase is Phase.ASKING and asked is not None and asked.closed_at is None:
        messages = play.closing(asked)
        calls.made(turn, len(messages))
        game = play.score(turn, game, asked)
    return replace(ending.finish(turn, game, "stopped"), messages=messages)


def skip(turn: Turn, game: Game, button: press.Skip) -> Outcome:
    """Close the open question at once; from its result, go on to the next one."""
    asked = challenges.round_at(turn.tx, game.id, game.round)
    if asked is None or button.round != game.round or bool(button.result) != (asked.closed_at is not None):
        return OLD
    return play.ask(turn, game) if button.result else play.close(turn, game, asked)


def hand_over(turn: Turn, game: Game, _: Any) -> Outcome:
    """Offer to be the host to whoever takes it."""
    return _redrawn(turn, replace(game, handing=not game.handing))


def take_over(turn: Turn, game: Game, _: Any) -> Outcome:
    """Be the host."""
    event = turn.event
    assert isinstance(event, Pressed)
    if not game.handing:
        return OLD
    standings.met(turn.tx, game.chat_id, event.person)
    game = replace(game, handing=False, host_id=event.person.id)
    return replace(_redrawn(turn, game), toast="toast-host-now")


def rematch(turn: Turn, button: press.Rematch) -> Outcome:
    """Set up the same again; whoever asks is the host."""
    event, before = turn.event, game_of(turn, button)
    assert isinstance(event, Pressed)
    newest = challenges.newest(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    if before is None or newest is None or newest.phase is not Phase.OVER:
        return OLD
    setup = Setup(
        before.course_id, before.lesson_id, before.rounds, before.seconds, before.mode, before.streaks
    )
    standings.met(turn.tx, turn.chat.chat_id, event.person)
    game = lobby.made(turn, setup, event.person.id)
    if button.misses:
        queue = ending.missed_by_anybody(turn, before)
        if not queue:
            return Outcome(toast="toast-no-misses")
        game = replace(game, queue=queue, rounds=len(queue))
    return lobby.opened(turn, game)


def _redrawn(turn: Turn, game: Game) -> Outcome:
    if game.phase is Phase.LOBBY:
        return lobby.shown(turn, game)
    challenges.put(turn.tx, game)
    return play.redrawn(turn, game)
