"""A number: one value, compared as a value; with its unit in the answer if it has one."""

from __future__ import annotations

import re

from content.course import Card, CardKind
from content.entry import Entry
from content.notetypes import shared_fields
from content.problems import quoted


def read(entry: Entry) -> Card:
    """Return the card of a number."""
    card = shared_fields.card(entry, CardKind.NUMBER)
    if card.answer and not re.search(r"\d", card.answer):
        message = f"the answer {quoted(card.answer)} has no digit in it"
        entry.problems.error(
            entry.place("answer"), "no-number", message, "write 12, or leave out `kind: number`"
        )
    return card
