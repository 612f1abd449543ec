"""Named SQL statements: `load("chats")` gives those of sql/chats.sql as functions of a transaction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import aiosql
from aiosql.adapters.generic import GenericAdapter

SQL = Path(__file__).parent / "sql"


def load(noun: str, folder: Path = SQL) -> Any:
    """Return the statements of `<noun>.sql`, to be called as `statements.name(tx, learner=…)`.

    A header is `-- name: due_cards`, parameters are written `:learner`, and a sign after the name says what
    the call returns: none, a list of tuples; `^` one tuple or None; `$` the first value of the first row or
    None; `!` the number of rows changed; `<!` what RETURNING gives (a value, or a tuple of several), or None
    when no row was written; `*!` the number of rows, for a list of mappings. The result is Any: give values
    their type where they become records. Raises FileNotFoundError.
    """
    path = folder / f"{noun}.sql"
    if not path.is_file():
        raise FileNotFoundError(path)
    return aiosql.from_path(path, _Adapter, mandatory_parameters=False, encoding="utf-8")


class _Adapter(GenericAdapter):
    """Calls the connection straight and reads rows at once: a lazy SELECT could run after its transaction."""

    def select(self, conn: Any, _name: str, sql: str, parameters: Any, _class: Any = None) -> Any:
        return conn.execute(sql, parameters).fetchall()

    def select_one(self, conn: Any, _name: str, sql: str, parameters: Any, _class: Any = None) -> Any:
        return conn.execute(sql, parameters).fetchone()

    def select_value(self, conn: Any, _name: str, sql: str, parameters: Any) -> Any:
        row = conn.execute(sql, parameters).fetchone()
        return None if row is None else row[0]

    def insert_returning(self, conn: Any, _name: str, sql: str, parameters: Any) -> Any:
        rows = conn.execute(sql, parameters).fetchall()
        if not rows:
            return None
        return rows[0][0] if len(rows[0]) == 1 else rows[0]

    def insert_update_delete(self, conn: Any, _name: str, sql: str, parameters: Any) -> Any:
        return conn.execute(sql, parameters).rowcount

    def insert_update_delete_many(self, conn: Any, _name: str, sql: str, parameters: Any) -> Any:
        return conn.executemany(sql, parameters).rowcount
