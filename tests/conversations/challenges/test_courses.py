"""Any course can be played: without quiz questions, with a single lesson, with very little in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.clock import Clock
from tests.conversations.challenges.playing import sets_up, starts, time_is_up
from tests.conversations.writing import write_course
from tests.people import Telegram
from tests.tutor import Tutor

FLIPS = """
id: flips
title: Turned over
cards:
  - {id: a, kind: flip, question: Why does ice float?, answer: It is less dense than water.}
  - {id: b, kind: flip, question: Why is the sky blue?, answer: Air scatters blue light most.}
  - {id: c, kind: flip, question: Why do cats purr?, answer: Nobody knows for sure.}
"""
CHOICES = """
id: choices
title: Choices
questions:
  - {id: one, question: Which planet is red?, answer: Mars, wrong: [Venus, Jupiter]}
  - {id: two, question: Which planet has rings?, answer: Saturn, wrong: [Venus, Mars]}
"""


@pytest.fixture
async def player(telegram: Telegram, clock: Clock, tmp_path: Path) -> AsyncIterator[Tutor]:
    """A bot with small courses."""
    folder = tmp_path / "courses"
    write_course(folder, "plain", loose=8)
    for name, text in (("flips", FLIPS), ("choices", CHOICES)):
        (folder / name).mkdir()
        (folder / name / "course.yaml").write_text(text)
    async with Tutor(telegram, clock, tmp_path, courses=(folder,)) as running:
        yield running


@pytest.mark.parametrize(
    ("course", "how"),
    [
        ("The plain course", "polls 5 10"),
        ("The plain course", "typed 5 10"),
        ("Choices", "polls 5 10"),
        ("Choices", "typed 5 10"),
        ("Turned over", "mixed 5 10"),
    ],
)
async def test_a_question_is_asked_of_any_course(
    telegram: Telegram, player: Tutor, clock: Clock, course: str, how: str
) -> None:
    anna = telegram.person("Anna")
    group = await telegram.group("Class", anna)
    await sets_up(anna, group, how)
    await anna.presses("Course", in_=group)
    await anna.sees("Which course?", button=course, in_=group)
    await anna.presses(course, in_=group)
    await anna.sees(f"{course}:", button="Join", in_=group)
    await anna.presses("Join", in_=group)
    await anna.toast()
    await anna.presses("Start now", in_=group)
    board = await anna.sees("Question 1 of", in_=group)
    assert ("Vote" in board.text) is (how.startswith("polls") or course == "Turned over")
    await time_is_up(telegram, player, clock, 20)
    await anna.sees("Time is up", in_=group)


async def test_fewer_questions_than_rounds_are_asked_once_each(
    telegram: Telegram, player: Tutor, clock: Clock
) -> None:
    anna = telegram.person("Anna")
    group = await telegram.group("Class", anna)
    await starts(group, anna)
    await anna.sees("Question 1 of 2", in_=group)
