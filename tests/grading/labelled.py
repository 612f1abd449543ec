"""The labelled answers of this folder: cards with answers, each with its category and the verdicts that are right."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.learning.grading.verdict import Asked

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Row:
    """One answer to one card. `wanted` is the right verdict, `also` others that a fair teacher could give."""

    asked: Asked
    answer: str
    category: str
    domain: str
    wanted: str
    also: tuple[str, ...]

    @property
    def right(self) -> tuple[str, ...]:
        """Return every verdict that counts as right."""
        return (self.wanted, *self.also)


def asked(card: dict[str, object]) -> Asked:
    """Return the card of one line."""

    def texts(name: str) -> tuple[str, ...]:
        found = card.get(name) or ()
        assert isinstance(found, list | tuple)
        return tuple(str(one) for one in found)

    def nested(name: str) -> list[list[str]]:
        found = card.get(name) or []
        assert isinstance(found, list)
        return [one["any"] if isinstance(one, dict) else one for one in found]

    need = card.get("need")
    return Asked(
        question=str(card.get("question", "")),
        kind=str(card.get("kind", "term")),
        expected=str(card.get("expected", "")),
        accept=texts("accept"),
        vocabulary=texts("vocabulary"),
        items=tuple(tuple(one) for one in nested("items")),
        points=tuple(tuple(one) for one in nested("points")),
        opposites=tuple((pair[0], pair[1]) for pair in nested("opposites")),
        ordered=bool(card.get("ordered", False)),
        need=need if isinstance(need, int) else None,
    )


def rows_of(path: Path) -> Iterator[Row]:
    """Return the labelled answers of one file: cards with `answers`, or one answer a line as `tutor grade` reads it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        card = json.loads(line)
        if "answers" not in card:
            also = tuple(card.get("also") or ())
            yield Row(asked(card), card["answer"], card["category"], card["domain"], card["label"], also)
            continue
        for category, wanted, answer, *more in card["answers"]:
            yield Row(asked(card), answer, category, card["domain"], wanted, tuple(more[0] if more else ()))


@cache
def rows(folder: Path = FOLDER) -> tuple[Row, ...]:
    """Return all labelled answers, file by file; read once."""
    return tuple(row for path in sorted(folder.glob("*.jsonl")) for row in rows_of(path))
