"""Points: an explanation in one's own words, of which each key point has its forms."""

from __future__ import annotations

from dataclasses import replace

from content.course import Card, CardKind
from content.entry import Entry
from content.notetypes import shared_fields

FIELDS = shared_fields.FIELDS | {"points", "need"}


def read(entry: Entry) -> Card:
    """Return the card of an explanation; the answer it shows is made of the points when it has none."""
    points = entry.groups("points")
    shown = None if entry.has("answer") else "; ".join(forms[0] for forms in points)
    card = shared_fields.card(entry, CardKind.POINTS, answer=shown)
    need = shared_fields.needed(entry, len(points), "points")
    return replace(card, points=points, need=need)
