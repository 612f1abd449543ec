"""The people of conversation tests see what they should, when they should, and say so when they do not."""

import asyncio

import pytest

from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import call

KEYBOARD = {"inline_keyboard": [[{"text": "Start now", "callback_data": "go"}]]}


async def test_she_sees_only_what_came_after_she_acted(telegram: Telegram, anna: Person) -> None:
    await call(telegram, "sendMessage", chat_id=anna.id, text="old", reply_markup=KEYBOARD)
    await anna.says("next")
    with pytest.raises(AssertionError, match=r"Anna did not see 'old'(.|\n)*old(.|\n)*\[Start now\]"):
        await anna.sees("old", timeout=0.1)


async def test_she_waits_for_what_comes_late(telegram: Telegram, anna: Person) -> None:
    async def late() -> None:
        await asyncio.sleep(0.1)
        await call(telegram, "sendMessage", chat_id=anna.id, text="late", reply_markup=KEYBOARD)

    task = asyncio.create_task(late())
    seen = await anna.sees("late", button="Start")
    assert seen.labels == ["Start now"]
    await task


async def test_an_edit_counts_as_seen_anew(telegram: Telegram, anna: Person) -> None:
    sent = (await call(telegram, "sendMessage", chat_id=anna.id, text="one")).result
    await anna.says("go on")
    await call(telegram, "editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="two")
    assert (await anna.sees("two")).id == sent["message_id"]


async def test_a_button_must_be_on_the_very_message(telegram: Telegram, anna: Person) -> None:
    await call(telegram, "sendMessage", chat_id=anna.id, text="text")
    await call(telegram, "sendMessage", chat_id=anna.id, text="other", reply_markup=KEYBOARD)
    with pytest.raises(AssertionError, match="with a button 'Start'"):
        await anna.sees("text", button="Start", timeout=0.05)


async def test_silence_is_told_from_an_answer(telegram: Telegram, anna: Person) -> None:
    await anna.says("nothing")
    await anna.sees_nothing(0.05)
    await call(telegram, "sendMessage", chat_id=anna.id, text="something")
    with pytest.raises(AssertionError, match="Anna saw something"):
        await anna.sees_nothing(0.05)


async def test_she_can_press_an_older_button(telegram: Telegram, anna: Person) -> None:
    await call(telegram, "sendMessage", chat_id=anna.id, text="old", reply_markup=KEYBOARD)
    old = anna.last
    newer = {"inline_keyboard": [[{"text": "Start now", "callback_data": "newer"}]]}
    await call(telegram, "sendMessage", chat_id=anna.id, text="new", reply_markup=newer)
    await anna.presses("Start", message=old)
    await anna.presses("Start")
    updates = (await call(telegram, "getUpdates")).result
    assert [update["callback_query"]["data"] for update in updates] == ["go", "newer"]


async def test_a_press_that_is_never_answered_fails_the_test(telegram: Telegram, anna: Person) -> None:
    await call(telegram, "sendMessage", chat_id=anna.id, text="old", reply_markup=KEYBOARD)
    await anna.presses("Start")
    with pytest.raises(AssertionError, match="no answer to the press"):
        await anna.toast(timeout=0.05)


async def test_quiet_waits_until_all_is_confirmed(telegram: Telegram, anna: Person) -> None:
    await anna.says("hello")
    with pytest.raises(AssertionError, match="1 updates wait"):
        await telegram.quiet(0.05, timeout=0.1)
    await call(telegram, "getUpdates", offset=telegram.world.updates.last_id + 1)
    await telegram.quiet(0.05)


async def test_a_text_longer_than_telegram_takes_cannot_be_said(anna: Person) -> None:
    await anna.says("😀" * 2048)
    with pytest.raises(ValueError, match="4098"):
        await anna.says("😀" * 2049)


async def test_old_messages_are_forgotten_so_that_memory_stays_bounded(
    telegram: Telegram, anna: Person
) -> None:
    telegram.world.rules.messages_kept = 10
    for number in range(30):
        await anna.says(str(number))
    assert [seen.text for seen in anna.chat] == [str(number) for number in range(20, 30)]


async def test_blanks_around_a_text_do_not_arrive(anna: Person) -> None:
    await anna.says("  hypo tension \n")
    assert anna.chat[-1].text == "hypo tension"
    with pytest.raises(ValueError, match="1 to 4096"):
        await anna.says(" \n")


async def test_who_writes_after_blocking_has_unblocked_first(telegram: Telegram, anna: Person) -> None:
    await anna.blocks()
    await anna.says("I am back")
    updates = (await call(telegram, "getUpdates")).result
    assert [set(update) - {"update_id"} for update in updates] == [
        {"my_chat_member"},
        {"my_chat_member"},
        {"message"},
    ]
    assert (await call(telegram, "sendMessage", chat_id=anna.id, text="welcome")).status == 200


async def test_a_poll_or_reaction_that_does_not_come_fails_with_the_chat(
    telegram: Telegram, anna: Person
) -> None:
    with pytest.raises(AssertionError, match="there is no poll"):
        await anna.votes("Tea")
    await call(telegram, "sendPoll", chat_id=anna.id, question="Tea?", options=["Yes", "No"])
    await anna.sees_poll("Tea", closed=False)
    with pytest.raises(AssertionError, match=r"did not see a closed poll 'Tea'(.|\n)*Tea\?\n *\(Yes\)"):
        await anna.sees_poll("Tea", closed=True, timeout=0.05)
    with pytest.raises(AssertionError, match="did not see 👍"):
        await anna.sees_reaction("👍", timeout=0.05)


async def test_what_is_said_in_a_group_is_not_seen_in_private(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna)
    await call(telegram, "sendMessage", chat_id=group.id, text="Join", reply_markup=KEYBOARD)
    await anna.sees_nothing(0)
    with pytest.raises(AssertionError, match="no message has a button"):
        await anna.presses("Start")
    await anna.presses("Start", in_=group)
    await call(telegram, "sendMessage", chat_id=anna.id, text="private")
    await anna.sees_nothing(0, in_=group)
