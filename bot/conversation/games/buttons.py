"""The buttons of a challenge: each names its game, and what is stored decides what a press may do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.buttons import Button


@dataclass(frozen=True, slots=True)
class Join(Button, prefix="gj"):
    """Play in the game."""

    game: int


@dataclass(frozen=True, slots=True)
class StartNow(Button, prefix="gs"):
    """Ask the first question."""

    game: int


@dataclass(frozen=True, slots=True)
class Stop(Button, prefix="gx"):
    """End the game."""

    game: int


@dataclass(frozen=True, slots=True)
class Skip(Button, prefix="gk"):
    """Close the question of this round at once, or go on from its `result` (1)."""

    game: int
    round: int
    result: int


@dataclass(frozen=True, slots=True)
class HandOver(Button, prefix="gh"):
    """Let somebody else be the host."""

    game: int


@dataclass(frozen=True, slots=True)
class TakeOver(Button, prefix="gt"):
    """Be the host in the place of one who hands over."""

    game: int


@dataclass(frozen=True, slots=True)
class SetRounds(Button, prefix="gr"):
    """How many questions."""

    game: int
    rounds: int


@dataclass(frozen=True, slots=True)
class SetSeconds(Button, prefix="gc"):
    """How long for each."""

    game: int
    seconds: int


@dataclass(frozen=True, slots=True)
class SetMode(Button, prefix="gm"):
    """How to play."""

    game: int
    mode: str


@dataclass(frozen=True, slots=True)
class SetStreaks(Button, prefix="gb"):
    """Points for a streak, on (1) or off (0)."""

    game: int
    on: int


@dataclass(frozen=True, slots=True)
class Pick(Button, prefix="gp"):
    """Choose among courses (1) or lessons (2), from this page of the list, or go back to the set-up (0)."""

    game: int
    what: int
    page: int


@dataclass(frozen=True, slots=True)
class SetCourse(Button, prefix="gC"):
    """The course whose id has this mark."""

    game: int
    mark: int


@dataclass(frozen=True, slots=True)
class SetLesson(Button, prefix="gL"):
    """The lesson whose id has this mark; 0: the whole course."""

    game: int
    mark: int


@dataclass(frozen=True, slots=True)
class Rematch(Button, prefix="gn"):
    """Set up the same again; `misses` 1: only what was missed."""

    game: int
    misses: int


@dataclass(frozen=True, slots=True)
class MyPlace(Button, prefix="gw"):
    """Where do I stand at the end of the game?"""

    game: int


@dataclass(frozen=True, slots=True)
class ReviewMisses(Button, prefix="gv"):
    """Let what I missed come into my own reviews."""

    game: int
