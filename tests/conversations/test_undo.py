"""/undo and the Undo button: any number of answers are taken back, also the last card's, also after a restart."""

from __future__ import annotations

import pytest

from tests.clock import Clock
from tests.conversations.stories import (
    QUESTIONS,
    RIGHT,
    answers,
    card_asked,
    card_of,
    exported,
    passes,
    reads_the_first_lesson,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram
from tests.tutor import Tutor


async def test_undo_takes_the_last_answer_back_and_asks_its_card_again(anna: Person) -> None:
    await starts_reviewing(anna)
    before = await card_of(anna, "ill-found")
    await answers(anna, "prevalence")
    seen = await answers(anna, "/undo")
    assert "Taken back" in seen.text
    assert QUESTIONS["ill-found"] in seen.text
    assert "1 of 3" in seen.text
    assert seen.button("Show answer")
    assert (await exported(anna))["reviews"] == []
    assert await card_of(anna, "ill-found") == before


async def test_the_undo_button_does_the_same(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    assert QUESTIONS["ill-found"] in (await taps(anna, "Undo")).text
    assert (await exported(anna))["reviews"] == []


async def test_the_card_that_waited_on_the_screen_comes_right_after(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "prevalence")
    await answers(anna, "/undo")
    told = await answers(anna, RIGHT["ill-found"])
    assert told.text.startswith("✅")
    assert card_asked(told) == "healthy-spared"
    assert "2 of 3" in told.text


async def test_undo_after_the_last_card_opens_the_session_again(anna: Person) -> None:
    await starts_reviewing(anna)
    for answer in RIGHT.values():
        await answers(anna, answer)
    seen = await answers(anna, "/undo")
    assert QUESTIONS["two-errors"] in seen.text
    assert "3 of 3" in seen.text
    assert "Done: 3 answers" in (await answers(anna, RIGHT["two-errors"])).text


async def test_several_answers_are_taken_back_one_after_the_other(anna: Person) -> None:
    await starts_reviewing(anna)
    for answer in RIGHT.values():
        await answers(anna, answer)
    for left, card in ((2, "two-errors"), (1, "healthy-spared"), (0, "ill-found")):
        assert QUESTIONS[card] in (await answers(anna, "/undo")).text
        assert len((await exported(anna))["reviews"]) == left
    assert "no answer to take back" in (await answers(anna, "/undo")).text


async def test_several_answers_are_taken_back_at_once(anna: Person) -> None:
    await starts_reviewing(anna)
    for answer in RIGHT.values():
        await answers(anna, answer)
    seen = await answers(anna, "/undo 3")
    assert "3 answers taken back" in seen.text
    assert QUESTIONS["ill-found"] in seen.text
    assert "1 of 3" in seen.text
    assert {card["state"] for card in (await exported(anna))["cards"]} == {"new"}


async def test_undo_works_after_a_restart(tutor: Tutor, anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await tutor.restart()
    assert QUESTIONS["ill-found"] in (await answers(anna, "/undo")).text
    assert (await exported(anna))["reviews"] == []


async def test_undo_works_the_next_day_in_the_middle_of_something_else(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await starts_reviewing(anna)
    await answers(anna, "prevalence")
    await passes(telegram, clock, days=1)
    await answers(anna, "/learn")
    seen = await answers(anna, "/undo")
    assert QUESTIONS["ill-found"] in seen.text
    assert seen.button("Show answer")
    assert (await exported(anna))["reviews"] == []


async def test_a_rating_by_button_is_taken_back_too(anna: Person) -> None:
    await starts_reviewing(anna)
    await taps(anna, "Show answer")
    await taps(anna, "Easy")
    assert QUESTIONS["ill-found"] in (await taps(anna, "Undo")).text
    assert (await card_of(anna, "ill-found"))["state"] == "new"


async def test_after_undo_another_answer_counts_alone(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "prevalence")
    await answers(anna, "/undo")
    await answers(anna, RIGHT["ill-found"])
    document = await exported(anna)
    assert [(review["card"], review["rating"]) for review in document["reviews"]] == [
        ("metrics/ill-found", 3)
    ]


async def test_the_undo_of_an_earlier_verdict_is_an_old_button(anna: Person) -> None:
    await starts_reviewing(anna)
    first = await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    await anna.presses("Undo", message=first)
    assert await anna.toast()
    assert len((await exported(anna))["reviews"]) == 2


@pytest.mark.parametrize("argument", ["0", "-1", "99999", "three", "51", "1.5", "٣"])
async def test_undo_with_an_odd_number_explains_itself(anna: Person, argument: str) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    assert "/undo takes back your last answer" in (await answers(anna, f"/undo {argument}")).text
    assert len((await exported(anna))["reviews"]) == 1


async def test_with_no_answers_undo_says_so_and_keeps_the_screen(anna: Person) -> None:
    await reads_the_first_lesson(anna)
    assert "no answer to take back" in (await answers(anna, "/undo")).text
    await anna.presses("Start review")
    await anna.sees("1 of 3", button="Show answer")
