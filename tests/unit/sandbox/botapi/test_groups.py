"""Groups: who comes and goes, what the bot hears of it, and where it may still write."""

from typing import Any

import pytest
from telegram import ChatFullInfo, ChatMember, Update

from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import call

ALL = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member", "poll_answer"]


async def new(telegram: Telegram) -> list[Any]:
    """What has come since the last look; each is read by the bot's library too."""
    updates: list[Any] = (await call(telegram, "getUpdates")).result
    for update in updates:
        Update.de_json(update)
    telegram.world.updates.clear()
    return updates


@pytest.fixture
async def ben(telegram: Telegram) -> Person:
    """Somebody who never wrote to the bot."""
    return telegram.person("Ben")


async def test_a_bot_that_is_brought_in_hears_of_it_and_may_write(
    telegram: Telegram, anna: Person, ben: Person
) -> None:
    group = await telegram.group("Class", anna, ben)
    member, message = await new(telegram)
    change = member["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("left", "member")
    assert change["from"]["id"] == anna.id
    assert message["message"]["new_chat_members"][0]["id"] == telegram.bot.id
    assert message["message"]["chat"] == {"id": group.id, "type": "group", "title": "Class"}
    sent = await call(telegram, "sendMessage", chat_id=group.id, text="Hello")
    assert sent.result["chat"]["title"] == "Class"
    assert (await ben.sees("Hello", in_=group)).chat_id == group.id
    assert ben.chat == []


async def test_people_who_come_and_go_are_told_in_service_messages(
    telegram: Telegram, anna: Person, ben: Person
) -> None:
    group = await telegram.group("Class", anna)
    await new(telegram)
    group.add(ben)
    group.leave(ben)
    group.rename("Course")
    joined, left, named = [update["message"] for update in await new(telegram)]
    assert joined["new_chat_members"][0]["id"] == ben.id
    assert left["left_chat_member"]["id"] == ben.id
    assert (named["new_chat_title"], named["chat"]["title"]) == ("Course", "Course")
    told = [seen.service for seen in anna.chat_in(group)]
    assert told[-3:] == ["Ben joined the group", "Ben left the group", "Anna named the group Course"]
    with pytest.raises(KeyError, match="in no group"):
        await ben.says("hello?", in_=group)


@pytest.mark.parametrize("supergroup", [False, True])
async def test_a_bot_that_was_thrown_out_can_do_nothing_there(
    telegram: Telegram, anna: Person, supergroup: bool
) -> None:
    group = await telegram.group("Class", anna, supergroup=supergroup)
    number = (await call(telegram, "sendMessage", chat_id=group.id, text="x")).result["message_id"]
    await new(telegram)
    group.remove(telegram.bot)
    assert (await new(telegram))[0]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    kind = "supergroup" if supergroup else "group"
    for method, values in (
        ("sendMessage", {"text": "x"}),
        ("editMessageText", {"text": "y", "message_id": number}),
        ("getChatAdministrators", {}),
    ):
        answer = await call(telegram, method, chat_id=group.id, **values)
        assert answer.refusal == (403, f"Forbidden: bot was kicked from the {kind} chat")
    await anna.says("/challenge", in_=group)
    assert await new(telegram) == []
    group.add(telegram.bot)
    assert (await call(telegram, "sendMessage", chat_id=group.id, text="x")).status == 200


async def test_a_bot_that_left_is_no_member(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna)
    assert (await call(telegram, "leaveChat", chat_id=group.id)).result is True
    answer = await call(telegram, "sendMessage", chat_id=group.id, text="x")
    assert answer.refusal == (403, "Forbidden: bot is not a member of the group chat")


async def test_who_never_pressed_start_cannot_be_written_to(
    telegram: Telegram, anna: Person, ben: Person
) -> None:
    await telegram.group("Class", anna, ben)
    answer = await call(telegram, "sendMessage", chat_id=ben.id, text="x")
    assert answer.refusal == (403, "Forbidden: bot can't initiate conversation with a user")


async def test_admins_are_named_with_their_roles(telegram: Telegram, anna: Person, ben: Person) -> None:
    carl = telegram.person("Carl")
    group = await telegram.group("Class", anna, ben, carl)
    group.promote(ben, anonymous=True)
    group.promote(telegram.bot)
    told = (await call(telegram, "getChatAdministrators", chat_id=group.id)).result
    assert [(one["user"]["id"], one["status"], one["is_anonymous"]) for one in told] == [
        (anna.id, "creator", False),
        (ben.id, "administrator", True),
        (telegram.bot.id, "administrator", False),
    ]
    assert [ChatMember.de_json(one).status for one in told] == ["creator", "administrator", "administrator"]
    member = await call(telegram, "getChatMember", chat_id=group.id, user_id=carl.id)
    assert member.result["status"] == "member"
    assert (await call(telegram, "getChatMemberCount", chat_id=group.id)).result == 4
    group.demote(ben)
    assert len((await call(telegram, "getChatAdministrators", chat_id=group.id)).result) == 2


async def test_members_are_promised_to_admins_only(telegram: Telegram, anna: Person, ben: Person) -> None:
    group = await telegram.group("Class", anna, ben)
    answer = await call(telegram, "getChatMember", chat_id=group.id, user_id=ben.id)
    assert answer.refusal == (400, "Bad Request: member list is inaccessible")
    itself = await call(telegram, "getChatMember", chat_id=group.id, user_id=telegram.bot.id)
    assert itself.result["status"] == "member"
    answer = await call(telegram, "getChatAdministrators", chat_id=anna.id)
    assert answer.refusal == (400, "Bad Request: there are no administrators in the private chat")


async def test_changes_of_others_are_told_to_an_admin_that_asked_for_them(
    telegram: Telegram, anna: Person, ben: Person
) -> None:
    group = await telegram.group("Class", anna)
    await call(telegram, "getUpdates", allowed_updates=ALL, offset=-1)
    await new(telegram)
    group.add(ben)
    assert [set(update) - {"update_id"} for update in await new(telegram)] == [{"message"}]
    group.promote(telegram.bot)
    group.promote(ben)
    mine, bens = await new(telegram)
    assert mine["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    assert bens["chat_member"]["new_chat_member"]["user"]["id"] == ben.id
    await call(telegram, "getUpdates", allowed_updates=["message"], offset=-1)
    group.demote(ben)
    assert await new(telegram) == []


async def test_an_anonymous_admin_writes_in_the_groups_name_and_presses_in_their_own(
    telegram: Telegram, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    group.promote(anna, anonymous=True)
    buttons = {"inline_keyboard": [[{"text": "Stop", "callback_data": "s"}]]}
    await call(telegram, "sendMessage", chat_id=group.id, text="x", reply_markup=buttons)
    await new(telegram)
    await anna.says("/challenge", in_=group)
    await anna.presses("Stop", in_=group)
    message, press = await new(telegram)
    assert message["message"]["from"]["username"] == "GroupAnonymousBot"
    assert message["message"]["sender_chat"]["id"] == group.id
    assert press["callback_query"]["from"]["id"] == anna.id


async def test_a_press_in_a_group_carries_the_groups_instance(telegram: Telegram, anna: Person) -> None:
    buttons = {"inline_keyboard": [[{"text": "Join", "callback_data": "j"}]]}
    instances = []
    for title in ("One", "Two"):
        group = await telegram.group(title, anna)
        await call(telegram, "sendMessage", chat_id=group.id, text="x", reply_markup=buttons)
        await new(telegram)
        await anna.presses("Join", in_=group)
        [press] = await new(telegram)
        assert press["callback_query"]["message"]["chat"]["id"] == group.id
        instances.append(press["callback_query"]["chat_instance"])
    assert len(set(instances)) == 2


async def test_a_chat_in_full_says_what_members_may(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna)
    telegram.server.groups.restricts(group.id)
    full = ChatFullInfo.de_json((await call(telegram, "getChat", chat_id=group.id)).result)
    assert full.permissions is not None
    assert full.permissions.can_send_messages is False
    answer = await call(telegram, "sendMessage", chat_id=group.id, text="x")
    assert answer.refusal == (400, "Bad Request: not enough rights to send text messages to the chat")
    group.promote(telegram.bot)
    assert (await call(telegram, "sendMessage", chat_id=group.id, text="x")).status == 200


async def test_in_a_group_only_an_admin_bot_deletes_what_others_wrote(
    telegram: Telegram, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    place: dict[str, Any] = {"chat_id": group.id, "message_id": await anna.says("hello", in_=group)}
    answer = await call(telegram, "deleteMessage", **place)
    assert answer.refusal == (400, "Bad Request: message can't be deleted")
    group.promote(telegram.bot)
    assert (await call(telegram, "deleteMessage", **place)).result is True


async def test_votes_and_reactions_work_in_groups(telegram: Telegram, anna: Person, ben: Person) -> None:
    group = await telegram.group("Class", anna, ben)
    options: dict[str, Any] = {"question": "?", "options": ["a", "b"], "is_anonymous": False}
    await call(telegram, "sendPoll", chat_id=group.id, **options)
    await new(telegram)
    await anna.votes("a", in_=group)
    await ben.votes("b", in_=group)
    answers = [update["poll_answer"] for update in await new(telegram) if "poll_answer" in update]
    assert [(one["user"]["id"], one["option_ids"]) for one in answers] == [(anna.id, [0]), (ben.id, [1])]
    number = await ben.says("close", in_=group)
    reaction = [{"type": "emoji", "emoji": "🤔"}]
    place: dict[str, Any] = {"chat_id": group.id, "message_id": number}
    assert (await call(telegram, "setMessageReaction", **place, reaction=reaction)).result is True
    assert (await ben.sees_reaction("🤔", in_=group)).id == number


async def test_a_group_shows_its_own_commands_and_admins_theirs(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna)
    for scope, name in (
        ({"type": "default"}, "start"),
        ({"type": "all_group_chats"}, "challenge"),
        ({"type": "chat_administrators", "chat_id": group.id}, "daily"),
    ):
        await call(telegram, "setMyCommands", commands=[{"command": name, "description": "x"}], scope=scope)
    menu = telegram.world.menu
    shown = [menu.shown(anna.id, "en"), menu.shown(group.id, "en"), menu.shown(group.id, "en", admin=True)]
    assert [commands[0]["command"] for commands in shown] == ["start", "challenge", "daily"]
