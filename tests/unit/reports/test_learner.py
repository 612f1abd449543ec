"""The learner's document, built from stored rows."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from bot.reports.learner import NoLearner, as_bytes, document
from storage import cards, learners, reviews
from storage.database import Database, Transaction
from storage.records import CardState, Learner, Rating, Review, ReviewKind

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
T = TypeVar("T")


def _review(answer: str, minute: int, **fields: object) -> Review:
    card = CardState(7, "c/a")
    made = Review(7, "c/a", ReviewKind.LEARN, NOW.replace(minute=minute), date(2026, 3, 2), "UTC", card, card)
    return type(made)(
        **{**{n: getattr(made, n) for n in made.__dataclass_fields__}, "answer": answer, **fields}
    )


async def _in(folder: Path, body: Callable[[Transaction], T]) -> T:
    database = await Database.open(f"sqlite:///{folder / 'x.db'}")
    try:
        return await database.transaction(body)
    finally:
        await database.close()


async def test_reviews_taken_back_are_left_out_and_the_others_stand_in_order(tmp_path: Path) -> None:
    def body(tx: Transaction) -> list[str]:
        learners.put(tx, Learner(7, NOW))
        first = reviews.add(tx, _review("first", 1, rating=Rating.GOOD))
        taken = reviews.add(tx, _review("taken back", 2, rating=Rating.AGAIN))
        number = getattr(taken, "id", taken)
        reviews.add(tx, _review("", 3, kind=ReviewKind.UNDO, voids=number))
        reviews.add(tx, _review("last", 4, rating=Rating.EASY))
        assert first
        return [review["answer"] for review in document(tx, 7)["reviews"]]

    assert await _in(tmp_path, body) == ["first", "last"]


async def test_it_is_plain_json_in_utf8(tmp_path: Path) -> None:
    def body(tx: Transaction) -> bytes:
        learners.put(tx, Learner(7, NOW, place="Zürich"))
        cards.put(tx, CardState(7, "c/ä"))
        return as_bytes(document(tx, 7))

    content = await _in(tmp_path, body)
    assert json.loads(content)["cards"][0]["card"] == "c/ä"
    assert "Zürich".encode() in content


async def test_nobody_has_no_document(tmp_path: Path) -> None:
    def body(tx: Transaction) -> None:
        with pytest.raises(NoLearner):
            document(tx, 7)

    await _in(tmp_path, body)
