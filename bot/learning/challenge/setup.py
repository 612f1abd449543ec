"""What a challenge is set up with: its choices, what is taken when nothing is said, and presets typed as words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.learning.challenge.modes import MODES

ROUNDS = (5, 10, 20)
SECONDS = (10, 20, 30, 60)
LEAST_ROUNDS, MOST_ROUNDS, MOST_SECONDS = 1, 50, 300  # where they are typed


@dataclass(frozen=True, slots=True)
class Setup:
    """How a game is played. `lesson` empty: questions from the whole course; `course` empty: the group's own.

    `seconds` is the time for each question; `streaks` adds points for several right answers in a row.
    """

    course: str = ""
    lesson: str = ""
    rounds: int = 10
    seconds: int = 20
    mode: str = "polls"
    streaks: bool = False


def preset(words: Sequence[str], setup: Setup) -> Setup:
    """Return the set-up with what was typed after the command: `polls 5 10`, in this order, any left out.

    The first number is the rounds, the second the seconds; what is too few or too many becomes the nearest that
    goes. Words that mean nothing here are passed over.
    """
    numbers = [int(word) for word in words if word.isascii() and word.isdigit() and len(word) <= 6]
    modes = [word.lower() for word in words if word.lower() in MODES]
    if modes:
        setup = replace(setup, mode=modes[0])
    if numbers:
        setup = replace(setup, rounds=_within(numbers[0], LEAST_ROUNDS, MOST_ROUNDS))
    if len(numbers) > 1:
        setup = replace(setup, seconds=_within(numbers[1], SECONDS[0], MOST_SECONDS))
    return setup


def _within(wanted: int, least: int, most: int) -> int:
    return max(least, min(most, wanted))
