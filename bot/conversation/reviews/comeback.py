"""Choosing how many minutes a day a backlog gets: the session is planned anew in its place."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity import Reviewing
from bot.conversation.reviews import backlog, reviewing
from bot.conversation.reviews.comeback_screens import ChooseMinutes, at_first_card
from bot.conversation.topic import Outcome, Turn
from bot.learning.scheduling.comeback import OFFERED


def choose_minutes(turn: Turn, button: ChooseMinutes) -> Outcome:
    """Keep the minutes and plan the session anew, before its first answer; the card on the screen stays."""
    activity = turn.activity
    assert isinstance(activity, Reviewing)
    if button.minutes not in OFFERED or not at_first_card(activity.session):
        return Outcome(toast="toast-old-button")
    backlog.choose(turn.tx, turn.learner, button.minutes)
    session = reviewing.planned(turn.tx, turn.learner, turn.house, turn.now)
    asked = reviewing.ask_next(turn.tx, turn.learner, turn.house, session, turn.now)
    return Outcome(replace(asked, greeting=activity.greeting))
