"""Raw updates become our own events; what is unfit for a database or a screen is cleaned at the door."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.events import (
    BotRemoved,
    CameBack,
    Left,
    Located,
    Person,
    Place,
    Pressed,
    Said,
    SentOther,
)
from bot.transport.updates import LONGEST, Arrived, NoUpdate, clean, read

ANNA = {"id": 5_000_000_001, "is_bot": False, "first_name": "Anna", "language_code": "de"}
CHAT = {"id": 5_000_000_001, "type": "private", "first_name": "Anna"}
GROUP = {"id": -100_1, "type": "supergroup", "title": "Friends"}
HERE, WHO = Place(5_000_000_001), Person(5_000_000_001, "de")


def message(**fields: Any) -> dict[str, Any]:
    """Return an update with a message of Anna's."""
    return {
        "update_id": 7,
        "message": {"message_id": 3, "date": 1_700_000_000, "chat": CHAT, "from": ANNA, **fields},
    }


def press(**fields: Any) -> dict[str, Any]:
    """Return an update with a press of Anna's."""
    below = {"message_id": 3, "date": 1_700_000_000, "chat": CHAT, "text": "a card"}
    query = {"id": "11", "from": ANNA, "chat_instance": "1", "message": below, "data": "rs:4"}
    return {"update_id": 7, "callback_query": {**query, **fields}}


def membership(status: str, chat: dict[str, Any] = CHAT) -> dict[str, Any]:
    """Return an update that says what the bot is in a chat now."""
    bot = {"id": 1, "is_bot": True, "first_name": "Tutor"}
    old: dict[str, Any] = {"user": bot, "status": "member"}
    new: dict[str, Any] = {"user": bot, "status": status}
    if status == "kicked":
        new["until_date"] = 0
    change = {"chat": chat, "from": ANNA, "date": 1, "old_chat_member": old, "new_chat_member": new}
    return {"update_id": 7, "my_chat_member": change}


def test_a_text_is_what_a_person_said() -> None:
    assert read(message(text="hypotension"), "tutor_bot") == Arrived(7, Said(HERE, WHO, 3, "hypotension"))


@pytest.mark.parametrize(
    ("text", "addressed"),
    [("/start", True), ("/start@Tutor_Bot x", True), ("/start@other_bot", False), ("a@b", True), ("", True)],
)
def test_a_command_for_another_bot_is_not_for_us(text: str, addressed: bool) -> None:
    event = read(message(text=text), "tutor_bot").event
    assert isinstance(event, Said)
    assert event.addressed is addressed


def test_a_press_tells_where_and_what() -> None:
    assert read(press(), "tutor_bot") == Arrived(7, Pressed(HERE, WHO, 3, "rs:4", "11"))


@pytest.mark.parametrize("lacking", [{"data": None}, {"data": None, "game_short_name": "x"}])
def test_a_press_without_data_is_still_owed_an_answer(lacking: dict[str, Any]) -> None:
    event = read(press(**lacking), "tutor_bot").event
    assert isinstance(event, Pressed)
    assert event.data == ""


def test_a_press_under_a_message_that_is_not_ours_is_nothing() -> None:
    assert read(press(message=None, inline_message_id="x"), "tutor_bot").event is None


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("dice", {"emoji": "🎲", "value": 3}),
        ("contact", {"phone_number": "1", "first_name": "x"}),
        ("photo", [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]),
    ],
)
def test_what_is_no_text_is_told_by_its_kind(kind: str, content: Any) -> None:
    assert read(message(**{kind: content}), "tutor_bot") == Arrived(7, SentOther(HERE, WHO, 3, kind))


def test_a_shared_position_is_read() -> None:
    event = read(message(location={"latitude": 52.5, "longitude": 13.4}), "tutor_bot").event
    assert event == Located(HERE, WHO, 3, 52.5, 13.4)


def test_a_forwarded_text_is_nobodys_answer() -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "x"}
    event = read(message(text="hypotension", forward_origin=origin), "tutor_bot").event
    assert isinstance(event, SentOther)


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "x", "from": None},
        {"text": "x", "from": {**ANNA, "is_bot": True}},
        {"text": "x", "via_bot": {"id": 9, "is_bot": True, "first_name": "v"}},
        {"new_chat_title": "x"},
        {"a_kind_of_tomorrow": {"x": 1}},
    ],
)
def test_what_no_person_wrote_to_us_is_passed_over(fields: dict[str, Any]) -> None:
    assert read(message(**fields), "tutor_bot") == Arrived(7)


def test_an_edited_message_changes_nothing() -> None:
    edited = message(text="x")
    edited["edited_message"] = edited.pop("message")
    assert read(edited, "tutor_bot") == Arrived(7)


def test_what_is_said_in_a_group_has_the_group_for_its_place() -> None:
    event = read(message(text="/help", chat=GROUP), "tutor_bot").event
    assert isinstance(event, Said)
    assert event.place == Place(-100_1)
    assert event.place.in_group


def test_a_topic_of_a_group_is_a_place_of_its_own() -> None:
    event = read(message(text="x", chat=GROUP, message_thread_id=9, is_topic_message=True), "t").event
    assert isinstance(event, Said)
    assert event.place == Place(-100_1, 9)


def test_who_blocks_has_left_and_who_unblocks_came_back() -> None:
    assert read(membership("kicked"), "t") == Arrived(7, Left(HERE, WHO))
    assert read(membership("member"), "t") == Arrived(7, CameBack(HERE, WHO))
    assert read(membership("kicked", GROUP), "t") == Arrived(7, BotRemoved(Place(-100_1)))


@pytest.mark.parametrize("raw", [{}, {"update_id": None}, {"update_id": "7"}, {"message": {}}])
def test_an_update_without_an_id_is_none(raw: dict[str, Any]) -> None:
    with pytest.raises(NoUpdate):
        read(raw, "t")


@pytest.mark.parametrize("broken", [{"message": 7}, message(chat=7, text="x"), {"callback_query": []}])
def test_an_update_that_cannot_be_parsed_is_broken_alone(broken: dict[str, Any]) -> None:
    assert read({**broken, "update_id": 7}, "t") == Arrived(7, broken=True)


@given(st.text(alphabet=st.characters(), max_size=50))
def test_a_cleaned_text_can_be_stored_and_sent(text: str) -> None:
    cleaned = clean(text)
    assert "\0" not in cleaned
    cleaned.encode()
    assert not set(cleaned) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
    assert clean(cleaned) == cleaned


def test_ordinary_text_is_left_alone_and_an_endless_one_is_cut() -> None:
    assert clean("naïve\nΔ 中文 עברית 👩\u200d⚕️") == "naïve\nΔ 中文 עברית 👩\u200d⚕️"
    assert len(clean("x" * 100_000)) == LONGEST


def test_a_vote_in_the_name_of_a_chat_is_nobodys() -> None:
    chat = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    answer = {"poll_id": "p", "option_ids": [0], "user": chat, "voter_chat": GROUP}
    assert read({"update_id": 7, "poll_answer": answer}, "tutor_bot").event is None


@pytest.mark.parametrize("name", ["\u200b\u200b", "\u202e", "  "])
def test_a_name_that_nobody_can_see_is_none(name: str) -> None:
    said = read(message(text="hello", **{"from": {**ANNA, "first_name": name}}), "tutor_bot").event
    assert isinstance(said, Said)
    assert said.person.name == ""
