"""In groups the bot is silent, but for a command that is meant for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.people import Person, Telegram

GROUP = -1_001_234_567_890


def _message(person: Person, text: str, **fields: Any) -> dict[str, Any]:
    length = len(text.split()[0]) if text.startswith("/") else 0
    entities = [{"type": "bot_command", "offset": 0, "length": length}] if length else []
    return {
        "message": {
            "message_id": 5,
            "date": 1_772_442_000,
            "chat": {"id": GROUP, "type": "supergroup", "title": "Class"},
            "from": {"id": person.id, "is_bot": False, "first_name": person.name},
            "text": text,
            "entities": entities,
            **fields,
        }
    }


@pytest.mark.parametrize("text", ["hello", "sensitivity", "/review@another_bot", "19:30 Berlin"])
async def test_what_people_say_to_one_another_is_left_alone(
    telegram: Telegram, anna: Person, text: str
) -> None:
    telegram.people.injects(_message(anna, text))
    await telegram.quiet(0.05)
    assert telegram.calls.of("sendMessage") == []


async def test_a_command_gets_one_short_word_to_the_private_chat(telegram: Telegram, anna: Person) -> None:
    telegram.people.injects(_message(anna, "/learn"))
    await telegram.quiet(0.1)
    (call,) = telegram.calls.of("sendMessage", GROUP)
    assert "private" in str(call.params["text"])


async def test_a_press_in_a_group_is_answered_and_changes_nothing(telegram: Telegram, anna: Person) -> None:
    body = _message(anna, "x")["message"]
    query = {"id": "77", "from": body["from"], "chat_instance": "1", "data": "o:0:review", "message": body}
    telegram.people.injects({"callback_query": query})
    await telegram.quiet(0.1)
    assert telegram.calls.of("sendMessage") == []
    assert len(telegram.calls.of("answerCallbackQuery")) == 1


async def test_being_added_to_a_group_is_one_short_hello_and_being_thrown_out_nothing(
    telegram: Telegram, anna: Person
) -> None:
    body = _message(anna, "x")["message"]
    bot = {"id": 1, "is_bot": True, "first_name": "Tutor"}
    for status in ("member", "left"):
        change = {
            "chat": body["chat"],
            "from": body["from"],
            "date": body["date"],
            "old_chat_member": {"user": bot, "status": "member" if status == "left" else "left"},
            "new_chat_member": {"user": bot, "status": status},
        }
        telegram.people.injects({"my_chat_member": change})
        await telegram.quiet(0.05)
        assert ["/challenge" in str(call.params["text"]) for call in telegram.calls.of("sendMessage")] == [
            True
        ]
