"""Privacy mode: what a bot hears of what a group says to one another."""

from typing import Any

import pytest

from tests.groups import Group
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import call


@pytest.fixture
async def group(telegram: Telegram, anna: Person) -> Group:
    """A group with the bot in it."""
    made = await telegram.group("Class", anna)
    telegram.world.updates.clear()
    return made


async def heard(telegram: Telegram) -> list[str]:
    """The texts the bot got, then forgotten."""
    updates = (await call(telegram, "getUpdates")).result
    telegram.world.updates.clear()
    bodies: list[Any] = [next(body for key, body in one.items() if key != "update_id") for one in updates]
    return [body["text"] for body in bodies]


@pytest.mark.parametrize(
    ("text", "hears"),
    [
        ("hello", False),
        ("hello @tutor_bot", False),
        ("/challenge@tutor_bot polls", True),
        ("/challenge@Tutor_Bot", True),
        ("/challenge@other_bot", False),
        ("/challenge", True),
    ],
)
async def test_only_what_is_meant_for_the_bot_reaches_it(
    telegram: Telegram, anna: Person, group: Group, text: str, hears: bool
) -> None:
    await anna.says(text, in_=group)
    assert await heard(telegram) == ([text] if hears else [])


async def test_a_plain_command_goes_to_the_bot_that_wrote_last(
    telegram: Telegram, anna: Person, group: Group
) -> None:
    group.other_bot_says("I am another")
    await anna.sees_nothing(0, in_=group)
    await anna.says("/challenge", in_=group)
    assert await heard(telegram) == []
    await call(telegram, "sendMessage", chat_id=group.id, text="and I am Tutor")
    await anna.says("/stop", in_=group)
    assert await heard(telegram) == ["/stop"]


async def test_replies_to_the_bot_and_to_what_was_for_it_are_heard(
    telegram: Telegram, anna: Person, group: Group
) -> None:
    await call(telegram, "sendMessage", chat_id=group.id, text="Question")
    question = anna.last_in(group)
    await anna.replies(question, "answer", spoiler=True)
    [update] = (await call(telegram, "getUpdates")).result
    message = update["message"]
    assert message["reply_to_message"]["message_id"] == question.id
    assert message["entities"] == [{"type": "spoiler", "offset": 0, "length": 6}]
    hers = await anna.says("nobody hears this", in_=group)
    shown = {seen.id: seen for seen in anna.chat_in(group)}
    telegram.world.updates.clear()
    await anna.replies(shown[message["message_id"]], "and I mean it")
    await anna.replies(shown[hers], "nor this")
    assert await heard(telegram) == ["and I mean it"]


async def test_edits_are_told_of_messages_that_were(telegram: Telegram, anna: Person, group: Group) -> None:
    quiet = await anna.says("hello", in_=group)
    command = await anna.says("/quiz", in_=group)
    telegram.world.updates.clear()
    await anna.edits(quiet, "hello all", in_=group)
    await anna.edits(command, "/quiz now", in_=group)
    [update] = (await call(telegram, "getUpdates")).result
    assert update["edited_message"]["text"] == "/quiz now"
    assert update["edited_message"]["edit_date"]


async def test_an_admin_bot_hears_everything_and_so_does_one_without_privacy(
    telegram: Telegram, anna: Person, group: Group
) -> None:
    group.promote(telegram.bot)
    telegram.world.updates.clear()
    await anna.says("hello", in_=group)
    group.demote(telegram.bot)
    telegram.world.updates.clear()
    await anna.says("unheard", in_=group)
    telegram.world.rules.privacy = False
    await anna.says("heard", in_=group)
    assert await heard(telegram) == ["heard"]
    assert (await call(telegram, "getMe")).result["can_read_all_group_messages"] is True


async def test_what_is_forwarded_to_a_group_comes_without_its_buttons(
    telegram: Telegram, anna: Person, group: Group
) -> None:
    group.promote(telegram.bot)
    buttons = {"inline_keyboard": [[{"text": "Good", "callback_data": "g"}]]}
    await call(telegram, "sendMessage", chat_id=anna.id, text="My card", reply_markup=buttons)
    telegram.world.updates.clear()
    await anna.forwards(anna.last, in_=group)
    [update] = (await call(telegram, "getUpdates")).result
    message = update["message"]
    assert message["forward_origin"]["sender_user"]["id"] == telegram.bot.id
    assert (message["text"], message["from"]["id"], "reply_markup" in message) == ("My card", anna.id, False)


async def test_what_is_protected_stays_where_it_is(telegram: Telegram, anna: Person, group: Group) -> None:
    sent = await call(telegram, "sendMessage", chat_id=anna.id, text="Mine", protect_content=True)
    assert sent.result["has_protected_content"] is True
    with pytest.raises(ValueError, match="cannot be sent on"):
        await anna.forwards(anna.last, in_=group)
    source: dict[str, Any] = {"from_chat_id": anna.id, "message_id": sent.result["message_id"]}
    answer = await call(telegram, "forwardMessage", chat_id=group.id, **source)
    assert answer.refusal == (400, "Bad Request: message can't be forwarded")
