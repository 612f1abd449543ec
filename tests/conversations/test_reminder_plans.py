"""Reminders that fit a life: several a day, some weekdays, put off, quiet hours, a journey, a week of silence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.clock import Clock
from tests.conversations.stories import answers, sent_all, starts_reviewing, taps
from tests.people import Person, Telegram
from tests.seen import Seen
from tests.tutor import Tutor

GREETING = "Answer right here"
PAST = "That reminder is past. The newest one is below."
MONDAY = datetime(2026, 3, 2, tzinfo=UTC)  # Berlin is an hour ahead until 29 March
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Days:
    """A learner in Berlin with one card due, and the clock in hand."""

    def __init__(self, telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person) -> None:
        self.telegram, self.tutor, self.clock, self.anna = telegram, tutor, clock, anna

    async def at(self, moment: datetime) -> int:
        """Turn the clock to a moment, let the sweep run, and return how many reminders ever came."""
        await self.telegram.quiet(0.03)
        self.clock.set(moment)
        await self.tutor.clock_strikes()
        await sent_all(self.tutor, self.anna)
        return len([seen for seen in self.anna.chat if GREETING in seen.text or seen.text == PAST])

    @property
    def newest(self) -> Seen:
        """The reminder that can be answered."""
        return next(seen for seen in reversed(self.anna.chat) if GREETING in seen.text)


@pytest.fixture
async def days(telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person) -> Days:
    await starts_reviewing(anna)
    await answers(anna, "prevalence")
    await taps(anna, "Stop")
    return Days(telegram, tutor, clock, anna)


async def test_it_comes_several_times_a_day(days: Days) -> None:
    told = await answers(days.anna, "/remind 12:30 and 19:30 Berlin")
    assert told.text.startswith("Yes: every day at 12:30 and 19:30 in Berlin")
    assert "Next: today at 12:30" in told.text
    assert await days.at(MONDAY + 11.5 * HOUR) == 1
    assert await days.at(MONDAY + 18.5 * HOUR) == 2
    assert await days.at(MONDAY + 23 * HOUR) == 2
    assert await days.at(MONDAY + DAY + 11.5 * HOUR) == 3


async def test_it_comes_on_chosen_weekdays_only(days: Days) -> None:
    told = await answers(days.anna, "/remind wed and fri 19:30 Berlin")
    assert "on Wednesday and Friday at 19:30" in told.text
    assert "Next: in 2 days" in told.text
    came = [await days.at(MONDAY + day * DAY + 18.5 * HOUR) for day in range(7)]
    assert came == [0, 0, 1, 1, 2, 2, 2]


async def test_put_off_until_tomorrow_nothing_more_comes_today(days: Days) -> None:
    await answers(days.anna, "/remind 12:30, 19:30 and 21:00 Berlin")
    assert await days.at(MONDAY + 11.5 * HOUR) == 1
    assert await days.at(MONDAY + 18.5 * HOUR) == 2
    snoozed = await taps(days.anna, "Tomorrow")
    assert snoozed.text == "Good. I will ask again tomorrow at 12:30."
    assert snoozed.labels == ["Review", "Next lesson"]
    assert await days.at(MONDAY + 20 * HOUR) == 1, "the one put off is no reminder any more"
    assert await days.at(MONDAY + DAY + 11.5 * HOUR) == 2


async def test_a_reminder_that_is_set_for_the_next_minutes_comes_then(days: Days) -> None:
    await days.at(MONDAY + 18.4 * HOUR)
    await answers(days.anna, "/review")
    await taps(days.anna, "Stop")
    await answers(days.anna, "/remind 19:30 Berlin")
    assert await days.at(MONDAY + 18.5 * HOUR) == 1


async def test_one_waits_for_what_is_done_after_it_was_set(days: Days) -> None:
    await days.at(MONDAY + 18.4 * HOUR)
    await answers(days.anna, "/remind 19:30 Berlin")
    await answers(days.anna, "/learn")
    assert await days.at(MONDAY + 18.5 * HOUR) == 0
    assert await days.at(MONDAY + 19.01 * HOUR) == 1


async def test_only_the_newest_reminder_can_be_answered(days: Days) -> None:
    await answers(days.anna, "/remind 19:30 Berlin")
    await days.at(MONDAY + 18.5 * HOUR)
    assert await days.at(MONDAY + DAY + 18.5 * HOUR) == 2
    await days.telegram.quiet()
    old, new = (seen for seen in days.anna.chat if GREETING in seen.text or seen.text == PAST)
    assert old.text == PAST
    assert old.labels == []
    assert new.button("Show answer")


@pytest.mark.parametrize(
    ("label", "told", "comes"),
    [
        ("In 1 hour", "today at 20:30", MONDAY + 19.5 * HOUR),
        ("This evening", "today at 20:30", MONDAY + 19.5 * HOUR),
        ("Tomorrow", "tomorrow at 19:30", MONDAY + DAY + 18.5 * HOUR),
    ],
)
async def test_a_snoozed_reminder_comes_back_once(days: Days, label: str, told: str, comes: datetime) -> None:
    await answers(days.anna, "/remind 19:30 Berlin")
    await days.at(MONDAY + 18.5 * HOUR)
    snoozed = await taps(days.anna, label)
    assert snoozed.text == f"Good. I will ask again {told}."
    assert await days.at(comes - timedelta(minutes=1)) == 0, "the one in the chat became these words"
    assert await days.at(comes + timedelta(minutes=1)) == 1
    assert await days.at(comes + timedelta(minutes=50)) == 1
    assert await days.at(comes.replace(hour=18, minute=30) + DAY) == 2


async def test_a_snooze_survives_a_restart(days: Days) -> None:
    await answers(days.anna, "/remind 19:30 Berlin")
    await days.at(MONDAY + 18.5 * HOUR)
    await taps(days.anna, "In 1 hour")
    await days.tutor.restart()
    assert await days.at(MONDAY + 19.6 * HOUR) == 1


async def test_what_a_person_planned_comes_in_quiet_hours_and_what_is_late_does_not(days: Days) -> None:
    await answers(days.anna, "/remind 21:30 Berlin")
    await answers(days.anna, "/settings")
    await taps(days.anna, "Quiet hours")
    assert "from 21:00 to 07:00" in (await answers(days.anna, "21:00 to 7:00")).text
    assert await days.at(MONDAY + 20.5 * HOUR) == 1
    await days.tutor.end()
    days.clock.set(MONDAY + DAY + 21 * HOUR)
    await days.tutor.begin()
    assert await days.at(MONDAY + DAY + 21 * HOUR) == 1, "half an hour late it would be in the quiet hours"
    assert await days.at(MONDAY + 2 * DAY + 20.5 * HOUR) == 2


async def test_after_a_week_without_an_answer_it_asks_once_and_then_is_silent(days: Days) -> None:
    await answers(days.anna, "/remind 19:30 Berlin")
    came = [await days.at(MONDAY + day * DAY + 18.5 * HOUR) for day in range(12)]
    assert came == [1, 2, 3, 4, 5, 6, 7, 7, 7, 7, 7, 7]
    asked = [seen for seen in days.anna.chat if "Shall I go on?" in seen.text]
    assert len(asked) == 1
    again = await taps(days.anna, "Yes, go on")
    assert again.text.startswith("Yes: every day at 19:30 in Berlin")
    assert await days.at(MONDAY + 12 * DAY + 18.5 * HOUR) == 7, (
        "one of the seven became the answer, a new one came"
    )


async def test_someone_who_learns_but_never_by_the_reminder_is_not_asked(days: Days) -> None:
    await answers(days.anna, "/remind 19:30 Berlin")
    for day in range(10):
        await days.at(MONDAY + day * DAY + 18.5 * HOUR)
        await answers(days.anna, "/map")
    assert not [seen for seen in days.anna.chat if "Shall I go on?" in seen.text]


async def test_one_can_be_sent_now(days: Days) -> None:
    await answers(days.anna, "/remind 19:30 Berlin")
    days.clock.turn(minutes=5)
    await days.anna.presses("Send me one now")
    reminder = await days.anna.sees(GREETING)
    assert reminder.button("Show answer")
    assert (await answers(days.anna, "sensitivity")).text.startswith("✅")
    assert await days.at(MONDAY + 18.5 * HOUR) == 2, "the planned one comes all the same"


async def test_with_nothing_due_none_is_sent_now(telegram: Telegram, anna: Person) -> None:
    await answers(anna, "/remind 19:30 Berlin")
    assert "Nothing is due right now" in (await taps(anna, "Send me one now")).text


async def test_a_person_can_say_what_the_own_clock_shows(anna: Person) -> None:
    await answers(anna, "/remind 19:30")
    offered = await answers(anna, "it is 10:02 here")
    assert "Berlin, Germany" in offered.labels
    asked = await taps(anna, "Berlin, Germany")
    assert asked.text.startswith("Is it 10:00 for you now")
    assert (await taps(anna, "Yes")).text.startswith("Yes: every day at 19:30 in Berlin")


async def test_a_shared_position_is_as_good_as_a_city(anna: Person) -> None:
    await answers(anna, "/remind 19:30")
    await anna.sends_location(-33.87, 151.21)
    asked = await anna.sees("Is it 20:00 for you now")
    assert "Australia" in asked.text
    await taps(anna, "Yes")
    await anna.sends_location(52.52, 13.4)
    await anna.sees("Is it 10:00 for you now")
    assert "every day at 19:30" in (await taps(anna, "Yes")).text


async def test_after_a_journey_the_city_alone_is_enough(anna: Person) -> None:
    await answers(anna, "/remind weekdays 19:30 Berlin")
    told = await answers(anna, "/remind Tokyo")
    assert told.text.startswith("Yes: from Monday to Friday at 19:30 in Tokyo")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/remind Monday to Friday 8:30 Rome", "Yes: from Monday to Friday at 08:30 in Rome"),
        ("/remind from Monday to Friday at 8:30 in Rome", "Yes: from Monday to Friday at 08:30 in Rome"),
        ("/remind every weekday at 7:00 in Madrid", "Yes: from Monday to Friday at 07:00 in Madrid"),
        ("/remind 9:00 Saturday until Sunday Tokyo", "Yes: on Saturday and Sunday at 09:00 in Tokyo"),
    ],
)
async def test_weekdays_may_be_typed_as_they_are_said(anna: Person, said: str, told: str) -> None:
    assert (await answers(anna, said)).text.startswith(told)


async def test_other_times_on_other_days_are_not_taken_for_all_days(anna: Person) -> None:
    said = "/remind weekdays 8:00, weekends 10:00 Berlin"
    assert "could not read" in (await answers(anna, said)).text


async def test_after_an_outage_of_days_the_one_due_now_still_comes(days: Days) -> None:
    await answers(days.anna, "/remind 12:30 Berlin")
    await days.telegram.quiet(0.03)
    days.clock.set(
        MONDAY + 3 * DAY + 11.6 * HOUR
    )  # nothing ran for three days; today's is a few minutes late
    await days.tutor.clock_strikes()
    assert await days.at(MONDAY + 3 * DAY + 11.7 * HOUR) == 1
    assert await days.at(MONDAY + 3 * DAY + 12 * HOUR) == 1


async def test_a_clock_told_after_a_journey_moves_the_reminders_there_are(days: Days) -> None:
    await answers(days.anna, "/remind 12:30 Berlin")
    days.clock.set(MONDAY + 12 * HOUR)
    asked = await answers(days.anna, "/remind it is 21:00 here")
    assert "Which of these" in asked.text
    assert any(label.startswith("Tokyo") for label in asked.labels)
