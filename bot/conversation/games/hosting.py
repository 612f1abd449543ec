"""Who may do what in a challenge: everyone, or only its host and the group's admins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.conversation.events import Pressed
from bot.conversation.topic import Outcome, Turn
from bot.conversation.wishes import admin, ask
from storage import challenges
from storage.records import Game, Phase

Doing = Callable[[Turn, Game, Any], Outcome]
OLD = Outcome(toast="toast-old-button")


def may(turn: Turn, game: Game, person_id: int) -> bool | None:
    """Whether somebody decides about a game: its host, or an admin; None when Telegram has to be asked."""
    if person_id == game.host_id:
        return True
    if (
        game.host_id == 0
        and not game.daily
        and any(one.person_id == person_id for one in challenges.players(turn.tx, game.id))
    ):
        return True  # the host is gone: who plays decides
    return admin(turn, person_id)


def for_all(doing: Doing) -> Callable[[Turn, Any], Outcome]:
    """Return the handler of a button that anybody may press while its game goes on."""

    def pressed(turn: Turn, button: Any) -> Outcome:
        game = game_of(turn, button)
        return doing(turn, game, button) if game and game.phase is not Phase.OVER else OLD

    return pressed


def for_host(doing: Doing, *phases: Phase) -> Callable[[Turn, Any], Outcome]:
    """Return the handler of a button for the host and admins, in these phases of its game (none: while it goes on)."""

    def pressed(turn: Turn, button: Any) -> Outcome:
        game, event = game_of(turn, button), turn.event
        assert isinstance(event, Pressed)
        if game is None or game.phase is Phase.OVER or (phases and game.phase not in phases):
            return OLD
        allowed = may(turn, game, event.person.id)
        if allowed is None:
            return ask(turn, game.id)
        return doing(turn, game, button) if allowed else Outcome(toast="toast-only-host")

    return pressed


def game_of(turn: Turn, button: Any) -> Game | None:
    """Return the game a button names, when it is one of this chat and topic."""
    game = challenges.get(turn.tx, button.game)
    here = (turn.chat.chat_id, turn.chat.thread_id)
    return game if game is not None and (game.chat_id, game.thread_id) == here else None
