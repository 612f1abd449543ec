"""How many cards fall due on each of the coming study days, and in which states they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.learning.scheduling.study_days import study_day
from bot.learning.statistics.mastery import KEPT_FOR
from storage.records import CardState, State


@dataclass(frozen=True, slots=True)
class States:
    """How many cards are new, in their steps, young, firm (kept for three weeks or more), and resting."""

    new: int = 0
    learning: int = 0
    young: int = 0
    firm: int = 0
    resting: int = 0


def forecast(cards: Iterable[CardState], now: datetime, zone: str, days: int = 7) -> tuple[int, ...]:
    """Return how many cards fall due today (what is overdue with them), tomorrow, and so on.

    New and resting cards are not due. Raises ValueError for a naive `now`.
    """
    today, counts = study_day(now, zone), [0] * days
    for card in cards:
        if card.due_at is None or card.suspended or card.state is State.NEW:
            continue
        ahead = max(0, (study_day(card.due_at, zone) - today).days)
        if ahead < days:
            counts[ahead] += 1
    return tuple(counts)


def states(cards: Iterable[CardState]) -> States:
    """Count the cards by what has become of them."""
    counts = dict.fromkeys(("new", "learning", "young", "firm", "resting"), 0)
    for card in cards:
        counts[_state(card)] += 1
    return States(**counts)


def _state(card: CardState) -> str:
    if card.suspended:
        return "resting"
    if card.state is State.NEW:
        return "new"
    if card.state in (State.LEARNING, State.RELEARNING):
        return "learning"
    return "firm" if card.memory is not None and card.memory.stability >= KEPT_FOR else "young"
