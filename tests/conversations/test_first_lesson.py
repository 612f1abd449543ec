"""From /start to the end of the first lesson."""

from __future__ import annotations

from tests.people import Person


async def test_the_first_lesson_is_three_taps_away(anna: Person) -> None:
    await anna.says("/start")
    await anna.sees("How tests are measured", button="Start lesson")
    await anna.presses("Start lesson")
    await anna.sees("page 1 of 2", button="Next")
    await anna.presses("Next")
    await anna.sees("page 2 of 2", button="Back")


async def test_a_lesson_ends_with_its_cards_in_the_reviews(anna: Person) -> None:
    await anna.says("/learn")
    await anna.sees("page 1 of 2", button="Next")
    await anna.presses("Next")
    await anna.sees("page 2 of 2", button="Next")
    await anna.presses("Next")
    await anna.sees("1 of 2", button="Its sensitivity")
    await anna.presses("Its sensitivity")
    await anna.sees("✅ Right", button="Next")
    await anna.presses("Next")
    await anna.sees("2 of 2", button="Prevalence")
    await anna.presses("Prevalence")
    await anna.sees("Right is: Specificity", button="Next")
    await anna.presses("Next")
    await anna.sees("1 of 2 check questions right", button="Start review")
    await anna.sees("3 cards are now in your reviews")
    await anna.presses("Start review")
    # What was missed comes first.
    await anna.sees("healthy people that a test leaves unflagged", button="Show answer")
    await anna.sees("1 of 3")
