"""Erasing a person leaves nothing of them in any table: new tables are found here by themselves."""

from __future__ import annotations

import re

from storage import forgetting
from storage.database import Database, Transaction

ANNA, BEN, GROUP = 7_000_001, 7_000_002, -100
OF_A_PERSON = re.compile(r"learner|person|host|chat|admin|user|member")  # in the name of a column
OF_GROUPS = {
    "groups",
    "group_people",
    "group_bag",
    "group_calls",
    "group_later",
    "group_scores",
    "group_wishes",
    "games",
}  # chat_id is a group's
STAYS = {"seen", "attempts", "files", "revisions", "schema_version"}  # hold nobody


def columns(tx: Transaction) -> dict[str, list[tuple[str, str]]]:
    """Return name and type of each column, by table."""
    tables = [name for (name,) in tx.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        table: [(name, kind) for _, name, kind, *_ in tx.execute(f"PRAGMA table_info({table})")]
        for table in tables
        if not table.startswith("sqlite_")
    }


def of_people(tx: Transaction) -> dict[str, list[str]]:
    """Return the tables with a column that may name a person, and those columns."""
    found = {
        table: [name for name, _ in named if OF_A_PERSON.search(name)] for table, named in columns(tx).items()
    }
    return {table: names for table, names in found.items() if names}


def fill(tx: Transaction, person: int) -> None:
    """Write a row of a person into every table."""
    tx.execute("PRAGMA defer_foreign_keys = ON")
    for table, named in columns(tx).items():
        if table in STAYS:
            continue
        values = [value(table, name, kind, person) for name, kind in named]
        holes = ", ".join("?" for _ in values)
        tx.execute(f"INSERT INTO {table} ({', '.join(name for name, _ in named)}) VALUES ({holes})", values)


def value(table: str, name: str, kind: str, person: int) -> object:
    """Return something that fits a column, and names the person where it names anybody."""
    if name == "chat_id" and table in OF_GROUPS:
        return GROUP if table != "groups" else GROUP - person
    if name == "admins":
        return f"[1, {person}, 22]"
    if kind == "INTEGER":
        return person  # also of keys: what belongs together does
    return 0.5 if kind == "REAL" else f"{name} of {person}"


def rows(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table."""
    return {table: tx.execute(f"SELECT * FROM {table}").fetchall() for table in columns(tx)}


async def test_nothing_of_a_person_is_left_in_any_table_and_others_keep_theirs() -> None:
    database = await Database.open("sqlite:///:memory:")

    def body(tx: Transaction) -> None:
        fill(tx, BEN)
        before = rows(tx)
        fill(tx, ANNA)
        forgetting.forget(tx, ANNA)
        for table, names in of_people(tx).items():
            for name in names:
                told = [str(one) for (one,) in tx.execute(f"SELECT {name} FROM {table}")]
                assert not [one for one in told if re.search(rf"(?<!\d){ANNA}", one)], f"{table}.{name}"
        after = rows(tx)
        for table in before.keys() - {
            "chats",
            "games",
            "groups",
            "group_bag",
            "group_calls",
            "group_later",
            "rounds",
        }:
            assert after[table] == before[table], table
        for table in ("games", "groups"):
            assert len(after[table]) == 2, "the group goes on"

    await database.transaction(body)
    await database.close()
