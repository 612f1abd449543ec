"""Where the rules of a comeback meet what is stored: whether one goes on, what it asks today, when it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.learning.scheduling import comeback as rules
from bot.learning.scheduling.comeback import Comeback, Stage
from bot.learning.scheduling.study_days import study_day
from bot.learning.statistics.workload import USUAL, seconds_each
from storage import preferences, statistics
from storage.database import Transaction
from storage.records import CardState, Learner


def standing(tx: Transaction, learner: Learner, due: Sequence[CardState], now: datetime) -> Comeback | None:
    """Return the comeback in which the due cards are worked off, None where they need none; nothing is saved."""
    minutes = preferences.get(tx, learner.id).minutes
    if not minutes and len(due) <= rules.MANY:
        return None
    today = study_day(now, learner.zone)
    studied = statistics.days_studied(tx, learner.id)
    last = max((day for day in studied if day < today), default=today)
    away = (today - last).days
    seconds = rules.seconds_for(due, now, learner.zone, _pace(tx, learner))
    chosen = rules.minutes_a_day(seconds, len(due), away, minutes)
    if not chosen:
        return Comeback(0, Stage.OVER) if minutes else None
    if away >= rules.AWAY and today not in studied:
        return Comeback(chosen, Stage.BACK)
    waiting, then = (statistics.due_at(tx, learner.id, at) for at in rules.compared(today, learner.zone))
    steady = rules.holds_level(rules.worked(studied, today), waiting, then)
    return Comeback(chosen, Stage.STEADY if steady else Stage.GOING_ON)


def settled(tx: Transaction, learner: Learner, due: Sequence[CardState], now: datetime) -> Comeback | None:
    """Return the comeback as `standing` does, and remember its minutes a day from now on."""
    found = standing(tx, learner, due, now)
    if found is not None:
        choose(tx, learner, found.minutes)
    return found


def choose(tx: Transaction, learner: Learner, minutes: int) -> None:
    """Save the minutes a day; 0 ends the comeback."""
    liked = preferences.get(tx, learner.id)
    if liked.minutes != minutes:
        preferences.put(tx, learner.id, replace(liked, minutes=minutes))


def helping(
    tx: Transaction, learner: Learner, due: Sequence[CardState], now: datetime, minutes: int
) -> tuple[str, ...]:
    """Return the cards to ask now: what today's minutes leave, or as many again when they are used up."""
    ordered, fit, done = _today(tx, learner, due, now, minutes)
    room = max(0, learner.review_limit - done)
    wanted = rules.left_today(fit, done) or fit
    return tuple(card.card for card in ordered[: min(wanted, room)])


def share_today(
    tx: Transaction, learner: Learner, due: Sequence[CardState], now: datetime
) -> tuple[int, int, int] | None:
    """Return the cards that today's minutes of a comeback still ask, and how many a day in how many minutes.

    None where no backlog is worked off. It is 0 cards once most of a day's were answered: of the rest nobody is told.
    """
    found = standing(tx, learner, due, now)
    if found is None or not found.minutes:
        return None
    _, fit, done = _today(tx, learner, due, now, found.minutes)
    return rules.left_today(fit, done), fit, found.minutes


def _today(
    tx: Transaction, learner: Learner, due: Sequence[CardState], now: datetime, minutes: int
) -> tuple[list[CardState], int, int]:
    """Return the due cards in order, how many of them fit into a day, and how many of old were answered today."""
    ordered = rules.most_retrievable_first(due, now, learner.zone)
    fit = rules.fitting(ordered, now, learner.zone, _pace(tx, learner), minutes)
    return ordered, fit, statistics.old_answered_on(tx, learner.id, study_day(now, learner.zone))


def _pace(tx: Transaction, learner: Learner) -> float:
    return rules.pace(seconds_each(statistics.recent_durations(tx, learner.id)), USUAL)
