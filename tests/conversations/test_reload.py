"""A saved course file is taught at once; what is on a screen is judged as it was shown."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import logs
from content.library import Library
from storage import revisions
from storage.database import Transaction
from tests.clock import Clock
from tests.conversations.stories import answers, exported, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor

ADMIN = 5_000_000_001  # the first person of a test

COURSE = """\
id: vessels
title: Vessels
cards:
  - id: out
    question: Which vessel leads away from the heart?
    answer: artery
  - id: back
    question: Which vessel leads back to the heart?
    answer: vein
"""
LESSONS = """\
id: lungs
title: Lungs
lessons:
  - id: air
    title: Air
    pages: [Air goes in., Air goes out.]
    questions:
      - id: q-in
        question: What goes in?
        answer: Air
        wrong: [Water, Milk]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the course "vessels"."""
    save(tmp_path / "courses", COURSE)
    return tmp_path / "courses"


@pytest.fixture
async def tutor(telegram: Telegram, clock: Clock, tmp_path: Path, folder: Path) -> AsyncIterator[Tutor]:
    """The bot, teaching what stands in `folder`, with Anna as its admin."""
    async with Tutor(telegram, clock, tmp_path, courses=(folder,), admins=frozenset({ADMIN})) as running:
        yield running


def save(folder: Path, text: str, name: str = "vessels") -> Path:
    """Save a course as an editor does."""
    file = folder / name / "course.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


async def saves(tutor: Tutor, folder: Path, text: str, name: str = "vessels") -> None:
    """Save a course, and let the bot look."""
    save(folder, text, name)
    await tutor.app.reload.run()


async def test_a_saved_file_is_taught_without_a_command(tutor: Tutor, folder: Path, anna: Person) -> None:
    save(folder, COURSE.replace("title: Vessels", "title: Blood vessels"))
    for _ in range(600):
        await asyncio.sleep(0.1)
        if "Blood vessels" in (await answers(anna, "/start")).text:
            return
    raise AssertionError(anna.shown())


async def test_the_answer_to_a_card_on_the_screen_is_judged_as_it_was_shown(
    tutor: Tutor, folder: Path, anna: Person
) -> None:
    asked = await answers(anna, "/review")
    assert "away from the heart" in asked.text
    changed = COURSE.replace("leads away from the heart", "begins at the left ventricle")
    await saves(tutor, folder, changed.replace("answer: artery", "answer: aorta"))
    told = await answers(anna, "artery")
    assert told.text.startswith("✅ Correct: artery.")


@pytest.mark.parametrize("save_while_away", [False, True])
async def test_so_it_is_after_a_restart(
    tutor: Tutor, folder: Path, anna: Person, save_while_away: bool
) -> None:
    await answers(anna, "/review")
    changed = COURSE.replace("answer: artery", "answer: aorta")
    if save_while_away:
        await tutor.end()
        save(folder, changed)
        await tutor.begin()
    else:
        await saves(tutor, folder, changed)
        await tutor.restart()
    told = await answers(anna, "aorta")
    assert told.text.startswith("❌ Not this time. The answer is artery."), anna.shown()


async def test_the_next_time_the_new_card_is_asked(tutor: Tutor, folder: Path, anna: Person) -> None:
    await answers(anna, "/review")
    changed = COURSE.replace("leads away from the heart", "is the largest")
    await saves(tutor, folder, changed.replace("answer: artery", "answer: aorta"))
    await answers(anna, "artery")
    await answers(anna, "/undo")
    seen = anna.last
    assert "Which vessel is the largest?" in seen.text
    assert (await answers(anna, "aorta")).text.startswith("✅ Correct: aorta.")


async def test_a_card_is_shown_again_as_it_was_shown_first(
    telegram: Telegram, tutor: Tutor, folder: Path, anna: Person
) -> None:
    await answers(anna, "/review")
    await saves(
        tutor, folder, COURSE.replace("answer: artery", "answer: aorta").replace("away from", "out of")
    )
    flipped = await taps(anna, "Show answer")
    assert "leads away from the heart" in flipped.text
    assert "Answer: artery" in flipped.text


async def test_a_second_try_belongs_to_the_card_that_was_shown(
    tutor: Tutor, folder: Path, anna: Person
) -> None:
    two = COURSE.replace("answer: artery", "answer: x\n    items: [[artery], [arteriole]]")
    await saves(tutor, folder, two)
    await answers(anna, "/review")
    assert (await answers(anna, "artery")).text.startswith("🟡")
    await saves(tutor, folder, COURSE)
    assert (await answers(anna, "artery and arteriole")).text.startswith("✅ Correct on the second try")


async def test_check_answers_are_in_the_export(tutor: Tutor, folder: Path, anna: Person) -> None:
    await saves(tutor, folder, LESSONS, "alveoli")
    await answers(anna, "/learn")
    for label in ("Next", "Next", "Milk"):
        await taps(anna, label)
    (answer,) = (await exported(anna))["check_answers"]
    assert (answer["lesson"], answer["question"]) == ("lungs/air", "q-in")
    assert (answer["choice"], answer["right"]) == ("Milk", False)


async def test_history_of_a_changed_card_goes_on(tutor: Tutor, folder: Path, anna: Person) -> None:
    await answers(anna, "/review")
    await answers(anna, "artery")
    await saves(tutor, folder, COURSE.replace("answer: artery", "answer: aorta"))
    document = await exported(anna)
    assert [review["card"] for review in document["reviews"]] == ["vessels/out"]


async def test_a_broken_save_keeps_what_was_good_and_is_told_once(
    telegram: Telegram, tutor: Tutor, folder: Path, anna: Person
) -> None:
    ben = telegram.person("Ben")
    await answers(anna, "/start")
    await answers(ben, "/start")
    await saves(tutor, folder, COURSE.replace("answer: vein", "anwser: vein"))
    told = await anna.sees("This save is not taught yet")
    assert "vessels/course.yaml:9:5: error: unknown field `anwser` (did you mean `answer`?)" in told.text
    await saves(tutor, folder, COURSE.replace("answer: vein", "anwser: vein") + "\n")
    await telegram.quiet(0.1)
    assert sum("not taught yet" in seen.text for seen in anna.chat) == 1
    assert "away from the heart" in (await answers(ben, "/review")).text
    await saves(tutor, folder, COURSE.replace("title: Vessels", "title: Blood vessels"))
    assert "Blood vessels: the mended version is taught now." in (await anna.sees("mended")).text
    assert not any("mended" in seen.text for seen in ben.chat)


async def test_a_broken_save_is_one_line_in_the_log(tutor: Tutor, folder: Path, anna: Person) -> None:
    written = io.StringIO()
    logs.setup("INFO", stream=written)
    try:
        await saves(tutor, folder, COURSE.replace("answer: vein", "answer: [vein"))
    finally:
        logging.getLogger().handlers = [
            one for one in logging.getLogger().handlers if not isinstance(one.formatter, logs.JsonLines)
        ]
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    (problem,) = (line["problem"] for line in lines if line["event"] == "course not taken")
    assert f"{folder}/vessels/course.yaml:9:13: error:" in problem


async def test_an_admin_who_never_wrote_is_left_alone(
    telegram: Telegram, tutor: Tutor, folder: Path, anna: Person
) -> None:
    await saves(tutor, folder, "id: [")
    await anna.sees_nothing(0.1)


async def test_another_course_is_taken_while_one_is_broken(tutor: Tutor, folder: Path, anna: Person) -> None:
    save(folder, "id: [")
    await saves(tutor, folder, LESSONS, "lungs")
    seen = await answers(anna, "/courses")
    assert seen.labels == ["Lungs", "Vessels"]


async def test_a_course_whose_id_is_taken_is_told_of(tutor: Tutor, folder: Path, anna: Person) -> None:
    await answers(anna, "/start")
    await saves(tutor, folder, COURSE, "vessels-copy")
    assert "another course has the id" in (await anna.sees("not taught yet")).text


async def test_people_in_a_course_that_is_removed_are_told_and_move_on(
    tutor: Tutor, folder: Path, anna: Person
) -> None:
    await saves(tutor, folder, LESSONS, "windpipe")
    await answers(anna, "/review")
    (folder / "vessels" / "course.yaml").unlink()
    await tutor.app.reload.run()
    assert "That card has changed" in (await answers(anna, "artery")).text
    assert "Air · page 1 of 2" in (await answers(anna, "/learn")).text


async def test_people_in_a_lesson_that_is_removed_are_told_and_move_on(
    tutor: Tutor, folder: Path, anna: Person
) -> None:
    await saves(tutor, folder, LESSONS, "alveoli")
    await answers(anna, "/learn")
    await saves(
        tutor,
        folder,
        LESSONS.replace("id: air", "id: breath").replace("title: Air", "title: Breath"),
        "alveoli",
    )
    seen = await taps(anna, "Next")
    assert "This lesson is no longer in the course" in seen.text
    assert "Breath · page 1 of 2" in seen.text


async def test_a_choice_means_what_stood_on_its_button(tutor: Tutor, folder: Path, anna: Person) -> None:
    await saves(tutor, folder, LESSONS, "alveoli")
    await answers(anna, "/learn")
    await taps(anna, "Next")
    asked = await taps(anna, "Next")
    assert "Air" in asked.labels
    changed = LESSONS.replace("What goes in?", "What comes out?").replace(
        "[Water, Milk]", "[Sand, Milk, Tea, Oil]"
    )
    await saves(tutor, folder, changed, "alveoli")
    seen = await taps(anna, "Air")
    assert "This question has changed" in seen.text
    assert "What comes out?" in seen.text
    assert "✅ Right: Air" in (await taps(anna, "Air")).text


async def test_a_course_of_the_list_is_the_one_on_its_button(
    tutor: Tutor, folder: Path, anna: Person
) -> None:
    await saves(tutor, folder, LESSONS, "windpipe")
    assert (await answers(anna, "/courses")).labels == ["Vessels", "Lungs"]
    await saves(tutor, folder, LESSONS.replace("lungs", "bones").replace("Lungs", "Bones"), "bones")
    assert (await taps(anna, "Vessels")).text.startswith("Vessels")


async def test_a_turn_sees_one_library_from_its_beginning_to_its_end(
    tutor: Tutor, folder: Path, anna: Person
) -> None:
    await answers(anna, "/start")
    house = tutor.app.house
    begun = threading.Event()

    def slow(_: Transaction) -> tuple[Library, Library]:
        before = house.library
        begun.set()
        time.sleep(0.8)
        return before, house.library

    turn = asyncio.create_task(tutor.app.database.transaction(slow))
    await asyncio.to_thread(begun.wait)
    await saves(tutor, folder, COURSE.replace("artery", "aorta"))
    before, after = await turn
    assert before is after
    assert house.library is not before


async def test_a_turn_that_fails_after_asking_leaves_the_version_to_be_kept_by_the_next(
    tutor: Tutor, folder: Path, anna: Person
) -> None:
    await answers(anna, "/start")
    house, database = tutor.app.house, tutor.app.database

    def failing(tx: Transaction) -> None:
        house.asked(tx, "vessels/out")
        raise LookupError

    with pytest.raises(LookupError):
        await database.transaction(failing)
    assert await database.read(revisions.all_of) == []
    await answers(anna, "/review")
    ((_, name, content),) = await database.read(revisions.all_of)
    assert (name, json.loads(content)["answer"]) == ("vessels/out", "artery")


async def test_a_version_that_a_later_bot_wrote_is_judged_as_the_card_is_now(
    tutor: Tutor, folder: Path, anna: Person
) -> None:
    await answers(anna, "/review")

    def garble(tx: Transaction) -> None:
        tx.execute("UPDATE revisions SET content = '{}'")

    await tutor.app.database.transaction(garble)
    await tutor.end()
    save(folder, COURSE.replace("artery", "aorta"))
    await tutor.begin()
    assert (await answers(anna, "aorta")).text.startswith("✅ Correct: aorta.")


async def test_the_log_names_the_version_that_was_answered(tutor: Tutor, folder: Path, anna: Person) -> None:
    await answers(anna, "/review")
    await saves(tutor, folder, COURSE.replace("artery", "aorta"))
    await answers(anna, "artery")
    await answers(anna, "/undo")
    await answers(anna, "aorta")
    (review,) = (await exported(anna))["reviews"]
    kept = {
        revision: json.loads(content)["answer"]
        for revision, _, content in await tutor.app.database.read(revisions.all_of)
    }
    assert kept[review["revision"]] == "aorta"
    assert set(kept.values()) == {"artery", "aorta", "vein"}
