"""What somebody missed in a challenge becomes reviews of their own, if they want it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.conversation.buttons import Open
from bot.conversation.events import Pressed
from bot.conversation.games.buttons import ReviewMisses
from bot.conversation.games.ending import missed_by
from bot.conversation.games.hosting import OLD, game_of
from bot.conversation.quizzes.quizzing import missed
from bot.conversation.screens import Key, Screen
from bot.conversation.sending import note
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Message, Outcome, Turn
from storage import challenges, learners
from storage.records import Game, Learner

PAYLOAD = "misses-"  # before the game's code, in the link to the private chat


def wanted(turn: Turn, button: ReviewMisses) -> Outcome:
    """Add the misses of who pressed; somebody who never pressed Start is led there, and asked nothing more."""
    game, event = game_of(turn, button), turn.event
    assert isinstance(event, Pressed)
    if game is None:
        return OLD
    if not _played(turn, game, event.person.id):
        return Outcome(toast="toast-not-played")
    learner = learners.get(turn.tx, event.person.id)
    if learner is None:
        return Outcome(toast="toast-misses-start", payload=PAYLOAD + game.code)
    return Outcome(toast="toast-misses-added" if _added(turn, learner, game) else "toast-no-misses")


def linked(turn: Turn, code: str) -> Outcome:
    """The link to the private chat was followed: pressing Start was the consent."""
    game = challenges.coded(turn.tx, code)
    if game is None or not _played(turn, game, turn.learner.id):
        return Outcome(messages=(note("note-misses-gone"),))
    return Outcome(messages=(Message("challenge-misses", {"cards": _added(turn, turn.learner, game)}),))


def view_added(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw how many cards came into the reviews."""
    language = facts.language
    rows = ((Key(words(language, "start-review"), Open("review")),),)
    return Screen(say(language, "misses-added", cards=int(arguments["cards"])), rows)


def _added(turn: Turn, learner: Learner, game: Game) -> int:
    """Make what was missed due cards of the learner; return how many there are."""
    keys = [key for key in missed_by(turn, game, learner.id) if turn.house.card(key)]
    for key in keys:
        missed(replace(turn, learner=learner), key, "")
    return len(keys)


def _played(turn: Turn, game: Game, person_id: int) -> bool:
    return any(one.person_id == person_id for one in challenges.players(turn.tx, game.id))
