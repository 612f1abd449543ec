"""Who may do what: everyone joins, the host and admins decide, in every state and at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clock import Clock
from tests.conversations.challenges.playing import polled, sets_up, starts, time_is_up
from tests.conversations.writing import write_course
from tests.people import Telegram
from tests.person import Person
from tests.tutor import Tutor


async def test_the_set_up_is_one_message_that_is_edited_in_place(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    first = await sets_up(anna, group, "")
    assert "10 questions, 20 seconds each" in first.text
    for label, shown in (
        ("20 questions", "20 questions"),
        ("30 sec", "30 seconds each"),
        ("Typed race", "reply to the question"),
        ("Streak points", "in a row"),
    ):
        await anna.presses(label, in_=group)
        assert (await anna.sees(shown, button="Join", in_=group)).id == first.id
    await anna.presses("Lesson", in_=group)
    await anna.sees("Which lesson?", button="Two numbers", in_=group)
    await anna.presses("Two numbers", in_=group)
    assert (await anna.sees("How tests are measured: Two numbers", in_=group)).id == first.id


async def test_only_the_host_or_an_admin_decides(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    ben, cleo = telegram.person("Ben"), telegram.person("Cleo")
    group = await telegram.group("Class", anna, ben, cleo)
    await sets_up(ben, group)
    for label in ("20 questions", "Start now", "Stop", "Hand over", "Course"):
        await cleo.presses(label, in_=group)
        assert await cleo.toast() == "Only the host or an admin can do that."
    await cleo.presses("Join", in_=group)
    assert await cleo.toast() == "You are in."
    await anna.presses("Stop", in_=group)
    await anna.sees("This challenge is closed", in_=group)


async def test_an_admin_stops_while_a_question_is_open(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await starts(group, ben)
    await polled(ben, 1, group)
    await anna.presses("Stop", in_=group)
    await anna.sees("Stopped. The podium", button="Rematch", in_=group)
    await anna.sees_poll(closed=True, in_=group)


async def test_an_anonymous_admin_sets_up_and_stops(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    group = await telegram.group("Class", anna, supergroup=True)
    group.promote(anna, anonymous=True)
    await sets_up(anna, group)
    await anna.says("/stop", in_=group)
    await anna.sees("This challenge is closed", in_=group)


async def test_who_is_an_admin_is_asked_once_a_minute(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben, cleo = telegram.person("Ben"), telegram.person("Cleo")
    group = await telegram.group("Class", anna, ben, cleo)
    await sets_up(ben, group)
    for _ in range(3):
        await cleo.presses("Stop", in_=group)
        assert "Only the host" in await cleo.toast()
    assert len(telegram.calls.of("getChatAdministrators")) == 1
    clock.turn(seconds=61)
    group.promote(cleo)
    await cleo.presses("Stop", in_=group)
    await cleo.sees("closed", in_=group)


async def test_where_telegram_will_not_say_who_the_admins_are_the_press_is_refused(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await sets_up(anna, group)
    telegram.faults.error(400, method="getChatAdministrators")
    await ben.presses("Stop", in_=group)
    assert "Only the host" in await ben.toast()


async def test_where_nothing_is_heard_of_who_the_admins_are_the_press_is_refused_too(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await sets_up(anna, group)
    telegram.faults.lose_answer(method="getChatAdministrators", times=3)
    await ben.presses("Stop", in_=group)
    assert "Only the host" in await ben.toast()


async def test_the_host_hands_over(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    ben, cleo = telegram.person("Ben"), telegram.person("Cleo")
    group = await telegram.group("Class", anna, ben, cleo)
    await starts(group, ben, cleo)
    await polled(ben, 1, group)
    await ben.presses("Hand over", in_=group)
    await cleo.sees(button="Take over", in_=group)
    await cleo.presses("Take over", in_=group)
    assert await cleo.toast() == "You are the host now."
    await ben.presses("Stop", in_=group)
    assert "Only the host" in await ben.toast()
    await cleo.presses("Stop", in_=group)
    await cleo.sees("Stopped", in_=group)


async def test_skip_goes_on_to_the_next_question(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna)
    await polled(anna, 1, group)
    await telegram.quiet(0.05)
    old = await anna.sees(button="Skip", in_=group)
    await anna.presses("Skip", in_=group)
    await anna.sees("Time is up", in_=group)
    await anna.presses(data=_skip(old.button("Skip")), message=old)
    assert "done" in await anna.toast()
    await time_is_up(telegram, tutor, clock, 15)
    await polled(anna, 2, group)


def _skip(button: object) -> str:
    assert isinstance(button, dict)
    return str(button["callback_data"])


async def test_a_second_game_in_the_same_chat_is_refused_kindly(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await starts(group, anna)
    await polled(anna, 1, group)
    await ben.says("/challenge", in_=group)
    await ben.sees("going on here already", in_=group)


async def test_a_game_in_each_topic_is_fine_and_keeps_to_it(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    group = await telegram.group("Class", anna, supergroup=True)
    one, other = group.topic("Physics"), group.topic("Chemistry")
    await starts(one, anna)
    await starts(other, anna)
    assert (await polled(anna, 1, other)).thread == other.thread
    assert len([seen for seen in anna.chat_in(one) if seen.poll]) == 1
    assert len([seen for seen in anna.chat_in(other) if seen.poll]) == 1


@pytest.mark.parametrize(
    "data", ["gx:0:999", "gx:0:1:5", "gr:0:1:7", "gm:0:1:evil", "gs:99:1", "gk:0:1:9", "gC:0:1:5", ""]
)
async def test_forged_buttons_change_nothing(
    telegram: Telegram, tutor: Tutor, anna: Person, data: str
) -> None:
    group = await telegram.group("Class", anna)
    lobby = await sets_up(anna, group)
    await anna.presses(message=lobby, data=data)
    assert "done" in await anna.toast()
    await anna.sees_nothing(0.1, in_=group)


async def test_a_button_of_another_group_changes_nothing(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    eve = telegram.person("Eve")
    group, hers = await telegram.group("Class", anna), await telegram.group("Den", eve)
    lobby = await sets_up(anna, group)
    own = await sets_up(eve, hers)
    await eve.presses(message=own, data=_skip(lobby.button("Stop")))
    assert "done" in await eve.toast()
    await anna.presses("Join", in_=group)
    assert await anna.toast() == "You are in."


async def test_ten_people_join_at_once(telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person) -> None:
    people = [telegram.person(f"P{number}") for number in range(10)]
    group = await telegram.group("Class", anna, *people)
    await sets_up(anna, group)
    before = len(telegram.calls.of("editMessageText", group.id))
    for person in people:
        await person.presses("Join", in_=group)
    for person in people:
        assert await person.toast() == "You are in."
    await time_is_up(telegram, tutor, clock, 4)
    await telegram.quiet(0.1)
    assert "10 players" in anna.last_in(group).text
    assert len(telegram.calls.of("editMessageText", group.id)) - before <= 3


async def test_what_was_wanted_of_a_game_is_not_done_to_the_next_one(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    """Telegram is slow to say who the admins are: meanwhile the game is over, and another is set up."""
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await sets_up(ben, group)
    telegram.faults.hang(0.4, method="getChatAdministrators", times=1)
    await anna.says("/stop", in_=group)
    await ben.presses("Stop", in_=group)
    await ben.sees("This challenge is closed", in_=group)
    await sets_up(ben, group)
    await telegram.quiet(0.6)
    assert anna.last_in(group).button("Join")
    await anna.says("/stop", in_=group)
    await anna.sees("This challenge is closed", in_=group)


async def test_while_telegram_is_slow_to_say_who_the_admins_are_the_host_decides_at_once(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    ben, cleo = telegram.person("Ben"), telegram.person("Cleo")
    group = await telegram.group("Class", anna, ben, cleo)
    await starts(group, ben, cleo)
    await polled(ben, 1, group)
    telegram.faults.hang(30, method="getChatAdministrators", times=1)
    await cleo.presses("Stop", in_=group)
    await ben.presses("Skip", in_=group)
    await ben.sees("Time is up", in_=group)
    telegram.faults.release()
    assert "Only the host" in await cleo.toast()


async def test_long_lists_of_lessons_come_in_pages(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person, tmp_path: Path
) -> None:
    """Also where two courses have the same title: the lessons are those of the chosen one."""
    folder = tmp_path / "courses"
    for name, lessons in (("first", 2), ("second", 23)):
        course = write_course(folder, name, lessons=lessons, cards=1) / "course.yaml"
        course.write_text(course.read_text().replace(f"The {name} course", "The same title"))
    await tutor.restart(courses=(folder,))
    group = await telegram.group("Class", anna)
    lobby = await sets_up(anna, group)
    await anna.presses("Course", in_=group)
    courses = await anna.sees("Which course?", button="The same title", in_=group)
    await anna.presses(data=str(courses.buttons[1][0]["callback_data"]), message=courses)
    await anna.sees("Challenge", button="Lesson", in_=group)
    await anna.presses("Lesson", in_=group)
    assert len((await anna.sees("Which lesson?", button="Lesson 1", in_=group)).buttons) <= 12
    for first in ("Lesson 10", "Lesson 20"):
        await anna.presses("Next", in_=group)
        await anna.sees("Which lesson?", button=first, in_=group)
    await anna.presses("Lesson 23", in_=group)
    assert (await anna.sees("The same title: Lesson 23", in_=group)).id == lobby.id
