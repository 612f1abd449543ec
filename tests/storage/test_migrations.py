"""Schemas go upward, a whole step at a time, also when the process dies in the middle."""

from __future__ import annotations

import random
import sqlite3
import time
from pathlib import Path

import pytest

from storage.database import MIGRATIONS, Database, DatabaseRefused
from storage.migrate import read_migrations, split_statements
from tests.storage.processes import child
from tests.storage.schema import NOTES, add, notes, write_migrations

LENGTHS = "ALTER TABLE notes ADD COLUMN length INTEGER; UPDATE notes SET length = length(text);"
REBUILD = """
-- A table rebuilt in steps; enough rows that a kill can meet any of them.
CREATE TABLE renewed (id INTEGER PRIMARY KEY, text TEXT NOT NULL, twice TEXT NOT NULL);
INSERT INTO renewed SELECT id, text, text || text FROM notes;
UPDATE renewed SET twice = upper(twice);
CREATE INDEX renewed_by_text ON renewed (text);
DROP TABLE notes;
ALTER TABLE renewed RENAME TO notes;
"""

MANY = """
INSERT INTO notes (text)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT 'note ' || i FROM n
"""


async def version(database: Database) -> int:
    row = await database.read(lambda tx: tx.execute("SELECT max(version) FROM schema_version").fetchone())
    assert isinstance(row[0], int)
    return row[0]


async def test_steps_are_applied_in_order_and_only_once(url: str, tmp_path: Path) -> None:
    folder = write_migrations(tmp_path / "steps", NOTES)
    first = await Database.open(url, migrations=folder)
    await first.transaction(add("hypotension"))
    await first.close()
    write_migrations(folder, NOTES, LENGTHS)
    for _ in range(2):
        second = await Database.open(url, migrations=folder)
        assert await version(second) == 2
        found = await second.read(lambda tx: tx.execute("SELECT text, length FROM notes").fetchall())
        assert found == [("hypotension", 11)]
        await second.close()


async def test_a_database_from_a_newer_version_is_refused(url: str, tmp_path: Path, migrations: Path) -> None:
    newer = write_migrations(tmp_path / "newer", NOTES, LENGTHS)
    await (await Database.open(url, migrations=newer)).close()
    with pytest.raises(
        DatabaseRefused, match=r"newer version of the bot \(schema 2, this one knows 1\)"
    ) as caught:
        await Database.open(url, migrations=migrations)
    assert caught.value.exit_code == 2
    await (await Database.open(url, migrations=newer)).close()


@pytest.mark.parametrize(
    "broken",
    [
        "ALTER TABLE notes ADD COLUMN a TEXT; COMMIT;",
        "ALTER TABLE notes ADD COLUMN a TEXT; INSERT INTO children VALUES (1, 99);",
    ],
)
async def test_a_faulty_step_is_our_mistake_and_changes_nothing(
    url: str, tmp_path: Path, broken: str
) -> None:
    good = NOTES + "CREATE TABLE children (id INTEGER PRIMARY KEY, note INTEGER REFERENCES notes);"
    folder = write_migrations(tmp_path / "steps", good)
    await (await Database.open(url, migrations=folder)).close()
    write_migrations(folder, good, broken)
    if "COMMIT" not in broken:
        with pytest.raises(ValueError, match="refer to nothing"):
            await Database.open(url, migrations=folder)
        write_migrations(folder, good, "SELECT 1;")
        database = await Database.open(url, migrations=folder)
        columns = await database.read(lambda tx: tx.execute("PRAGMA table_info(notes)").fetchall())
        assert [column[1] for column in columns] == ["id", "text"]
        await database.close()
    else:
        with pytest.raises(ValueError, match="ends the transaction"):
            await Database.open(url, migrations=folder)


async def test_a_step_that_the_rows_do_not_allow_is_one_line_and_changes_nothing(
    url: str, tmp_path: Path
) -> None:
    folder = write_migrations(tmp_path / "steps", "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);")
    database = await Database.open(url, migrations=folder)
    await database.transactions([add("same"), add("same")])
    await database.close()
    unique = write_migrations(
        tmp_path / "more",
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);",
        "CREATE UNIQUE INDEX u ON notes (text);",
    )
    with pytest.raises(DatabaseRefused, match="UNIQUE") as caught:
        await Database.open(url, migrations=unique)
    assert caught.value.exit_code == 1
    again = await Database.open(url, migrations=folder)
    assert await again.read(notes) == ["same", "same"]
    await again.close()


@pytest.mark.parametrize(
    "names",
    [
        ["0002_a.sql"],
        ["0001_a.sql", "0003_b.sql"],
        ["0001_a.sql", "0001_b.sql"],
        ["1_a.sql"],
        ["0001.sql"],
        [],
    ],
)
async def test_gaps_doubles_and_odd_names_are_our_mistake(tmp_path: Path, names: list[str]) -> None:
    folder = tmp_path / "steps"
    folder.mkdir()
    for name in names:
        (folder / name).write_text("SELECT 1;")
    with pytest.raises(ValueError, match=r"migrations"):
        await Database.open("sqlite:///:memory:", migrations=folder)


def test_statements_are_split_where_they_end() -> None:
    sql = """
    -- a comment; with a semicolon
    CREATE TABLE a (t TEXT DEFAULT ';'); CREATE TABLE b (x);
    /* another; one */
    CREATE TRIGGER c AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM a; END;
    -- the end
    """
    statements = split_statements(sql, "x.sql", sqlite3.complete_statement)
    ends = ["DEFAULT ';');", "TABLE b (x);", "FROM a; END;"]
    assert [statement[-len(end) :] for statement, end in zip(statements, ends, strict=True)] == ends
    connection = sqlite3.connect(":memory:")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    with pytest.raises(ValueError, match="semicolon"):
        split_statements("SELECT 1; SELECT 2", "x.sql", sqlite3.complete_statement)


def test_our_own_migrations_are_whole_and_defer_no_constraint() -> None:
    if not any(MIGRATIONS.glob("*.sql")):
        pytest.skip("no migrations yet")
    steps = read_migrations(MIGRATIONS, sqlite3.complete_statement)
    assert [step.version for step in steps] == list(range(1, len(steps) + 1))
    for step in steps:  # a constraint that fails at COMMIT would fail for everyone in the group
        assert "DEFERRED" not in " ".join(step.statements).upper(), step.name


async def test_our_own_schema_is_sound() -> None:
    if not any(MIGRATIONS.glob("*.sql")):
        pytest.skip("no migrations yet")
    database = await Database.open("sqlite:///:memory:")
    found = await database.read(lambda tx: tx.execute("PRAGMA integrity_check").fetchall())
    assert found == [("ok",)]
    assert await database.read(lambda tx: tx.execute("PRAGMA foreign_key_check").fetchall()) == []
    await database.close()


def shape(file: Path) -> tuple[int, tuple[str, ...], int]:
    """Return the version, the columns of notes and the number of rows, without the code under test."""
    connection = sqlite3.connect(file)
    try:
        (number,) = connection.execute("SELECT max(version) FROM schema_version").fetchone()
        columns = tuple(row[1] for row in connection.execute("PRAGMA table_info(notes)"))
        (rows,) = connection.execute("SELECT count(*) FROM notes").fetchone()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        connection.close()
    return number, columns, rows


async def test_a_kill_in_the_middle_of_a_step_leaves_the_old_or_the_new_and_never_between(
    tmp_path: Path,
) -> None:
    chance = random.Random(4)
    old = write_migrations(tmp_path / "old", NOTES)
    new = write_migrations(tmp_path / "new", NOTES, REBUILD)
    template = tmp_path / "template.db"
    database = await Database.open(f"sqlite:///{template}", migrations=old)
    await database.transaction(lambda tx: tx.execute(MANY) and None)
    await database.close()
    before, after = (1, ("id", "text"), 30000), (2, ("id", "text", "twice"), 30000)
    seen = []
    for round_ in range(10):
        file = tmp_path / f"round{round_}.db"
        file.write_bytes(template.read_bytes())
        with child("hold", f"sqlite:///{file}", new) as process:
            time.sleep(chance.uniform(0, 0.2))  # noqa: ASYNC251  the moment of the kill
            process.kill()
            process.wait(10)
        seen.append(shape(file))
        reopened = await Database.open(f"sqlite:///{file}", migrations=new)
        await reopened.close()
        assert shape(file) == after
    assert set(seen) <= {before, after}
    assert before in seen
