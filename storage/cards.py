"""Each learner's cards: their state, what is due, what is new."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from storage.database import Transaction
from storage.records import CardState, MemoryState, State
from storage.statements import load
from storage.times import day_or_none, day_text, from_ms, from_ms_or_none, to_ms, to_ms_or_none

_sql = load("cards")


def get(tx: Transaction, learner_id: int, card: str) -> CardState | None:
    """Return the learner's card, or None when it never entered."""
    row = _sql.card_of(tx, learner_id=learner_id, card=card)
    return None if row is None else _card(row)


def put(tx: Transaction, card: CardState) -> None:
    """Save the card whole."""
    _sql.put_card(
        tx,
        learner_id=card.learner_id,
        card=card.card,
        state=card.state.value,
        step=card.step,
        due_at=to_ms_or_none(card.due_at),
        stability=card.memory.stability if card.memory else None,
        difficulty=card.memory.difficulty if card.memory else None,
        interval_days=card.interval_days,
        reviewed_at=to_ms_or_none(card.reviewed_at),
        study_day=day_text(card.study_day),
        reps=card.reps,
        lapses=card.lapses,
        position=card.position,
        missed=card.missed,
        suspended=card.suspended,
    )


def enter(tx: Transaction, learner_id: int, cards: Iterable[tuple[str, int]]) -> int:
    """Let new cards (name, position) enter the reviews; those there already stay as they are. Return how many."""
    return sum(
        _sql.enter_card(tx, learner_id=learner_id, card=card, position=position) for card, position in cards
    )


def miss(tx: Transaction, learner_id: int, card: str) -> None:
    """Put a card first in the reviews: a check question on it was missed."""
    _sql.miss_card(tx, learner_id=learner_id, card=card)


def due(tx: Transaction, learner_id: int, now: datetime) -> list[CardState]:
    """Return the cards that are due, in no particular order; new ones are not due."""
    return [_card(row) for row in _sql.due_cards(tx, learner_id=learner_id, now=to_ms(now))]


def new(tx: Transaction, learner_id: int, limit: int) -> list[CardState]:
    """Return new cards, missed ones first, then by position."""
    return [_card(row) for row in _sql.new_cards(tx, learner_id=learner_id, limit=limit)]


def all_of(tx: Transaction, learner_id: int) -> list[CardState]:
    """Return every card of the learner by position."""
    return [_card(row) for row in _sql.cards_of(tx, learner_id=learner_id)]


def names(tx: Transaction, learner_id: int) -> set[str]:
    """Return the names ("course/card") of every card that has entered."""
    return {name for (name,) in _sql.card_names(tx, learner_id=learner_id)}


def scheduled(tx: Transaction, learner_id: int, limit: int) -> list[tuple[str, datetime]]:
    """Return (name, due) of cards that are scheduled, the first due first (it may be past)."""
    rows = _sql.scheduled_cards(tx, learner_id=learner_id, limit=limit)
    return [(card, from_ms(due_at)) for card, due_at in rows]


def _card(row: tuple[Any, ...]) -> CardState:
    (
        learner_id,
        card,
        state,
        step,
        due_at,
        stability,
        difficulty,
        interval,
        reviewed,
        day,
        reps,
        lapses,
        *rest,
    ) = row
    position, missed, suspended = rest
    return CardState(
        learner_id=learner_id,
        card=card,
        state=State(state),
        step=step,
        due_at=from_ms_or_none(due_at),
        memory=None if stability is None else MemoryState(stability, difficulty),
        interval_days=interval,
        reviewed_at=from_ms_or_none(reviewed),
        study_day=day_or_none(day),
        reps=reps,
        lapses=lapses,
        position=position,
        missed=bool(missed),
        suspended=bool(suspended),
    )
