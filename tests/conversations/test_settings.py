"""/settings: one message, edited by each change; and what each setting does in reviews and in /stats."""

from __future__ import annotations

import pytest

from tests.clock import Clock
from tests.conversations.stories import (
    QUESTIONS,
    RIGHT,
    answers,
    card_asked,
    exported,
    passes,
    reads_the_first_lesson,
    sent,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram
from tests.seen import Seen
from tests.tutor import Tutor

TYPED, FLIPPED = "Type your answer.", "Say it to yourself"


async def sets(person: Person, *labels: str) -> Seen:
    """Open the settings and press these buttons one after another."""
    seen = await answers(person, "/settings")
    for label in labels:
        seen = await taps(person, label)
    return seen


async def test_they_tell_how_everything_stands_in_words(anna: Person) -> None:
    seen = await answers(anna, "/settings")
    for line in (
        "New cards a day: 10",
        "Reviews a day: 100 at most",
        "in the order of the course",
        "Answering: you type",
        "second try",
        "Days in a row are shown",
        "say when a card comes back",
        "Quiet hours: none",
        "Reminder: none",
        "Course: How tests are measured",
    ):
        assert line in seen.text


async def test_each_change_edits_the_one_message(telegram: Telegram, anna: Person) -> None:
    first = await answers(anna, "/settings")
    count = len(telegram.calls.of("sendMessage", anna.id))
    for label in ("New cards a day", "20", "Mix new cards", "Hide days in a row", "No second tries"):
        seen = await taps(anna, label)
        assert (seen.id, seen.edited) == (first.id, True)
    assert len(telegram.calls.of("sendMessage", anna.id)) == count
    assert "New cards a day: 20" in seen.text
    assert "come mixed" in seen.text
    assert "not shown" in seen.text
    assert "counts at once, as Hard" in seen.text


async def test_what_is_set_stands_in_the_export(anna: Person) -> None:
    await sets(
        anna, "New cards a day", "None", "Limit of reviews", "No limit", "Way of answering", "Some of both"
    )
    await sets(anna, "Quiet hours", "22:00 to 07:00", "Mix new cards", "Hide times")
    settings = (await exported(anna))["settings"]
    assert settings["new_limit"] == 0
    assert settings["review_limit"] > 10_000
    assert (settings["answer_mode"], settings["new_order"]) == ("mixed", "mixed")
    assert (settings["quiet_hours"], settings["intervals"]) == ("22:00-07:00", False)
    assert (settings["second_try"], settings["streak"]) == (True, True)


async def test_without_new_cards_a_day_a_review_has_none(anna: Person) -> None:
    await sets(anna, "New cards a day", "None")
    await reads_the_first_lesson(anna)
    assert "Nothing is due" in (await answers(anna, "/review")).text


async def test_a_number_can_be_typed_and_a_review_that_was_left_obeys_it(anna: Person) -> None:
    await starts_reviewing(anna)
    await sets(anna, "New cards a day")
    assert "New cards a day: 2" in (await answers(anna, "2")).text
    assert "1 of 2" in (await taps(anna, "Return to the review")).text


async def test_a_limit_of_reviews_holds_in_a_review_that_was_left(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await starts_reviewing(anna)
    for card in RIGHT:
        await answers(anna, RIGHT[card])
    await passes(telegram, clock, days=3)
    assert "1 of 3" in (await answers(anna, "/review")).text
    await sets(anna, "Limit of reviews")
    await answers(anna, "2")
    assert "1 of 2" in (await answers(anna, "/review")).text


@pytest.mark.parametrize("typed", ["lots", "-1", "12345", "1.5", "²", "🙂", "22:00 to 7:00"])
async def test_what_is_no_number_is_asked_for_again(anna: Person, typed: str) -> None:
    await sets(anna, "New cards a day")
    seen = await answers(anna, typed)
    assert "could not read that" in seen.text
    assert seen.button("40")
    assert (await exported(anna))["settings"]["new_limit"] == 10


async def test_flip_asks_every_card_to_be_looked_at(anna: Person) -> None:
    await starts_reviewing(anna)
    await sets(anna, "Way of answering", "I say it")
    seen = await taps(anna, "Return to the review")
    assert QUESTIONS["ill-found"] in seen.text
    assert FLIPPED in seen.text
    assert (await taps(anna, "Show answer")).button("Good")
    assert FLIPPED in (await taps(anna, "Good")).text


async def test_in_flip_a_typed_answer_opens_the_card_to_compare_and_counts_only_when_rated(
    anna: Person,
) -> None:
    await sets(anna, "Way of answering", "I say it")
    await starts_reviewing(anna)
    seen = await answers(anna, "prevalence")
    assert "Compare it" in seen.text
    assert (await exported(anna))["reviews"] == []
    await anna.presses("Easy")
    await anna.sees("2 of 3")
    assert [(one["rating"], one["answer"]) for one in (await exported(anna))["reviews"]] == [(4, "")]


async def test_mixed_asks_the_same_way_all_day_and_the_other_way_tomorrow(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await sets(anna, "Way of answering", "Some of both")
    await reads_the_first_lesson(anna)
    ways: list[dict[str, bool]] = []
    for _ in range(2):
        seen = await answers(anna, "/review")
        for _ in range(2):  # stopped and begun again: the same
            ways.append({})
            while "Show answer" in seen.labels:
                assert (TYPED in seen.text) is not (FLIPPED in seen.text)
                ways[-1][card_asked(seen)] = FLIPPED in seen.text
                if len(ways[-1]) == 3:
                    break
                await taps(anna, "Show answer")
                seen = await taps(anna, "Easy")
            for _ in range(2):
                seen = await answers(anna, "/undo")
        await anna.presses("Stop")
        await anna.sees("Stopped")
        await passes(telegram, clock, days=1)
    assert ways[0] == ways[1]
    assert ways[2] == ways[3]
    assert all(ways[2][card] is not flipped for card, flipped in ways[0].items())


async def test_without_second_tries_a_close_answer_counts_as_hard_and_says_so(anna: Person) -> None:
    await sets(anna, "No second tries")
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    seen = await answers(anna, "false positives")
    assert seen.text.startswith("🟡")
    assert "counts as Hard" in seen.text
    assert RIGHT["two-errors"] in seen.text
    assert seen.button("I was right")
    last = (await exported(anna))["reviews"][-1]
    assert (last["rating"], last["verdict"], last["answer"]) == (2, "close", "false positives")
    assert "Taken as right" in (await taps(anna, "I was right")).text
    assert (await exported(anna))["reviews"][-1]["rating"] == 3


async def test_hidden_intervals_leave_the_bare_words_on_the_buttons(anna: Person) -> None:
    await sets(anna, "Hide times")
    await starts_reviewing(anna)
    labels = (await taps(anna, "Show answer")).labels
    assert labels[:4] == ["Again", "Hard", "Good", "Easy"]
    assert "Back in" in (await taps(anna, "Good")).text


async def test_a_review_that_was_left_takes_over_what_was_set(anna: Person) -> None:
    await starts_reviewing(anna)
    await sets(anna, "Hide times", "No second tries")
    await answers(anna, "/review")
    assert (await taps(anna, "Show answer")).labels[:2] == ["Again", "Hard"]


async def test_the_streak_can_be_hidden(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    assert "In a row" in (await answers(anna, "/stats")).text
    await sets(anna, "Hide days in a row")
    assert "In a row" not in (await answers(anna, "/stats")).text


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("22:30 to 6:45", "from 22:30 to 06:45"),
        ("off", "Quiet hours: none"),
        ("10 pm - 7 am", "from 22:00 to 07:00"),
    ],
)
async def test_quiet_hours_can_be_typed(anna: Person, typed: str, told: str) -> None:
    await sets(anna, "Quiet hours")
    assert told in (await answers(anna, typed)).text


@pytest.mark.parametrize(("hours", "comes"), [("9 pm to 7 am", False), ("11 pm to 7 am", True)])
async def test_a_late_reminder_keeps_quiet_hours(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person, hours: str, comes: bool
) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, "/remind 20:30 Berlin")
    await sets(anna, "Quiet hours")
    await answers(anna, hours)
    await passes(telegram, clock, hours=12)  # 22:00 in Berlin: the bot was away for an hour and a half
    await tutor.clock_strikes()
    await telegram.quiet(0.05)
    assert ("Answer right here" in anna.last.text) is comes


async def test_reminder_and_course_are_one_tap_away(anna: Person) -> None:
    await sets(anna)
    assert "At what time" in (await taps(anna, "Reminder")).text
    await sets(anna)
    assert "How tests are measured" in (await taps(anna, "Course")).text or anna.last.buttons


async def test_back_leaves_everything_as_it_was(telegram: Telegram, anna: Person) -> None:
    first = await sets(anna)
    seen = await sets(anna, "Quiet hours", "Back")
    assert (seen.text, seen.labels) == (first.text, first.labels)
    before = sent(telegram, anna)
    await anna.presses("Hide times", message=first)
    assert await anna.toast()
    assert sent(telegram, anna) == before
