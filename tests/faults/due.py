"""Learners whose reminder is due at this very moment, put into the database as if they had learned yesterday."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from storage import cards, learners
from storage.database import Transaction
from storage.records import CardState, Learner, MemoryState, State
from tests.people import Person, Telegram


def crowd_of(telegram: Telegram, count: int) -> list[Person]:
    """Return people who have pressed Start before."""
    people = [telegram.person(f"D{number}") for number in range(count)]
    for person in people:
        telegram.world.chats[person.id].started = True
    return people


def make_due(tx: Transaction, people: Sequence[Person], card: str, now: datetime) -> None:
    """Let the reminder of each fall due ten minutes before `now`, with one card that is due."""
    due_at = (now - timedelta(minutes=10)).replace(second=0, microsecond=0)
    for person in people:
        learners.put(
            tx,
            Learner(
                person.id,
                now - timedelta(days=9),
                zone="UTC",
                place="Greenwich",
                reminder_time=f"{due_at:%H:%M}",
                reminder_at=due_at,
                reminder_planned=due_at.date(),
                reminder_asked=True,
            ),
        )
        cards.put(
            tx,
            CardState(
                person.id,
                card,
                State.REVIEW,
                due_at=now - timedelta(days=1),
                memory=MemoryState(3.0, 5.0),
                interval_days=3,
                reviewed_at=now - timedelta(days=4),
                study_day=(now - timedelta(days=4)).date(),
                reps=3,
            ),
        )


def reminders_of(telegram: Telegram, person: Person) -> int:
    """Return how many reminders stand in the chat of a person, seen or not by the bot."""
    return sum(
        1
        for call in telegram.calls.of("sendMessage", person.id)
        if call.worked and "due" in str(call.params.get("text"))
    )
