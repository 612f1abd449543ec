"""A game makes at most 18 calls a minute in its group, edits and reactions included, whatever people do."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest

from tests.clock import Clock
from tests.conversations.challenges.playing import Group, polled, right_of, sets_up, starts, time_is_up
from tests.people import Telegram
from tests.person import Person
from tests.tutor import Tutor

FREE = ("answerCallbackQuery", "getChatAdministrators", "getUpdates")


def most_in_a_minute(telegram: Telegram, group: int) -> int:
    """Return how many calls were made in the fullest minute."""
    times = [call.at for call in telegram.calls.of(chat_id=group) if call.method not in FREE]
    minute = timedelta(minutes=1)
    return max(sum(1 for other in times if at - minute < other <= at) for at in times)


@pytest.mark.parametrize("how", ["polls 5 10", "typed 5 10"])
async def test_a_quick_game_keeps_below_it(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person, how: str
) -> None:
    people = [telegram.person(f"P{number}") for number in range(8)]
    group = await telegram.group("Class", anna, *people)
    await starts(group, anna, *people, how=how)
    for _ in range(100):
        await time_is_up(telegram, tutor, clock, 2)
        shown = anna.last_in(group)
        if shown.button("Rematch"):
            break
        if not shown.poll and shown.keyboard and shown.keyboard.get("force_reply"):
            for person in people:
                await person.replies(shown, "false positives")
    assert most_in_a_minute(telegram, group.id) <= 18


async def test_an_impatient_group_is_not_flooded(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    lobby = await sets_up(anna, group)
    seconds = [str(key["callback_data"]) for key in lobby.buttons[2]]
    for number in range(25):
        await anna.says("/challenge", in_=group)
        await anna.presses(data=seconds[number % 3], message=lobby)
        await telegram.quiet(0.01)
    await anna.presses("Join", in_=group)
    await anna.presses("Start now", in_=group)
    await telegram.quiet(0.05)
    for number in range(25):
        await ben.says("/challenge" if number % 2 else "/stop", in_=group)
    await telegram.quiet(0.05)
    assert most_in_a_minute(telegram, group.id) <= 18
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await time_is_up(telegram, tutor, clock, 25)
    await anna.sees("Right: Anna", in_=group)


async def test_a_host_who_cannot_decide_floods_nobody(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await starts(group, ben, anna)
    board = await ben.sees("Question 1 of", button="Hand over", in_=group)
    hand_over = str(board.buttons[1][0]["callback_data"])
    for _ in range(31):
        await ben.presses(data=hand_over, message=board)
    assert await ben.toast() == "Saved; it shows in a moment."
    await telegram.quiet(0.05)
    assert most_in_a_minute(telegram, group.id) <= 18
    await time_is_up(telegram, tutor, clock)
    await ben.sees("Time is up", button="Take over as host", in_=group)
    assert most_in_a_minute(telegram, group.id) <= 18


async def test_a_rematch_that_has_to_wait_leaves_the_podium_standing(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await starts(group, ben, anna, how="polls 3 10")
    for number in (1, 2, 3):
        await anna.votes(*right_of(await polled(anna, number, group)), in_=group)
        if number == 3:
            await ben.presses("Hand over", in_=group)
            await ben.sees(button="Take over", in_=group)
        await ben.presses("Skip", in_=group)
        await ben.sees("Time is up", button="Next question", in_=group)
        await ben.presses("Next question", in_=group)
    podium = await ben.sees("podium", button="Rematch", in_=group)
    await ben.presses("Rematch", in_=group)
    assert await ben.toast() == "Saved; it shows in a moment."
    await time_is_up(telegram, tutor, clock, 62)
    lobby = await ben.sees("Nobody has joined", button="Join", in_=group)
    assert lobby.id > podium.id
    assert most_in_a_minute(telegram, group.id) <= 18


async def test_skipping_every_question_at_once_keeps_below_it(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna, how="polls 20 60")
    await anna.presses("Hand over", in_=group)  # one more call, so that the last question just fits
    await anna.sees("Question 1", button="Take over as host", in_=group)
    for _ in range(35):
        shown = anna.last_in(group)
        label = next((one for one in ("Skip", "Next question") if shown.button(one)), "")
        if label:
            await anna.presses(label, in_=group)
            await anna.toast()
        await time_is_up(telegram, tutor, clock, 2)
    assert most_in_a_minute(telegram, group.id) <= 18


async def skips(anna: Person, number: int, group: Group) -> str:
    """Answer a question, skip it, go on; return the result that was shown."""
    await anna.votes(*right_of(await polled(anna, number, group)), in_=group)
    await anna.presses("Skip", in_=group)
    await anna.toast()
    result = await anna.sees("Time is up", button="Next question", in_=group)
    await anna.presses("Next question", in_=group)
    return result.text


async def test_who_has_to_wait_for_the_next_question_is_told_how_long(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna, how="polls 20 60")
    for number in range(1, 20):
        result = await skips(anna, number, group)
        toast = await anna.toast()
        if toast:
            break
    assert "The next question comes in about 6" in result  # seconds
    assert "within a minute" in toast
    await time_is_up(telegram, tutor, clock, 62)
    await polled(anna, number + 1, group)


async def test_stopping_right_after_a_skip_keeps_below_it(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    """The group is as busy as it may be when the last question comes."""
    group = await telegram.group("Class", anna)
    await starts(group, anna, how="polls 20 60")
    await anna.presses("Hand over", in_=group)  # one more call, so that the last question would just fit
    await anna.sees("Question 1 of", button="Take over as host", in_=group)
    for number in (1, 2):
        await skips(anna, number, group)
        assert await anna.toast() == ""
    await polled(anna, 3, group)
    await anna.presses("Skip", in_=group)
    await anna.presses("Next question", in_=group)
    await anna.presses("Stop", in_=group)
    await anna.sees("Stopped. The podium", button="Rematch", in_=group)
    await telegram.quiet(0.05)
    assert most_in_a_minute(telegram, group.id) <= 18


async def test_games_in_two_topics_share_what_their_group_may(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben, supergroup=True)
    topics = [group.topic(name) for name in ("Physics", "Chemistry", "Music")]
    for topic in topics:
        await starts(topic, anna, how="polls 3 10")
    for _ in range(60):
        for topic in topics:
            for poll in (seen for seen in anna.chat_in(topic) if seen.poll):
                with suppress(ValueError):  # closed, or voted in
                    await anna.votes(0, message=poll)
        await time_is_up(telegram, tutor, clock, 5)
        if all(any(seen.button("Rematch") for seen in anna.chat_in(topic)) for topic in topics):
            break
    for topic in topics:
        podium = next(seen for seen in anna.chat_in(topic) if seen.button("Rematch"))
        assert "3 questions were asked" in podium.text
    assert most_in_a_minute(telegram, group.id) <= 18


async def test_commands_by_the_dozen_are_answered_as_soon_as_there_is_room_once_each(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna)
    commands = ("/leaderboard", "/daily", "/settings", "/help", "/review", "/daily at noon", "/challenge")
    for command in commands * 6:
        await anna.says(command, in_=group)
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await time_is_up(telegram, tutor, clock)
    await anna.sees("Right: Anna", in_=group)
    await anna.presses("Stop", in_=group)
    await anna.sees("Stopped", in_=group)
    await anna.says("/leaderboard", in_=group)
    for _ in range(15):
        await time_is_up(telegram, tutor, clock, 10)
    assert most_in_a_minute(telegram, group.id) <= 18
    said = [seen.text for seen in anna.chat_in(group)]
    assert sum(text.startswith("No points yet") for text in said) in (1, 2, 3)
    assert any(text.startswith("This group") for text in said)


async def test_what_waits_to_be_said_is_not_said_any_more_where_the_bot_was_thrown_out(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    for command in ("/leaderboard", "/daily", "/settings", "/help") * 6:
        await anna.says(command, in_=group)
    await telegram.quiet(0.05)
    group.remove(telegram.bot)
    await telegram.quiet(0.05)
    before = len(telegram.calls.of("sendMessage", group.id))
    for _ in range(3):
        await time_is_up(telegram, tutor, clock, 40)
    assert len(telegram.calls.of("sendMessage", group.id)) == before
