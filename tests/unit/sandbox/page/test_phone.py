"""One person's phone: whose changes it tells, to whom, and for how long."""

import asyncio

import pytest

from bot.sandbox.page import phone as phones
from bot.sandbox.page.desk import Desk
from bot.sandbox.page.phone import Changes, Phone
from tests.people import Telegram
from tests.unit.sandbox.page.serving import ANNA

BEN = ANNA + 1


@pytest.fixture
def phone(telegram: Telegram) -> Phone:
    """Anna's."""
    desk = Desk(telegram.world, telegram.people)
    assert [desk.add_person("Anna"), desk.add_person("Ben")] == [ANNA, BEN]
    return desk.phone()


def told(changes: Changes) -> list[str]:
    """The kinds of what has been told so far, "end" for the end."""
    return [change["kind"] if (change := changes.get_nowait()) else "end" for _ in range(changes.qsize())]


async def test_what_others_write_is_not_shown(telegram: Telegram, phone: Phone) -> None:
    with phone.watched() as changes:
        telegram.people.says(BEN, "secret")
        telegram.people.says(ANNA, "mine")
        assert told(changes) == ["message"]
    assert [one["text"] for one in phone.snapshot()["messages"]] == ["mine"]


async def test_a_deleted_message_goes(telegram: Telegram, phone: Phone) -> None:
    telegram.people.says(ANNA, "mine")
    with phone.watched() as changes:
        telegram.people.deletes(ANNA, phone.snapshot()["messages"][0]["message_id"])
        assert told(changes) == ["deleted"]
    assert phone.snapshot()["messages"] == []


async def test_one_who_reads_too_slowly_gets_the_end_and_the_others_go_on(
    telegram: Telegram, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phones, "BACKLOG", 3)
    with phone.watched() as slow, phone.watched() as quick:
        for number in range(6):
            telegram.people.says(ANNA, str(number))
            assert told(quick) == ["message"]
        assert told(slow) == ["message"] * 3 + ["end"]


async def test_a_closed_phone_ends_its_streams(telegram: Telegram, phone: Phone) -> None:
    with phone.watched() as changes:
        waiting = asyncio.create_task(changes.get())
        await asyncio.sleep(0)
        phone.close()
        assert await waiting is None
        telegram.people.says(ANNA, "late")
        assert told(changes) == []


async def test_a_long_chat_shows_its_newest_part(
    telegram: Telegram, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phones, "MESSAGES_SHOWN", 2)
    for number in range(4):
        telegram.people.says(ANNA, str(number))
    assert [one["text"] for one in phone.snapshot()["messages"]] == ["2", "3"]
