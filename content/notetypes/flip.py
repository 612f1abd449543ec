"""A flip card: never typed, the learner looks at the answer and says how it went."""

from __future__ import annotations

from content.course import Card, CardKind
from content.entry import Entry
from content.notetypes import shared_fields


def read(entry: Entry) -> Card:
    """Return the card that is flipped."""
    return shared_fields.card(entry, CardKind.FLIP)
