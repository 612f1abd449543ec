"""/stats: what is due and how long it takes, what stays, the days in a row, what is mixed up."""

from __future__ import annotations

from tests.clock import Clock
from tests.conversations.stories import RIGHT, answers, card_asked, passes, starts_reviewing
from tests.people import Person, Telegram


async def answers_all(person: Person, cards: int) -> None:
    """Answer the cards that are asked right."""
    for _ in range(cards):
        await answers(person, RIGHT[card_asked(person.last)])


async def test_before_the_first_lesson_there_is_nothing_to_count(anna: Person) -> None:
    seen = await answers(anna, "/stats")
    assert "nothing to count yet" in seen.text
    assert seen.button("Next lesson")


async def test_it_tells_what_is_due_how_long_it_takes_and_the_states(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await starts_reviewing(anna)
    await answers_all(anna, 3)
    await passes(telegram, clock, minutes=11)
    seen = await answers(anna, "/stats")
    assert "Due today: 3 cards, about 1 minute." in seen.text
    assert "0 new, 3 being learned, 0 young, 0 firm" in seen.text
    assert "In a row: 1 day." in seen.text
    assert len(seen.text) <= 700
    assert seen.button("Review")


async def test_it_leaves_the_card_waiting(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "/stats")
    assert (await answers(anna, RIGHT["ill-found"])).text.startswith("✅")


async def test_what_came_back_after_days_tells_how_much_stays(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await starts_reviewing(anna)
    await answers_all(anna, 3)
    await passes(telegram, clock, minutes=11)
    await answers(anna, "/review")
    await answers_all(anna, 3)
    await passes(telegram, clock, days=15)
    await answers(anna, "/review")
    await answers(anna, "I do not know")
    await answers_all(anna, 1)
    seen = await answers(anna, "/stats")
    assert "Remembered: 1 of 2 in the last 30 days (50 per cent; the aim is 90)." in seen.text
    assert "Cards that come back:" in seen.text
