"""The sandbox's private line into the bot: the clock, what is stored, why an answer was judged so."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app.backdoor import SandboxedApp
from bot.sandbox.line import Line, LineDown
from bot.settings import Settings
from tests.clock import Clock
from tests.people import Person, Telegram
from tests.tutor import COURSE, Tutor

HOUR = 3_600  # seconds


class Inside(Tutor):
    """The bot as the sandbox starts it; `line` is the sandbox's end."""

    ours, theirs = socket.socketpair()

    def _made(self) -> SandboxedApp:
        for end in (self.ours, self.theirs):  # those of the app that was made before it was begun
            end.close()
        self.ours, self.theirs = socket.socketpair()
        return SandboxedApp(Settings(**self._settings), self.theirs, 0.0)


@asynccontextmanager
async def inside(telegram: Telegram, folder: Path, **settings: Any) -> AsyncIterator[Line]:
    """A running bot and the line into it."""
    tutor = Inside(telegram, Clock(), folder, **settings)
    line = Line()
    await tutor.begin()
    await line.connect(tutor.ours)
    try:
        yield line
    finally:
        await line.close()
        await tutor.end()


@pytest.fixture
async def line(telegram: Telegram, tmp_path: Path) -> AsyncIterator[Line]:
    """A line into a bot with the small course."""
    async with inside(telegram, tmp_path) as found:
        yield found


async def has_cards(anna: Person) -> None:
    """Go through the first lesson."""
    await anna.says("/start")
    seen = await anna.sees(button="Start")
    while not seen.button("Start review"):
        await anna.presses(next(label for label in seen.labels if label != "Back"))
        seen = await anna.sees()


async def test_a_turned_clock_brings_what_has_fallen_due_at_once(telegram: Telegram, line: Line) -> None:
    anna = telegram.person("Anna")
    await has_cards(anna)
    await anna.says("/review")
    await anna.sees(button="Show answer")
    await anna.says("no idea")
    await anna.sees(button="Show answer")
    later = datetime.now(UTC) + timedelta(hours=5)
    await anna.says(f"/remind {later:%H:%M} UTC")
    await anna.sees("Yes")
    await line.ask("turn", seconds=5 * HOUR)
    await anna.sees("Answer right here")


async def test_what_is_stored_can_be_counted(telegram: Telegram, line: Line) -> None:
    anna = telegram.person("Anna")
    first = telegram.world.updates.next_id
    for _ in range(3):
        await anna.says("/help")
        await anna.sees("minute bites")
    state = await line.ask("state", first=first, last=first + 2)
    assert (state["stored"], state["answers"], state["problems"]) == (3, 0, [])
    assert (await line.ask("state", first=first, last=first))["stored"] == 1


async def test_any_answer_to_a_card_is_judged_with_its_reasons(line: Line) -> None:
    (course,) = await line.ask("courses")
    assert course["lessons"]
    assert course["cards"]
    card = f"{course['id']}/{course['cards'][0]['id']}"
    right = await line.ask("grade", card=card, answer="")
    assert (right["verdict"], right["reasons"][0]["name"]) == ("wrong", "Blank")
    told = await line.ask("grade", card=card, answer=right["expected"])
    assert (told["verdict"], told["score"], told["reasons"]) == ("correct", 1.0, [])
    assert await line.ask("key", text=f"1 of 5\n{course['cards'][0]['question']}\nType") == right["expected"]
    assert await line.ask("key", text="Good morning") == ""


async def test_what_cannot_be_answered_is_one_line_and_the_bot_goes_on(line: Line) -> None:
    for asked in ({"do": "grade", "card": "no/such", "answer": "x"}, {"do": "nonsense"}, {"do": "turn"}):
        with pytest.raises(LineDown):
            await line.ask(**asked)
    assert await line.ask("why", learner=1) == []


async def test_the_bot_ends_with_the_sandbox(telegram: Telegram, tmp_path: Path) -> None:
    tutor = Inside(telegram, Clock(), tmp_path)
    await tutor.begin()
    tutor.ours.close()
    assert tutor._task is not None
    await asyncio.wait_for(tutor._task, 60)
    await tutor.app.close()


async def test_a_broken_course_is_told_with_file_and_line(telegram: Telegram, tmp_path: Path) -> None:
    course = tmp_path / "mine" / "course.yaml"
    course.parent.mkdir()
    course.write_text("id: mine\ntitle: Mine\ncards: [{id: x, question: One?, anwser: one}]\n")
    async with inside(telegram, tmp_path, courses=(COURSE, course.parent)) as line:
        problems: list[dict[str, Any]] = []
        async with asyncio.timeout(60):
            while not problems:
                problems = (await line.ask("state", first=1, last=1))["problems"]
    assert problems[0]["file"].endswith("mine/course.yaml")
    assert problems[0]["line"] == 3
