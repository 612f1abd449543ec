"""A term: one short answer, typed; other complete answers under `accept`."""

from __future__ import annotations

from content.course import Card, CardKind
from content.entry import Entry
from content.notetypes import shared_fields


def read(entry: Entry) -> Card:
    """Return the card of a term."""
    return shared_fields.card(entry, CardKind.TERM)
