"""The kinds of cards: a file each, which turns the fields an author wrote into a card (see README.md)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from content.course import Card, Question
from content.entry import Entry
from content.notetypes import choice, flip, listing, number, points, shared_fields, term
from content.problems import quoted


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of card is read: its own check and the names of its fields."""

    read: Callable[[Entry], Card | Question]
    fields: frozenset[str] = shared_fields.FIELDS


KINDS = {
    "term": Kind(term.read),
    "number": Kind(number.read),
    "list": Kind(listing.read, listing.FIELDS),
    "points": Kind(points.read, points.FIELDS),
    "flip": Kind(flip.read),
    "choice": Kind(choice.read, choice.FIELDS),
}
"""What `kind` may say."""

_TOLD_BY = {"wrong": "choice", "items": "list", "points": "points"}


def read_card(entry: Entry, kinds: Collection[str]) -> Card | Question:
    """Return the card that an entry is, of one of `kinds`, with an empty id; problems go to the entry's."""
    kind = KINDS[_kind_of(entry, kinds)]
    entry.only(kind.fields)
    return kind.read(entry)


def _kind_of(entry: Entry, kinds: Collection[str]) -> str:
    """Return the kind an entry names, else the one its fields tell, else the usual one."""
    named = entry.text("kind").lower()
    if named in kinds:
        return named
    if named:
        hint = "kinds here: " + ", ".join(sorted(kinds))
        entry.problems.error(entry.place("kind"), "unknown-kind", f"unknown kind {quoted(named)}", hint)
    told = next((kind for name, kind in _TOLD_BY.items() if name in entry.fields.values), "term")
    return told if told in kinds else next(iter(kinds))
