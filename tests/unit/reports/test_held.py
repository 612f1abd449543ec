"""The learner's document passes over no table in silence."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.reports.held import LEFT_OUT, TOLD_IN
from bot.reports.learner import document
from storage import learners
from storage.database import Database, Transaction
from storage.records import Learner
from tests.storage.test_forgetting import of_people

OF_NOBODY = {"group_bag", "group_calls"}  # which questions a group was asked, how often it was written to


async def test_every_table_that_holds_a_person_is_told_or_named_as_left_out() -> None:
    database = await Database.open("sqlite:///:memory:")
    held = await database.transaction(of_people)
    await database.close()
    assert held.keys() - OF_NOBODY == TOLD_IN.keys() | LEFT_OUT.keys()


async def test_the_document_has_the_parts_in_which_tables_are_told_and_what_is_left_out() -> None:
    def body(tx: Transaction) -> None:
        learners.put(tx, Learner(7, datetime(2026, 3, 2, tzinfo=UTC)))
        made = document(tx, 7)
        assert set(TOLD_IN.values()) <= made.keys()
        assert made["left_out"] == LEFT_OUT

    database = await Database.open("sqlite:///:memory:")
    await database.transaction(body)
    await database.close()
