"""Numbered SQL files bring a database up to date, each in one transaction together with its version row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.connection import Connection
from storage.errors import DatabaseRefused

_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of the folder: its number, its name and its statements in order."""

    version: int
    name: str
    statements: tuple[str, ...]


def read_migrations(folder: Path, complete: Callable[[str], bool]) -> tuple[Migration, ...]:
    """Return the migrations of `folder`, from 1 without gaps; `complete` tells whether SQL ends a statement.

    Raises ValueError for a name that does not fit, a gap, a number used twice, SQL that ends in the middle:
    mistakes of ours, which no database can cause.
    """
    migrations = []
    for expected, path in enumerate(sorted(folder.glob("*.sql")), start=1):
        match = _NAME.fullmatch(path.name)
        if match is None or int(match[1]) != expected:
            raise ValueError(f"{path.name}: migrations are numbered 0001, 0002 … without gaps: {expected:04}")
        statements = tuple(split_statements(path.read_text(encoding="utf-8"), path.name, complete))
        migrations.append(Migration(expected, path.name, statements))
    if not migrations:
        raise ValueError(f"{folder}: holds no migrations")
    return tuple(migrations)


def split_statements(sql: str, name: str, complete: Callable[[str], bool]) -> list[str]:
    """Split a script at the semicolons that end a statement (not those in texts, comments, triggers)."""
    statements: list[str] = []
    start = 0
    for mark in re.finditer(";", sql):
        if complete(sql[start : mark.end()]):
            statements.append(sql[start : mark.end()].strip())
            start = mark.end()
    rest = re.sub(r"--[^\n]*|/\*.*?\*/", "", sql[start:], flags=re.DOTALL)
    if rest.strip():
        raise ValueError(f"{name}: the last statement does not end with a semicolon")
    return statements


def migrate(tx: Connection, migrations: Sequence[Migration], where: str) -> int:
    """Bring the database to the newest version and return how many steps that took.

    A step that is interrupted leaves the version before it. Foreign keys are off while a step runs, as
    rebuilding a table needs it, and are checked before it is committed. Raises DatabaseRefused as
    `known_version` does, ValueError when a step is faulty.
    """
    current = known_version(tx, migrations, where)
    pending = [step for step in migrations if step.version > current]
    tx.execute("PRAGMA foreign_keys=OFF")
    for step in pending:
        _apply(tx, step)
    tx.execute("PRAGMA foreign_keys=ON")
    return len(pending)


def known_version(tx: Connection, migrations: Sequence[Migration], where: str) -> int:
    """Return the version of the database, 0 for an empty one; nothing is written.

    Raises DatabaseRefused when it is newer than the files or another program's.
    """
    current, newest = _applied(tx, where), migrations[-1].version
    if current > newest:
        what = f"was written by a newer version of the bot (schema {current}, this one knows {newest})"
        raise DatabaseRefused(where, what, "install the newer version, or use another file")
    return current


def _applied(tx: Connection, where: str) -> int:
    tables = {row[0] for row in tx.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "schema_version" in tables:
        return int(tx.execute("SELECT coalesce(max(version), 0) FROM schema_version").fetchone()[0])
    if tables:
        raise DatabaseRefused(where, "is a database of another program", "name another file")
    return 0


def _apply(tx: Connection, step: Migration) -> None:
    tx.execute("BEGIN IMMEDIATE")
    try:
        tx.execute(
            "CREATE TABLE IF NOT EXISTS schema_version"
            " (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)"
        )
        for statement in step.statements:
            tx.execute(statement)
            if not tx.in_transaction:
                raise ValueError(f"{step.name}: ends the transaction it runs in")
        if tx.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise ValueError(f"{step.name}: leaves rows that refer to nothing")
        row = (step.version, step.name, datetime.now(UTC).isoformat(timespec="seconds"))
        tx.execute("INSERT INTO schema_version (version, name, applied_at) VALUES (?, ?, ?)", row)
        tx.execute("COMMIT")
    except BaseException:
        if tx.in_transaction:  # SQLite has rolled back by itself when the disk was full
            tx.execute("ROLLBACK")
        raise
