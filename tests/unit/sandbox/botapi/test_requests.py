"""However a call comes, and whatever it holds, it is answered or refused; the server never breaks."""

import json
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.botapi import methods
from bot.sandbox.botapi.errors import RefusedError
from bot.sandbox.botapi.group_life import GroupLife
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.people import People
from bot.sandbox.botapi.registry import METHODS
from bot.sandbox.botapi.world import World
from tests.people import Person, Telegram

methods.load()
ANNA = 7_000_000_001
KEYBOARD = {"inline_keyboard": [[{"text": "Start", "callback_data": "go"}]]}


async def test_a_call_comes_as_query_form_multipart_or_json(telegram: Telegram, anna: Person) -> None:
    url = f"{telegram.url}{telegram.token}/sendMessage"
    nested = {"chat_id": str(anna.id), "text": "x", "reply_markup": json.dumps(KEYBOARD)}
    multipart = aiohttp.FormData(default_to_multipart=True)
    for name, value in nested.items():
        multipart.add_field(name, value)
    async with aiohttp.ClientSession() as session:
        for request in (
            session.get(url, params=nested),
            session.post(url, data=nested),
            session.post(url, data=multipart),
            session.post(url, json={"chat_id": anna.id, "text": "x", "reply_markup": KEYBOARD}),
        ):
            async with request as answer:
                result = (await answer.json())["result"]
                assert (result["text"], result["reply_markup"]) == ("x", KEYBOARD)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [(b"{", "can't parse JSON object"), (b"[1]", "object expected as request body")],
)
async def test_a_body_that_cannot_be_read_is_refused(telegram: Telegram, body: bytes, sentence: str) -> None:
    url = f"{telegram.url}{telegram.token}/sendMessage"
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        assert answer.status == 400
        assert (await answer.json())["description"] == f"Bad Request: {sentence}"


async def test_a_file_nobody_sent_is_not_found(telegram: Telegram) -> None:
    url = f"{telegram.file_url}{telegram.token}/documents/../../etc/passwd"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        assert answer.status == 404


LEAF = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=5),
    st.sampled_from([ANNA, 1, "HTML", "quiz", "photo"]),
)
FIELDS = (
    "inline_keyboard keyboard text callback_data url copy_text web_app force_reply selective type offset "
    "length message_id chat_id command description emoji user input_field_placeholder media caption text_entities"
)
KEYS = st.sampled_from(FIELDS.split())
VALUES = st.recursive(
    LEAF, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3))
)
PARAMS = (
    "chat_id text parse_mode entities reply_markup reply_parameters reply_to_message_id message_id "
    "message_thread_id caption caption_entities document photo duration title file_id callback_query_id "
    "show_alert action reaction commands scope language_code description short_description name url "
    "secret_token allowed_updates max_connections drop_pending_updates question options correct_option_ids "
    "explanation open_period close_date is_anonymous media audio thumbnail from_chat_id user_id"
)


@given(
    st.sampled_from(sorted(METHODS)),
    st.booleans(),
    st.dictionaries(st.sampled_from(PARAMS.split()), VALUES, max_size=6),
)
def test_any_values_are_taken_or_refused(name: str, in_group: bool, values: dict[str, Any]) -> None:
    world = World()
    people = People(world)
    people.create(ANNA, "Anna")
    people.says(ANNA, "hi")
    group = GroupLife(world).create("Class", [ANNA], supergroup=True)
    chat_id, question = (group, "?") if in_group else (ANNA, "!")
    usual = {"chat_id": chat_id, "text": "x", "message_id": 1, "question": question, "options": ["a", "b"]}
    try:
        result = METHODS[name](world, Params(usual | values))
    except RefusedError as refused:
        result = refused.description
    json.dumps(result)
