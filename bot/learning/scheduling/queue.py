"""Which cards a session asks, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import blake2b

from bot.learning.scheduling.fsrs import retrievability
from bot.learning.scheduling.study_days import study_day
from storage.records import CardState, State

_STEPS = (State.LEARNING, State.RELEARNING)


def plan(
    due: Sequence[CardState],
    new: Sequence[CardState],
    *,
    now: datetime,
    zone: str,
    review_room: int,
    new_room: int,
    course: str = "",
    mixed: bool = False,
) -> tuple[str, ...]:
    """Return the keys of the cards to ask, in order; each once, suspended ones never.

    What a check question missed comes first, then cards within their steps (the longest waiting first), then
    reviews, then new cards, those of `course` (its id) before others, in the order of their course or, `mixed`, in
    one that stays for the study day.
    `review_room` and `new_room` are what today's limits leave; steps that were begun today need no room, as
    their card has had it. Reviews are mixed in an order that stays for the study day; when there are more
    than there is room for, the most retrievable come first.
    Raises ValueError for a naive `now`.
    """
    today = study_day(now, zone)
    begun: list[CardState] = []
    others: list[CardState] = []
    for card in due:
        if not card.suspended:
            (begun if card.state in _STEPS and card.study_day == today else others).append(card)
    room = max(0, review_room)
    backlog = len(others) > room

    def place(card: CardState) -> tuple[bool, bool, float, bytes]:
        if card.state in _STEPS:
            return not card.missed, False, card.due_at.timestamp() if card.due_at else 0.0, b""
        recall = (retrievability(card, now, zone) or 0.0) if backlog else 0.0
        return not card.missed, True, -recall, _shuffled(card, today)

    def in_course(card: CardState) -> tuple[bool, bool, int, bytes]:
        position, shuffled = (0, _shuffled(card, today)) if mixed else (card.position, b"")
        return not card.missed, not card.card.startswith(f"{course}/"), position, shuffled

    reviews = sorted(begun + sorted(others, key=place)[:room], key=place)
    fresh = sorted((card for card in new if not card.suspended), key=in_course)[: max(0, new_room)]
    asked = sorted(reviews + fresh, key=lambda card: not card.missed)
    return tuple(dict.fromkeys(card.card for card in asked))


def _shuffled(card: CardState, today: date) -> bytes:
    """Return a sort key that mixes cards, differently for each person and day."""
    return blake2b(f"{card.learner_id}/{today}/{card.card}".encode(), digest_size=8).digest()
