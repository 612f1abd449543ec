"""The fields that cards of every typed kind have, and how they become a card."""

from __future__ import annotations

from content.course import Card, CardKind
from content.entry import DRAFT_FIELDS, LONGEST_TEXT, PICTURE_FIELDS, Entry

FIELDS = (
    DRAFT_FIELDS
    | PICTURE_FIELDS
    | {
        "id",
        "kind",
        "question",
        "answer",
        "explanation",
        "section",
        "accept",
        "opposites",
    }
)


def card(entry: Entry, kind: CardKind, *, answer: str | None = None) -> Card:
    """Return a card with the fields all kinds have. Without `answer` the field of that name is needed."""
    return Card(
        id="",
        kind=kind,
        question=entry.text("question", required=True),
        answer=entry.text("answer", required=True) if answer is None else answer,
        accept=entry.texts("accept", LONGEST_TEXT),
        opposites=entry.pairs("opposites"),
        explanation=entry.text("explanation"),
        section=entry.text("section"),
    )


def needed(entry: Entry, parts: int, name: str) -> int | None:
    """Return how many parts make an answer correct, None for all. At least one part has to be there."""
    if entry.lacks(name):
        entry.missing(name)
    return entry.number("need", 1, max(parts, 1))
