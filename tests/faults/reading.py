"""Reads the review log, and compares it with the answers that people gave."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from storage.database import Transaction
from tests.faults.crowd import Learner

Kept = tuple[str, str]  # card, answer ("" for a rated flip)


def stored_answers(tx: Transaction, learner: int) -> list[Kept]:
    """Return what the review log holds of a person, in its order."""
    rows = tx.execute("SELECT card, answer FROM reviews WHERE learner_id = ? ORDER BY review_id", (learner,))
    return [(str(card), str(answer)) for card, answer in rows]


def stored_in(database: Path, learner: int) -> list[Kept]:
    """Return the same of a database that no bot has open."""
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    try:
        return stored_answers(connection, learner)
    finally:
        connection.close()


def compare(learner: Learner, kept: Sequence[Kept]) -> tuple[int, int]:
    """Return how many answers were lost, and how many rows are one too many or out of order.

    A hasty text counts in one case only: the process died before it knew the id of the card. It then takes the
    place of that card's answer, which is no loss.
    """
    hasty = sum(answer in learner.hasty for _, answer in kept)
    rows = [(card, answer) for card, answer in kept if answer not in learner.hasty]
    lost, place = 0, 0
    for answer in learner.given:
        if place < len(rows) and rows[place][1] == answer.text and (hasty or rows[place][0] == answer.card):
            place += 1
        else:
            lost += 1
    return max(0, lost - hasty), len(rows) - place
