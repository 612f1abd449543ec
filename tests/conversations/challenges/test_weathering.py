"""What a game weathers: a restart, a move to a supergroup, the bot's removal, floods, silence, lost answers."""

from __future__ import annotations

import asyncio

from storage import challenges
from tests.clock import Clock
from tests.conversations.challenges.playing import polled, right_of, sets_up, starts, time_is_up, typed_answer
from tests.people import Telegram
from tests.person import Person
from tests.tutor import Tutor


async def test_a_restart_in_the_middle_of_a_question_loses_no_vote(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await starts(group, anna, ben)
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await telegram.quiet(0.05)
    await tutor.end()
    await ben.votes(*right_of(poll), in_=group)  # while nobody listens
    await tutor.begin()
    await time_is_up(telegram, tutor, clock)
    result = await anna.sees("Time is up", in_=group)
    assert "Anna +" in result.text
    assert "Ben +" in result.text
    await time_is_up(telegram, tutor, clock, 10)
    await polled(anna, 2, group)


async def test_an_upgraded_group_keeps_game_and_scores(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna, how="typed 5 20")
    question = await anna.sees("1 of 5.", in_=group)
    await telegram.quiet(0.05)
    await anna.replies(question, typed_answer(question))
    await time_is_up(telegram, tutor, clock, 25)
    await anna.sees("Right: Anna", in_=group)
    await time_is_up(telegram, tutor, clock, 10)
    await anna.sees("2 of 5.", in_=group)
    group.upgrade()
    again = await anna.sees("2 of 5.", in_=group)
    await anna.sees("Question 2 of 5", button="Stop", in_=group)
    await telegram.quiet(0.05)
    await anna.replies(again, typed_answer(again))
    await time_is_up(telegram, tutor, clock, 25)
    await anna.sees("1. Anna: 300", in_=group)


async def test_the_bot_thrown_out_ends_its_game_quietly(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna)
    await polled(anna, 1, group)
    await telegram.quiet(0.05)
    group.remove(telegram.bot)
    before = len(telegram.calls.of("sendMessage"))
    for _ in range(3):
        await time_is_up(telegram, tutor, clock, 60)
    assert len(telegram.calls.of("sendMessage")) == before
    group.add(telegram.bot)
    await sets_up(anna, group)


async def test_three_questions_that_nobody_answers_end_the_game(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna)
    for number in range(1, 4):
        await polled(anna, number, group)
        await time_is_up(telegram, tutor, clock)
        await time_is_up(telegram, tutor, clock, 10)
    await anna.sees("Nobody answered three questions", button="Rematch", in_=group)


async def test_votes_in_a_poll_of_which_nobody_knows_whether_it_came_count(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await sets_up(anna, group)
    for person in (anna, ben):
        await person.presses("Join", in_=group)
        await person.toast()
    telegram.faults.lose_answer(method="sendPoll", times=1)
    await anna.presses("Start now", in_=group)
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await telegram.quiet(0.1)
    await ben.votes(*right_of(poll), in_=group)
    await time_is_up(telegram, tutor, clock)
    result = await anna.sees("Time is up", in_=group)
    assert "Anna +" in result.text
    assert "Ben +" in result.text
    assert telegram.calls.of("stopPoll") == []
    await time_is_up(telegram, tutor, clock, 10)
    await polled(anna, 2, group)
    assert len(telegram.calls.of("sendPoll")) == 2


async def test_a_poll_that_never_came_counts_for_nobody_and_the_game_goes_on(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await sets_up(anna, group)
    await anna.presses("Join", in_=group)
    await anna.toast()
    telegram.faults.lose_request(method="sendPoll", times=1)
    await anna.presses("Start now", in_=group)
    await anna.sees("Question 1 of 5", in_=group)
    await telegram.quiet(0.1)
    await time_is_up(telegram, tutor, clock)
    await anna.sees("Nobody was right", in_=group)
    await time_is_up(telegram, tutor, clock, 10)
    await polled(anna, 2, group)


async def test_where_no_polls_may_be_sent_the_game_ends_and_the_group_can_play_another_way(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    telegram.faults.error(
        400,
        description="Bad Request: not enough rights to send polls to the chat",
        method="sendPoll",
        times=1,
    )
    await starts(group, anna)
    await anna.sees("may not send polls", button="Rematch", in_=group)
    await starts(group, anna, how="typed 5 20")
    await anna.sees("1 of 5.", in_=group)


async def test_a_flood_delays_the_question_and_its_time_begins_when_it_stands(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await sets_up(anna, group)
    await anna.presses("Join", in_=group)
    await anna.toast()
    telegram.faults.too_many(1, method="sendPoll", times=1)
    await anna.presses("Start now", in_=group)
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await time_is_up(telegram, tutor, clock)
    await anna.sees("Right: Anna", in_=group)


async def test_no_answer_is_given_away_before_the_time_is_up(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna, how="typed 5 20")
    question = await anna.sees("1 of 5.", in_=group)
    answer = typed_answer(question)
    await telegram.quiet(0.05)
    for call in telegram.calls.of("sendMessage", group.id):
        assert answer not in str(call.params)


async def test_nobody_becomes_a_learner_by_playing(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna)
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await telegram.quiet(0.05)
    assert await tutor.app.database.read(
        lambda tx: tx.execute("SELECT count(*) FROM learners").fetchone()
    ) == (0,)


async def test_replies_to_a_question_of_which_nobody_knows_whether_it_came_count(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await sets_up(anna, group, "typed 5 20")
    await anna.presses("Join", in_=group)
    await anna.toast()
    telegram.faults.lose_answer(method="sendMessage", times=1)
    await anna.presses("Start now", in_=group)
    question = await anna.sees("1 of 5.", in_=group)
    await anna.replies(question, typed_answer(question))
    await time_is_up(telegram, tutor, clock, 25)
    await anna.sees("Right: Anna", in_=group)


async def test_a_game_goes_on_when_a_player_is_forgotten_in_the_middle(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Benjamin")
    group = await telegram.group("Class", anna, ben)
    await starts(group, ben, anna, how="typed 5 20")
    question = await anna.sees("1 of 5.", in_=group)
    await telegram.quiet(0.05)
    await ben.replies(question, typed_answer(question))
    await telegram.quiet(0.05)
    await tutor.app.database.transaction(lambda tx: challenges.forget(tx, ben.id))
    await anna.replies(question, typed_answer(question))
    await time_is_up(telegram, tutor, clock, 25)
    result = await anna.sees("Right: Anna +150", in_=group)
    assert "Benjamin" not in result.text
    await anna.presses("Stop", in_=group)  # the host is gone: who plays decides
    await anna.sees("Stopped", in_=group)


async def test_votes_before_the_move_of_a_group_count_after_it(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna)
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await telegram.quiet(0.05)
    group.upgrade()
    await anna.sees("Question 1 of", button="Stop", in_=group)
    await time_is_up(telegram, tutor, clock)
    await anna.sees("Right: Anna +150", in_=group)
    await time_is_up(telegram, tutor, clock, 10)
    await polled(anna, 2, group)
    assert telegram.calls.of("stopPoll") == []  # where it stands now nobody knows; Telegram's clock closes it


async def test_a_vote_that_comes_before_the_poll_is_known_waits_for_it(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await sets_up(anna, group)
    await anna.presses("Join", in_=group)
    await anna.toast()
    telegram.faults.hang(0.3, method="sendPoll", works=True, times=1)
    await anna.presses("Start now", in_=group)
    poll = await anna.sees_poll(in_=group)
    await anna.votes(*right_of(poll), in_=group)
    await anna.sees("Question 1 of", in_=group)  # the board comes once Telegram has answered
    await time_is_up(telegram, tutor, clock)
    await anna.sees("Right: Anna +150", in_=group)


async def test_the_poll_of_a_game_that_was_stopped_while_it_was_on_its_way_is_closed(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    lobby = await sets_up(anna, group)
    await anna.presses("Join", in_=group)
    await anna.toast()
    telegram.faults.hang(0.3, method="sendPoll", works=True, times=1)
    await anna.presses("Start now", in_=group)
    await anna.sees_poll(in_=group)
    await anna.presses(message=lobby, data=str((lobby.button("Stop") or {})["callback_data"]))
    await anna.sees("Stopped", button="Rematch", in_=group)
    await anna.sees_poll(closed=True, in_=group)


async def test_after_an_outage_of_telegram_answers_given_in_time_are_taken_before_the_question_is_closed(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await starts(group, anna, ben)
    poll = await polled(anna, 1, group)
    await telegram.quiet(0.05)
    telegram.faults.error(502, method="getUpdates")
    await anna.votes(*right_of(poll), in_=group)
    async with asyncio.timeout(20):
        while tutor.app.polling.caught_up.is_set():  # noqa: ASYNC110 - polls fail without ringing a bell
            await asyncio.sleep(0.01)
    await ben.votes(*right_of(poll), in_=group)
    clock.turn(seconds=11)
    await tutor.app.catch_up()
    assert not any("Time is up" in seen.text for seen in anna.chat_in(group))
    telegram.faults.clear()
    result = await anna.sees("Time is up", in_=group)
    assert "Anna +" in result.text
    assert "Ben +" in result.text
