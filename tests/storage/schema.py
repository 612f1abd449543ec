"""A small schema of our own for the tests of the database itself."""

from __future__ import annotations

from pathlib import Path

from storage.database import Transaction

NOTES = "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"


def write_migrations(folder: Path, *scripts: str) -> Path:
    """Write `scripts` as numbered migrations into `folder` and return it."""
    folder.mkdir(exist_ok=True)
    for number, script in enumerate(scripts or (NOTES,), start=1):
        (folder / f"{number:04}_step.sql").write_text(script, encoding="utf-8")
    return folder


def add(text: str) -> Add:
    """Return a body that writes a note and returns its id."""
    return Add(text)


class Add:
    """Writes one note."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, tx: Transaction) -> int:
        (number,) = tx.execute("INSERT INTO notes (text) VALUES (?) RETURNING id", (self.text,)).fetchone()
        assert isinstance(number, int)
        return number


def notes(tx: Transaction) -> list[str]:
    """Return all notes in the order of their ids."""
    return [text for (text,) in tx.execute("SELECT text FROM notes ORDER BY id")]
