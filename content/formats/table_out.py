"""Cards to a table, `.csv`, that `content.formats.table` reads back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from content.course import Card, Course
from content.formats.formulas import harmless

BOM = "\ufeff"
"""Without it spreadsheets take UTF-8 for something else."""


def table(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as a file that no spreadsheet runs anything of."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in rows)
    return (BOM + written.getvalue()).encode("utf-8", "replace")


def course_table(course: Course) -> bytes:
    """Return the cards of a course as a table, a column for each accepted form and a last one for why."""
    cards = list(course.cards.values())
    forms = max((len(card.accept) for card in cards), default=0) or 1
    why = any(card.explanation for card in cards)
    header = ["question", "answer", *(["accept"] * forms), *(["explanation"] * why)]
    return table([header, *(_row(card, forms, why) for card in cards)])


def _row(card: Card, forms: int, why: bool) -> list[str]:
    blanks = [""] * (forms - len(card.accept))
    return [card.question, card.answer, *card.accept, *blanks, *([card.explanation] * why)]
