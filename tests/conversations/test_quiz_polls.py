"""The polls of a quiz: closed once they are done with; what becomes of those that nobody is sure of."""

from __future__ import annotations

from tests.conversations.quizzes import asked, plays, polls_sent, right_in, starts_a_quiz
from tests.conversations.stories import exported
from tests.people import Person, Telegram
from tests.seen import Seen
from tests.tutor import Tutor


def closed(telegram: Telegram, person: Person) -> list[int]:
    """The messages whose polls the bot has closed, in order."""
    return [
        int(call.params["message_id"]) for call in telegram.calls.of("stopPoll", person.id) if call.worked
    ]


async def test_no_poll_of_before_stays_open_and_each_is_closed_once(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna, wrong=(2,))
    await anna.sees("6 of 7")
    await telegram.quiet(0.05)
    polls = [seen for seen in anna.chat if seen.poll]
    assert closed(telegram, anna) == [poll.id for poll in polls]
    assert not any(poll.button("Stop") for poll in polls)


async def test_a_poll_that_could_not_be_closed_is_closed_after_a_restart(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    poll = await starts_a_quiz(anna)
    telegram.faults.too_many(60, method="stopPoll", times=1)
    await anna.votes(*right_in(telegram, anna), message=poll)
    await asked(anna, 2)
    await tutor.restart()
    await anna.sees_poll(closed=True)
    assert closed(telegram, anna) == [poll.id]


async def test_stop_closes_the_poll_and_keeps_what_was_answered(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna, wrong=(1,), until=2)
    await asked(anna, 3)
    await anna.presses("Stop")
    await anna.sees("1 of 2", button="Again, misses only")
    await anna.sees_poll(closed=True)


def vote_on_its_way(telegram: Telegram, person: Person, poll: Seen, options: list[int]) -> None:
    """A vote that the person cast before the poll was closed comes only now."""
    assert poll.poll is not None
    user = {"id": person.id, "is_bot": False, "first_name": person.name}
    vote = {"poll_id": poll.poll["id"], "user": user, "option_ids": options}
    telegram.world.updates.put("poll_answer", vote)


async def test_a_question_asked_again_counts_once(telegram: Telegram, anna: Person) -> None:
    first = await starts_a_quiz(anna)
    await anna.says("/quiz")
    second = await asked(anna, 1)
    right = right_in(telegram, anna)
    vote_on_its_way(telegram, anna, first, right)
    await asked(anna, 2)
    vote_on_its_way(telegram, anna, second, right)
    await telegram.quiet(0.1)
    assert len(polls_sent(telegram, anna)) == 3
    assert len((await exported(anna))["quiz_answers"]) == 1


async def test_a_restart_in_the_middle_is_not_noticed(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    poll = await starts_a_quiz(anna)
    await tutor.restart()
    await anna.votes(*right_in(telegram, anna), message=poll)
    await asked(anna, 2)


async def test_a_poll_of_unknown_fate_is_not_sent_twice_but_offered_again(
    telegram: Telegram, anna: Person
) -> None:
    poll = await starts_a_quiz(anna)
    telegram.faults.lose_answer(method="sendPoll", times=1)
    await anna.votes(*right_in(telegram, anna), message=poll)
    await anna.sees("not sure that the question reached you", button="Ask again")
    assert len(polls_sent(telegram, anna)) == 2
    await anna.presses("Ask again")
    await asked(anna, 2)
    await anna.votes(*right_in(telegram, anna))
    await asked(anna, 3)


async def test_a_vote_in_a_poll_that_nobody_recorded_counts_all_the_same(
    telegram: Telegram, anna: Person
) -> None:
    poll = await starts_a_quiz(anna)
    telegram.faults.lose_answer(method="sendPoll", times=1)
    await anna.votes(*right_in(telegram, anna), message=poll)
    await anna.sees("not sure", button="Ask again")
    stray = next(seen for seen in anna.chat if seen.poll and seen.id > poll.id)
    await anna.votes(*right_in(telegram, anna), message=stray)
    await asked(anna, 3)
    assert len((await exported(anna))["quiz_answers"]) == 2


async def test_votes_of_two_devices_count_once(telegram: Telegram, anna: Person) -> None:
    poll = await starts_a_quiz(anna)
    await anna.votes(*right_in(telegram, anna), message=poll)
    await asked(anna, 2)
    update = {"poll_id": "1", "user": {"id": anna.id, "is_bot": False, "first_name": "A"}, "option_ids": [0]}
    telegram.world.updates.put("poll_answer", update)
    await telegram.quiet(0.1)
    assert len((await exported(anna))["quiz_answers"]) == 1
