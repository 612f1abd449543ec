"""/quiz: polls one at a time, a score, weak spots, and misses that become due cards."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.clock import Clock
from tests.conversations.atlas import write_atlas
from tests.conversations.stories import answers, exported, moment, passes, reads_the_first_lesson, taps
from tests.people import Person, Telegram
from tests.seen import Seen
from tests.tutor import Tutor

TOTAL = 7  # of the test course: three questions and four cards that can be asked with choices


def polls_sent(telegram: Telegram, person: Person) -> list[dict[str, Any]]:
    """The polls that were sent to a person, as the bot told them to the server."""
    return [call.params for call in telegram.calls.of("sendPoll", person.id) if call.worked]


def right_in(telegram: Telegram, person: Person) -> list[int]:
    """The right options of the newest poll."""
    given = polls_sent(telegram, person)[-1]["correct_option_ids"]
    return list(json.loads(given) if isinstance(given, str) else given)


def wrong_in(telegram: Telegram, person: Person) -> list[int]:
    """A wrong option of the newest poll."""
    right = right_in(telegram, person)
    return [next(place for place in range(12) if place not in right)]


async def starts_a_quiz(person: Person) -> Seen:
    """Read the first lesson and open the quiz: the first of seven questions is asked."""
    await reads_the_first_lesson(person)
    await person.says("/quiz")
    return await asked(person, 1)


async def asked(person: Person, number: int) -> Seen:
    """Wait for the poll of that number."""
    return await person.sees(button=f"Stop, at {number} of")


async def plays(telegram: Telegram, person: Person, wrong: tuple[int, ...] = (), until: int = TOTAL) -> None:
    """Vote right up to a question, but for the wrong ones."""
    for number in range(1, until + 1):
        poll = await asked(person, number)
        chosen = wrong_in(telegram, person) if number in wrong else right_in(telegram, person)
        await person.votes(*chosen, message=poll)


async def test_it_is_a_native_quiz_that_shows_why_and_who_votes(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    poll = polls_sent(telegram, anna)[0]
    assert poll["type"] == "quiz"
    assert str(poll["is_anonymous"]).lower() == "false"
    assert poll["explanation"]
    assert right_in(telegram, anna)


async def test_the_next_question_comes_after_the_vote_and_not_before(
    telegram: Telegram, anna: Person
) -> None:
    poll = await starts_a_quiz(anna)
    await telegram.quiet(0.05)
    assert len(polls_sent(telegram, anna)) == 1
    await anna.votes(*right_in(telegram, anna), message=poll)
    await asked(anna, 2)
    assert len(polls_sent(telegram, anna)) == 2


async def test_at_the_end_it_tells_the_score_and_the_weak_spots(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna, wrong=(2, 3))
    end = await anna.sees("5 of 7", button="Again, misses only")
    missed = [polls_sent(telegram, anna)[place]["question"] for place in (1, 2)]
    assert all(question in end.text for question in missed)
    assert end.button("New quiz")


async def test_all_right_is_said_without_a_list(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna)
    end = await anna.sees("7 of 7")
    assert not end.button("Again")


async def test_misses_only_asks_those_again(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna, wrong=(1, 4))
    await anna.sees("5 of 7")
    missed = {polls_sent(telegram, anna)[place]["question"] for place in (0, 3)}
    await anna.presses("Again, misses only")
    again = await asked(anna, 1)
    await anna.votes(*right_in(telegram, anna), message=again)
    await asked(anna, 2)
    assert {poll["question"] for poll in polls_sent(telegram, anna)[-2:]} == missed


async def test_what_was_missed_is_a_due_card_of_its_own(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await starts_a_quiz(anna)
    before = {"metrics/ill-found", "metrics/healthy-spared", "metrics/two-errors"}
    await plays(telegram, anna, wrong=(1,))
    await anna.sees("6 of 7")
    document = await exported(anna)
    (made,) = [card for card in document["cards"] if card["card"] not in before]
    assert made["card"] in ("metrics/q-healthy", "metrics/q-ill")
    assert moment(made["due"]) <= clock()
    assert document["reviews"] == []  # a vote is no review


async def test_a_missed_question_is_asked_first_in_the_review_and_can_be_answered(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna, wrong=(1,))
    await anna.sees("6 of 7")
    question = polls_sent(telegram, anna)[0]["question"]
    review = await answers(anna, "/review")
    assert question in review.text
    assert review.button("Show answer")
    right = {"Which number suffers": "specificity", "A test finds": "its sensitivity"}
    told = await answers(anna, next(said for start, said in right.items() if question.startswith(start)))
    assert told.text.startswith("✅")


async def test_what_was_missed_is_asked_first_in_the_next_quiz(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna, wrong=(3,))
    await anna.sees("6 of 7")
    missed = polls_sent(telegram, anna)[2]["question"]
    await anna.presses("New quiz")
    await asked(anna, 1)
    assert polls_sent(telegram, anna)[-1]["question"] == missed


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


async def test_anything_else_may_come_between_and_the_place_is_kept(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna, until=2)
    await asked(anna, 3)
    await telegram.quiet(0.05)
    assert "of" in (await answers(anna, "/review")).text
    await anna.says("/quiz")
    assert (await asked(anna, 3)).button("Stop, at 3 of 7")


async def test_a_vote_after_cancel_counts_and_says_how_to_go_on(telegram: Telegram, anna: Person) -> None:
    poll = await starts_a_quiz(anna)
    await answers(anna, "/cancel")
    await anna.votes(*right_in(telegram, anna), message=poll)
    await anna.sees("Your vote counts: right.", button="Return to the quiz")
    await telegram.quiet(0.05)
    assert len(polls_sent(telegram, anna)) == 1
    await anna.presses("Return to the quiz")
    await asked(anna, 2)


async def test_stop_of_a_quiz_that_is_over_does_not_stop_the_next_one(
    telegram: Telegram, anna: Person
) -> None:
    first = await starts_a_quiz(anna)
    await plays(telegram, anna)
    await anna.presses("New quiz", message=await anna.sees("7 of 7"))
    await asked(anna, 1)
    stop = first.button("Stop")
    assert stop is not None
    await anna.presses(message=first, data=stop["callback_data"])
    assert await anna.toast() == "That one is done. The newest message below is current."
    await anna.votes(*right_in(telegram, anna))
    await asked(anna, 2)


async def test_an_answer_of_another_card_in_a_quiz_is_a_mix_up(telegram: Telegram, anna: Person) -> None:
    await starts_a_quiz(anna)
    for number in range(1, TOTAL):
        poll = await asked(anna, number)
        if "ill people that a test finds" in poll.poll["question"]:  # type: ignore[index]
            break
        await anna.votes(*right_in(telegram, anna), message=poll)
    await anna.votes("specificity", message=poll)
    await asked(anna, number + 1)
    (pair,) = (await exported(anna))["confusions"]
    assert (pair["card"], pair["other"]) == ("metrics/healthy-spared", "metrics/ill-found")


async def test_a_question_asked_again_counts_once(telegram: Telegram, anna: Person) -> None:
    first = await starts_a_quiz(anna)
    await anna.says("/quiz")
    second = await asked(anna, 1)
    right = right_in(telegram, anna)
    await anna.votes(*right, message=first)
    await asked(anna, 2)
    await anna.votes(*right, message=second)
    await telegram.quiet(0.1)
    assert len(polls_sent(telegram, anna)) == 3
    assert len((await exported(anna))["quiz_answers"]) == 1


async def test_a_text_between_says_where_one_is(anna: Person) -> None:
    await starts_a_quiz(anna)
    seen = await answers(anna, "it was B, wasn't it")
    assert "Question 1 of 7 waits" in seen.text
    assert seen.button("Stop")
    await anna.presses("Ask again")
    await asked(anna, 1)


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


async def test_the_quiz_of_a_course_without_lessons_asks_its_cards(
    telegram: Telegram, tutor: Tutor, anna: Person, tmp_path: Any
) -> None:
    folder = tmp_path / "loose"
    folder.mkdir()
    cards = "".join(
        f"  - {{id: c{n}, question: What has {n} legs?, answer: {name}}}\n"
        for n, name in ((2, "a bird"), (4, "a horse"), (6, "an ant"), (8, "a spider"))
    )
    (folder / "course.yaml").write_text(f"id: loose\ntitle: Loose cards\ncards:\n{cards}")
    await tutor.restart(courses=(folder,))
    await anna.says("/quiz")
    poll = await asked(anna, 1)
    assert poll.button("Stop, at 1 of 4")
    await anna.votes(*wrong_in(telegram, anna), message=poll)
    await asked(anna, 2)
    (card,) = (await exported(anna))["cards"]
    assert card["due"]


async def test_the_picture_of_a_question_comes_before_its_poll_with_its_words(
    telegram: Telegram, tutor: Tutor, anna: Person, tmp_path: Any
) -> None:
    folder = write_atlas(tmp_path, recorded=False)
    text = (folder / "course.yaml").read_text()
    asks = "{id: smaller, question: Is a map smaller than the land?,"
    assert asks in text
    shown = f"{asks} picture: bar.png, alt: A bar of one kilometre.,"
    (folder / "course.yaml").write_text(
        text.replace(asks, shown).replace("wrong: [Larger]", "wrong: [Larger, Same]")
    )
    await tutor.restart(courses=(tmp_path,))
    await anna.says("/quiz")
    poll = await anna.sees_poll("Is a map smaller")
    picture = next(seen for seen in anna.chat if seen.kind == "photo")
    assert picture.id < poll.id
    assert "A bar of one kilometre." in picture.text


@pytest.mark.parametrize("said", ["/quiz stop", "/quiz missed", "/quiz pairs"])
async def test_without_a_quiz_there_is_nothing_to_stop(anna: Person, said: str) -> None:
    assert "nothing to ask" in (await answers(anna, said)).text


async def test_votes_of_two_devices_count_once(telegram: Telegram, anna: Person) -> None:
    poll = await starts_a_quiz(anna)
    await anna.votes(*right_in(telegram, anna), message=poll)
    await asked(anna, 2)
    update = {"poll_id": "1", "user": {"id": anna.id, "is_bot": False, "first_name": "A"}, "option_ids": [0]}
    telegram.world.updates.put("poll_answer", update)
    await telegram.quiet(0.1)
    assert len((await exported(anna))["quiz_answers"]) == 1


async def test_the_quiz_is_taken_up_the_next_day(telegram: Telegram, clock: Clock, anna: Person) -> None:
    poll = await starts_a_quiz(anna)
    await passes(telegram, clock, hours=30)
    await anna.votes(*right_in(telegram, anna), message=poll)
    await asked(anna, 2)
    await taps(anna, "Stop")


async def test_from_what_was_opened_at_the_end_one_comes_back_to_the_score(
    telegram: Telegram, anna: Person
) -> None:
    await starts_a_quiz(anna)
    await plays(telegram, anna, wrong=(1, 2))
    await anna.sees(f"{TOTAL - 2} of {TOTAL}", button="Again, misses only")
    await answers(anna, "/map")
    back = await taps(anna, "Return to the score")
    assert f"{TOTAL - 2} of {TOTAL}" in back.text
    assert "Again, misses only" in back.labels


async def test_what_was_missed_joins_the_review_that_was_left(telegram: Telegram, anna: Person) -> None:
    await reads_the_first_lesson(anna)
    await answers(anna, "/review")
    await anna.says("/quiz")
    await asked(anna, 1)
    await plays(telegram, anna, wrong=tuple(range(1, TOTAL + 1)))
    await anna.sees(f"0 of {TOTAL}")
    due = [card["card"] for card in (await exported(anna))["cards"] if card["due"]]
    assert f"of {max(len(due), 4)}" in (await answers(anna, "/review")).text
