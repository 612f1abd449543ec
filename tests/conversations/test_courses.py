"""Courses that have no lessons, that are several, that change while somebody learns them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.clock import Clock
from tests.conversations.stories import answers, exported, passes, taps
from tests.conversations.writing import without_card, word, write_course
from tests.people import Telegram
from tests.tutor import Tutor


@pytest.fixture
async def bare(telegram: Telegram, clock: Clock, tmp_path: Path) -> AsyncIterator[Tutor]:
    """A bot with one imported course: four cards and no lessons."""
    write_course(tmp_path / "courses", "deck", loose=4)
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)) as running:
        yield running


async def test_a_course_without_lessons_starts_with_its_cards(telegram: Telegram, bare: Tutor) -> None:
    ben = telegram.person("Ben")
    card = await answers(ben, "/start")
    assert "4 cards to remember" in card.text
    assert "lesson" not in card.text
    asked = await taps(ben, "Start review")
    assert "1 of 4" in asked.text
    assert "number 1?" in asked.text


@pytest.mark.parametrize("command", ["/review", "/learn"])
async def test_its_cards_are_offered_at_once(telegram: Telegram, bare: Tutor, command: str) -> None:
    ben = telegram.person("Ben")
    assert "1 of 4" in (await answers(ben, command)).text
    assert (await answers(ben, word(1))).text.startswith("✅")


async def test_a_card_that_goes_while_it_is_on_the_screen_gives_way_to_the_next(
    telegram: Telegram, bare: Tutor, tmp_path: Path
) -> None:
    ben = telegram.person("Ben")
    await answers(ben, "/review")
    without_card(tmp_path / "courses" / "deck", "card-1")
    await bare.restart()
    seen = await answers(ben, word(1))
    assert "That card has changed. Here is the next one." in seen.text
    assert "number 2?" in seen.text
    assert seen.button("Show answer")
    assert (await answers(ben, word(2))).text.startswith("✅")


async def test_its_show_answer_button_leads_to_the_next_one_too(
    telegram: Telegram, bare: Tutor, tmp_path: Path
) -> None:
    ben = telegram.person("Ben")
    await answers(ben, "/review")
    without_card(tmp_path / "courses" / "deck", "card-1")
    await bare.restart()
    assert "number 2?" in (await taps(ben, "Show answer")).text


async def test_the_verdict_before_a_card_that_went_is_not_told_again(
    telegram: Telegram, bare: Tutor, tmp_path: Path
) -> None:
    ben = telegram.person("Ben")
    await answers(ben, "/review")
    await answers(ben, word(1))
    without_card(tmp_path / "courses" / "deck", "card-2")
    await bare.restart()
    seen = await answers(ben, word(2))
    assert "✅" not in seen.text
    assert "number 3?" in seen.text


async def test_a_card_that_went_keeps_its_history_and_is_never_asked(
    telegram: Telegram, clock: Clock, bare: Tutor, tmp_path: Path
) -> None:
    ben = telegram.person("Ben")
    await answers(ben, "/review")
    await answers(ben, word(1))
    without_card(tmp_path / "courses" / "deck", "card-1")
    await bare.restart()
    await passes(telegram, clock, days=1)
    asked = await answers(ben, "/review")
    assert "1 of 3" in asked.text
    for number in (2, 3, 4):
        asked = await answers(ben, word(number))
    assert "Done: 3 answers" in asked.text
    assert "come back in 10 minutes" in asked.text, "a card that is gone is not waited for"
    document = await exported(ben)
    assert document["reviews"][0]["card"] == "deck/card-1"
    assert "deck/card-1" in {card["card"] for card in document["cards"]}


async def test_a_card_that_went_before_its_undo_is_taken_back_all_the_same(
    telegram: Telegram, bare: Tutor, tmp_path: Path
) -> None:
    ben = telegram.person("Ben")
    await answers(ben, "/review")
    await answers(ben, word(1))
    without_card(tmp_path / "courses" / "deck", "card-1")
    await bare.restart()
    seen = await answers(ben, "/undo")
    assert "number 2?" in seen.text
    assert (await exported(ben))["reviews"] == []


async def test_cards_added_to_a_course_are_asked(telegram: Telegram, bare: Tutor, tmp_path: Path) -> None:
    ben = telegram.person("Ben")
    await answers(ben, "/review")
    await taps(ben, "Stop")
    write_course(tmp_path / "courses", "deck", loose=6)
    await bare.restart()
    assert "1 of 6" in (await answers(ben, "/review")).text


async def test_a_lesson_that_goes_while_it_is_read_gives_way_to_the_next(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    write_course(tmp_path / "courses", "talk", lessons=2)
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)) as tutor:
        ben = telegram.person("Ben")
        assert "Lesson 1" in (await answers(ben, "/learn")).text
        file = tmp_path / "courses" / "talk" / "course.yaml"
        file.write_text(
            file.read_text().replace("id: lesson-1", "id: lesson-9").replace("Lesson 1", "Lesson 9")
        )
        await tutor.restart()
        assert "Lesson 9" in (await taps(ben, "Next")).text


async def test_one_chooses_among_several_courses_and_switches_without_loss(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    write_course(tmp_path / "courses", "alpha", lessons=1)
    write_course(tmp_path / "courses", "beta", lessons=1)
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        assert (await answers(ben, "/start")).button("Other courses")
        listed = await taps(ben, "Other courses")
        assert listed.labels == ["The alpha course", "The beta course"]
        assert "The beta course" in (await taps(ben, "The beta course")).text
        await taps(ben, "Start lesson")
        await taps(ben, "Next")
        assert {card["card"].partition("/")[0] for card in (await exported(ben))["cards"]} == {"beta"}
        await answers(ben, "/courses")
        await taps(ben, "The alpha course")
        await taps(ben, "Start lesson")
        await taps(ben, "Next")
        assert "1 of 6" in (await answers(ben, "/review")).text


async def test_without_any_course_nobody_is_left_with_an_error(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "courses").mkdir()
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        for command in ("/start", "/learn", "/courses", "/review", "/cancel"):
            seen = await answers(ben, command)
            assert "Sorry, something went wrong" not in seen.text
            assert seen.text


async def test_ten_new_cards_a_day(telegram: Telegram, clock: Clock, tmp_path: Path) -> None:
    write_course(tmp_path / "courses", "deck", loose=25)
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        assert "1 of 10" in (await answers(ben, "/review")).text
        for _ in range(10):
            await taps(ben, "Show answer")
            seen = await taps(ben, "Good")
        assert "Done: 10 answers, 10 right" in seen.text
        more = await taps(ben, "Review")
        assert "Nothing is due right now" in more.text
        await passes(telegram, clock, days=1)
        assert "1 of 20" in (await answers(ben, "/review")).text, "ten due, ten new"


async def test_an_undone_new_card_gives_its_place_in_the_day_back(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    write_course(tmp_path / "courses", "deck", loose=25)
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        await answers(ben, "/review")
        await answers(ben, word(1))
        await answers(ben, "/undo")
        await taps(ben, "Stop")
        assert "1 of 10" in (await answers(ben, "/review")).text


async def test_the_new_day_begins_at_four_in_the_morning(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    write_course(tmp_path / "courses", "deck", loose=25)
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        await answers(ben, "/review")
        for _ in range(10):
            await taps(ben, "Show answer")
            await taps(ben, "Easy")
        await passes(telegram, clock, hours=18, minutes=50)
        assert "Nothing is due" in (await answers(ben, "/review")).text, "03:50"
        await passes(telegram, clock, minutes=15)
        assert "1 of 10" in (await answers(ben, "/review")).text


async def test_new_cards_come_from_the_course_that_was_chosen(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    write_course(tmp_path / "courses", "alpha", loose=12)
    write_course(tmp_path / "courses", "beta", loose=3)
    file = tmp_path / "courses" / "beta" / "course.yaml"
    file.write_text(file.read_text().replace("Which word", "Which beta word"))
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        await answers(ben, "/review")
        assert "2 of 10" in (await answers(ben, word(1))).text
        await answers(ben, "/courses")
        await taps(ben, "The beta")
        asked = await answers(ben, "/review")
        assert "beta word" in asked.text, "neither the review of before nor its cards that wait"
        assert "1 of 9" in asked.text


async def test_a_bot_without_courses_says_so(telegram: Telegram, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "courses").mkdir()
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        for command in ("/start", "/learn", "/courses"):
            assert "There is no course here yet." in (await answers(ben, command)).text


async def test_after_a_very_long_list_the_next_question_is_still_asked(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    folder = write_course(tmp_path / "courses", "deck", loose=1)
    items = "\n".join(f"      - {word(number)} {'and so on ' * 8}" for number in range(60))
    listed = f"  - id: all\n    question: Which are they?\n    items:\n{items}\n"
    file = folder / "course.yaml"
    file.write_text(file.read_text().replace("cards:\n", f"cards:\n{listed}"))
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        assert "Which are they?" in (await answers(ben, "/review")).text
        told = await answers(ben, "none")
        assert told.text.startswith("❌")
        assert "number 1?" in told.text


async def test_a_long_list_of_courses_has_pages_and_a_long_summary_too(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    for number in range(12):
        write_course(tmp_path / "courses", f"deck-{number:02}", loose=1)
    file = tmp_path / "courses" / "deck-11" / "course.yaml"
    file.write_text(file.read_text().replace("A course for a test.", "A sentence of the summary. " * 60))
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        ben = telegram.person("Ben")
        assert len((await answers(ben, "/courses")).labels) == 11
        last = await taps(ben, "Next")
        assert len(last.labels) == 3
        card = await taps(ben, last.labels[1])
        assert len(card.text) <= 700
        seen = (await taps(ben, "Two-minute summary")).text
        while ben.last.button("Next"):
            seen += (await taps(ben, "Next")).text
        assert seen.count("A sentence of the summary.") == 60
