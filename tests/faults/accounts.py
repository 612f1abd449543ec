"""Compares the answers that people gave with those that are stored."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from tests.faults.crowd import Given

Kept = tuple[str, str]  # card, answer ("" for a rated flip)


def kept_answers(database: Path, learner: int) -> list[Kept]:
    """Return what the review log holds of a person, in its order."""
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    try:
        rows = connection.execute(
            "SELECT card, answer FROM reviews WHERE learner_id = ? ORDER BY review_id", (learner,)
        ).fetchall()
    finally:
        connection.close()
    return [(str(card), str(answer)) for card, answer in rows]


def compare(given: Sequence[Given], kept: Sequence[Kept]) -> tuple[int, int]:
    """Return how many sure answers were lost, and how many rows are one too many or out of order."""
    lost, place = 0, 0
    for answer in given:
        here = place < len(kept) and kept[place][1] == answer.text
        if here and (not answer.sure or answer.card == kept[place][0]):
            place += 1
        elif answer.sure:
            lost += 1
    return lost, len(kept) - place
