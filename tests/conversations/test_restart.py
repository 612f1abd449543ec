"""The bot ends and begins again in the middle of everything, and nobody notices."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.clock import Clock
from tests.conversations.atlas import write_atlas
from tests.conversations.moments import MOMENTS
from tests.conversations.stories import exported, starts_reviewing
from tests.people import FIRST_PERSON, Person, Telegram
from tests.tutor import COURSE, Tutor

GOES_ON = {  # what the person does after the restart, and what must be seen then
    "nothing open": ("/learn", "page 1 of 2"),
    "course card": ("Start lesson", "page 1 of 2"),
    "course list": ("How tests", "2 lessons"),
    "page": ("Next", "page 2 of 2"),
    "check question": ("Its sensitivity", "✅ Right"),
    "lesson done": ("Start review", "1 of 3"),
    "card": ("sensitivity", "✅ Correct"),
    "flip card": ("Show answer", "Answer: sensitivity"),
    "open answer": ("Good", "Noted. Back in 10 minutes."),
    "second try": ("false negatives and false positives", "✅ Correct on the second try"),
    "review end": ("Review", "1 of 3"),
    "quiz": ("Stop", "Quiz stopped"),
    "quiz end": ("Review", "1 of 3"),
    "reminder time": ("19:00", "Which city"),
    "reminder place": ("Berlin", "in Berlin"),
    "reminder clock": ("Yes", "Yes: every day at 19:30"),
    "reminder set": ("Turn off", "Your reminder is off"),
    "reminder put off": ("/review", "Nothing is due"),
    "contents": ("Scale", "page 1 of"),
    "section": ("Next", "page 2 of"),
    "resources": ("Scale", "On scale"),
    "recordings": ("Next lesson", "page 1 of 2"),
    "map": ("Sizes", "Sizes"),
    "settings": ("Hide days in a row", "Days in a row are not shown"),
    "new cards a day": ("7", "New cards a day: 7"),
    "quiet hours": ("22:30 to 7", "from 22:30 to 07:00"),
    "forget": ("No, keep it", "1 of 3"),
    "preview": ("Two numbers", "page 1 of 2"),
}


@pytest.fixture
async def tutor(telegram: Telegram, clock: Clock, tmp_path: Path) -> AsyncIterator[Tutor]:
    """The bot with two courses, and Anna as its admin."""
    write_atlas(tmp_path / "courses")
    courses, admins = (COURSE, tmp_path / "courses"), frozenset({FIRST_PERSON})
    async with Tutor(telegram, clock, tmp_path, courses=courses, admins=admins) as running:
        yield running


@pytest.mark.parametrize("moment", MOMENTS)
async def test_one_goes_on_after_a_restart(
    telegram: Telegram, tutor: Tutor, anna: Person, moment: str
) -> None:
    _, act = MOMENTS[moment]
    await act(anna)
    await telegram.quiet(0.02)
    messages = len(anna.chat)
    await tutor.restart()
    await telegram.quiet(0.02)
    assert len(anna.chat) == messages, "a restart says nothing"
    action, seen = GOES_ON[moment]
    if any(action in label for label in anna.last.labels):
        await anna.presses(action)
    else:
        await anna.says(action)
    await anna.sees(seen)


async def test_what_was_sent_while_the_bot_was_away_is_answered(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    await starts_reviewing(anna)
    await telegram.quiet(0.02)
    await tutor.end()
    await anna.says("sensitivity")
    await tutor.begin()
    assert (await anna.sees("2 of 3")).text.startswith("✅")
    assert len((await exported(anna))["reviews"]) == 1
