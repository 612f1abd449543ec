"""Cards that will not stick: at how many lapses the person was told, whether a hint helps, until when one rests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.statements import load
from storage.times import from_ms, from_ms_or_none, to_ms, to_ms_or_none

_sql = load("leeches")


@dataclass(frozen=True, slots=True)
class Leech:
    """A card ("course/card") that was forgotten again and again; `rests_until` is None while it is asked."""

    card: str
    told_lapses: int = 0
    rests_until: datetime | None = None
    hinted: bool = False


def get(tx: Transaction, learner_id: int, card: str) -> Leech:
    """Return what is known of a card; one that sticks was told of at no lapses."""
    row = _sql.leech_of(tx, learner_id=learner_id, card=card)
    if row is None:
        return Leech(card)
    told, until, hinted = row
    return Leech(card, told, from_ms_or_none(until), bool(hinted))


def put(tx: Transaction, learner_id: int, leech: Leech) -> None:
    """Save it whole; a card that rests is left out of the reviews from now on."""
    _sql.put_leech(
        tx,
        learner_id=learner_id,
        card=leech.card,
        told_lapses=leech.told_lapses,
        rests_until=to_ms_or_none(leech.rests_until),
        hinted=leech.hinted,
    )
    if leech.rests_until is not None:
        _sql.suspend_card(tx, learner_id=learner_id, card=leech.card, suspended=True)


def wake(tx: Transaction, learner_id: int, card: str) -> None:
    """Bring a resting card back."""
    _sql.wake_card(tx, learner_id=learner_id, card=card)
    _sql.suspend_card(tx, learner_id=learner_id, card=card, suspended=False)


def wake_rested(tx: Transaction, learner_id: int, now: datetime) -> int:
    """Bring back the cards whose rest is over; return how many."""
    rested = [card for (card,) in _sql.rested(tx, learner_id=learner_id, now=to_ms(now))]
    for card in rested:
        wake(tx, learner_id, card)
    return len(rested)


def resting(tx: Transaction, learner_id: int) -> list[tuple[str, datetime]]:
    """Return the cards that rest, and until when; the first to come back first."""
    return [(card, from_ms(until)) for card, until in _sql.resting(tx, learner_id=learner_id)]


def all_of(tx: Transaction, learner_id: int) -> list[Leech]:
    """Return every card of the learner that was told of."""
    return [
        Leech(card, told, from_ms_or_none(until), bool(hinted))
        for card, told, until, hinted in _sql.leeches_of(tx, learner_id=learner_id)
    ]
