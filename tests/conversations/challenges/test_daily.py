"""What a group may set: a challenge every day at its own time, its time zone, its course."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.learning.timezones.zones import instant
from tests.clock import Clock
from tests.conversations.challenges.playing import (
    polled,
    right_of,
    sets_up,
    time_is_up,
    wrong_of,
)
from tests.conversations.writing import write_course
from tests.people import Telegram
from tests.person import Person
from tests.tutor import Tutor


async def test_a_daily_challenge_comes_at_the_groups_own_time(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await ben.says("/daily 19:30 Berlin", in_=group)
    await ben.sees("Only an admin", in_=group)
    await anna.says("/daily 19:30", in_=group)
    await anna.sees("add the city", in_=group)
    await anna.says("/daily 19:30 Berlin polls", in_=group)
    await anna.sees("Every day at 19:30 (Berlin", in_=group)
    clock.set(datetime(2026, 3, 2, 18, 30, 5, tzinfo=UTC))
    await tutor.app.challenges.run()
    await ben.sees("Daily challenge", button="Join", in_=group)
    await ben.presses("Join", in_=group)
    await ben.toast()
    await ben.presses("Stop", in_=group)  # nobody is its host: only admins end what they have set
    assert await ben.toast() == "Only the host or an admin can do that."
    await time_is_up(telegram, tutor, clock, 301)
    await polled(ben, 1, group)
    await anna.says("/daily off", in_=group)
    await anna.sees("no daily challenge", in_=group)
    clock.set(datetime(2026, 3, 3, 18, 30, 5, tzinfo=UTC))
    await tutor.app.challenges.run()
    assert not any("Daily challenge" in seen.text for seen in ben.chat_in(group) if seen.button("Join"))


async def test_a_question_of_the_day_stays_open_beside_other_games(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await anna.says("/daily 10:00 UTC day", in_=group)
    await anna.sees("stays open for a day", in_=group)
    clock.set(datetime(2026, 3, 2, 10, 0, 5, tzinfo=UTC))
    await tutor.app.challenges.run()
    poll = await anna.sees_poll("Question of the day", in_=group)
    await sets_up(ben, group)
    await ben.presses("Stop", in_=group)
    await ben.sees("closed", in_=group)
    clock.turn(hours=5)
    await anna.votes(*right_of(poll), message=poll, in_=group)
    await ben.votes(wrong_of(poll), message=poll, in_=group)
    await time_is_up(telegram, tutor, clock, 19 * 3600)
    result = await anna.sees("Question of the day", kind="text", in_=group)
    assert "Right: Anna +150" in result.text
    await anna.says("/leaderboard", in_=group)
    await anna.sees("1. Anna: 150", in_=group)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 27), 23), (date(2026, 3, 28), 22), (date(2026, 10, 24), 24)]
)
async def test_a_question_of_the_day_is_closed_before_the_next_also_where_clocks_are_changed(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person, day: date, hours: int
) -> None:
    group = await telegram.group("Class", anna)
    clock.set(instant(day, time(9), "Europe/Berlin"))
    await anna.says("/daily 10:00 Berlin day", in_=group)
    await anna.sees("stays open for a day", in_=group)
    clock.set(instant(day, time(10), "Europe/Berlin") + timedelta(seconds=1))
    await tutor.app.challenges.run()
    first = await anna.sees_poll("Question of the day", in_=group)
    await anna.votes(*right_of(first), message=first, in_=group)
    await time_is_up(telegram, tutor, clock, hours * 3600 - 60)
    assert not any("Right: Anna" in seen.text for seen in anna.chat_in(group))
    await time_is_up(telegram, tutor, clock, 90)
    await anna.sees("Right: Anna +150", in_=group)
    clock.set(instant(day + timedelta(days=1), time(10), "Europe/Berlin") + timedelta(seconds=1))
    await tutor.app.challenges.run()
    await anna.sees_poll("Question of the day", closed=False, in_=group)
    assert len(telegram.calls.of("sendPoll", group.id)) == 2


async def test_a_daily_challenge_waits_for_the_end_of_the_game_that_goes_on(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await anna.says("/daily 10:00 UTC typed", in_=group)
    await anna.sees("Every day at 10:00", in_=group)
    clock.set(datetime(2026, 3, 2, 9, 59, 55, tzinfo=UTC))
    await sets_up(anna, group)
    await time_is_up(telegram, tutor, clock, 10)
    await anna.presses("Stop", in_=group)
    await anna.sees("closed", in_=group)
    await time_is_up(telegram, tutor, clock, 301)
    await anna.sees("Daily challenge", button="Join", in_=group)


async def test_admins_choose_the_zone_and_members_do_not(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await ben.says("/settings Tokyo", in_=group)
    await ben.sees("Only an admin", in_=group)
    await anna.says("/settings Tokyo", in_=group)
    await anna.sees("Time zone: Tokyo", in_=group)


async def test_admins_choose_the_course_of_the_group_in_one_message(
    telegram: Telegram, tutor: Tutor, anna: Person, tmp_path: Path
) -> None:
    """A long list comes in pages; nobody else turns them, and no forged press puts the settings anywhere else."""
    folder = tmp_path / "courses"
    for number in range(10, 33):
        write_course(folder, f"number {number}".replace(" ", "-"), loose=4)
    await tutor.restart(courses=(folder,))
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await anna.says("/settings", in_=group)
    first = await anna.sees("This group", button="The number-10 course", in_=group)
    await ben.presses("Next", in_=group)
    assert "Only an admin" in await ben.toast()
    await anna.presses("Next", in_=group)
    await anna.sees("This group", button="The number-20 course", in_=group)
    await anna.presses("The number-25 course", in_=group)
    chosen = await anna.sees("Course: The number-25 course", in_=group)
    assert chosen.id == first.id
    lobby = await sets_up(anna, group)
    assert "The number-25 course" in lobby.text
    await anna.presses(message=lobby, data="gD:0:1")
    assert "done" in await anna.toast()
    await telegram.quiet(0.05)
    assert anna.last_in(group).button("Join")
