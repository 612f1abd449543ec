"""A body is a transaction: all or nothing, alone in its failure, durable when it is answered."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.database import Database, StorageUnavailable, Transaction
from tests.storage.schema import Add, add, notes


def write_then_raise(error: BaseException) -> Any:
    def body(tx: Transaction) -> NoReturn:
        add("never kept")(tx)
        raise error

    return body


@pytest.fixture(params=["file", "memory"])
def any_url(request: pytest.FixtureRequest, url: str) -> str:
    return url if request.param == "file" else "sqlite:///:memory:"


async def test_what_a_body_wrote_is_read_back_and_its_result_returned(any_url: str, migrations: Path) -> None:
    database = await Database.open(any_url, migrations=migrations)
    assert await database.transaction(add("one")) == 1
    assert await database.read(notes) == ["one"]
    await database.close()


async def test_what_was_committed_is_there_after_reopening(url: str, migrations: Path) -> None:
    first = await Database.open(url, migrations=migrations)
    await first.transaction(add("one"))
    await first.close()
    second = await Database.open(url, migrations=migrations)
    assert await second.read(notes) == ["one"]
    await second.close()


async def test_a_body_that_raises_is_undone_and_its_error_reaches_the_caller(database: Database) -> None:
    with pytest.raises(KeyError, match="lost"):
        await database.transaction(write_then_raise(KeyError("lost")))
    assert await database.read(notes) == []


async def test_only_the_body_that_raised_is_undone(database: Database) -> None:
    bodies = [add("a"), write_then_raise(KeyError("b")), add("a"), add("c")]
    first, second, third, fourth = await database.transactions(bodies)
    assert (first, fourth) == (1, 2)
    assert isinstance(second, KeyError)
    assert isinstance(third, sqlite3.IntegrityError)
    assert await database.read(notes) == ["a", "c"]


async def test_bodies_given_together_see_what_those_before_them_wrote(database: Database) -> None:
    bodies: list[Any] = [add("a"), notes, add("b"), notes]
    assert await database.transactions(bodies) == [1, ["a"], 2, ["a", "b"]]


async def test_no_bodies_have_no_results(database: Database) -> None:
    assert await database.transactions([]) == []


async def test_an_exception_that_a_body_returns_is_not_raised(database: Database) -> None:
    returned = await database.transaction(lambda tx: KeyError("a value"))
    assert isinstance(returned, KeyError)


@pytest.mark.parametrize("error", [StopIteration(), SystemExit(3), asyncio.CancelledError()])
async def test_no_error_of_a_body_can_end_the_thread_or_hang_its_caller(
    database: Database, error: BaseException
) -> None:
    with pytest.raises(RuntimeError):
        await database.transaction(write_then_raise(error))
    assert await database.transaction(add("next")) == 1


async def test_work_that_is_still_to_be_done_is_refused_as_a_result(database: Database) -> None:
    def lazily(tx: Transaction) -> Iterator[int]:
        yield add("too late")(tx)

    async def later(tx: Transaction) -> int:
        return add("too late")(tx)

    for body in (lazily, later):
        with pytest.raises(TypeError, match="must do its work"):
            await database.transaction(body)
        with pytest.raises(TypeError, match="must do its work"):
            await database.read(body)


@pytest.mark.parametrize("statement", ["COMMIT", "ROLLBACK"])
async def test_a_body_that_ends_its_transaction_is_a_loud_mistake(database: Database, statement: str) -> None:
    with pytest.raises(StorageUnavailable) as caught:
        await database.transaction(lambda tx: tx.execute(statement) and None)
    assert "ended the transaction" in str(caught.value.__cause__)
    assert isinstance(await database.transaction(add("next")), int)


async def test_those_that_wait_together_share_one_commit(database: Database) -> None:
    commits: list[str] = []
    await database.transaction(lambda tx: tx.set_trace_callback(commits.append))
    await asyncio.gather(*(database.transaction(add(f"note {number}")) for number in range(50)))
    await database.transaction(lambda tx: tx.set_trace_callback(None))
    assert commits.count("COMMIT") <= 3
    assert len(await database.read(notes)) == 50


async def test_a_long_list_stays_in_one_commit_and_a_crowd_is_split(database: Database) -> None:
    statements: list[str] = []
    await database.transaction(lambda tx: tx.set_trace_callback(statements.append))
    await database.transactions([add(f"list {number}") for number in range(600)])
    in_one = statements.count("COMMIT")
    await asyncio.gather(*(database.transaction(add(f"crowd {number}")) for number in range(600)))
    await database.transaction(lambda tx: tx.set_trace_callback(None))
    assert in_one <= 2
    assert statements.count("COMMIT") - in_one >= 3


async def test_bodies_run_in_the_order_they_were_asked_for(database: Database) -> None:
    texts = [f"note {number}" for number in range(300)]
    await asyncio.gather(*(database.transaction(add(text)) for text in texts))
    assert await database.read(notes) == texts


async def test_a_cancelled_caller_does_not_stop_its_body_nor_its_neighbours(database: Database) -> None:
    impatient = asyncio.create_task(database.transaction(add("impatient")))
    patient = asyncio.create_task(database.transaction(add("patient")))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient == 2
    with pytest.raises(asyncio.CancelledError):
        await impatient
    assert await database.read(notes) == ["impatient", "patient"]


async def test_closing_finishes_what_was_asked_for_and_refuses_what_comes_after(
    url: str, migrations: Path
) -> None:
    database = await Database.open(url, migrations=migrations)
    pending = [asyncio.create_task(database.transaction(add(f"note {number}"))) for number in range(600)]
    await asyncio.sleep(0)
    await database.close()
    await database.close()
    assert [await task for task in pending] == list(range(1, 601))
    with pytest.raises(StorageUnavailable):
        await database.transaction(add("late"))
    with pytest.raises(StorageUnavailable):
        await database.read(notes)
    assert not await database.healthy()


async def test_nobody_writes_between_the_read_and_the_write_of_a_body(
    database: Database, tmp_path: Path
) -> None:
    def body(tx: Transaction) -> list[str]:
        before = notes(tx)
        other = sqlite3.connect(tmp_path / "tutor.db", timeout=0, isolation_level=None)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("INSERT INTO notes (text) VALUES ('between')")
        other.close()
        add("mine")(tx)
        return before

    assert await database.transaction(body) == []
    assert await database.read(notes) == ["mine"]


async def test_an_error_takes_no_variables_and_no_cursors_along(database: Database) -> None:
    def body(tx: Transaction) -> None:
        cursor = tx.execute("SELECT 1 UNION SELECT 2")
        raise KeyError(cursor.fetchone()[0])

    with pytest.raises(KeyError) as caught:
        await database.transaction(body)
    assert caught.traceback[-1].name == "body"
    assert caught.traceback[-1].locals == {}


async def test_closing_leaves_no_thread_and_no_log_behind(url: str, migrations: Path, tmp_path: Path) -> None:
    before = set(threading.enumerate())
    database = await Database.open(url, migrations=migrations)
    await database.transaction(add("one"))
    await database.close()
    ours = set(threading.enumerate()) - before  # one of a test before may end meanwhile
    for thread in ours:
        thread.join(5)
    assert not any(thread.is_alive() for thread in ours)
    assert not (tmp_path / "tutor.db-wal").exists()


async def test_a_reader_cannot_write(any_url: str, migrations: Path) -> None:
    database = await Database.open(any_url, migrations=migrations)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await database.read(add("sneaked in"))
    assert await database.transaction(add("one")) == 1
    await database.close()


async def test_a_read_sees_one_moment_and_waits_for_no_writer(database: Database) -> None:
    await database.transaction(add("before"))
    entered, written = threading.Event(), threading.Event()

    def twice(tx: Transaction) -> tuple[list[str], list[str]]:
        first = notes(tx)
        entered.set()
        assert written.wait(10)
        return first, notes(tx)

    reading = asyncio.create_task(database.read(twice))
    await asyncio.to_thread(entered.wait, 10)
    await database.transaction(add("meanwhile"))
    written.set()
    assert await reading == (["before"], ["before"])
    assert await database.read(notes) == ["before", "meanwhile"]


async def test_foreign_keys_hold_and_the_store_is_durable(database: Database) -> None:
    asked = ("foreign_keys", "synchronous", "journal_mode", "secure_delete", "busy_timeout", "trusted_schema")
    found = await database.transaction(
        lambda tx: [tx.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    )
    assert found == [1, 2, "wal", 1, 1000, 0]


async def test_a_checkpoint_empties_the_log(database: Database, tmp_path: Path) -> None:
    await database.transaction(add("one"))
    log = tmp_path / "tutor.db-wal"
    assert log.stat().st_size > 0
    assert await database.checkpoint()
    assert log.stat().st_size == 0


async def test_a_deleted_text_is_gone_from_the_files_after_a_checkpoint(
    database: Database, tmp_path: Path
) -> None:
    await database.transaction(add("hypotension"))
    await database.checkpoint()
    assert b"hypotension" in (tmp_path / "tutor.db").read_bytes()
    await database.transaction(lambda tx: tx.execute("DELETE FROM notes") and None)
    await database.checkpoint()
    for file in (tmp_path / "tutor.db", tmp_path / "tutor.db-wal"):
        assert b"hypotension" not in file.read_bytes()


@pytest.mark.parametrize("name", ["tutor.db", "tutor.db-wal"])
async def test_files_removed_or_replaced_under_the_bot_are_noticed(
    url: str, migrations: Path, tmp_path: Path, name: str
) -> None:
    for again in (False, True):  # a reopened database, too, which has written nothing yet
        database = await Database.open(url, migrations=migrations)
        assert await database.healthy()
        file = tmp_path / name
        kept = file.rename(tmp_path / "aside")
        assert not await database.healthy(), again
        file.write_bytes(kept.read_bytes())
        assert not await database.healthy(), again
        kept.rename(file)
        assert await database.healthy()
        await database.close()


async def test_the_log_at_debug_holds_nothing_of_what_people_wrote(
    url: str, migrations: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    def keep(tx: Transaction, answer: str) -> str:
        Add(answer)(tx)
        return answer

    database = await Database.open(url, migrations=migrations)
    await database.transaction(partial(keep, answer="hypotension"))
    await database.read(partial(lambda tx, answer: [answer], answer="hypotension"))
    for error in (KeyError("hypotension"), sqlite3.OperationalError("hypotension")):
        with pytest.raises(type(error)):
            await database.transaction(write_then_raise(error))
    await database.close()
    assert "executing" in caplog.text
    assert "hypotension" not in caplog.text


@given(plan=st.lists(st.tuples(st.sampled_from(["write", "raise", "clash"]), st.integers(0, 5)), max_size=12))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_the_mixture_what_succeeded_is_stored_and_nothing_else(
    plan: list[tuple[str, int]], migrations: Path
) -> None:
    database = await Database.open("sqlite:///:memory:", migrations=migrations)
    bodies: list[Any] = []
    expected = []
    for index, (kind, size) in enumerate(plan):
        texts = [f"{index}.{number}" for number in range(size)]

        def body(tx: Transaction, kind: str = kind, texts: list[str] = texts) -> None:
            for text in texts:
                add(text)(tx)
            if kind == "raise":
                raise ValueError(kind)
            if kind == "clash":
                add("same")(tx)
                add("same")(tx)

        bodies.append(body)
        expected += texts if kind == "write" else []
    await database.transactions(bodies)
    assert await database.read(notes) == expected
    await database.close()
