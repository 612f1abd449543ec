"""The versions of cards: which one is on the screen, so that an answer is judged by what was shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hashlib import blake2s

from pydantic import TypeAdapter, ValidationError

from content.course import Card
from storage import revisions
from storage.database import Transaction

_CODEC: TypeAdapter[Card] = TypeAdapter(Card)


class Revisions:
    """A card and the short hash of all that stands in it; every version that is asked is stored, once."""

    def __init__(self) -> None:
        self._now: dict[str, tuple[Card, str]] = {}  # by "course/card", as it was last looked at
        self._asked: dict[str, Card] = {}
        self._stored: set[str] = set()

    def of(self, name: str, card: Card) -> str:
        """Return the hash of a card, named "course/card", as it is now."""
        known = self._now.get(name)
        if known is None or known[0] is not card:
            known = self._now[name] = (card, _hash(name, _content(card)))
        return known[1]

    def asked(self, tx: Transaction, name: str, card: Card) -> str:
        """Return the hash of a card that is about to be asked, and see to it that this version stays known."""
        revision = self.of(name, card)
        self._asked[revision] = card
        # Only a row that was there before is sure to be on disk: one of ours may yet be undone with its turn.
        if revision not in self._stored and not revisions.keep(tx, revision, name, _json(card)):
            self._stored.add(revision)
        return revision

    def version(self, revision: str) -> Card | None:
        """Return the card as it was in that version, or None when it was never asked."""
        return self._asked.get(revision)

    def recall(self, tx: Transaction, current: Callable[[str], Card | None]) -> None:
        """Read what processes before this one have asked and is no longer so in the courses."""
        for revision, name, content in revisions.all_of(tx):
            card = current(name)
            if card is not None and self.of(name, card) != revision:
                try:
                    self._asked[revision] = _CODEC.validate_json(content)
                except ValidationError:  # of a later version of the bot: the card is judged as it is now
                    continue

    def tended(
        self, tx: Transaction, current: Callable[[str], Card | None], now: datetime, before: datetime
    ) -> None:
        """Forget the versions that have not been in the courses since `before`: nobody answers those any more."""

        def is_current(revision: str, name: str) -> bool:
            card = current(name)
            return card is not None and self.of(name, card) == revision

        for revision in revisions.tend(tx, is_current, now, before):
            self._asked.pop(revision, None)
            self._stored.discard(revision)


def _json(card: Card) -> str:
    return _content(card).decode()


def _content(card: Card) -> bytes:
    # A picture changes nothing of how answers are judged, and its path is another on every machine.
    return _CODEC.dump_json(card, exclude={"picture"})


def _hash(name: str, content: bytes) -> str:
    return blake2s(name.encode() + b"\0" + content, digest_size=8).hexdigest()
