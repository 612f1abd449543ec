"""The rounds of a challenge by the clock: a question asked, open, closed and scored, then the next or the end."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

from bot.conversation.games import asking, calls
from bot.conversation.games.board import board_of
from bot.conversation.games.ending import finish
from bot.conversation.sending import close_poll, poll
from bot.conversation.topic import Message, Outcome, Turn
from bot.learning.challenge import rounds
from bot.learning.challenge.hints import hint
from bot.learning.challenge.mode import Kind
from bot.learning.challenge.rounds import LOST, PAUSE, Step
from bot.learning.challenge.scoring import Answered, scored
from storage import challenges, group_chats
from storage.records import Game, Phase, Round

MOST_MENTIONED = 40
SOON = timedelta(seconds=3)  # what comes no later than this after the pause needs no word


def ask(turn: Turn, game: Game) -> Outcome:
    """Ask the next question, or wait until the group has room for it; end the game when there is none."""
    while (why := rounds.end(game)) is None:
        found = asking.item(turn.house, game, game.queue[0], game.round + 1)
        if found is not None:
            return _asked(turn, game, found)
        game = replace(game, queue=game.queue[1:])
    return finish(turn, game, why)


def _asked(turn: Turn, game: Game, item: asking.Item) -> Outcome:
    needed = 1 if game.of_the_day else calls.ASKING[item.kind]
    begin = calls.room_at(turn, needed)
    if begin > turn.now:
        challenges.put(turn.tx, replace(game, phase=Phase.PAUSE, due_at=begin))
        return Outcome(toast="toast-next-soon")
    asked = _begun(turn, game, item)
    game = replace(game, phase=Phase.ASKING, round=asked.number, queue=game.queue[1:])
    challenges.put(turn.tx, replace(game, due_at=rounds.closes_at(game, asked)))
    question = question_message(turn, game, asked, item.question)
    if game.of_the_day:
        calls.made(turn)
        return Outcome(messages=(question,))
    calls.made(turn, 2)
    return Outcome(board_of(turn, game, asked), fresh=True, messages=(question,))


def _begun(turn: Turn, game: Game, item: asking.Item) -> Round:
    """Store the next round and take its question out of the bag."""
    revision = turn.house.asked(turn.tx, item.key) if item.kind is Kind.TYPED else ""
    asked = Round(
        game.id,
        game.round + 1,
        item.key,
        item.kind,
        turn.now,
        revision,
        options=item.options,
        correct=item.correct,
    )
    challenges.put_round(turn.tx, asked)
    if item.key in group_chats.bag(turn.tx, game.chat_id)[0]:  # the bag is empty: it is filled again
        group_chats.refill(turn.tx, game.chat_id, item.key.partition("/")[0])
    group_chats.draw(turn.tx, game.chat_id, item.key)
    return asked


def question_message(turn: Turn, game: Game, asked: Round, question: str) -> Message:
    """Return the message that asks: a poll, or a question that mentions who plays."""
    arguments: dict[str, Any] = {
        "game": game.id,
        "round": asked.number,
        "rounds": rounds.planned(game),
        "question": question,
    }
    if asked.kind == Kind.POLL:
        more = {"options": asked.options, "correct": asked.correct, "seconds": game.seconds}
        return poll("challenge-poll", {**arguments, **more}, expires_at=turn.now + LOST)
    players = [one for one in challenges.players(turn.tx, game.id) if one.here][:MOST_MENTIONED]
    return poll(
        "challenge-question",
        {**arguments, "players": [(one.person_id, one.name) for one in players]},
        expires_at=turn.now + LOST,  # after an outage nothing old is asked
    )


def stands(turn: Turn, arguments: dict[str, Any], message_id: int) -> Outcome:
    """A question is known to stand in the group: its time begins. The poll of one that is over by now is closed."""
    found = opened(turn, arguments)
    if found is None:
        asked = challenges.round_at(turn.tx, int(arguments["game"]), int(arguments["round"]))
        messages = closing(replace(asked, message_id=message_id)) if asked else ()
        calls.made(turn, len(messages))
        return Outcome(messages=messages)
    game, asked = found
    asked = replace(asked, message_id=message_id, stands_at=asked.stands_at or turn.now)
    challenges.put_round(turn.tx, asked)
    assert asked.stands_at is not None
    half = timedelta(seconds=game.seconds / 2)
    hinting = not asked.hinted_at and _hint(turn, asked) is not None
    due_at = asked.stands_at + half if hinting else rounds.closes_at(game, asked)
    challenges.put(turn.tx, replace(game, due_at=due_at))
    return Outcome()


def struck(turn: Turn, game: Game) -> Outcome:
    """The clock: half time, the time is up, or the next question."""
    asked = challenges.round_at(turn.tx, game.id, game.round)
    shown = _hint(turn, asked) if asked is not None else None
    step = rounds.step(game, asked, turn.now, hintable=shown is not None)
    if asked is None or step is Step.ASK:
        return ask(turn, game)
    return _hinted(turn, game, asked, shown) if shown and step is Step.HINT else close(turn, game, asked)


def close(turn: Turn, game: Game, asked: Round) -> Outcome:
    """Close the question, give the points, show who was right and why; after a pause comes the next one.

    A poll stays open until then though all who play have voted: whoever answers plays, also who has not joined.
    """
    messages = closing(asked)
    if game.of_the_day:
        return _day_closed(turn, game, asked, messages)
    game = score(turn, game, asked)
    calls.made(turn, len(messages) + 1)
    game = replace(game, phase=Phase.PAUSE, due_at=turn.now + PAUSE)
    challenges.put(turn.tx, game)
    board = board_of(turn, game, replace(asked, closed_at=turn.now))
    waits = wait(turn) if rounds.end(game) is None else 0
    return Outcome(replace(board, wait=waits), fresh=False, messages=messages)


def closing(asked: Round) -> tuple[Message, ...]:
    """Return the order to close the poll of a question, where it has one and it is known which."""
    return (close_poll(asked.message_id),) if asked.kind == Kind.POLL and asked.message_id > 0 else ()


def _day_closed(turn: Turn, game: Game, asked: Round, messages: tuple[Message, ...]) -> Outcome:
    begin = calls.room_at(turn, len(messages) + 1)  # games go before it
    if begin > turn.now:
        challenges.put(turn.tx, replace(game, due_at=begin))
        return Outcome()
    game = score(turn, game, asked)
    calls.made(turn, len(messages) + 1)
    board = board_of(turn, game, replace(asked, closed_at=turn.now))
    finish(turn, game, "played", shown=False)
    return Outcome(messages=(*messages, Message("challenge-day-result", asdict(board))))


def wait(turn: Turn) -> int:
    """Return in how many seconds the group has room for a question, 0 when that is no longer than the pause."""
    needed = calls.room_at(turn, calls.ASKING[Kind.POLL]) - turn.now
    return round(needed.total_seconds()) if needed > PAUSE + SOON else 0


def score(turn: Turn, game: Game, asked: Round) -> Game:
    """Give the points of a round, once; return the game with its count of silent questions."""
    answers = rounds.counting(asked, challenges.answers(turn.tx, game.id, asked.number))
    players = challenges.players(turn.tx, game.id)
    streaks = {player.person_id: player.streak for player in players}
    first = asked.stands_at or asked.asked_at
    given = [
        Answered(one.person_id, max(one.at, first), one.hinted, streaks.get(one.person_id, 0))
        for one in answers
        if one.right
    ]
    right = {one.player for one in given}
    for player, points in scored(given, streaks=game.streaks).items():
        challenges.score(turn.tx, game.id, asked.number, player, points)
    for person_id in streaks.keys() - right:
        challenges.break_streak(turn.tx, game.id, person_id)
    challenges.put_round(turn.tx, replace(asked, closed_at=turn.now))
    group_chats.missed(turn.tx, game.chat_id, asked.question, rounds.missed_more(right, streaks))
    return replace(game, silent=rounds.silent_after(game, answers))


def redrawn(turn: Turn, game: Game) -> Outcome:
    """Draw the board anew as it is, one call more; without room for it, what changed shows with the next one."""
    asked = challenges.round_at(turn.tx, game.id, game.round)
    if asked is None:
        return Outcome()
    if not calls.room(turn):
        return Outcome(toast="toast-shown-soon")
    calls.made(turn)
    return Outcome(board_of(turn, game, asked), fresh=False)


def _hinted(turn: Turn, game: Game, asked: Round, shown: tuple[str, int]) -> Outcome:
    """Give the hint, where the group has room for it."""
    closes_at = rounds.closes_at(game, asked)
    challenges.put(turn.tx, replace(game, due_at=closes_at))
    if not calls.spare(turn):
        return Outcome()
    asked = replace(asked, hinted_at=turn.now)
    challenges.put_round(turn.tx, asked)
    calls.made(turn)
    left = round((closes_at - turn.now).total_seconds())
    board = replace(board_of(turn, game, asked), hint=shown[0], letters=shown[1], left=left)
    return Outcome(board, fresh=False)


def _hint(turn: Turn, asked: Round) -> tuple[str, int] | None:
    """Return the hint of a typed question, None where there is none."""
    card = turn.house.shown(asked.question, asked.revision) if asked.kind == Kind.TYPED else None
    found = hint(card.answer) if card else None
    return (found.shown, found.letters) if found else None


def opened(turn: Turn, arguments: dict[str, Any]) -> tuple[Game, Round] | None:
    """Return the game and its open round of that number, or None when it is no longer open."""
    game = challenges.get(turn.tx, int(arguments["game"]))
    if game is None or game.phase is not Phase.ASKING or game.round != arguments["round"]:
        return None
    asked = challenges.round_at(turn.tx, game.id, game.round)
    return (game, asked) if asked is not None and asked.closed_at is None else None
