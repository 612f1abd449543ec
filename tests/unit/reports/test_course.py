"""`tutor report`: what people's answers say of a course, while the bot runs, without a name."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.commands.report import report
from tests.clock import Clock
from tests.conversations.stories import answers, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor

COURSE = """\
id: vessels
title: Vessels
lessons:
  - id: air
    title: Air
    pages: [Air goes in.]
    questions:
      - id: q-in
        question: What goes in?
        answer: Air
        wrong: [Water, Milk]
cards:
  - id: out
    question: Which vessel leads away from the heart?
    answer: artery
    accept: ["pulse: it beats"]
  - id: back
    question: Which vessel leads back to the heart?
    answer: vein
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the course, which the settings name, as they do the database."""
    file = tmp_path / "courses" / "vessels" / "course.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(COURSE, encoding="utf-8")
    monkeypatch.setenv("TUTOR_COURSES", str(tmp_path / "courses"))
    monkeypatch.setenv("TUTOR_DATABASE_URL", f"sqlite:///{tmp_path}/tutor.db")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "courses"


@pytest.fixture
async def tutor(telegram: Telegram, clock: Clock, tmp_path: Path, folder: Path) -> AsyncIterator[Tutor]:
    """The bot, teaching that course."""
    async with Tutor(telegram, clock, tmp_path, courses=(folder,)) as running:
        yield running


def run(*arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(report, arguments, standalone_mode=False)


def document(course: str = "vessels") -> dict[str, Any]:
    """Return the report as JSON."""
    result = run(course, "--format", "json")
    assert result.exception is None, result.exception
    made: dict[str, Any] = json.loads(result.stdout)
    return made


async def insists(person: Person, answer: str) -> None:
    """Answer the first card and say that it was right; then end the review."""
    await answers(person, "/review")
    await answers(person, answer)
    told = await taps(person, "I was right")
    if told.button("Stop"):
        await taps(person, "Stop")


def crowd(telegram: Telegram, *names: str) -> list[Person]:
    """Bring in people whose names would be found in a report."""
    return [telegram.person(name) for name in names]


async def test_words_that_three_people_asked_for_become_a_line_to_write(
    telegram: Telegram, tutor: Tutor, folder: Path
) -> None:
    for person, words in zip(
        crowd(telegram, "Zoe", "Yan", "Xia"), ("schlagader", "schlagader", "schlagader"), strict=True
    ):
        await insists(person, words)
    made = document()
    (proposed,) = made["accept"]
    assert proposed["line_to_write"] == 'accept: ["pulse: it beats", schlagader]'
    assert (proposed["file"], proposed["line"]) == (f"{folder}/vessels/course.yaml", 13)
    assert proposed["people"] == 3
    (overruled,) = made["overruled"]
    assert (overruled["card"], overruled["count"], overruled["answers"]) == ("out", 3, 3)
    assert (made["people"], made["answers"]) == (3, 3)
    told = run("vessels").stdout
    assert f'{folder}/vessels/course.yaml:13: out: accept: ["pulse: it beats", schlagader]' in told
    assert not any(word in told for word in ("Zoe", "Yan", "Xia", "500000000"))


async def test_words_of_fewer_than_three_people_are_not_shown(telegram: Telegram, tutor: Tutor) -> None:
    zoe, yan = crowd(telegram, "Zoe", "Yan")
    await insists(zoe, "a secret vessel")
    await insists(yan, "a secret vessel")
    await insists(yan, "another secret")
    assert document()["accept"] == []
    assert "secret" not in run("vessels").stdout


async def test_the_spelling_of_one_person_stays_theirs(telegram: Telegram, tutor: Tutor) -> None:
    for person, words in zip(
        crowd(telegram, "Zoe", "Yan", "Xia"), ("Schlagader!", "SCHLAGADER", "schlagader"), strict=True
    ):
        await insists(person, words)
    assert document()["accept"][0]["form"] == "schlagader"


async def test_another_term_of_the_course_is_not_proposed(telegram: Telegram, tutor: Tutor) -> None:
    for person in crowd(telegram, "Zoe", "Yan", "Xia"):
        await insists(person, "vein")
    (row,) = document()["accept"]
    assert (row["line_to_write"], row["other_term"]) == ("", "vein")
    assert "another term of the course" in run("vessels").stdout


async def test_words_that_are_taken_by_now_are_done_with(
    telegram: Telegram, tutor: Tutor, folder: Path
) -> None:
    for person in crowd(telegram, "Zoe", "Yan", "Xia"):
        await insists(person, "schlagader")
    mended = COURSE.replace('accept: ["pulse: it beats"]', "accept: [schlagader]")
    (folder / "vessels" / "course.yaml").write_text(mended, encoding="utf-8")
    assert document()["accept"] == []


async def test_an_answer_that_was_taken_back_does_not_count(telegram: Telegram, tutor: Tutor) -> None:
    for person in crowd(telegram, "Zoe", "Yan", "Xia"):
        await answers(person, "/review")
        await answers(person, "schlagader")
        await taps(person, "I was right")
        await answers(person, "/undo")
    made = document()
    assert (made["accept"], made["overruled"], made["answers"]) == ([], [], 0)


async def test_failed_and_slow_cards_are_told_with_their_place(
    telegram: Telegram, clock: Clock, tutor: Tutor
) -> None:
    for person in crowd(telegram, "Zoe", "Yan", "Xia"):
        await answers(person, "/review")
        await telegram.quiet(0.03)
        clock.turn(seconds=20)
        await answers(person, "no idea")
        await telegram.quiet(0.03)
        clock.turn(seconds=4)
        await answers(person, "vein")
    made = document()
    (failed,) = made["failed"]
    assert (failed["card"], failed["count"], failed["answers"]) == ("out", 3, 3)
    slow = {row["card"]: row["seconds"] for row in made["slow"]}
    assert list(slow) == ["out", "back"]
    assert 20 <= slow["out"] < 21
    assert "out: 3 of 3 answers (100 %)" in run("vessels").stdout


async def test_choices_that_nobody_takes_and_lessons_that_are_missed(
    telegram: Telegram, tutor: Tutor
) -> None:
    for person, choice in zip(crowd(telegram, "Zoe", "Yan", "Xia"), ("Air", "Milk", "Milk"), strict=True):
        await answers(person, "/learn")
        await taps(person, "Next")
        await taps(person, choice)
    made = document()
    (choice_row,) = made["choices"]
    assert (choice_row["question"], choice_row["choice"], choice_row["people"]) == ("q-in", "Water", 3)
    (lesson,) = made["lessons"]
    assert (lesson["lesson"], lesson["wrong"], lesson["answers"], lesson["hardest"]) == ("air", 2, 3, "q-in")
    told = run("vessels").stdout
    assert "q-in: “Water”, 0 of 3 people" in told
    assert "air: 2 of 3 wrong (67 %), most often q-in" in told


async def test_nothing_yet_is_said_kindly(tutor: Tutor) -> None:
    result = run("vessels")
    assert result.exception is None
    assert "Nobody has answered anything of this course yet" in result.stdout


async def test_a_path_names_a_course_as_well(tutor: Tutor, folder: Path) -> None:
    assert document(str(folder / "vessels"))["course"] == "vessels"
    assert document(str(folder))["course"] == "vessels"


def test_an_unknown_course_is_a_wrong_use(folder: Path) -> None:
    result = run("vesels")
    assert getattr(result.exception, "exit_code", 0) == 2
    assert "no course `vesels`; there is: vessels" in str(result.exception.__dict__)


def test_a_database_that_is_not_there_is_one_line(folder: Path) -> None:
    result = run("vessels")
    assert getattr(result.exception, "exit_code", 0) == 2
    assert "does not exist" in str(result.exception)


async def test_what_was_said_of_a_card_before_it_was_mended_is_past(
    telegram: Telegram, tutor: Tutor, folder: Path
) -> None:
    zoe, yan, xia, ben = crowd(telegram, "Zoe", "Yan", "Xia", "Ben")
    for person in (zoe, yan, xia):
        await insists(person, "schlagader")
    assert [row["card"] for row in document()["overruled"]] == ["out"]
    mended = COURSE.replace('accept: ["pulse: it beats"]', "accept: [schlagader]")
    (folder / "vessels" / "course.yaml").write_text(mended, encoding="utf-8")
    await tutor.app.reload.run()
    await answers(ben, "/review")
    assert (await answers(ben, "schlagader")).text.startswith("✅")
    made = document()
    assert (made["overruled"], made["accept"], made["answers"], made["people"]) == ([], [], 1, 4)
