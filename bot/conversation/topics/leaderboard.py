"""/leaderboard: the best of the week and of all time in a group, and everybody's own place there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.activity.challenge import Standing
from bot.conversation.buttons import Button
from bot.conversation.events import Pressed
from bot.conversation.games import calls
from bot.conversation.games.naming import table
from bot.conversation.markup import join
from bot.conversation.screens import Key, Screen
from bot.conversation.texts import say, words
from bot.conversation.topic import Arguments, Facts, Message, Outcome, Topic, Turn
from bot.learning.challenge.podium import places
from bot.learning.challenge.rounds import monday
from bot.learning.timezones.zones import local
from storage import group_chats

MOST = 10
ROOM = 300  # letters for each of the two lists


@dataclass(frozen=True, slots=True)
class MyPlaces(Button, prefix="gq"):
    """Where do I stand?"""


def leaderboard(turn: Turn, _: str) -> Outcome:
    """Show who has the most points, of those who are in the group."""
    week, ever = _best(turn)
    shown = {
        "week": [(name, points) for _, name, points in week[:MOST]],
        "ever": [(name, points) for _, name, points in ever[:MOST]],
        "week_players": len(week),
        "players": len(ever),
    }
    return calls.said(turn, Message("leaderboard", shown))


def my_places(turn: Turn, _: MyPlaces) -> Outcome:
    """Tell who pressed their own places and points."""
    event = turn.event
    assert isinstance(event, Pressed)
    week, ever = (_mine(best, event.person.id) for best in _best(turn))
    if ever is None:
        return Outcome(toast="toast-no-place")
    place, points = ever
    all_time: Arguments = {"place": place, "points": points}
    if week is None:
        return Outcome(toast="toast-place-ever", toasted=all_time)
    return Outcome(toast="toast-places", toasted={**all_time, "week": week[0], "week_points": week[1]})


def _best(turn: Turn) -> tuple[list[tuple[int, str, int]], list[tuple[int, str, int]]]:
    """Return (person, name, points) of the week and of all time, best first."""
    chat_id = turn.chat.chat_id
    week = monday(local(turn.now, turn.learner.zone or "UTC").date())
    return group_chats.best_of_week(turn.tx, chat_id, week), group_chats.best_ever(turn.tx, chat_id)


def _mine(best: list[tuple[int, str, int]], person_id: int) -> tuple[int, int] | None:
    ranked = places((who, points) for who, _, points in best)
    return next(((place, points) for place, who, points in ranked if who == person_id), None)


def view(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw both lists, a line each."""
    language = facts.language
    if not arguments["ever"]:
        return Screen(say(language, "leaderboard-empty"))
    week, ever = _ranked(arguments["week"]), _ranked(arguments["ever"])
    week_players, players = int(arguments.get("week_players", 0)), int(arguments.get("players", 0))
    none = say(language, "leaderboard-no-week")
    first = table(week, language, ROOM, week_players) if week else none
    second = table(ever, language, ROOM, players)
    text = join(
        "\n\n",
        (
            join("\n", (say(language, "leaderboard-week"), first)),
            join("\n", (say(language, "leaderboard-ever"), second)),
        ),
    )
    cut = len(second.plain.splitlines()) < players or (week and len(first.plain.splitlines()) < week_players)
    rows = ((Key(words(language, "challenge-my-place"), MyPlaces()),),) if cut else ()
    return Screen(text, rows)


def _ranked(best: list[tuple[str, int]]) -> list[Standing]:
    return places((name, points) for name, points in best)


TOPIC = Topic(
    name="leaderboard",
    group_commands={"leaderboard": leaderboard},
    group_presses={MyPlaces: my_places},
    messages={"leaderboard": view},
)
