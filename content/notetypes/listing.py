"""A list: several items, each with its forms; in any order, or in this one."""

from __future__ import annotations

from dataclasses import replace

from content.course import Card, CardKind
from content.entry import Entry
from content.notetypes import shared_fields

FIELDS = shared_fields.FIELDS | {"items", "need", "ordered"}


def read(entry: Entry) -> Card:
    """Return the card of a list; the answer it shows is made of the items when it has none."""
    items = entry.groups("items")
    shown = None if entry.has("answer") else ", ".join(forms[0] for forms in items)
    card = shared_fields.card(entry, CardKind.LIST, answer=shown)
    need = shared_fields.needed(entry, len(items), "items")
    return replace(card, items=items, need=need, ordered=entry.flag("ordered"))
