"""Runs the bot with a grader that kills the process, or raises, on an agreed text: `python -m tests.faults.deadly`."""

from __future__ import annotations

import os

from bot.__main__ import main
from bot.conversation.topics import review
from bot.learning.grading.verdict import Key, Verdict, grade

KILLS, RAISES = "drop dead", "stumble"


def deadly(answer: str, key: Key) -> Verdict:
    """Grade as ever, but for two texts."""
    if answer == KILLS:
        os._exit(9)
    if answer == RAISES:
        raise ZeroDivisionError(answer)
    return grade(answer, key)


if __name__ == "__main__":
    review.grade = deadly  # type: ignore[attr-defined]
    main(["run"])
