"""A challenge in a group: being set up, a question open or just closed, the podium."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Standing = tuple[int, str, int]  # place, name (empty: not known), points
Picking = Literal["", "course", "lesson"]


@dataclass(frozen=True, slots=True)
class ChallengeSetUp:
    """A game that gathers players. `closed`: nobody started it.

    `picking`: its host chooses a course or a lesson, from that `page` of the list. The name of a player is empty while
    it is not known.
    """

    game: int
    course: str
    lesson: str
    rounds: int
    seconds: int
    mode: str
    streaks: bool
    host: str
    players: tuple[str, ...] = ()
    picking: Picking = ""
    page: int = 0
    handing: bool = False
    daily: bool = False
    misses: bool = False
    closed: bool = False
    course_id: str = ""
    kind: Literal["challenge set-up"] = "challenge set-up"


@dataclass(frozen=True, slots=True)
class ChallengeBoard:
    """The message beside a question. The answer is in it only once the time is up (`closed`).

    With the hint it tells how many seconds are `left`.

    `scored` are the names and points of those who were right, `standings` the best so far of `players`. `wait`: in
    so many seconds comes the next question, 0 when it comes soon.
    """

    game: int
    round: int
    rounds: int
    seconds: int
    poll: bool
    hint: str = ""
    letters: int = 0
    left: int = 0
    handing: bool = False
    closed: bool = False
    answer: str = ""
    why: str = ""
    scored: tuple[tuple[str, int], ...] = ()
    standings: tuple[Standing, ...] = ()
    wait: int = 0
    players: int = 0
    kind: Literal["challenge board"] = "challenge board"


@dataclass(frozen=True, slots=True)
class ChallengePodium:
    """A game that is over, and why: played to its end, stopped, nobody answered any more, or polls are not allowed.

    `players` is how many there are, those included who are not among the `standings`; 0 in what was stored before it.
    """

    game: int
    asked: int
    standings: tuple[Standing, ...] = ()
    missed: int = 0
    counts: bool = False
    players: int = 0
    why: Literal["played", "stopped", "silent", "forbidden"] = "played"
    kind: Literal["challenge podium"] = "challenge podium"
