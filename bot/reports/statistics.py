"""The figures of one person, read after the commit on the read-only connection."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bot.conversation.house import House
from bot.conversation.reviews import backlog
from bot.learning.scheduling.comeback import spread
from bot.learning.scheduling.study_days import study_day
from bot.learning.statistics.figures import Figures
from bot.learning.statistics.forecast import forecast, states
from bot.learning.statistics.mastery import mastery
from bot.learning.statistics.retention import retention
from bot.learning.statistics.streak import streak
from bot.learning.statistics.workload import minutes, seconds_each
from storage import cards, confusions, learners, leeches, preferences, statistics
from storage.database import Transaction

RETENTION_DAYS = 30


def figures(tx: Transaction, learner_id: int, now: datetime, house: House) -> Figures | None:
    """Return the figures, or None for somebody who is not known (any more)."""
    learner = learners.get(tx, learner_id)
    if learner is None:
        return None
    today, zone = study_day(now, learner.zone), learner.zone
    own = [card for card in cards.all_of(tx, learner_id) if house.card(card.card)]
    course = house.course(learner.course_id)
    names = {f"{course.id}/{card}" for card in course.cards} if course else set()
    of_course = [card for card in own if card.card in names]
    coming = forecast(own, now, zone)
    needed = minutes(coming[0], seconds_each(statistics.recent_durations(tx, learner_id)))
    due = [card for card in cards.due(tx, learner_id, now) if house.card(card.card)]
    share = backlog.share_today(tx, learner, due, now)
    if share is not None:  # never the whole of a backlog
        left, a_day, a_day_takes = share
        coming = spread(coming, left + coming[0] - len(due), a_day)
        needed = -(-left * a_day_takes // a_day)
    shown = preferences.get(tx, learner_id).streak
    since = today - timedelta(days=RETENTION_DAYS)
    return Figures(
        today=today,
        forecast=coming,
        minutes=needed,
        states=states(own),
        retention=retention(statistics.recalled_since(tx, learner_id, since)),
        streak=streak(statistics.days_studied(tx, learner_id), today) if shown else 0,
        known=mastery(of_course, now, zone, total=len(course.cards) if course else 0),
        pairs=tuple(
            (pair.card, pair.other, pair.times)
            for pair in confusions.all_of(tx, learner_id)
            if house.card(pair.card) and house.card(pair.other)
        ),
        resting=tuple((name, until) for name, until in leeches.resting(tx, learner_id) if house.card(name)),
    )


def arguments(tx: Transaction, given: dict[str, Any], house: House) -> dict[str, Any]:
    """Return what the view of /stats is drawn from: the arguments of its message and the figures."""
    return {**given, "figures": figures(tx, given["learner"], datetime.fromisoformat(given["at"]), house)}
