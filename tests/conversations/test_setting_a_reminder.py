"""/remind: the time, the city, the clock; in one message or step by step."""

from __future__ import annotations

import pytest

from tests.conversations.stories import answers, exported, reads_the_first_lesson, starts_reviewing, taps
from tests.people import Person
from tests.tutor import Tutor


@pytest.mark.parametrize(
    ("typed", "time", "zone"),
    [
        ("/remind 19:30 Berlin", "19:30", "Europe/Berlin"),
        ("/remind 19:30 Europe/Berlin", "19:30", "Europe/Berlin"),
        ("/remind 7:05 New York", "07:05", "America/New_York"),
        ("/remind 19.30 Tokyo", "19:30", "Asia/Tokyo"),
        ("/remind 8 pm Sao Paulo", "20:00", "America/Sao_Paulo"),
        ("/remind 19:30 Asia/Kathmandu", "19:30", "Asia/Kathmandu"),
        ("/remind 19:30 America/Argentina/Buenos_Aires", "19:30", "America/Argentina/Buenos_Aires"),
    ],
)
async def test_one_message_sets_it(anna: Person, typed: str, time: str, zone: str) -> None:
    seen = await answers(anna, typed)
    assert seen.text.startswith("Yes"), seen.text
    assert time in seen.text
    settings = (await exported(anna))["settings"]
    assert (settings["reminder_time"], settings["timezone"]) == (time, zone)


async def test_the_confirmation_tells_the_clock_there_and_when_the_next_one_comes(anna: Person) -> None:
    seen = await answers(anna, "/remind 19:30 Berlin")
    assert "where it is 10:00 now" in seen.text
    assert "Next: today at 19:30" in seen.text
    assert "Next: tomorrow at 09:30" in (await answers(anna, "/remind 9:30 Berlin")).text


async def test_it_is_asked_once_after_the_first_lesson(anna: Person) -> None:
    done = await reads_the_first_lesson(anna)
    assert "Shall I remind you once a day" in done.text
    assert [label for label in done.labels if ":" in label] == ["08:00", "12:30", "19:00"]
    await answers(anna, "/learn")
    await taps(anna, "Next")
    await taps(anna, "It rises")
    assert "remind" not in (await taps(anna, "Next")).text


async def test_it_is_not_asked_when_there_is_one_already(anna: Person) -> None:
    await answers(anna, "/remind 19:30 Berlin")
    assert "Shall I remind you" not in (await reads_the_first_lesson(anna)).text


async def test_step_by_step_with_buttons(anna: Person) -> None:
    await reads_the_first_lesson(anna)
    asked = await taps(anna, "19:00")
    assert "At 19:00, gladly. Which city" in asked.text
    clock = await answers(anna, "Berlin")
    assert "Is it 10:00 for you now, in Berlin" in clock.text
    assert (await taps(anna, "Yes")).text.startswith("Yes: every day at 19:00")
    assert (await exported(anna))["settings"]["timezone"] == "Europe/Berlin"


@pytest.mark.parametrize("typed", ["7:15", "half past eight", "8 in the evening", "9pm"])
async def test_the_time_can_be_typed_in_words(anna: Person, typed: str) -> None:
    await answers(anna, "/remind")
    assert "Which city" in (await answers(anna, typed)).text


async def test_time_and_city_can_be_typed_together_after_the_lesson(anna: Person) -> None:
    await reads_the_first_lesson(anna)
    assert (await answers(anna, "19:30 Berlin")).text.startswith("Yes: every day at 19:30")


async def test_no_zone_no_reminder(anna: Person) -> None:
    await answers(anna, "/remind 19:30")
    await answers(anna, "/cancel")
    settings = (await exported(anna))["settings"]
    assert (settings["reminder_time"], settings["next_reminder_at"]) == ("", None)


async def test_a_wrong_clock_asks_for_another_city(anna: Person) -> None:
    await answers(anna, "/remind 19:30")
    await answers(anna, "Berlin")
    assert "Which city" in (await taps(anna, "No")).text
    assert "in Tokyo" in (await answers(anna, "Tokyo")).text
    assert (await answers(anna, "yes")).text.startswith("Yes: every day at 19:30 in Tokyo")


async def test_another_city_can_be_typed_at_the_clock(anna: Person) -> None:
    await answers(anna, "/remind 19:30")
    await answers(anna, "Berlin")
    assert "in Lisbon" in (await answers(anna, "Lisbon")).text


async def test_a_name_of_several_places_is_asked_back_with_buttons(anna: Person) -> None:
    asked = await answers(anna, "/remind 19:30 Springfeld")
    assert "Which of these is it?" in asked.text
    assert len(asked.labels) > 1
    await taps(anna, asked.labels[0])
    assert (await taps(anna, "Yes")).text.startswith("Yes")


async def test_a_misspelt_city_is_found(anna: Person) -> None:
    assert (await answers(anna, "/remind 19:30 Berlni")).text.startswith("Yes")


@pytest.mark.parametrize("place", ["xyzzyqwert", "<b>", "12345", "🙂", "x" * 4000])
async def test_an_unknown_place_is_asked_for_again(anna: Person, place: str) -> None:
    await answers(anna, "/remind 19:30")
    seen = await answers(anna, place)
    assert "I do not know" in seen.text
    assert "Berlin" in seen.text
    assert len(seen.text) < 400
    await answers(anna, "Berlin")
    assert (await taps(anna, "Yes")).text.startswith("Yes: every day at 19:30")


@pytest.mark.parametrize("typed", ["/remind 25:99", "/remind 24:01 Berlin", "/remind !"])
async def test_what_is_no_time_is_told_with_an_example(anna: Person, typed: str) -> None:
    seen = await answers(anna, typed)
    assert "I could not read that as times of day" in seen.text
    assert "/remind 19:30 Berlin" in seen.text


async def test_the_time_alone_changes_it_and_keeps_the_city(anna: Person) -> None:
    await answers(anna, "/remind 19:30 Berlin")
    assert (await answers(anna, "/remind 8:00")).text.startswith("Yes: every day at 08:00 in Berlin")


async def test_what_may_be_a_place_does_not_move_the_reminders_unasked(anna: Person) -> None:
    await answers(anna, "/remind 19:30 Berlin")
    asked = await answers(anna, "/remind bla bla")
    assert asked.button("No, another city") or "could not read" in asked.text
    assert (await exported(anna))["settings"]["timezone"] == "Europe/Berlin"


async def test_weekdays_alone_keep_the_times_and_the_city(anna: Person) -> None:
    await answers(anna, "/remind 19:30 Berlin")
    told = await answers(anna, "/remind mo-fr")
    assert told.text.startswith("Yes: from Monday to Friday at 19:30 in Berlin")


async def test_weekdays_can_come_before_the_time(anna: Person) -> None:
    assert "from Monday to Friday" in (await answers(anna, "/remind weekdays")).text
    assert "Which city" in (await taps(anna, "08:00")).text
    await answers(anna, "Berlin")
    assert (await taps(anna, "Yes")).text.startswith("Yes: from Monday to Friday at 08:00")


async def test_the_time_may_change_where_the_city_is_asked(anna: Person) -> None:
    await answers(anna, "/remind weekdays 19:30")
    await answers(anna, "in the evening, Paris")
    assert (await taps(anna, "Yes")).text.startswith("Yes: from Monday to Friday at 19:00 in Paris")


async def test_remind_shows_what_is_set_and_offers_changes(anna: Person) -> None:
    await answers(anna, "/remind 19:30 Berlin")
    shown = await answers(anna, "/remind")
    assert shown.text.startswith("Your reminder: every day at 19:30 in Berlin")
    assert "At what time" in (await taps(anna, "Another time")).text
    assert (await taps(anna, "12:30")).text.startswith("Yes: every day at 12:30")


@pytest.mark.parametrize("typed", ["/remind off", "/remind OFF", "/remind stop"])
async def test_it_can_be_turned_off_in_one_message(anna: Person, typed: str) -> None:
    await answers(anna, "/remind 19:30 Berlin")
    assert "Your reminder is off" in (await answers(anna, typed)).text
    assert (await exported(anna))["settings"]["next_reminder_at"] is None


async def test_it_can_be_turned_off_by_a_button(anna: Person) -> None:
    await answers(anna, "/remind 19:30 Berlin")
    assert "Your reminder is off" in (await taps(anna, "Turn off")).text
    assert "At what time" in (await answers(anna, "/remind")).text


async def test_not_now_leaves_it_off(anna: Person) -> None:
    await answers(anna, "/remind")
    await taps(anna, "Not now")
    assert (await exported(anna))["settings"]["reminder_time"] == ""


async def test_setting_it_in_the_middle_of_a_review_keeps_the_place(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "/remind 19:30 Berlin")
    assert "1 of 3" in (await taps(anna, "Review")).text


async def test_a_restart_in_the_middle_of_setting_it_is_not_noticed(tutor: Tutor, anna: Person) -> None:
    await answers(anna, "/remind 19:30")
    await tutor.restart()
    await answers(anna, "Berlin")
    await tutor.restart()
    assert (await taps(anna, "Yes")).text.startswith("Yes")


async def test_the_zone_is_the_learners_day_in_reviews(anna: Person) -> None:
    await answers(anna, "/remind 19:30 Tokyo")
    await starts_reviewing(anna)
    await answers(anna, "sensitivity")
    assert (await exported(anna))["reviews"][0]["zone"] == "Asia/Tokyo"


async def test_the_city_may_come_first_and_only_the_time_is_asked_then(anna: Person) -> None:
    assert (await answers(anna, "/remind Berlin")).text.startswith("At what time")
    assert (await answers(anna, "19:30")).text.startswith("Yes: every day at 19:30 in Berlin")
