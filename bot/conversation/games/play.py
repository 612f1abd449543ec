"""The rounds of a challenge by the clock: a question asked, open, closed and scored, then the next or the end."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from bot.conversation.activity.challenge import ChallengeBoard
from bot.conversation.games import asking
from bot.conversation.games.ending import finish
from bot.conversation.games.standings import standings
from bot.conversation.sending import close_poll, poll
from bot.conversation.topic import Message, Outcome, Turn
from bot.learning.challenge import budget
from bot.learning.challenge.hints import hint
from bot.learning.challenge.mode import Kind
from bot.learning.challenge.scoring import Answered, scored
from storage import challenges, group_chats
from storage.records import Game, Phase, Round, RoundAnswer

PAUSE = timedelta(seconds=5)  # to read the result
LOST = timedelta(seconds=30)  # past its time, a question that is not known to stand is given up
MOST_SILENT = 3  # questions in a row that nobody answers
NEEDED = {Kind.POLL: 4, Kind.TYPED: 3}  # calls a question: itself, the board, the poll's end, the result
CLOSING = 2  # of them: the poll's end and the result
MOST_MENTIONED = 40
SHOWN = 5  # places on the board


def ask(turn: Turn, game: Game) -> Outcome:
    """Ask the next question, or wait until the group has room for it; end the game when there is none."""
    while game.queue and game.round < game.rounds and game.silent < MOST_SILENT:
        found = asking.item(turn.house, game, game.queue[0], game.round + 1)
        if found is not None:
            return _asked(turn, game, found)
        game = replace(game, queue=game.queue[1:])
    return finish(turn, game, "silent" if game.silent >= MOST_SILENT else "played")


def _asked(turn: Turn, game: Game, item: asking.Item) -> Outcome:
    seconds = timedelta(seconds=game.seconds)
    coming = ((timedelta(0), NEEDED[item.kind]),)  # all at once: it may be skipped right away
    begin = budget.room_at(game.calls, turn.now, coming)
    if begin > turn.now:
        challenges.put(turn.tx, replace(game, phase=Phase.PAUSE, due_at=begin))
        return Outcome()
    number = game.round + 1
    game = replace(
        game,
        phase=Phase.ASKING,
        round=number,
        queue=game.queue[1:],
        calls=budget.made(game.calls, turn.now, 2),
        due_at=turn.now + seconds + LOST,
    )
    revision = turn.house.asked(turn.tx, item.key) if item.kind is Kind.TYPED else ""
    asked = Round(
        game.id, number, item.key, item.kind, turn.now, revision, options=item.options, correct=item.correct
    )
    challenges.put(turn.tx, game)
    challenges.put_round(turn.tx, asked)
    if item.key in group_chats.bag(turn.tx, game.chat_id)[0]:  # the bag is empty: it is filled again
        group_chats.refill(turn.tx, game.chat_id, item.key.partition("/")[0])
    group_chats.draw(turn.tx, game.chat_id, item.key)
    question = question_message(turn, game, asked, item.question)
    if of_the_day(game):
        return Outcome(messages=(question,))
    return Outcome(_board(turn, game, asked), fresh=True, messages=(question,))


def of_the_day(game: Game) -> bool:
    """Whether it is one question that stays open for a day, beside whatever else goes on."""
    return game.seconds >= challenges.MOST_SECONDS


def question_message(turn: Turn, game: Game, asked: Round, question: str) -> Message:
    """Return the message that asks: a poll, or a question that mentions who plays."""
    arguments: dict[str, Any] = {
        "game": game.id,
        "round": asked.number,
        "rounds": _rounds(game),
        "question": question,
    }
    if asked.kind == Kind.POLL:
        more = {"options": asked.options, "correct": asked.correct, "seconds": game.seconds}
        return poll("challenge-poll", {**arguments, **more}, expires_at=turn.now + LOST)
    players = [one for one in challenges.players(turn.tx, game.id) if one.name][:MOST_MENTIONED]
    return poll(
        "challenge-question",
        {**arguments, "players": [(one.person_id, one.name) for one in players]},
        expires_at=turn.now + LOST,  # after an outage nothing old is asked
    )


def stands(turn: Turn, arguments: dict[str, Any], message_id: int) -> Outcome:
    """A question is known to stand in the group: its time begins."""
    found = opened(turn, arguments)
    if found is None:
        return Outcome()
    game, asked = found
    asked = replace(asked, message_id=message_id, stands_at=asked.stands_at or turn.now)
    challenges.put_round(turn.tx, asked)
    assert asked.stands_at is not None
    seconds = timedelta(seconds=game.seconds)
    hinting = not asked.hinted_at and _hint(turn, game, asked) is not None
    challenges.put(turn.tx, replace(game, due_at=asked.stands_at + (seconds / 2 if hinting else seconds)))
    return Outcome()


def struck(turn: Turn, game: Game) -> Outcome:
    """The clock: half time, the time is up, or the next question."""
    if game.phase is Phase.PAUSE:
        return ask(turn, game)
    asked = challenges.round_at(turn.tx, game.id, game.round)
    if asked is None or asked.closed_at is not None:
        return ask(turn, game)
    if asked.stands_at is not None and not asked.hinted_at:
        closes_at = asked.stands_at + timedelta(seconds=game.seconds)
        shown = _hint(turn, game, asked)
        if shown is not None and turn.now < closes_at:
            return _hinted(turn, game, asked, shown, closes_at)
    return close(turn, game, asked)


def close(turn: Turn, game: Game, asked: Round, then: timedelta = PAUSE) -> Outcome:
    """Close the question, give the points, show who was right and why; `then` the next one."""
    game = score(turn, game, asked)
    messages = (close_poll(asked.message_id),) if asked.kind == Kind.POLL and asked.message_id > 0 else ()
    game = replace(
        game,
        phase=Phase.PAUSE,
        due_at=turn.now + then,
        calls=budget.made(game.calls, turn.now, len(messages) + 1),
    )
    challenges.put(turn.tx, game)
    board = _board(turn, game, replace(asked, closed_at=turn.now))
    if of_the_day(game):
        finish(turn, game, "played")
        return Outcome(messages=(*messages, Message("challenge-day-result", asdict(board))))
    return Outcome(board, fresh=False, messages=messages)


def score(turn: Turn, game: Game, asked: Round) -> Game:
    """Give the points of a round, once; return the game with its count of silent questions."""
    answers = _counting(turn, asked)
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
    wrong = [one for one in players if one.person_id not in right]
    for one in wrong:
        challenges.break_streak(turn.tx, game.id, one.person_id)
    challenges.put_round(turn.tx, replace(asked, closed_at=turn.now))
    group_chats.missed(turn.tx, game.chat_id, asked.question, 1 if len(wrong) > len(right) else -1)
    if not asked.message_id and not answers:
        return game  # nobody may have seen it
    return replace(game, silent=0 if answers else game.silent + 1)


def redrawn(turn: Turn, game: Game) -> Outcome:
    """Draw the board anew as it is, one call more; without room for it, what changed shows with the next one."""
    asked = challenges.round_at(turn.tx, game.id, game.round)
    if asked is None:
        return Outcome()
    if budget.room_at(game.calls, turn.now, ((timedelta(0), 1 + CLOSING),)) > turn.now:
        return Outcome(toast="toast-shown-soon")
    challenges.put(turn.tx, replace(game, calls=budget.made(game.calls, turn.now)))
    return Outcome(_board(turn, game, asked), fresh=False)


def _hinted(turn: Turn, game: Game, asked: Round, shown: tuple[str, int], closes_at: datetime) -> Outcome:
    asked = replace(asked, hinted_at=turn.now)
    challenges.put_round(turn.tx, asked)
    game = replace(game, due_at=closes_at, calls=budget.made(game.calls, turn.now))
    challenges.put(turn.tx, game)
    left = round((closes_at - turn.now).total_seconds())
    board = replace(_board(turn, game, asked), hint=shown[0], letters=shown[1], left=left)
    return Outcome(board, fresh=False)


def _hint(turn: Turn, game: Game, asked: Round) -> tuple[str, int] | None:
    """Return the hint of a typed question where there is one and the group has room for it."""
    cycle = timedelta(seconds=game.seconds) + PAUSE
    if asked.kind != Kind.TYPED or not budget.spare(cycle, NEEDED[Kind.TYPED]).hint:
        return None
    card = turn.house.shown(asked.question, asked.revision)
    found = hint(card.answer) if card else None
    return (found.shown, found.letters) if found else None


def _board(turn: Turn, game: Game, asked: Round) -> ChallengeBoard:
    board = ChallengeBoard(
        game=game.id,
        round=asked.number,
        rounds=_rounds(game),
        seconds=game.seconds,
        poll=asked.kind == Kind.POLL,
        handing=game.handing,
    )
    if asked.closed_at is None:
        return board
    answer, why = asking.explained(turn.house, asked.question)
    if asked.kind == Kind.POLL:
        answer = "; ".join(asked.options[place] for place in asked.correct)
    gained = _gained(turn, game, asked)
    top = standings(turn.tx, game)[:SHOWN]
    return replace(board, closed=True, answer=answer, why=why, scored=gained, standings=top)


def _gained(turn: Turn, game: Game, asked: Round) -> tuple[tuple[str, int], ...]:
    """Return name and points of those who were right in the round, the most points first."""
    points = {one.person_id: one.points for one in _counting(turn, asked) if one.right}
    named = [
        (player.name, points[player.person_id])
        for player in challenges.players(turn.tx, game.id)
        if player.name and player.person_id in points
    ]
    return tuple(sorted(named, key=lambda one: -one[1]))


def _counting(turn: Turn, asked: Round) -> list[RoundAnswer]:
    """Return the answers that count: votes, and replies to the question itself, where it is known which that is."""
    answers = challenges.answers(turn.tx, asked.game_id, asked.number)
    return [one for one in answers if not one.reply_to or asked.message_id in (0, one.reply_to)]


def opened(turn: Turn, arguments: dict[str, Any]) -> tuple[Game, Round] | None:
    """Return the game and its open round of that number, or None when it is no longer open."""
    game = challenges.get(turn.tx, int(arguments["game"]))
    if game is None or game.phase is not Phase.ASKING or game.round != arguments["round"]:
        return None
    asked = challenges.round_at(turn.tx, game.id, game.round)
    return (game, asked) if asked is not None and asked.closed_at is None else None


def _rounds(game: Game) -> int:
    return min(game.rounds, game.round + len(game.queue))
