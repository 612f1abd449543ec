"""I was right: a verdict is overruled, counts as Good, and is kept for the author."""

from __future__ import annotations

from tests.conversations.stories import (
    QUESTIONS,
    RIGHT,
    answers,
    card_asked,
    card_of,
    exported,
    starts_reviewing,
    taps,
)
from tests.people import Person
from tests.tutor import Tutor


async def test_i_was_right_makes_a_wrong_answer_good(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "hit rate")
    told = await taps(anna, "I was right")
    assert told.text.startswith("✅")
    assert "Back in 10 minutes." in told.text
    assert not told.button("I was right")
    (review,) = (await exported(anna))["reviews"]
    assert review["rating"] == 3
    assert review["answer"] == "hit rate"
    assert review["overruled"] == "to_right"
    assert review["rating_before_overrule"] == 1


async def test_the_verdict_is_corrected_in_place_and_the_next_card_stays(anna: Person) -> None:
    await starts_reviewing(anna)
    wrong = await answers(anna, "hit rate")
    told = await taps(anna, "I was right")
    assert told.id == wrong.id
    assert card_asked(told) == "healthy-spared"
    assert "2 of 3" in told.text, "the card does not come back in this session"


async def test_the_card_is_as_if_it_had_been_answered_right(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "hit rate")
    await taps(anna, "I was right")
    await answers(anna, RIGHT["healthy-spared"])
    overruled, right = await card_of(anna, "ill-found"), await card_of(anna, "healthy-spared")
    for key in ("state", "step", "stability", "difficulty", "reps", "lapses"):
        assert overruled[key] == right[key], key


async def test_a_close_answer_that_was_right_needs_no_second_try(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    await answers(anna, "false positives")
    told = await taps(anna, "I was right")
    assert told.text.startswith("✅")
    assert "Done: 3 answers, 3 right" in told.text
    review = (await exported(anna))["reviews"][-1]
    assert (review["rating"], review["answer"]) == (3, "false positives")


async def test_at_the_end_of_a_session_it_still_counts(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    await answers(anna, "nothing of that")
    await answers(anna, "nothing of that")
    end = await answers(anna, "nothing of that")
    assert "Done" in end.text
    assert "Done: 5 answers, 3 right" in (await taps(anna, "I was right")).text
    assert [review["rating"] for review in (await exported(anna))["reviews"]] == [3, 3, 1, 1, 3]


async def test_a_card_that_was_right_is_not_asked_again_at_once(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    wrong = await answers(anna, "alpha and beta")
    assert QUESTIONS["two-errors"] in wrong.text, "it comes back, as nothing else is left"
    told = await taps(anna, "I was right")
    assert "Done: 3 answers, 3 right" in told.text
    assert not told.button("Show answer")


async def test_pressed_twice_it_counts_once(anna: Person) -> None:
    await starts_reviewing(anna)
    wrong = await answers(anna, "hit rate")
    await anna.presses("I was right", message=wrong)
    await anna.presses("I was right", message=wrong)
    assert await anna.toast()
    assert len((await exported(anna))["reviews"]) == 1


async def test_it_works_after_a_restart(tutor: Tutor, anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "hit rate")
    await tutor.restart()
    assert (await taps(anna, "I was right")).text.startswith("✅")
    assert (await exported(anna))["reviews"][0]["rating"] == 3


async def test_undo_takes_an_overruled_answer_back_whole(anna: Person) -> None:
    await starts_reviewing(anna)
    before = await card_of(anna, "ill-found")
    await answers(anna, "hit rate")
    await taps(anna, "I was right")
    assert QUESTIONS["ill-found"] in (await answers(anna, "/undo")).text
    assert (await exported(anna))["reviews"] == []
    assert await card_of(anna, "ill-found") == before


async def test_an_earlier_verdict_can_no_longer_be_overruled(anna: Person) -> None:
    await starts_reviewing(anna)
    wrong = await answers(anna, "hit rate")
    await answers(anna, RIGHT["healthy-spared"])
    await anna.presses("I was right", message=wrong)
    assert await anna.toast()
    assert [review["rating"] for review in (await exported(anna))["reviews"]] == [1, 3]
