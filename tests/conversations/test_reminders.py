"""The daily reminder: when it comes, when it does not, and that its card is answered right there."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.clock import Clock
from tests.conversations.stories import (
    QUESTIONS,
    answers,
    exported,
    reads_the_first_lesson,
    sent_all,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram
from tests.seen import Seen
from tests.tutor import Tutor

GREETING = "Answer right here"
PAST = "That reminder is past. The newest one is below."
IN_BERLIN = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)  # 19:30 on the wall, on the day on which tests begin


class Evening:
    """A learner with one card due, and a reminder at 19:30 in Berlin."""

    def __init__(self, telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person) -> None:
        self.telegram, self.tutor, self.clock, self.anna = telegram, tutor, clock, anna

    async def at(self, moment: datetime) -> list[Seen]:
        """Turn the clock to a moment, let the sweep run, and return all reminders that ever came."""
        await self.telegram.quiet(0.03)
        self.clock.set(moment)
        await self.tutor.clock_strikes()
        await sent_all(self.tutor, self.anna)
        return self.reminders

    @property
    def reminders(self) -> list[Seen]:
        """All reminders in the chat, oldest first."""
        return [seen for seen in self.anna.chat if GREETING in seen.text or seen.text == PAST]


@pytest.fixture
async def evening(telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person) -> Evening:
    await starts_reviewing(anna)
    await answers(anna, "prevalence")
    await taps(anna, "Stop")
    await answers(anna, "/remind 19:30 Berlin")
    return Evening(telegram, tutor, clock, anna)


async def test_it_comes_at_its_time_with_the_first_card_in_the_message(evening: Evening) -> None:
    assert await evening.at(IN_BERLIN - timedelta(seconds=5)) == []
    (reminder,) = await evening.at(IN_BERLIN + timedelta(seconds=1))
    assert reminder.text.startswith("One card is due.")
    assert QUESTIONS["ill-found"] in reminder.text
    assert "1 of 3" in reminder.text
    assert reminder.labels == ["Show answer", "Stop", "In 1 hour", "This evening", "Tomorrow"]


async def test_a_text_typed_to_it_is_the_first_answer(evening: Evening) -> None:
    await evening.at(IN_BERLIN)
    told = await answers(evening.anna, "sensitivity")
    assert told.text.startswith("✅")
    assert "2 of 3" in told.text
    assert len((await exported(evening.anna))["reviews"]) == 2


async def test_its_buttons_work_like_those_of_any_card(evening: Evening) -> None:
    (reminder,) = await evening.at(IN_BERLIN)
    flipped = await taps(evening.anna, "Show answer")
    assert flipped.id == reminder.id
    assert "2 of 3" in (await taps(evening.anna, "Good")).text


async def test_it_works_after_a_restart(evening: Evening) -> None:
    await evening.at(IN_BERLIN)
    await evening.tutor.restart()
    assert (await answers(evening.anna, "sensitivity")).text.startswith("✅")


async def test_it_comes_once_a_day(evening: Evening) -> None:
    await evening.at(IN_BERLIN)
    for minutes in (1, 30, 90, 5 * 60):
        assert len(await evening.at(IN_BERLIN + timedelta(minutes=minutes))) == 1
    assert len(await evening.at(IN_BERLIN + timedelta(days=1))) == 2
    assert len(await evening.at(IN_BERLIN + timedelta(days=2))) == 3


async def test_it_comes_once_when_it_is_set_anew_after_it_came(evening: Evening) -> None:
    await evening.at(IN_BERLIN)
    seen = await answers(evening.anna, "/remind 20:30 Berlin")
    assert "Next: tomorrow" in seen.text
    assert len(await evening.at(IN_BERLIN + timedelta(hours=1))) == 1


async def test_travel_brings_no_second_one_on_the_same_date(evening: Evening) -> None:
    await evening.at(IN_BERLIN)
    await answers(evening.anna, "/remind 19:30 New York")
    assert len(await evening.at(datetime(2026, 3, 3, 0, 30, tzinfo=UTC))) == 1
    assert len(await evening.at(datetime(2026, 3, 4, 0, 30, tzinfo=UTC))) == 2


async def test_new_cards_alone_bring_none(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    await reads_the_first_lesson(anna)
    await answers(anna, "/remind 19:30 Berlin")
    evening = Evening(telegram, tutor, clock, anna)
    assert await evening.at(IN_BERLIN) == []
    assert await evening.at(IN_BERLIN + timedelta(minutes=5)) == []


async def test_the_first_card_in_it_is_a_due_one_even_when_a_new_one_was_missed(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    await starts_reviewing(anna)
    await answers(anna, "prevalence")
    await answers(anna, "/learn")
    await taps(anna, "Next")
    await taps(anna, "It falls")
    assert "What you missed comes first" in (await taps(anna, "Next")).text
    await answers(anna, "/remind 19:30 Berlin")
    (reminder,) = await Evening(telegram, tutor, clock, anna).at(IN_BERLIN)
    assert reminder.text.startswith("One card is due.")
    assert QUESTIONS["ill-found"] in reminder.text


async def test_when_all_that_was_due_is_answered_before_none_comes(evening: Evening) -> None:
    await evening.at(IN_BERLIN - timedelta(hours=2))
    asked = await answers(evening.anna, "/review")
    assert QUESTIONS["ill-found"] in asked.text
    await taps(evening.anna, "Show answer")
    await taps(evening.anna, "Easy")
    await taps(evening.anna, "Stop")
    assert await evening.at(IN_BERLIN + timedelta(seconds=1)) == []
    assert await evening.at(IN_BERLIN + timedelta(minutes=40)) == []


async def test_someone_who_is_using_the_bot_is_left_alone_for_half_an_hour_once(evening: Evening) -> None:
    await evening.at(IN_BERLIN - timedelta(minutes=10))
    await answers(evening.anna, "/help")
    assert await evening.at(IN_BERLIN) == []
    assert await evening.at(IN_BERLIN + timedelta(minutes=19)) == []
    await answers(evening.anna, "/help")
    assert len(await evening.at(IN_BERLIN + timedelta(minutes=20, seconds=30))) == 1


async def test_after_an_outage_it_comes_late_once(evening: Evening) -> None:
    await evening.telegram.quiet(0.03)
    await evening.tutor.end()
    evening.clock.set(IN_BERLIN + timedelta(hours=1, minutes=59))
    await evening.tutor.begin()
    assert len(await evening.at(IN_BERLIN + timedelta(hours=1, minutes=59))) == 1
    assert len(await evening.at(IN_BERLIN + timedelta(days=1))) == 2


async def test_after_a_long_outage_those_of_the_past_do_not_come(evening: Evening) -> None:
    await evening.telegram.quiet(0.03)
    await evening.tutor.end()
    evening.clock.set(IN_BERLIN + timedelta(days=9, hours=2, minutes=1))
    await evening.tutor.begin()
    assert await evening.at(IN_BERLIN + timedelta(days=9, hours=3)) == []
    assert len(await evening.at(IN_BERLIN + timedelta(days=10))) == 1


@pytest.mark.parametrize(
    ("clock_time", "moments"),
    [
        # In Berlin 29 March 2026 has no 02:30, and 25 October has it twice.
        ("19:30", ["2026-03-28T18:30", "2026-03-29T17:30", "2026-03-30T17:30"]),
        ("02:30", ["2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"]),
        ("02:30", ["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"]),
        ("19:30", ["2026-10-24T17:30", "2026-10-25T18:30", "2026-10-26T18:30"]),
    ],
)
async def test_it_keeps_to_the_wall_clock_when_clocks_are_changed(
    evening: Evening, clock_time: str, moments: list[str]
) -> None:
    due = [datetime.fromisoformat(moment).replace(tzinfo=UTC) for moment in moments]
    evening.clock.set(due[0] - timedelta(hours=10))
    await answers(evening.anna, f"/remind {clock_time} Berlin")
    for count, moment in enumerate(due, start=1):
        assert len(await evening.at(moment - timedelta(minutes=1))) == count - 1
        assert len(await evening.at(moment + timedelta(seconds=1))) == count
        assert len(await evening.at(moment + timedelta(hours=1, seconds=1))) == count


async def test_a_clock_set_back_brings_no_second_one(evening: Evening) -> None:
    await evening.at(IN_BERLIN)
    assert len(await evening.at(IN_BERLIN - timedelta(hours=1))) == 1
    assert len(await evening.at(IN_BERLIN)) == 1


async def test_it_is_not_sent_to_someone_who_blocked_the_bot_until_they_write_again(
    evening: Evening,
) -> None:
    await evening.anna.blocks()
    assert await evening.at(IN_BERLIN) == []
    assert await evening.at(IN_BERLIN + timedelta(days=3)) == []
    await evening.anna.unblocks()
    await answers(evening.anna, "/help")
    assert len(await evening.at(IN_BERLIN + timedelta(days=4))) == 1


async def test_one_refused_by_someone_who_blocked_the_bot_is_the_last_try(evening: Evening) -> None:
    await evening.telegram.quiet(0.03)
    before = len(evening.telegram.calls.of("sendMessage", evening.anna.id))
    evening.telegram.world.chats[evening.anna.id].blocked = True  # and the bot is not told
    for days in range(3):
        await evening.at(IN_BERLIN + timedelta(days=days))
    assert len(evening.telegram.calls.of("sendMessage", evening.anna.id)) == before + 1


async def test_turned_off_none_comes(evening: Evening) -> None:
    await answers(evening.anna, "/remind off")
    assert await evening.at(IN_BERLIN + timedelta(minutes=40)) == []


async def test_the_lesson_it_interrupts_keeps_its_place(evening: Evening) -> None:
    await answers(evening.anna, "/learn")
    await taps(evening.anna, "Next")
    await evening.at(IN_BERLIN)
    assert (await answers(evening.anna, "sensitivity")).text.startswith("✅")
    assert "Quick check, 1 of 1" in (await answers(evening.anna, "/learn")).text


async def test_the_buttons_of_the_screen_before_it_are_old(evening: Evening) -> None:
    before = await answers(evening.anna, "/review")
    await evening.at(IN_BERLIN)
    await evening.anna.presses("Show answer", message=before)
    assert await evening.anna.toast()


async def test_a_text_typed_before_it_came_does_not_answer_its_card(evening: Evening) -> None:
    typed = await evening.anna.says("hello")
    (reminder,) = await evening.at(IN_BERLIN)
    assert typed < reminder.id
    assert len((await exported(evening.anna))["reviews"]) == 1


async def test_one_whose_arrival_is_unknown_is_not_sent_twice_and_can_be_answered(evening: Evening) -> None:
    evening.telegram.faults.lose_answer(method="sendMessage", times=1)
    (reminder,) = await evening.at(IN_BERLIN)
    assert len(await evening.at(IN_BERLIN + timedelta(minutes=10))) == 1
    told = await answers(evening.anna, "sensitivity")
    assert told.text.startswith("✅")
    assert "2 of 3" in told.text
    assert QUESTIONS["ill-found"] in reminder.text


async def test_one_whose_arrival_is_unknown_works_by_its_buttons_too(evening: Evening) -> None:
    evening.telegram.faults.lose_answer(method="sendMessage", times=1)
    (reminder,) = await evening.at(IN_BERLIN)
    await evening.anna.presses("Show answer", message=reminder)
    assert "Answer: sensitivity" in (await evening.anna.sees(button="Good")).text
    assert "2 of 3" in (await taps(evening.anna, "Good")).text


async def test_one_that_never_reached_telegram_is_sent_again(evening: Evening) -> None:
    evening.telegram.faults.too_many(1, method="sendMessage", times=1)
    evening.clock.set(IN_BERLIN)
    await evening.tutor.clock_strikes()
    await evening.anna.sees(GREETING)
    assert len(evening.reminders) == 1


async def test_a_crowd_is_reminded_within_one_sweep(
    telegram: Telegram, tutor: Tutor, clock: Clock, tmp_path: Path
) -> None:
    people = [telegram.person(f"Person {number}") for number in range(8)]
    for person in people:
        await starts_reviewing(person)
        await answers(person, "prevalence")
        await answers(person, "/remind 19:30 Berlin")
    await telegram.quiet(0.05)
    clock.set(IN_BERLIN)
    await tutor.clock_strikes()
    await asyncio.gather(*(person.sees(GREETING) for person in people))
