"""What a text answers when it crosses a card on its way: it counts only if it was written after the card appeared."""

from __future__ import annotations

from tests.conversations.stories import QUESTIONS, RIGHT, answers, exported, sent_all, starts_reviewing, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor


async def test_a_text_sent_twice_answers_one_card(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    await starts_reviewing(anna)
    await anna.says("sensitivity")
    await anna.says("sensitivity")
    await anna.sees("it does not count")
    await telegram.quiet(0.05)
    assert [review["card"] for review in (await exported(anna))["reviews"]] == ["metrics/ill-found"]
    assert (await answers(anna, RIGHT["healthy-spared"])).text.startswith("✅")


async def test_texts_typed_while_the_next_card_is_on_its_way_do_not_answer_it(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    await starts_reviewing(anna)
    telegram.faults.hang(600, method="sendMessage", times=1)
    await anna.says("sensitivity")
    for text in ("specificity", "what?"):
        await telegram.quiet(0.02)
        await anna.says(text)
    await telegram.quiet(0.02)
    telegram.faults.release()
    await anna.sees("2 of 3")
    await anna.sees("it does not count")
    await sent_all(tutor, anna)
    assert len((await exported(anna))["reviews"]) == 1
    assert (await answers(anna, RIGHT["healthy-spared"])).text.startswith("✅")


async def test_a_text_typed_after_the_card_appeared_counts_although_telegram_has_not_answered_us(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    await starts_reviewing(anna)
    telegram.faults.hang(600, method="sendMessage", times=1, works=True)
    await anna.says("sensitivity")
    await anna.sees(QUESTIONS["healthy-spared"])
    await anna.says(RIGHT["healthy-spared"])
    await telegram.quiet(0.05)
    telegram.faults.release()
    told = await anna.sees("✅ Correct: specificity")
    assert told.text.startswith("✅ Correct: specificity")
    assert [review["rating"] for review in (await exported(anna))["reviews"]] == [3, 3]


async def test_a_parked_text_survives_a_restart(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    await starts_reviewing(anna)
    telegram.faults.hang(600, method="sendMessage", times=1, works=True)
    await anna.says("sensitivity")
    await anna.sees(QUESTIONS["healthy-spared"])
    await anna.says(RIGHT["healthy-spared"])
    await telegram.quiet(0.05)
    telegram.faults.clear()
    await tutor.app.delivery.drain(0)
    await tutor.restart()
    await anna.sees("3 of 3")
    assert [review["answer"] for review in (await exported(anna))["reviews"]] == [
        "sensitivity",
        "specificity",
    ]


async def test_a_card_whose_arrival_is_unknown_can_be_answered(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    await starts_reviewing(anna)
    telegram.faults.lose_answer(method="sendMessage", times=1)
    await anna.says("sensitivity")
    await anna.sees(QUESTIONS["healthy-spared"])
    await anna.says(RIGHT["healthy-spared"])
    await anna.sees("3 of 3")
    await sent_all(tutor, anna)
    assert [review["rating"] for review in (await exported(anna))["reviews"]] == [3, 3]


async def test_a_card_whose_arrival_is_unknown_can_be_turned_over(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    await starts_reviewing(anna)
    telegram.faults.lose_answer(method="sendMessage", times=1)
    await anna.says("sensitivity")
    card = await anna.sees(QUESTIONS["healthy-spared"])
    await anna.presses("Show answer", message=card)
    assert "Answer: specificity" in (await anna.sees(button="Good")).text


async def test_an_update_delivered_twice_counts_once(telegram: Telegram, anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "sensitivity")
    telegram.people.again()
    await telegram.quiet(0.05)
    assert len((await exported(anna))["reviews"]) == 1


async def test_an_edited_answer_changes_nothing(telegram: Telegram, anna: Person) -> None:
    await starts_reviewing(anna)
    typed = await anna.says("prevalence")
    await anna.sees("❌")
    await anna.edits(typed, "sensitivity")
    await anna.sees_nothing(0.1)
    (review,) = (await exported(anna))["reviews"]
    assert (review["answer"], review["rating"]) == ("prevalence", 1)


async def test_a_deleted_screen_comes_back_as_a_new_message(telegram: Telegram, anna: Person) -> None:
    await starts_reviewing(anna)
    wrong = await answers(anna, "prevalence")
    telegram.people.deletes(anna.id, wrong.id)
    await anna.presses("Stop", message=wrong) if wrong.id in {seen.id for seen in anna.chat} else None
    assert "2 of 4" in (await answers(anna, "/review")).text


async def test_buttons_of_an_hour_ago_change_nothing_and_say_so(anna: Person) -> None:
    first = await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    for label in ("Show answer", "Stop"):
        await anna.presses(label, message=first)
        assert "current" in await anna.toast()
    assert "2 of 3" in anna.last.text
    assert (await taps(anna, "Stop")).text.startswith("Stopped")
