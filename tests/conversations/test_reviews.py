"""Typed reviews: the verdict and the next card in one message, what comes back when, and how a session ends."""

from __future__ import annotations

import re

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
    sent,
    sent_all,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram
from tests.tutor import Tutor


async def test_a_card_quotes_its_question_and_offers_to_show_the_answer_or_stop(anna: Person) -> None:
    asked = await starts_reviewing(anna)
    assert QUESTIONS["ill-found"] in asked.text
    assert asked.labels == ["Show answer", "Stop"]


async def test_a_right_answer_is_told_with_why_and_when_and_the_next_card(anna: Person) -> None:
    await starts_reviewing(anna)
    told = await answers(anna, "sensitivity")
    assert told.text.startswith("✅ Correct: sensitivity.")
    verdict, _, asked = told.text.partition("\n\n")
    assert "It looks at the ill only." in verdict
    assert "Back in 10 minutes." in verdict
    assert asked.startswith("2 of 3")
    assert QUESTIONS["healthy-spared"] in asked


async def test_a_wrong_answer_shows_the_expected_one_and_the_card_comes_back_in_the_session(
    anna: Person,
) -> None:
    await starts_reviewing(anna)
    told = await answers(anna, "prevalence")
    assert told.text.startswith("❌")
    assert "The answer is sensitivity." in told.text
    assert "Back in 1 minute." in told.text
    assert told.button("I was right")
    await answers(anna, RIGHT["healthy-spared"])
    again = await answers(anna, RIGHT["two-errors"])
    assert card_asked(again) == "ill-found"
    assert again.button("Show answer")


async def test_an_answer_that_is_another_term_of_the_course_is_told_so(anna: Person) -> None:
    await starts_reviewing(anna)
    told = await answers(anna, "specificity")
    assert told.text.startswith("❌")
    assert "specificity" in told.text.partition("\n")[0]


async def test_typing_slips_pass(anna: Person) -> None:
    await starts_reviewing(anna)
    assert (await answers(anna, "the true postive rate")).text.startswith("✅")


async def test_each_message_in_has_exactly_one_message_out(telegram: Telegram, anna: Person) -> None:
    await starts_reviewing(anna)
    await telegram.quiet(0.05)
    for text in ("sensitivity", "wrong answer", "false positives", "false negatives and false positives"):
        before = sent(telegram, anna)
        await answers(anna, text)
        await telegram.quiet(0.05)
        assert sent(telegram, anna) == before + 1


async def test_progress_counts_the_cards_that_come_back(anna: Person) -> None:
    seen = await starts_reviewing(anna)
    assert "1 of 3" in seen.text
    assert "2 of 4" in (await answers(anna, "prevalence")).text
    assert "3 of 4" in (await answers(anna, RIGHT["healthy-spared"])).text
    assert "4 of 4" in (await answers(anna, RIGHT["two-errors"])).text
    assert "Done: 4 answers" in (await answers(anna, RIGHT["ill-found"])).text


async def test_progress_counts_a_card_missed_late_in_a_session(clock: Clock, anna: Person) -> None:
    await starts_reviewing(anna)
    clock.turn(minutes=5)
    await answers(anna, RIGHT["ill-found"])
    assert "3 of 4" in (await answers(anna, "prevalence")).text


async def test_the_last_message_says_what_was_done_in_how_many_minutes_and_when_to_return(
    clock: Clock, anna: Person
) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    clock.turn(minutes=3)
    await answers(anna, RIGHT["healthy-spared"])
    end = await answers(anna, RIGHT["two-errors"])
    assert end.text.startswith("✅")
    assert "Done: 3 answers, 3 right, in 3 minutes." in end.text
    assert "The next cards come back in 7 minutes." in end.text
    assert not end.button("Show answer")


async def test_a_phone_put_away_for_a_night_is_no_time_of_learning(clock: Clock, anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    clock.turn(hours=9)
    await answers(anna, RIGHT["healthy-spared"])
    end = await taps(anna, "Stop")
    assert "2 right, in 5 minutes." in end.text


async def test_a_card_answered_right_twice_comes_back_in_days(clock: Clock, anna: Person) -> None:
    await starts_reviewing(anna)
    for card in RIGHT.values():
        await answers(anna, card)
    clock.turn(minutes=11)
    asked = await answers(anna, "/review")
    assert "1 of 3" in asked.text
    told = await answers(anna, RIGHT[card_asked(asked)])
    assert re.search(r"Back in \d+ days\.", told.text)


async def test_one_can_stop_anywhere_and_lose_nothing(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "prevalence")
    stopped = await taps(anna, "Stop")
    assert "Stopped after one answer, 0 right" in stopped.text
    assert "Nothing is lost" in stopped.text
    document = await exported(anna)
    assert [review["card"] for review in document["reviews"]] == ["metrics/ill-found"]
    asked = await answers(anna, "/review")
    assert "1 of 2" in asked.text or "1 of 3" in asked.text


async def test_stopping_before_any_answer_says_that_the_cards_wait(anna: Person) -> None:
    await starts_reviewing(anna)
    assert "the cards wait for you" in (await taps(anna, "Stop")).text


async def test_with_nothing_due_a_review_says_so(anna: Person) -> None:
    seen = await answers(anna, "/review")
    assert "Nothing is due right now" in seen.text
    assert not seen.button("Show answer")


async def test_review_continues_where_it_was_left_for_something_else(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, "/courses")
    asked = await answers(anna, "/review")
    assert "2 of 3" in asked.text
    assert "✅" not in asked.text, "a verdict is told once"


async def test_a_close_answer_says_what_is_missing_and_has_one_second_try(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    told = await answers(anna, "false positives")
    assert told.text.startswith("🟡")
    assert "false negatives" in told.text
    assert QUESTIONS["two-errors"] in told.text
    assert told.button("Show answer")
    assert told.button("Stop")
    end = await answers(anna, "false negatives and false positives")
    assert end.text.startswith("✅")
    review = (await exported(anna))["reviews"][-1]
    assert (review["rating"], review["verdict"]) == (2, "correct")
    assert review["answer"] == "false negatives and false positives"


async def test_a_second_close_answer_counts_as_again_and_shows_the_whole_answer(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    await answers(anna, "false positives")
    told = await answers(anna, "false positives")
    assert told.text.startswith("🟡")
    assert "false positives and false negatives" in told.text
    assert (await exported(anna))["reviews"][-1]["rating"] == 1


async def test_a_wrong_second_try_counts_as_again(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    await answers(anna, "false positives")
    assert (await answers(anna, "no idea")).text.startswith("❌")
    assert (await exported(anna))["reviews"][-1]["rating"] == 1


async def test_a_close_answer_that_is_left_logs_nothing_and_keeps_the_card(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, RIGHT["healthy-spared"])
    await answers(anna, "false positives")
    await taps(anna, "Stop")
    assert len((await exported(anna))["reviews"]) == 2
    assert (await card_of(anna, "two-errors"))["state"] == "new"


async def test_an_exact_and_quick_answer_is_easy(
    telegram: Telegram, clock: Clock, tutor: Tutor, anna: Person
) -> None:
    await starts_reviewing(anna)
    for card in RIGHT.values():
        await sent_all(tutor, anna)  # from then on it is known when the card appeared
        clock.turn(seconds=20)
        await answers(anna, card)
    await passes(telegram, clock, minutes=11)
    asked = await answers(anna, "/review")
    await sent_all(tutor, anna)
    await answers(anna, RIGHT[card_asked(asked)])
    ratings = [review["rating"] for review in (await exported(anna))["reviews"]]
    assert ratings == [3, 3, 3, 4]


async def test_markup_in_an_answer_is_only_letters(anna: Person) -> None:
    await starts_reviewing(anna)
    assert (await answers(anna, "<b>sens</b> & *x* _y_")).text.startswith("❌")


async def test_the_longest_message_is_graded_and_kept_short(anna: Person) -> None:
    await starts_reviewing(anna)
    told = await answers(anna, "x" * 4096)
    assert told.text.startswith("❌")
    assert len(told.text) < 700
    assert len((await exported(anna))["reviews"][0]["answer"]) <= 512


async def test_the_next_lessons_cards_join_the_same_reviews(anna: Person) -> None:
    await reads_the_first_lesson(anna)
    await answers(anna, "/learn")
    await taps(anna, "Next")
    await taps(anna, "It rises")
    assert "2 cards are now in your reviews" in (await taps(anna, "Next")).text
    assert "1 of 5" in (await answers(anna, "/review")).text
