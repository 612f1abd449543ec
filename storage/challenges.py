"""Challenges: games, who plays in them, the questions as they were asked, and each answer once."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from storage import group_chats
from storage.database import Transaction
from storage.records import Game, Phase, Player, Round, RoundAnswer
from storage.records.challenges import MOST_SECONDS
from storage.statements import load
from storage.times import from_ms, from_ms_or_none, to_ms, to_ms_or_none

_sql = load("challenges")
_HOME = '{"kind":"home"}'


def add(tx: Transaction, game: Game) -> int:
    """Store a new game and return its id."""
    return int(_sql.add_game(tx, **_columns(game)))


def put(tx: Transaction, game: Game) -> None:
    """Save the game whole."""
    _sql.put_game(tx, game_id=game.id, **_columns(game))


def get(tx: Transaction, game_id: int) -> Game | None:
    """Return the game, or None."""
    return _game(_sql.game_with(tx, game_id=game_id))


def coded(tx: Transaction, code: str) -> Game | None:
    """Return the game that a link names, or None."""
    return _game(_sql.game_coded(tx, code=code))


def newest(tx: Transaction, chat_id: int, thread_id: int) -> Game | None:
    """Return the newest game of a chat and topic, over or not, or None; questions of a day stand beside games."""
    return _game(_sql.newest_game(tx, chat_id=chat_id, thread_id=thread_id, most_seconds=MOST_SECONDS))


def open_in(tx: Transaction, chat_id: int) -> list[Game]:
    """Return the games of a chat that are not over, in all its topics."""
    games = [_game(row) for row in _sql.open_games(tx, chat_id=chat_id)]
    return [game for game in games if game is not None]


def unplaced_of(tx: Transaction, person_id: int) -> list[Game]:
    """Return the games somebody plays in whose open question is a poll that is not known to stand anywhere.

    None while something is on its way to their private chat: it may be a poll as well.
    """
    games = [get(tx, game_id) for (game_id,) in _sql.unplaced_of(tx, person_id=person_id)]
    return [game for game in games if game is not None]


def due(tx: Transaction, now: datetime, limit: int) -> list[tuple[int, int, int, datetime]]:
    """Return (chat, thread, game, due time) of games in which the clock has something to do, oldest first."""
    rows = _sql.games_due(tx, now=to_ms(now), limit=limit)
    return [(chat_id, thread_id, game_id, from_ms(due_at)) for game_id, chat_id, thread_id, due_at in rows]


def end(tx: Transaction, game_id: int, at: datetime) -> None:
    """End a game whose turn failed."""
    _sql.end_game(tx, game_id=game_id, ended_at=to_ms(at))


def prune(tx: Transaction, before: datetime) -> int:
    """Forget games that were made and ended before; points by week stay. Return how many."""
    return int(_sql.prune_games(tx, before=to_ms(before)))


def join(tx: Transaction, game_id: int, person_id: int, at: datetime) -> bool:
    """Let somebody play; False when they do already."""
    return bool(_sql.join(tx, game_id=game_id, person_id=person_id, joined_at=to_ms(at)))


def leave(tx: Transaction, game_id: int, person_id: int) -> bool:
    """Let somebody play no more; False when they did not."""
    return bool(_sql.leave(tx, game_id=game_id, person_id=person_id))


def players(tx: Transaction, game_id: int) -> list[Player]:
    """Return who plays, best first, also those who have left the group since."""
    rows = _sql.players_in(tx, game_id=game_id)
    return [
        Player(person, name, points, right, streak, bool(here))
        for person, name, points, right, streak, here in rows
    ]


def score(tx: Transaction, game_id: int, number: int, person_id: int, points: int) -> None:
    """Give somebody points for a right answer in a round; the streak goes on."""
    _sql.give_points(tx, game_id=game_id, number=number, person_id=person_id, points=points)
    _sql.score(tx, game_id=game_id, person_id=person_id, points=points)


def break_streak(tx: Transaction, game_id: int, person_id: int) -> None:
    """End somebody's streak."""
    _sql.break_streak(tx, game_id=game_id, person_id=person_id)


def put_round(tx: Transaction, asked: Round) -> None:
    """Save a round; of one that is stored only what becomes of it changes, never the question."""
    _sql.put_round(
        tx,
        game_id=asked.game_id,
        number=asked.number,
        question=asked.question,
        kind=asked.kind,
        revision=asked.revision,
        options=json.dumps(asked.options, ensure_ascii=False),
        correct=json.dumps(asked.correct),
        asked_at=to_ms(asked.asked_at),
        stands_at=to_ms_or_none(asked.stands_at),
        message_id=asked.message_id,
        hinted_at=to_ms_or_none(asked.hinted_at),
        reactions=asked.reactions,
        closed_at=to_ms_or_none(asked.closed_at),
    )


def round_at(tx: Transaction, game_id: int, number: int) -> Round | None:
    """Return a round of a game, counted from 1, or None."""
    row = _sql.round_at(tx, game_id=game_id, number=number)
    return None if row is None else _round(row)


def rounds(tx: Transaction, game_id: int) -> list[Round]:
    """Return the rounds of a game in their order."""
    return [_round(row) for row in _sql.rounds_of(tx, game_id=game_id)]


def answer(tx: Transaction, game_id: int, number: int, one: RoundAnswer) -> bool:
    """Keep a typed answer; the first right one stands. False when nothing is new in it."""
    return bool(_sql.answer(tx, **_answer_columns(game_id, number, one)))


def answer_once(tx: Transaction, game_id: int, number: int, one: RoundAnswer) -> bool:
    """Keep a vote; the first one stands. False when there was one already."""
    return bool(_sql.answer_once(tx, **_answer_columns(game_id, number, one)))


def answers(tx: Transaction, game_id: int, number: int) -> list[RoundAnswer]:
    """Return the answers of a round in the order in which they came."""
    rows = _sql.answers_in(tx, game_id=game_id, number=number)
    return [
        RoundAnswer(person, from_ms(at), bool(right), reply_to, bool(hinted), points)
        for person, at, right, reply_to, hinted, points in rows
    ]


def right_by_round(tx: Transaction, game_id: int) -> set[tuple[int, int]]:
    """Return (round, person) of all right answers of a game."""
    return {(number, person) for number, person, _ in _sql.right_in(tx, game_id=game_id)}


def forget(tx: Transaction, person_id: int) -> None:
    """Remove a person from all groups, games, scores and what is still to be sent or drawn there.

    Screens that may name them are emptied; a set-up is drawn anew by the next sweep, the others by what comes next.
    """
    _sql.clear_screens(tx, person_id=person_id, home=_HOME)
    _sql.redraw_lobbies(tx, person_id=person_id)
    _sql.clear_messages(tx, person_id=person_id)
    _sql.clear_later(tx, person_id=person_id)
    _sql.forget_answers(tx, person_id=person_id)
    _sql.forget_players(tx, person_id=person_id)
    _sql.forget_hosts(tx, person_id=person_id)
    group_chats.forget(tx, person_id)


def of_person(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Return all that is kept of a person in groups, as JSON values; times are aware datetimes."""
    return {
        "names": [{"group": chat, "name": name} for chat, name in group_chats.names_of(tx, person_id)],
        "games": [
            {
                "game": game,
                "at": from_ms(at),
                "course": course,
                "mode": mode,
                "points": points,
                "right": right,
            }
            for at, course, mode, points, right, game in _sql.played_by(tx, person_id=person_id)
        ],
        "answers": [
            {"game": game, "question": question, "at": from_ms(at), "right": bool(right)}
            for question, at, right, game in _sql.answered_by(tx, person_id=person_id)
        ],
        "scores": [
            {"group": chat, "week": week, "points": points, "right": right, "games": games}
            for chat, week, points, right, games in group_chats.scores_of(tx, person_id)
        ],
    }


def _columns(game: Game) -> dict[str, Any]:
    columns = asdict(game)
    del columns["id"]
    columns["queue"] = json.dumps(game.queue)
    columns["made_at"] = to_ms(game.made_at)
    for name in ("drawn_at", "due_at", "ended_at"):
        columns[name] = to_ms_or_none(columns[name])
    return columns


def _answer_columns(game_id: int, number: int, one: RoundAnswer) -> dict[str, Any]:
    return {
        "game_id": game_id,
        "number": number,
        "person_id": one.person_id,
        "reply_to": one.reply_to,
        "answered_at": to_ms(one.at),
        "is_right": one.right,
        "hinted": one.hinted,
    }


def _game(row: tuple[Any, ...] | None) -> Game | None:
    if row is None:
        return None
    game_id, chat_id, thread_id, phase, host, course, lesson, rounds_, seconds, mode, streaks, *rest = row
    number, silent, handing, daily, code, queue, drawn_at, due_at, made_at, ended_at = rest
    return Game(
        chat_id=chat_id,
        thread_id=thread_id,
        host_id=host,
        course_id=course,
        rounds=rounds_,
        seconds=seconds,
        mode=mode,
        code=code,
        made_at=from_ms(made_at),
        lesson_id=lesson,
        streaks=bool(streaks),
        phase=Phase(phase),
        round=number,
        silent=silent,
        handing=bool(handing),
        daily=bool(daily),
        queue=tuple(json.loads(queue)),
        drawn_at=from_ms_or_none(drawn_at),
        due_at=from_ms_or_none(due_at),
        ended_at=from_ms_or_none(ended_at),
        id=game_id,
    )


def _round(row: tuple[Any, ...]) -> Round:
    game_id, number, question, kind, asked_at, revision, options, correct, stands_at, message_id, *rest = row
    hinted_at, reactions, closed_at = rest
    return Round(
        game_id=game_id,
        number=number,
        question=question,
        kind=kind,
        asked_at=from_ms(asked_at),
        revision=revision,
        options=tuple(json.loads(options)),
        correct=tuple(json.loads(correct)),
        stands_at=from_ms_or_none(stands_at),
        message_id=message_id,
        hinted_at=from_ms_or_none(hinted_at),
        reactions=reactions,
        closed_at=from_ms_or_none(closed_at),
    )
