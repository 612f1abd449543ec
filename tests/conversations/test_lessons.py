"""Lessons: pages back and forth, check questions, places that are kept, the course card before them."""

from __future__ import annotations

import pytest

from tests.conversations.stories import answers, exported, reads_the_first_lesson, sent, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor


async def test_the_course_card_tells_its_size_and_has_the_whole_summary_behind_a_button(anna: Person) -> None:
    card = await answers(anna, "/start")
    assert card.text.startswith("How tests are measured")
    assert "2 lessons" in card.text
    assert "5 cards" in card.text
    assert "second paragraph" not in card.text
    summary = await taps(anna, "Two-minute summary")
    assert "second paragraph" in summary.text
    assert summary.button("Start lesson")
    assert (await taps(anna, "Back")).text == card.text


async def test_a_start_with_a_payload_opens_the_course_card(anna: Person) -> None:
    assert (await answers(anna, "/start course_42-xyz")).button("Start lesson")


async def test_nothing_is_asked_before_the_first_lesson(anna: Person) -> None:
    await answers(anna, "/start")
    page = await taps(anna, "Start lesson")
    assert page.text.startswith("Two numbers · page 1 of 2")
    assert page.labels == ["Next"]


async def test_pages_turn_back_and_forth_in_one_message(telegram: Telegram, anna: Person) -> None:
    first = await answers(anna, "/learn")
    second = await taps(anna, "Next")
    assert second.id == first.id
    assert second.labels == ["Back", "Next"]
    assert (await taps(anna, "Back")).text == first.text
    assert len(telegram.calls.of("sendMessage", anna.id)) == 1


async def test_words_that_the_author_stressed_are_bold(anna: Person) -> None:
    page = await answers(anna, "/learn")
    assert "<b>sensitivity</b>" in page.html


async def test_a_check_question_is_answered_once_and_explained(anna: Person) -> None:
    await answers(anna, "/learn")
    await taps(anna, "Next")
    asked = await taps(anna, "Next")
    assert "Quick check, 1 of 2" in asked.text
    assert sorted(asked.labels) == ["Its prevalence", "Its sensitivity", "Its specificity"]
    told = await taps(anna, "Its prevalence")
    assert "❌ Not “Its prevalence”. Right is: Its sensitivity." in told.text
    assert "Sensitivity is the share of the ill that is found." in told.text
    assert told.labels == ["Next"]
    await anna.presses("Its sensitivity", data=_data(asked, "Its sensitivity"), message=asked)
    assert await anna.toast()


async def test_the_choices_are_not_always_in_the_authors_order_but_always_the_same(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    ben = telegram.person("Ben")
    orders = []
    for person in (anna, ben):
        await answers(person, "/learn")
        await taps(person, "Next")
        orders.append((await taps(person, "Next")).labels)
    assert orders[0] == orders[1]


async def test_check_questions_are_no_reviews(anna: Person) -> None:
    await reads_the_first_lesson(anna)
    document = await exported(anna)
    assert document["reviews"] == []
    assert document["lessons"][0]["lesson"] == "metrics/two-numbers"
    assert (document["lessons"][0]["right"], document["lessons"][0]["questions"]) == (2, 2)
    assert {card["state"] for card in document["cards"]} == {"new"}


async def test_what_was_missed_comes_first_in_the_review(anna: Person) -> None:
    await answers(anna, "/learn")
    for label in ("Next", "Next", "Its sensitivity", "Next", "Prevalence", "Next"):
        seen = await taps(anna, label)
    assert "1 of 2 check questions right" in seen.text
    assert "What you missed comes first." in seen.text
    assert "healthy people" in (await taps(anna, "Start review")).text


async def test_learn_goes_on_where_one_was(anna: Person) -> None:
    await answers(anna, "/learn")
    await taps(anna, "Next")
    await answers(anna, "/review")
    assert "page 2 of 2" in (await answers(anna, "/learn")).text


async def test_learn_goes_on_after_cancel_and_in_the_middle_of_a_check_question(anna: Person) -> None:
    await answers(anna, "/learn")
    for label in ("Next", "Next", "Its sensitivity", "Next"):
        await taps(anna, label)
    assert "Nothing is lost" in (await answers(anna, "/cancel")).text
    seen = await answers(anna, "/learn")
    assert "Quick check, 2 of 2" in seen.text
    assert seen.button("Specificity")


async def test_a_restart_in_the_middle_of_a_lesson_is_not_noticed(tutor: Tutor, anna: Person) -> None:
    await answers(anna, "/learn")
    await taps(anna, "Next")
    await tutor.restart()
    await taps(anna, "Next")
    await tutor.restart()
    told = await taps(anna, "Its sensitivity")
    assert "✅ Right" in told.text


async def test_after_the_last_lesson_learn_says_so(anna: Person) -> None:
    await reads_the_first_lesson(anna)
    await answers(anna, "/learn")
    await taps(anna, "Next")
    await taps(anna, "It rises")
    done = await taps(anna, "Next")
    assert "That was the last lesson" in done.text
    assert not done.button("Next lesson")
    seen = await answers(anna, "/learn")
    assert "You have done every lesson of this course" in seen.text


async def test_a_finished_lesson_names_the_next_one(anna: Person) -> None:
    done = await reads_the_first_lesson(anna)
    assert "Next: The trade-off." in done.text
    assert "The trade-off · page 1 of 1" in (await taps(anna, "Next lesson")).text


async def test_a_lesson_is_finished_once_however_often_next_is_pressed(
    telegram: Telegram, anna: Person
) -> None:
    await answers(anna, "/learn")
    for label in ("Next", "Next", "Its sensitivity", "Next"):
        await taps(anna, label)
    told = await taps(anna, "Specificity")
    for _ in range(3):
        await anna.presses("Next", message=told)
    await telegram.quiet(0.05)
    assert len((await exported(anna))["lessons"]) == 1


@pytest.mark.parametrize("text", ["hello", "Its sensitivity", "12"])
async def test_a_text_in_a_lesson_points_to_the_buttons_and_keeps_the_place(
    telegram: Telegram, anna: Person, text: str
) -> None:
    await answers(anna, "/learn")
    await taps(anna, "Next")
    await telegram.quiet(0.03)
    before = sent(telegram, anna)
    seen = await answers(anna, text)
    assert "go on with a button" in seen.text
    assert "page 2 of 2" in seen.text
    await telegram.quiet(0.03)
    assert sent(telegram, anna) == before + 1


def _data(seen: object, label: str) -> str:
    button = seen.button(label)  # type: ignore[attr-defined]
    return str(button["callback_data"])
