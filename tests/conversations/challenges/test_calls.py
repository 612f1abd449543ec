"""A game makes at most 18 calls a minute in its group, edits and reactions included, whatever people do."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.clock import Clock
from tests.conversations.challenges.playing import polled, right_of, sets_up, starts, time_is_up
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
        await ben.presses("Skip", in_=group)
        await ben.sees("Time is up", button="Next question", in_=group)
        await ben.presses("Next question", in_=group)
    podium = await ben.sees("podium", button="Rematch", in_=group)
    await ben.presses("Rematch", in_=group)
    assert await ben.toast() == "Saved; it shows in a moment."
    await time_is_up(telegram, tutor, clock, 61)
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
