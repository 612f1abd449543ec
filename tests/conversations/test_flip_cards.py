"""Show answer: the flip card, its four intervals, and that what a button says is what happens."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.clock import Clock
from tests.conversations.stories import (
    QUESTIONS,
    RIGHT,
    answers,
    card_of,
    exported,
    interval,
    moment,
    passes,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram
from tests.tutor import Tutor

RATINGS = ("Again", "Hard", "Good", "Easy")


async def test_show_answer_turns_the_card_over_in_place(anna: Person) -> None:
    asked = await starts_reviewing(anna)
    flipped = await taps(anna, "Show answer")
    assert flipped.id == asked.id
    assert QUESTIONS["ill-found"] in flipped.text
    assert "Answer: sensitivity" in flipped.text
    assert "It looks at the ill only." in flipped.text
    assert not flipped.button("Show answer")
    assert flipped.button("Stop")


async def test_the_four_ratings_stand_two_by_two_with_growing_intervals(anna: Person) -> None:
    await starts_reviewing(anna)
    rows = (await taps(anna, "Show answer")).buttons[:2]
    labels = [[str(button["text"]) for button in row] for row in rows]
    assert [len(row) for row in labels] == [2, 2]
    assert [label.partition(",")[0] for row in labels for label in row] == list(RATINGS)
    intervals = [interval(label) for row in labels for label in row]
    assert sorted(set(intervals)) == intervals


@pytest.mark.parametrize("rating", RATINGS)
async def test_what_the_button_says_is_what_happens(anna: Person, rating: str) -> None:
    await starts_reviewing(anna)
    flipped = await taps(anna, "Show answer")
    button = flipped.button(rating)
    assert button
    label = str(button["text"])
    told = await taps(anna, rating)
    assert f"Back in {label.partition(', ')[2]}." in told.text
    card = await card_of(anna, "ill-found")
    review = (await exported(anna))["reviews"][0]
    assert review["rating"] == RATINGS.index(rating) + 1
    assert (review["mode"], review["answer"]) == ("flip", "")
    promised = interval(label)
    if promised < timedelta(days=1):
        assert moment(card["due"]) - moment(review["at"]) == promised
    else:
        assert card["interval_days"] == promised.days
        assert 0 <= (moment(card["due"]) - moment(review["at"])).days - promised.days + 1 <= 1


@pytest.mark.parametrize("rating", RATINGS)
async def test_what_the_button_says_holds_when_it_is_pressed_the_next_day(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person, rating: str
) -> None:
    await starts_reviewing(anna)
    for answer in RIGHT.values():
        await answers(anna, answer)
    await passes(telegram, clock, days=2)
    await answers(anna, "/review")
    flipped = await taps(anna, "Show answer")
    button = flipped.button(rating)
    assert button
    promised = interval(str(button["text"]))
    await passes(telegram, clock, days=1, hours=3)
    await tutor.restart()
    told = await taps(anna, rating)
    assert told.text.startswith(f"Noted. Back in {str(button['text']).partition(', ')[2]}.")
    review = (await exported(anna))["reviews"][-1]
    wait = moment(review["due"]) - moment(review["at"])
    if promised < timedelta(days=1):
        assert wait == promised
    else:
        assert review["interval_days"] == promised.days
        assert promised - timedelta(days=1) < wait <= promised


async def test_rating_a_card_asks_the_next_one_in_a_new_message(anna: Person) -> None:
    asked = await starts_reviewing(anna)
    await taps(anna, "Show answer")
    told = await taps(anna, "Good")
    assert told.id > asked.id
    assert "2 of 3" in told.text
    assert QUESTIONS["healthy-spared"] in told.text
    assert told.button("Show answer")


async def test_a_card_rated_again_comes_back_in_the_session(anna: Person) -> None:
    await starts_reviewing(anna)
    await taps(anna, "Show answer")
    assert "2 of 4" in (await taps(anna, "Again")).text


async def test_a_text_typed_at_an_open_answer_changes_nothing(anna: Person) -> None:
    await starts_reviewing(anna)
    await taps(anna, "Show answer")
    seen = await answers(anna, "sensitivity")
    assert "The answer is already open" in seen.text
    assert seen.button("Good")
    assert (await exported(anna))["reviews"] == []


async def test_after_a_close_try_the_answer_can_be_shown_and_rated(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    await answers(anna, "false positives")
    await taps(anna, "Show answer")
    assert "Done" in (await taps(anna, "Hard")).text
    assert [review["rating"] for review in (await exported(anna))["reviews"]] == [3, 3, 2]


async def test_a_rating_pressed_twice_counts_once(telegram: Telegram, anna: Person) -> None:
    await starts_reviewing(anna)
    flipped = await taps(anna, "Show answer")
    await anna.presses("Good", message=flipped)
    await anna.presses("Good", message=flipped)
    assert await anna.toast()
    await telegram.quiet(0.05)
    assert len((await exported(anna))["reviews"]) == 1


async def test_stopping_at_an_open_answer_leaves_the_card_as_it_was(anna: Person) -> None:
    await starts_reviewing(anna)
    await taps(anna, "Show answer")
    await taps(anna, "Stop")
    document = await exported(anna)
    assert document["reviews"] == []
    assert {card["state"] for card in document["cards"]} == {"new"}


async def test_a_card_undone_while_another_is_open_asks_both_again(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await taps(anna, "Show answer")
    seen = await answers(anna, "/undo")
    assert QUESTIONS["ill-found"] in seen.text
    assert "1 of 3" in seen.text
    assert QUESTIONS["healthy-spared"] in (await answers(anna, RIGHT["ill-found"])).text
