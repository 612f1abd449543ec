"""Answers in a challenge: a vote in its poll, a reply to its question; each counts once, and only in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.events import Person, PollLost, Said, Voted
from bot.conversation.games import calls, play, unplaced
from bot.conversation.games.ending import finish
from bot.conversation.games.standings import joined
from bot.conversation.topic import Message, Outcome, Turn
from bot.learning.challenge import rounds
from bot.learning.challenge.mode import Kind
from bot.learning.grading.verdict import Mark, grade
from storage import challenges
from storage.records import Game, Phase, Round, RoundAnswer

SIGN_LASTS = timedelta(seconds=30)  # then it tells nobody anything
MOST_SIGNS = 4  # under close answers to one question
CLOSE_SIGN = "👀"  # seen: says neither right nor wrong


def voted(turn: Turn) -> Outcome:
    """Count a vote in the poll of the open round. Whoever votes plays."""
    event = turn.event
    assert isinstance(event, Voted)
    game = challenges.get(turn.tx, int(event.arguments["game"]))
    if game is None or not event.options:
        return Outcome()
    asked = challenges.round_at(turn.tx, game.id, int(event.arguments["round"]))
    if asked is None or asked.closed_at is not None or game.phase is not Phase.ASKING:
        return Outcome()
    _count(turn, game, asked, event.person, event.options, event.at or turn.now)
    return Outcome()


def lost(turn: Turn) -> Outcome:
    """A question was refused, or nobody knows whether it came: its time begins now, and what is answered counts.

    Where no polls may be sent the game is over.
    """
    event = turn.event
    assert isinstance(event, PollLost)
    found = play.opened(turn, event.arguments) if "round" in event.arguments else None
    if found is None:
        return Outcome()
    game, asked = found
    if event.forbidden:
        return finish(turn, play.score(turn, game, asked), "forbidden")
    asked = replace(asked, stands_at=turn.now)
    challenges.put_round(turn.tx, asked)
    challenges.put(turn.tx, replace(game, due_at=rounds.closes_at(game, asked)))
    for vote in unplaced.early(turn.tx, game, asked) if asked.kind == Kind.POLL else ():
        _count(turn, game, asked, Person(vote.person_id, vote.language), vote.options, vote.came_at)
    return Outcome()


def _count(
    turn: Turn, game: Game, asked: Round, person: Person, options: tuple[int, ...], at: datetime
) -> None:
    joined(turn.tx, game, person, at)
    right = set(options) == set(asked.correct)
    challenges.answer_once(turn.tx, game.id, asked.number, RoundAnswer(person.id, at, right))


def replied(turn: Turn) -> Outcome | None:
    """Grade a reply to the open question; other replies are none of our business."""
    event = turn.event
    assert isinstance(event, Said)
    game = challenges.newest(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    if game is None or game.phase is not Phase.ASKING or event.person.id == turn.chat.chat_id:
        return None
    asked = challenges.round_at(turn.tx, game.id, game.round)
    if asked is None or asked.kind != Kind.TYPED or asked.closed_at is not None:
        return None
    if asked.message_id and event.reply_to != asked.message_id:
        return None
    if rounds.too_late(game, asked, event.sent_at, turn.now):
        return Outcome()
    try:
        key = turn.house.key(asked.question, asked.revision)
    except KeyError:  # the card is gone from its course
        return None
    mark = grade(event.text, key).mark
    joined(turn.tx, game, event.person, turn.now)
    hinted = asked.hinted_at is not None
    answer = RoundAnswer(event.person.id, turn.now, mark is Mark.CORRECT, event.reply_to, hinted)
    challenges.answer(turn.tx, game.id, asked.number, answer)
    return _seen(turn, game, asked, event.message_id) if mark is Mark.CLOSE else Outcome()


def _seen(turn: Turn, game: Game, asked: Round, message_id: int) -> Outcome:
    """Put a sign under a close answer, while the group has room for it: the first thing to be left out."""
    hinting = game if asked.hinted_at is None else None
    if asked.reactions >= MOST_SIGNS or not calls.spare(turn, hinting=hinting):
        return Outcome()
    challenges.put_round(turn.tx, replace(asked, reactions=asked.reactions + 1))
    calls.made(turn)
    sign = {"message_id": message_id, "emoji": CLOSE_SIGN}
    return Outcome(messages=(Message("challenge-seen", sign, expires_at=turn.now + SIGN_LASTS),))
