"""Every named statement fits the migrated schema, and every use in code names one that exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from storage.database import MIGRATIONS, Database
from storage.statements import SQL, load
from tests.storage.schema import write_migrations

NOUNS = sorted(path.stem for path in SQL.glob("*.sql"))
SAMPLE = """
-- name: add_note<!
INSERT INTO notes (text) VALUES (:text) RETURNING id;

-- name: add_both<!
INSERT INTO notes (text) VALUES (:text) ON CONFLICT DO NOTHING RETURNING id, text;

-- name: add_many(text)*!
INSERT INTO notes (text) VALUES (:text);

-- name: all_notes()
SELECT id, text FROM notes ORDER BY id;

-- name: note(id)^
SELECT id, text FROM notes WHERE id = :id;

-- name: text_of(id)$
SELECT text FROM notes WHERE id = :id;

-- name: drop_note!
DELETE FROM notes WHERE id = :id;
"""


def statements_of(noun: str) -> dict[str, Any]:
    """Return the functions of one file by name."""
    loaded = load(noun)
    names = [name for name in loaded.available_queries if not name.endswith("_cursor")]
    return {name: getattr(loaded, name) for name in names}


def parameters(statement: Any) -> set[str]:
    """Return the names that the SQL asks for, texts and comments left aside."""
    bare = re.sub(r"'[^']*'|--[^\n]*", "", statement.sql)
    return set(re.findall(r"(?<![:\w]):([A-Za-z_]\w*)", bare))


async def test_each_sign_of_a_header_gives_what_the_loader_promises(tmp_path: Path) -> None:
    (tmp_path / "notes.sql").write_text(SAMPLE)
    sql = load("notes", tmp_path)
    database = await Database.open("sqlite:///:memory:", migrations=write_migrations(tmp_path / "steps"))

    def body(tx: Any) -> None:
        assert sql.add_note(tx, text="a") == 1
        assert sql.add_both(tx, text="b") == (2, "b")
        assert sql.add_both(tx, text="b") is None
        assert sql.add_many(tx, [{"text": "c"}, {"text": "d"}]) == 2
        assert sql.all_notes(tx) == [(1, "a"), (2, "b"), (3, "c"), (4, "d")]
        assert (sql.note(tx, id=2), sql.note(tx, id=9)) == ((2, "b"), None)
        assert (sql.text_of(tx, id=2), sql.text_of(tx, id=9)) == ("b", None)
        assert (sql.drop_note(tx, id=2), sql.drop_note(tx, id=2)) == (1, 0)

    await database.transaction(body)
    await database.close()


def test_a_noun_without_statements_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load("nothing", tmp_path)


@pytest.mark.parametrize("noun", NOUNS)
async def test_every_statement_can_be_prepared_against_the_schema(noun: str) -> None:
    if not any(MIGRATIONS.glob("*.sql")):
        pytest.skip("no migrations yet")
    database = await Database.open("sqlite:///:memory:")

    def prepare(tx: Any) -> list[str]:
        broken = []
        for name, statement in statements_of(noun).items():
            try:
                tx.execute(f"EXPLAIN {statement.sql}", dict.fromkeys(parameters(statement)))
            except Exception as error:
                broken.append(f"{noun}.{name}: {error}")
        return broken

    assert await database.transaction(prepare) == []
    await database.close()


def uses(source: Path) -> list[tuple[int, str, set[str] | None]]:
    """Return (line, statement, names of its arguments or None when they are passed on) of `_sql.x(tx, …)`."""
    found = []
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        owner = node.func.value
        if isinstance(owner, ast.Name) and owner.id == "_sql":
            names = {keyword.arg for keyword in node.keywords if keyword.arg}
            passed_on = len(node.args) > 1 or any(keyword.arg is None for keyword in node.keywords)
            found.append((node.lineno, node.func.attr, None if passed_on else names))
    return found


@pytest.mark.parametrize("noun", NOUNS)
def test_code_and_statements_agree_in_names_and_arguments(noun: str) -> None:
    source = SQL.parent / f"{noun}.py"
    assert source.is_file(), f"sql/{noun}.sql belongs to no {noun}.py"
    known = {name: parameters(statement) for name, statement in statements_of(noun).items()}
    used = uses(source)
    wrong = [
        f"{source.name}:{line}: {name}({', '.join(sorted(names or ()))})"
        for line, name, names in used
        if name not in known or (names is not None and names != known[name])
    ]
    assert wrong == []
    assert set(known) - {name for _, name, _ in used} == set(), "statements nobody uses"
