"""What a stretch of an answer turned out to be."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from bot.learning.grading.meeting.matching import Match
from bot.learning.grading.reasons import Reason
from bot.learning.grading.text.words import Word
from bot.learning.grading.wordings.vocabulary import Named


class Met(IntEnum):
    """What a piece of an answer turned out to be, the best first."""

    KEY = 0
    PART = 1
    EXTRA = 2  # the key with something added that may make another thing of it
    ORDER = 3
    OPPOSITE = 4
    OTHER = 5
    NEAR = 6  # too many slips
    ECHO = 7
    NOTHING = 8  # only little words
    UNKNOWN = 9


class Found(NamedTuple):
    """A stretch of an answer as it was understood. `inside`: the other term is only mentioned in it."""

    met: Met
    match: Match | None = None
    named: Named | None = None
    words: tuple[Word, ...] = ()
    denied: bool = False
    inside: bool = False
    text: str = ""
    reason: Reason | None = None

    @property
    def rank(self) -> tuple[int, int, int]:
        """Return how good this is, the smaller the better."""
        if self.match is None:
            return (int(self.met), 9, 9)
        return (int(self.met), self.match.level, self.match.slips)
