"""Pairs of cards whose answers a learner mixes up, until they are told apart as often."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.statements import load
from storage.times import from_ms, to_ms

_sql = load("confusions")


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two cards ("course/card"), `card` before `other` in the alphabet, and how often they were mixed up."""

    card: str
    other: str
    times: int
    last_at: datetime


def mix_up(tx: Transaction, learner_id: int, card: str, other: str, at: datetime) -> None:
    """Remember that one card's answer was given to the other."""
    first, second = sorted((card, other))
    _sql.mix_up(tx, learner_id=learner_id, card=first, other=second, last_at=to_ms(at))


def tell_apart(tx: Transaction, learner_id: int, card: str, other: str) -> None:
    """Count that the two were told apart; when that was as often as they were mixed up, the pair is forgotten."""
    first, second = sorted((card, other))
    _sql.tell_apart(tx, learner_id=learner_id, card=first, other=second)
    _sql.drop_told_apart(tx, learner_id=learner_id)


def all_of(tx: Transaction, learner_id: int) -> list[Confusion]:
    """Return the learner's pairs, the most mixed up first."""
    return [
        Confusion(card, other, times, from_ms(at))
        for card, other, times, at in _sql.confusions_of(tx, learner_id=learner_id)
    ]
