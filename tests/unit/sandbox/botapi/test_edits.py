"""Editing, deleting, answering presses: what is allowed on which message."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.sandbox.botapi.methods.callbacks import TOO_OLD
from bot.sandbox.botapi.methods.edits import NOT_MODIFIED
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import call

KEYBOARD = {"inline_keyboard": [[{"text": "Start", "callback_data": "go"}]]}


async def sent(telegram: Telegram, person: Person, **params: Any) -> int:
    """Send a text with a button; return its message id."""
    values = {"text": "<b>one</b>", "parse_mode": "HTML", "reply_markup": KEYBOARD, **params}
    return int((await call(telegram, "sendMessage", chat_id=person.id, **values)).result["message_id"])


async def edit(telegram: Telegram, person: Person, message_id: int, **params: Any) -> Any:
    """Edit a text; return the whole answer."""
    return await call(telegram, "editMessageText", chat_id=person.id, message_id=message_id, **params)


async def test_an_edit_without_buttons_takes_them_away(telegram: Telegram, anna: Person) -> None:
    number = await sent(telegram, anna)
    (await edit(telegram, anna, number, text="two")).result  # noqa: B018
    seen = await anna.sees("two")
    assert (seen.id, seen.edited, seen.labels) == (number, True, [])


async def test_an_edit_that_changes_nothing_is_refused(telegram: Telegram, anna: Person) -> None:
    number = await sent(telegram, anna)
    same = {"text": " <strong>one</strong>", "parse_mode": "HTML", "reply_markup": KEYBOARD}
    assert (await edit(telegram, anna, number, **same)).refusal == (400, f"Bad Request: {NOT_MODIFIED}")
    assert (await edit(telegram, anna, number, text="one", reply_markup=KEYBOARD)).status == 200


async def test_messages_that_are_gone_foreign_or_unnamed_cannot_be_edited(
    telegram: Telegram, anna: Person
) -> None:
    hers = await anna.says("mine")
    number = await sent(telegram, anna)
    telegram.people.deletes(anna.id, number)
    for message_id, sentence in (
        (number, "message to edit not found"),
        (hers, "message can't be edited"),
        (0, "message identifier is not specified"),
    ):
        answer = await edit(telegram, anna, message_id, text="x")
        assert answer.refusal == (400, f"Bad Request: {sentence}")


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(telegram: Telegram, anna: Person) -> None:
    number = await sent(telegram, anna, reply_markup={"keyboard": [["A", "B"]]})
    answer = await edit(telegram, anna, number, text="x")
    assert answer.refusal == (400, "Bad Request: message can't be edited")


async def test_an_edit_takes_no_other_keyboard_than_inline(telegram: Telegram, anna: Person) -> None:
    number = await sent(telegram, anna)
    answer = await edit(telegram, anna, number, text="x", reply_markup={"force_reply": True})
    assert answer.refusal == (400, "Bad Request: inline keyboard expected")


async def test_too_long_an_edit_is_refused(telegram: Telegram, anna: Person) -> None:
    number = await sent(telegram, anna)
    answer = await edit(telegram, anna, number, text="x" * 4097)
    assert answer.refusal == (400, "Bad Request: MESSAGE_TOO_LONG")


async def test_buttons_change_alone(telegram: Telegram, anna: Person) -> None:
    number = await sent(telegram, anna)
    place: dict[str, Any] = {"chat_id": anna.id, "message_id": number}
    other = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}
    assert (await call(telegram, "editMessageReplyMarkup", **place, reply_markup=other)).status == 200
    assert (await anna.sees("one", button="Next")).html == "<b>one</b>"
    answer = await call(telegram, "editMessageReplyMarkup", **place, reply_markup=other)
    assert answer.refusal == (400, f"Bad Request: {NOT_MODIFIED}")


async def test_a_message_can_be_deleted_once_and_within_two_days() -> None:
    now = [datetime(2026, 3, 1, tzinfo=UTC)]
    async with Telegram(clock=lambda: now[0]) as telegram:
        anna = telegram.person("Anna")
        await anna.says("/start")
        first, second = await sent(telegram, anna), await sent(telegram, anna)
        place: dict[str, Any] = {"chat_id": anna.id, "message_id": first}
        assert (await call(telegram, "deleteMessage", **place)).result is True
        answer = await call(telegram, "deleteMessage", **place)
        assert answer.refusal == (400, "Bad Request: message to delete not found")
        now[0] += timedelta(hours=49)
        answer = await call(telegram, "deleteMessage", chat_id=anna.id, message_id=second)
        assert answer.refusal == (400, "Bad Request: message can't be deleted for everyone")


async def query_id(telegram: Telegram) -> str:
    """The id of the newest press."""
    return str((await call(telegram, "getUpdates", offset=-1)).result[0]["callback_query"]["id"])


async def test_a_press_is_answered_once(telegram: Telegram, anna: Person) -> None:
    await sent(telegram, anna)
    await anna.presses("Sta")
    query = await query_id(telegram)
    assert (await call(telegram, "answerCallbackQuery", callback_query_id=query, text="Yes")).result is True
    assert await anna.toast() == "Yes"
    answer = await call(telegram, "answerCallbackQuery", callback_query_id=query)
    assert answer.refusal == (400, f"Bad Request: {TOO_OLD}")


async def test_a_press_grows_too_old_to_answer(telegram: Telegram, anna: Person) -> None:
    await sent(telegram, anna)
    await anna.presses("Start", data="forged")
    query = await query_id(telegram)
    telegram.world.rules.press_seconds = 0.0
    for number in (query, "12345", ""):
        answer = await call(telegram, "answerCallbackQuery", callback_query_id=number)
        assert answer.refusal == (400, f"Bad Request: {TOO_OLD}")


async def test_a_toast_holds_two_hundred_characters(telegram: Telegram, anna: Person) -> None:
    await sent(telegram, anna)
    await anna.presses("Start")
    query = await query_id(telegram)
    answer = await call(telegram, "answerCallbackQuery", callback_query_id=query, text="x" * 201)
    assert answer.refusal == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert (await call(telegram, "answerCallbackQuery", callback_query_id=query, text="x" * 200)).result


async def test_a_label_nobody_wrote_cannot_be_pressed(telegram: Telegram, anna: Person) -> None:
    await sent(telegram, anna)
    with pytest.raises(AssertionError, match=r"no message has a button 'Stop'(.|\n)*\[Start\]"):
        await anna.presses("Stop")
