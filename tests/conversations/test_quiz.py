"""/quiz: polls one at a time, a score, weak spots, and misses that become due cards."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clock import Clock
from tests.conversations.atlas import write_atlas
from tests.conversations.quizzes import (
    TOTAL,
    asked,
    plays,
    polls_sent,
    right_in,
    starts_a_quiz,
    wrong_in,
)
from tests.conversations.stories import answers, exported, moment, passes, reads_the_first_lesson, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor


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
    await anna.sees("The 2 you missed, once more.")
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


async def test_a_text_between_says_where_one_is(anna: Person) -> None:
    await starts_a_quiz(anna)
    seen = await answers(anna, "it was B, wasn't it")
    assert "Question 1 of 7 waits" in seen.text
    assert seen.button("Stop")
    await anna.presses("Ask again")
    await asked(anna, 1)


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
