"""What goes wrong between the bot and Telegram harms one chat at most, and its people hardly notice."""

from __future__ import annotations

import asyncio
import random
import time
from functools import partial

import pytest

from bot.app import app
from bot.sandbox.botapi.faults import Fault, FaultBody
from bot.sandbox.botapi.updates import Mischief
from bot.transport import delivery
from tests.faults.crowd import Crowd
from tests.faults.process import COURSES
from tests.faults.reading import compare, stored_answers
from tests.faults.ways import FIRST, SECOND, THIRD, to_the_first_card, to_the_lesson
from tests.people import Person, Telegram
from tests.tutor import Tutor


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries follow one another quickly, so that a test does not wait."""
    monkeypatch.setattr(delivery, "FIRST_PAUSE", 0.05)
    monkeypatch.setattr(app, "DRAIN", 0.1)


@pytest.fixture
def ben(telegram: Telegram, tutor: Tutor) -> Person:
    """Another learner, at the same time."""
    return telegram.person("Ben")


async def test_a_flooded_chat_waits_alone_and_is_left_in_peace_until_its_time(
    telegram: Telegram, anna: Person, ben: Person
) -> None:
    telegram.faults.too_many(3600, method="sendMessage", chat_id=anna.id, times=1)
    await anna.says("/start")
    await ben.says("/start")
    await ben.sees("How tests are measured")
    await telegram.quiet(0.1)
    assert len(telegram.calls.of("sendMessage", anna.id)) == 1


async def test_a_flooded_chat_is_written_to_when_its_time_has_come(telegram: Telegram, anna: Person) -> None:
    telegram.faults.too_many(1, method="sendMessage", chat_id=anna.id, times=1)
    began = time.monotonic()
    await anna.says("/start")
    await anna.sees("How tests are measured")
    assert time.monotonic() - began >= 1
    assert len(telegram.calls.of("sendMessage", anna.id)) == 2


async def test_a_storm_of_floods_loses_nobody(telegram: Telegram, tutor: Tutor) -> None:
    telegram.faults.too_many(1, method="sendMessage", times=20)
    people = [telegram.person(f"P{number}") for number in range(20)]
    for person in people:
        await person.says("/start")
    for person in people:
        await person.sees("How tests are measured")


@pytest.mark.parametrize("body", ["json", "html", "empty", "truncated"])
@pytest.mark.parametrize("status", [500, 502, 503])
async def test_answers_that_are_none_are_asked_for_again(
    telegram: Telegram, anna: Person, status: int, body: FaultBody
) -> None:
    for method in ("sendMessage", "editMessageText", "getUpdates"):
        telegram.faults.error(status, body, method=method, times=1)
    await to_the_lesson(anna)
    await anna.presses("Next")
    await anna.sees("page 2 of 2")
    assert len([seen for seen in anna.chat if seen.from_bot]) == 1


@pytest.mark.parametrize("works", [False, True])
async def test_a_lost_connection_costs_no_more_than_a_copy(
    telegram: Telegram, anna: Person, works: bool
) -> None:
    await to_the_first_card(anna)
    telegram.faults.add(Fault(kind="close", method="sendMessage", works=works, times=1))
    await anna.says("sensitivity")
    await anna.sees(SECOND)
    await telegram.quiet(0.4)
    asked = [seen for seen in anna.chat if seen.from_bot and SECOND in seen.text]
    assert len(asked) == 1 + works
    await anna.says("specificity")
    await anna.sees(THIRD)


async def test_half_an_answer_is_no_answer(telegram: Telegram, anna: Person) -> None:
    telegram.faults.add(Fault(kind="cut", method="getUpdates", times=2))
    telegram.faults.add(Fault(kind="cut", method="sendMessage", times=1))
    await anna.says("/start")
    await anna.sees("How tests are measured", button="Start")
    await telegram.quiet(0.4)
    assert len([seen for seen in anna.chat if seen.from_bot]) == 2


async def test_of_a_screen_whose_answers_are_all_lost_three_copies_come_and_each_can_be_pressed(
    telegram: Telegram, anna: Person
) -> None:
    telegram.faults.lose_answer(method="sendMessage", times=3)
    await anna.says("/learn")
    await anna.sees("page 1 of 2")
    await telegram.quiet(0.5)
    assert len([seen for seen in anna.chat if seen.from_bot]) == 3
    await anna.presses("Next")
    await anna.sees("page 2 of 2")


async def test_a_card_whose_answers_are_all_lost_can_still_be_answered(
    telegram: Telegram, anna: Person
) -> None:
    await to_the_first_card(anna)
    telegram.faults.lose_answer(method="sendMessage", times=3)
    await anna.says("sensitivity")
    await anna.sees(SECOND)
    await telegram.quiet(0.5)
    await anna.says("specificity")
    await anna.sees(THIRD)


async def test_a_note_whose_answers_are_all_lost_comes_three_times_at_most(
    telegram: Telegram, anna: Person
) -> None:
    telegram.faults.lose_answer(method="sendMessage", times=10)
    await anna.says("/help")
    await anna.sees("three-minute bites")
    await telegram.quiet(0.5)
    assert len([seen for seen in anna.chat if seen.from_bot]) == 3


async def test_silence_for_one_chat_is_no_silence_for_another(
    telegram: Telegram, anna: Person, ben: Person
) -> None:
    telegram.faults.hang(600, method="sendMessage", chat_id=anna.id, times=1)
    await anna.says("/start")
    for _ in range(5):
        await ben.says("/start")
        await ben.sees("How tests are measured")
    assert not [seen for seen in anna.chat if seen.from_bot]
    telegram.faults.release()
    await anna.sees("How tests are measured")


async def test_an_edit_that_was_made_already_is_a_success(telegram: Telegram, anna: Person) -> None:
    await to_the_lesson(anna)
    telegram.faults.lose_answer(method="editMessageText", times=1)
    await anna.presses("Next")
    await anna.sees("page 2 of 2")
    await telegram.quiet(0.4)
    assert "not modified" in telegram.calls.of("editMessageText")[-1].description
    await anna.presses("Next")
    await anna.sees("1 of 2")


async def test_a_screen_in_a_message_that_is_gone_comes_as_a_new_one(
    telegram: Telegram, anna: Person
) -> None:
    page = await to_the_lesson(anna)
    await anna.presses("Next")
    telegram.people.deletes(anna.id, page.id)
    second = await anna.sees("page 2 of 2", button="Next")
    assert second.id > page.id
    await anna.presses("Next")
    assert (await anna.sees("1 of 2")).id == second.id


async def test_who_has_blocked_the_bot_is_left_alone_and_goes_on_where_they_were(
    telegram: Telegram, anna: Person
) -> None:
    await to_the_first_card(anna)
    before = len(telegram.calls.of(chat_id=anna.id))
    await anna.says("sensitivity")
    telegram.world.chats[anna.id].blocked = True
    await telegram.quiet(0.5)
    assert len(telegram.calls.of(chat_id=anna.id)) == before + 1
    telegram.world.chats[anna.id].blocked = False
    await anna.says("I am back")  # written before they could see the second card
    await anna.sees(SECOND, button="Show answer")
    await anna.sees("That came before this card did")
    await anna.says("specificity")
    await anna.sees(THIRD)


async def test_while_telegram_is_away_answers_wait_and_then_come_in_order(
    telegram: Telegram, anna: Person, ben: Person
) -> None:
    await to_the_first_card(anna)
    await telegram.server.go_down()
    await anna.says("sensitivity")
    await ben.says("/start")
    await asyncio.sleep(0.5)
    await telegram.server.come_back()
    await anna.sees(SECOND)
    await ben.sees("How tests are measured")


async def test_a_burst_waits_with_telegram_and_not_in_memory(telegram: Telegram, tutor: Tutor) -> None:
    hang = telegram.faults.hang(30.0, method="sendMessage")
    people = [telegram.person(f"P{number}") for number in range(600)]
    for person in people:
        await person.says("/start")
    await asyncio.sleep(1.0)
    assert len(telegram.world.updates) >= 400
    assert tutor.app.delivery.chats <= 200
    telegram.faults.remove(hang)
    telegram.faults.release()


async def test_thousands_of_messages_of_one_person_leave_others_fast(
    telegram: Telegram, anna: Person, ben: Person
) -> None:
    for _ in range(1000):
        await anna.sends("sticker")
    await ben.says("/start")
    await ben.sees("How tests are measured")
    await telegram.quiet()
    notes = [seen for seen in anna.chat if seen.from_bot]
    assert 1 <= len(notes) <= 400  # the same words wait only once


async def test_updates_that_come_twice_or_in_disorder_have_their_effect_once(
    telegram: Telegram, tutor: Tutor
) -> None:
    await tutor.restart(courses=(COURSES,))
    telegram.world.updates.mischief = Mischief(repeat=0.5, shuffle=True, gap=9)
    crowd = Crowd(telegram, random.Random(4), 5)
    await asyncio.sleep(0.5)
    telegram.world.updates.jump(1_000)  # after a quiet week ids begin anew
    await crowd.finish()
    for learner in crowd.learners:
        kept = await tutor.app.database.read(partial(stored_answers, learner=learner.person.id))
        assert compare(learner, kept) == (0, 0)


async def test_ten_taps_on_one_button_are_one(telegram: Telegram, anna: Person) -> None:
    page = await to_the_lesson(anna)
    presses = [telegram.people.presses(anna.id, page.id, label="Next") for _ in range(10)]
    await anna.sees("page 2 of 2")
    await telegram.quiet()
    assert "page 2 of 2" in anna.last.text
    assert all(telegram.people.answer(press) is not None for press in presses)


async def test_an_old_button_says_so_and_changes_nothing(telegram: Telegram, anna: Person) -> None:
    await to_the_first_card(anna)
    card = anna.last
    await anna.says("sensitivity")
    second = await anna.sees(SECOND)
    await anna.presses("Show answer", message=card)
    assert "That one is done" in await anna.toast()
    await telegram.quiet()
    assert anna.last.version == second.version


async def test_a_text_and_a_press_at_once_are_one_answer(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    card = await to_the_first_card(anna)
    assert FIRST in card.text
    telegram.people.says(anna.id, "sensitivity")
    telegram.people.presses(anna.id, card.id, label="Show answer")
    telegram.people.says(anna.id, "specificity")  # before the second card was there
    await anna.sees(SECOND)
    await anna.sees("That came before this card did")
    kept = await tutor.app.database.read(lambda tx: stored_answers(tx, anna.id))
    assert kept == [("metrics/ill-found", "sensitivity")]
