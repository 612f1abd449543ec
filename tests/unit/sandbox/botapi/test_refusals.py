"""What Telegram refuses, this server refuses, in the same words."""

from typing import Any

import pytest
from aiohttp import ClientSession

from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import call

TEXT_LINK = {"type": "text_link", "offset": 0, "length": 1}


def keyboard(*buttons: Any) -> dict[str, Any]:
    """One row of inline buttons."""
    return {"inline_keyboard": [list(buttons)]}


SEND_REFUSALS: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "message text is empty"),
    ({}, "message text is empty"),
    ({"text": "  \n "}, "text must be non-empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    ({"text": "<b>" + "x" * 4097 + "</b>", "parse_mode": "HTML"}, "message is too long"),
    ({"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
    ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ({"text": "x", "chat_id": 0}, "chat not found"),
    ({"text": "x", "chat_id": "@nobody_here"}, "chat not found"),
    ({"text": "x", "chat_id": -1001234567890}, "chat not found"),
    ({"text": "x", "message_thread_id": 9}, "message thread not found"),
    ({"text": "x", "reply_parameters": {"message_id": 999999}}, "message to be replied not found"),
    ({"text": "x", "reply_parameters": {"quote": "y"}}, 'can\'t find field "message_id"'),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": "bad"}},
        'field "inline_keyboard" must be of type Array',
    ),
    ({"text": "x", "reply_markup": {"force_reply": "yes"}}, 'field "force_reply" must be of type Boolean'),
    (
        {"text": "x", "entities": [{"type": "bold", "offset": 100, "length": 1}]},
        "entity begins after the end of the text at UTF-16 offset 100",
    ),
    (
        {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 100}]},
        "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
    ),
    (
        {"text": "x", "entities": [{"type": "invented", "offset": 0, "length": 1}]},
        "can't parse MessageEntity: Unsupported type specified",
    ),
    ({"text": "x", "entities": [TEXT_LINK]}, "can't parse MessageEntity: Can't find field \"url\""),
]


@pytest.mark.parametrize(("params", "sentence"), SEND_REFUSALS)
async def test_a_bad_message_is_refused(
    telegram: Telegram, anna: Person, params: dict[str, Any], sentence: str
) -> None:
    answer = await call(telegram, "sendMessage", **{"chat_id": anna.id, **params})
    assert answer.refusal == (400, f"Bad Request: {sentence}")
    assert [seen for seen in anna.chat if seen.from_bot] == []


BUTTON = "can't parse inline keyboard button: "
OK = {"text": "ok", "callback_data": "x"}
BUTTON_REFUSALS: list[tuple[dict[str, Any], str]] = [
    (keyboard({"callback_data": "x"}), BUTTON + 'Can\'t find field "text"'),
    (keyboard({"text": 5, "callback_data": "x"}), BUTTON + 'Field "text" must be of type String'),
    (keyboard({"text": " ", "callback_data": "x"}), BUTTON + 'Field "text" must be non-empty'),
    (keyboard({"text": "a"}), BUTTON + "Text buttons are unallowed in the inline keyboard"),
    (
        keyboard({"text": "a", "callback_data": ""}),
        BUTTON + "Text buttons are unallowed in the inline keyboard",
    ),
    (keyboard({"text": "a", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
    (keyboard({"text": "a", "callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
    (
        keyboard({"text": "a", "callback_data": "x", "url": "https://example.org"}),
        BUTTON + "exactly one action must be specified, got url, callback_data",
    ),
    (
        keyboard({"text": "a", "url": "not-a-url"}),
        "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
    ),
    (
        keyboard({"text": "a", "url": "ftp://example.com"}),
        "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    ),
    (keyboard({"text": "a", "copy_text": {"text": ""}}), "BUTTON_COPY_TEXT_INVALID"),
    (keyboard({"text": "a", "pay": True}), "BUTTON_TYPE_INVALID"),
    (keyboard(*[OK] * 9), "REPLY_MARKUP_TOO_LONG"),
    ({"inline_keyboard": [[OK]] * 101}, "REPLY_MARKUP_TOO_LONG"),
]


@pytest.mark.parametrize(("markup", "sentence"), BUTTON_REFUSALS)
async def test_a_bad_keyboard_is_refused(
    telegram: Telegram, anna: Person, markup: dict[str, Any], sentence: str
) -> None:
    answer = await call(telegram, "sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    assert answer.refusal == (400, f"Bad Request: {sentence}")


@pytest.mark.parametrize(
    "params",
    [
        {"text": "x" * 4096},
        {"text": "😀" * 2048},
        {"text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"},
        {"text": "x", "reply_markup": keyboard({"text": "a", "callback_data": "é" * 32})},
        {"text": "x", "reply_markup": {"inline_keyboard": [[OK] * 8] * 12}},
        {"text": "x", "reply_markup": keyboard({"text": "a", "url": "https://example.org/?a=b"})},
        {"text": "x", "reply_parameters": {"message_id": 9, "allow_sending_without_reply": True}},
    ],
)
async def test_what_just_fits_is_taken(telegram: Telegram, anna: Person, params: dict[str, Any]) -> None:
    assert (await call(telegram, "sendMessage", chat_id=anna.id, **params)).result["message_id"] > 0


async def test_nobody_can_be_written_to_who_never_wrote(telegram: Telegram) -> None:
    bert = telegram.person("Bert")
    answer = await call(telegram, "sendMessage", chat_id=bert.id, text="x")
    assert answer.refusal == (403, "Forbidden: bot can't initiate conversation with a user")


async def test_someone_who_blocks_the_bot_gets_nothing_until_they_unblock(
    telegram: Telegram, anna: Person
) -> None:
    await anna.blocks()
    answer = await call(telegram, "sendMessage", chat_id=anna.id, text="x")
    assert answer.refusal == (403, "Forbidden: bot was blocked by the user")
    await anna.unblocks()
    assert (await call(telegram, "sendMessage", chat_id=anna.id, text="x")).result["text"] == "x"
    updates = (await call(telegram, "getUpdates")).result
    statuses = [update["my_chat_member"]["new_chat_member"]["status"] for update in updates]
    assert statuses == ["kicked", "member"]


async def test_unknown_methods_and_tokens_are_refused(telegram: Telegram) -> None:
    assert (await call(telegram, "sendTelepathy")).refusal == (404, "Not Found")
    assert (await call(telegram, "getMe", token="42:wrong")).refusal == (401, "Unauthorized")
    assert (await call(telegram, "getMe", token="nonsense")).refusal == (404, "Not Found")


async def test_method_names_are_read_in_any_case(telegram: Telegram) -> None:
    assert (await call(telegram, "GETME")).result["is_bot"] is True


async def test_text_that_is_no_utf8_is_refused(telegram: Telegram, anna: Person) -> None:
    body = {"chat_id": anna.id, "text": "\ud800"}
    url = f"{telegram.url}{telegram.token}/sendMessage"
    async with ClientSession() as session, session.post(url, json=body) as answer:
        assert answer.status == 400
        assert (await answer.json())["description"] == "Bad Request: strings must be encoded in UTF-8"
