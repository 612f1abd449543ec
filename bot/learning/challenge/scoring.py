"""Points: for being right, for being early by rank inside windows, and, where it is on, for a streak."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

RIGHT, RIGHT_AFTER_HINT = 100, 70
SPEED = (50, 40, 30, 20, 10)  # for the first window of answers, the second, ...; later ones get none
WINDOW = timedelta(milliseconds=500)  # a slow network is no slower than this: who is inside shares a rank
STREAK, MOST_STREAK = 10, 50  # for each right answer in a row after the first


@dataclass(frozen=True, slots=True)
class Answered:
    """A right answer: when it arrived (aware UTC), after the hint or not, and the streak before it."""

    player: int
    at: datetime
    hinted: bool = False
    streak: int = 0


def scored(answers: Iterable[Answered], *, streaks: bool = False) -> dict[int, int]:
    """Return the points of everyone who was right, by player. The order of `answers` does not matter.

    A window opens with the first answer that lies in none; all that arrive while it is open share its rank.
    """
    points: dict[int, int] = {}
    for rank, window in enumerate(_windows(sorted(answers, key=lambda one: (one.at, one.player)))):
        early = SPEED[rank] if rank < len(SPEED) else 0
        for one in window:
            right = RIGHT_AFTER_HINT if one.hinted else RIGHT
            row = min(MOST_STREAK, STREAK * one.streak) if streaks else 0
            points[one.player] = right + early + row
    return points


def _windows(answers: Sequence[Answered]) -> list[list[Answered]]:
    windows: list[list[Answered]] = []
    for one in answers:
        if windows and one.at - windows[-1][0].at <= WINDOW:
            windows[-1].append(one)
        else:
            windows.append([one])
    return windows
