"""Forum topics, threads, and groups that become supergroups."""

from typing import Any

from telegram import Message

from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import call


async def last(telegram: Telegram) -> Any:
    """The newest update's message, read by the bot's library too."""
    [update] = (await call(telegram, "getUpdates", offset=-1)).result
    Message.de_json(update["message"])
    return update["message"]


async def test_a_topic_is_named_in_its_messages_and_answered_in(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna, supergroup=True)
    topic, other = group.topic("Quiz"), group.topic("Chat")
    await anna.says("/challenge", in_=topic)
    message = await last(telegram)
    assert (message["message_thread_id"], message["is_topic_message"]) == (topic.thread, True)
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "Quiz"
    assert message["chat"]["is_forum"] is True
    sent = await call(telegram, "sendMessage", chat_id=group.id, text="Go", message_thread_id=topic.thread)
    assert sent.result["message_thread_id"] == topic.thread
    await anna.sees("Go", in_=topic)
    await anna.sees_nothing(0, in_=other)
    reply = {"message_id": message["message_id"]}
    answered = await call(telegram, "sendMessage", chat_id=group.id, text="Re", reply_parameters=reply)
    assert answered.result["message_thread_id"] == topic.thread


async def test_a_closed_or_missing_topic_takes_no_message(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna, supergroup=True)
    topic = group.topic("Quiz")
    place: dict[str, Any] = {"chat_id": group.id, "message_thread_id": topic.thread}
    topic.close()
    answer = await call(telegram, "sendMessage", **place, text="x")
    assert answer.refusal == (400, "Bad Request: TOPIC_CLOSED")
    topic.reopen()
    assert (await call(telegram, "sendPoll", **place, question="?", options=["a", "b"])).status == 200
    topic.delete()
    for method, values in (("sendMessage", {"text": "x"}), ("sendChatAction", {"action": "typing"})):
        answer = await call(telegram, method, **place, **values)
        assert answer.refusal == (400, "Bad Request: message thread not found")


async def test_a_thread_of_replies_is_no_topic(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna, supergroup=True)
    sent = await call(telegram, "sendMessage", chat_id=group.id, text="Question")
    await anna.replies(anna.last_in(group), "answer")
    message = await last(telegram)
    assert message["message_thread_id"] == sent.result["message_id"]
    assert "is_topic_message" not in message
    answer = await call(
        telegram, "sendMessage", chat_id=group.id, text="x", message_thread_id=message["message_thread_id"]
    )
    assert answer.refusal == (400, "Bad Request: message thread not found")


async def test_supergroups_number_their_own_messages(telegram: Telegram, anna: Person) -> None:
    first = await telegram.group("One", anna, supergroup=True)
    second = await telegram.group("Two", anna, supergroup=True)
    numbers = [await anna.says("hello", in_=group) for group in (first, second)]
    assert numbers[0] == numbers[1]


async def test_a_group_that_becomes_a_supergroup_tells_its_new_id(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna)
    await call(telegram, "sendMessage", chat_id=group.id, text="old")
    old = group.id
    telegram.world.updates.clear()
    new = group.upgrade()
    to, from_ = [update["message"] for update in (await call(telegram, "getUpdates")).result]
    assert (to["chat"]["id"], to["migrate_to_chat_id"]) == (old, new)
    assert (from_["chat"]["id"], from_["chat"]["type"], from_["migrate_from_chat_id"]) == (
        new,
        "supergroup",
        old,
    )
    answer = await call(telegram, "sendMessage", chat_id=old, text="x")
    assert answer.refusal == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert answer.body["parameters"] == {"migrate_to_chat_id": new}
    assert (await call(telegram, "sendMessage", chat_id=new, text="here")).status == 200
    await anna.sees("here", in_=group)
    admins = (await call(telegram, "getChatAdministrators", chat_id=new)).result
    assert [one["user"]["id"] for one in admins] == [anna.id]


async def test_a_reply_to_nothing_is_refused_unless_it_need_not_be_one(
    telegram: Telegram, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    gone: dict[str, Any] = {"message_id": 999_999}
    answer = await call(telegram, "sendMessage", chat_id=group.id, text="x", reply_parameters=gone)
    assert answer.refusal == (400, "Bad Request: message to be replied not found")
    gone["allow_sending_without_reply"] = True
    sent = await call(telegram, "sendMessage", chat_id=group.id, text="x", reply_parameters=gone)
    assert "reply_to_message" not in sent.result


async def test_a_selective_force_reply_shows_for_those_it_names(telegram: Telegram, anna: Person) -> None:
    ben, carl = telegram.person("Ben"), telegram.person("Carl")
    group = await telegram.group("Class", anna, ben, carl)
    text = f'<a href="tg://user?id={ben.id}">Ben</a>, answer; <a href="tg://user?id=1">nobody</a>'
    force = {"force_reply": True, "selective": True, "input_field_placeholder": "Your answer"}
    reply = {"message_id": await anna.says("me too", in_=group)}
    sent = await call(
        telegram,
        "sendMessage",
        chat_id=group.id,
        text=text,
        parse_mode="HTML",
        reply_markup=force,
        reply_parameters=reply,
    )
    assert [one["type"] for one in sent.result["entities"]] == ["text_mention"]
    shown = [bool(person.last_in(group).keyboard) for person in (anna, ben, carl)]
    assert shown == [True, True, False]
    answer = await call(
        telegram, "editMessageText", chat_id=group.id, message_id=sent.result["message_id"], text="x"
    )
    assert answer.refusal == (400, "Bad Request: message can't be edited")
