"""/leaderboard: the best of the week and of all time in a group."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.conversation.markup import Text, join, plain
from bot.conversation.screens import Screen
from bot.conversation.texts import say
from bot.conversation.topic import Facts, Message, Outcome, Topic, Turn
from bot.learning.challenge.podium import places
from bot.learning.timezones.zones import local
from storage import group_chats

MOST = 10


def leaderboard(turn: Turn, _: str) -> Outcome:
    """Show who has the most points, of those who are in the group."""
    chat_id = turn.chat.chat_id
    today = local(turn.now, turn.learner.zone or "UTC").date()
    monday = today - timedelta(days=today.weekday())
    week = group_chats.best_of_week(turn.tx, chat_id, monday, MOST)
    ever = group_chats.best_ever(turn.tx, chat_id, MOST)
    return Outcome(messages=(Message("leaderboard", {"week": week, "ever": ever}),))


def view(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw both lists, a line each."""
    language = facts.language
    if not arguments["ever"]:
        return Screen(say(language, "leaderboard-empty"))
    week = _table(arguments["week"]) or say(language, "leaderboard-no-week")
    return Screen(
        join(
            "\n\n",
            (
                join("\n", (say(language, "leaderboard-week"), week)),
                join("\n", (say(language, "leaderboard-ever"), _table(arguments["ever"]))),
            ),
        )
    )


def _table(best: list[tuple[str, int]]) -> Text:
    ranked = places((name, points) for name, points in best)
    return plain("\n".join(f"{place}. {name}: {points}" for place, name, points in ranked))


TOPIC = Topic(name="leaderboard", group_commands={"leaderboard": leaderboard}, messages={"leaderboard": view})
