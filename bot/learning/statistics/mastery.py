"""How well a lesson, a branch or a course is known: half for recalling its cards now, half for keeping them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.learning.scheduling.fsrs import retrievability
from storage.records import CardState

KEPT_FOR = 21.0  # days of stability from which a card counts as kept: Anki's border of a mature card


def mastery(cards: Sequence[CardState], now: datetime, zone: str = "UTC", total: int = 0) -> float:
    """Return how well the cards are known, 0 to 1; 0 for no cards.

    `total` is how many cards the branch has: those that were never met count as not known. Raises ValueError for a
    naive `now`.
    """
    count = max(total, len(cards))
    if not count:
        return 0.0
    return min(1.0, sum(known(card, now, zone) for card in cards) / count)


def known(card: CardState, now: datetime, zone: str = "UTC") -> float:
    """Return how well one card is known, 0 to 1: its chance of being recalled now, halved while it is young."""
    recall = retrievability(card, now, zone)
    if recall is None or card.memory is None:
        return 0.0
    return recall * (0.5 + 0.5 * min(1.0, card.memory.stability / KEPT_FOR))
