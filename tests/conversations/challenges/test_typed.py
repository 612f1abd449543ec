"""The typed race: replies to the question, graded fairly; a hint at half time; a quiet sign for a close answer."""

from __future__ import annotations

import asyncio

from tests.clock import Clock
from tests.conversations.challenges.playing import starts, time_is_up, typed_answer
from tests.groups import Group
from tests.people import PATIENCE, Telegram
from tests.person import Person
from tests.seen import Seen
from tests.tutor import Tutor


async def asked(person: Person, group: Group, number: int = 1) -> Seen:
    """See the question of a round, once the bot knows where it stands."""
    seen = await person.sees(f"{number} of 5.", in_=group)
    await person.telegram.quiet(0.05)
    return seen


async def test_everyone_who_is_right_in_time_scores(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben, cleo = telegram.person("Ben"), telegram.person("Cleo")
    group = await telegram.group("Class", anna, ben, cleo)
    await starts(group, anna, ben, how="typed 5 20")
    question = await asked(anna, group)
    assert question.keyboard == {
        "force_reply": True,
        "selective": True,
        "input_field_placeholder": "Your answer",
    }
    assert "Anna Ben" in question.text
    await anna.replies(question, typed_answer(question))
    await telegram.quiet(0.05)
    clock.turn(seconds=2)
    await ben.replies(question, typed_answer(question), spoiler=True)
    await cleo.replies(question, "no idea")
    await time_is_up(telegram, tutor, clock, 25)
    result = await anna.sees("Time is up", in_=group)
    assert "Right: Anna +150, Ben +140" in result.text
    assert "Cleo: 0" in result.text


async def test_a_hint_comes_at_half_time_and_makes_the_answer_worth_less(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna, how="typed 5 30")
    question = await asked(anna, group)
    while typed_answer(question) == "0.5":  # a number has no hint: on to the next
        await time_is_up(telegram, tutor, clock, 40)
        await time_is_up(telegram, tutor, clock, 10)
        question = await asked(anna, group, 2)
    board = await anna.sees("Reply to the question", button="Stop", in_=group)
    await time_is_up(telegram, tutor, clock, 15)
    hinted = await anna.sees("Hint: ", in_=group)
    assert hinted.id == board.id
    assert typed_answer(question)[0] in hinted.text
    await anna.replies(question, typed_answer(question))
    await time_is_up(telegram, tutor, clock, 20)
    await anna.sees("Right: Anna +120", in_=group)


async def test_a_close_answer_gets_a_sign_that_gives_nothing_away(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna, how="typed 5 30")
    number = 1
    while "kinds of error" not in (question := await asked(anna, group, number)).text:
        await anna.replies(question, "no idea")
        await time_is_up(telegram, tutor, clock, 40)
        await time_is_up(telegram, tutor, clock, 40)
        number += 1
    await anna.replies(question, "false positives")
    seen = await anna.sees_reaction("👀", in_=group)
    assert seen.text == "false positives"
    for _ in range(6):
        await anna.replies(question, "false negatives")
    async with asyncio.timeout(PATIENCE):
        while len(telegram.calls.of("setMessageReaction")) < 4:  # noqa: ASYNC110 - calls ring no bell
            await asyncio.sleep(0.01)
    await telegram.quiet(0.1)
    assert len(telegram.calls.of("setMessageReaction")) == 4


async def test_what_is_no_reply_or_an_edit_or_too_late_does_not_count(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await starts(group, anna, ben, how="typed 5 20")
    question = await asked(anna, group)
    wrong = await anna.replies(question, "no idea")
    await anna.edits(wrong, typed_answer(question), in_=group)
    await ben.says(typed_answer(question), in_=group)
    await time_is_up(telegram, tutor, clock, 25)
    await anna.sees("Nobody was right", in_=group)
    await ben.replies(question, typed_answer(question))
    await time_is_up(telegram, tutor, clock, 10)
    assert not any("Ben +" in seen.text for seen in anna.chat_in(group))


async def test_what_a_player_types_in_markup_is_only_letters(
    telegram: Telegram, tutor: Tutor, clock: Clock
) -> None:
    eve = telegram.person("<b>Eve</b> & co")
    group = await telegram.group("Class", eve)
    await starts(group, eve, how="typed 5 20")
    question = await asked(eve, group)
    assert "<b>Eve</b> & co" in question.text
    await eve.replies(question, typed_answer(question))
    await time_is_up(telegram, tutor, clock, 25)
    await eve.sees("<b>Eve</b> & co +150", in_=group)


async def test_a_reply_sent_after_the_time_does_not_count_when_it_is_read_after_an_outage(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben, cleo = telegram.person("Ben"), telegram.person("Cleo")
    group = await telegram.group("Class", anna, ben, cleo)
    await starts(group, anna, how="typed 5 10")
    question = await anna.sees("1 of 5.", in_=group)
    await anna.sees("Question 1 of", in_=group)
    await telegram.quiet(0.05)
    await tutor.end()
    await ben.replies(question, typed_answer(question))
    clock.turn(seconds=20)
    await cleo.replies(question, typed_answer(question))
    await tutor.begin()
    await telegram.quiet(0.05)
    await tutor.app.challenges.run()
    result = await anna.sees("Time is up", in_=group)
    assert "Ben +" in result.text
    assert "Cleo" not in result.text
