"""Simulated players: they join, vote and answer as their accuracy says, each thing once."""

from collections.abc import AsyncIterator
from random import Random
from typing import Any

import pytest

from bot.sandbox import players as rooms
from bot.sandbox.page.desk import Desk
from bot.sandbox.players import Player, Players
from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call

QUESTION = "Which metric is the share of ill people that a test finds?"


@pytest.fixture
def desk(telegram: Telegram) -> Desk:
    """With Anna and a group of hers."""
    desk = Desk(telegram.world, telegram.people)
    desk.add_group("Class", [desk.add_person("Anna")])
    return desk


@pytest.fixture
async def players(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Players]:
    """Players who think fast and know one answer."""
    monkeypatch.setattr(rooms, "JOINS_WITHIN", (0.0, 0.01))
    monkeypatch.setattr(rooms, "THINKS", (0.0, 0.01))

    async def key(text: str) -> str:
        return "sensitivity" if QUESTION in text else ""

    made = Players(telegram.world, telegram.people, key, Random(1))
    yield made
    made.close()


def comes(desk: Desk, players: Players, accuracy: float) -> int:
    """Let a player into the group; return their id."""
    group = desk.around(desk.residents[0])["chats"][1]["id"]
    number = desk.add_player(group, "Mira")
    players.add(Player(number, group, accuracy))
    return number


def group_of(desk: Desk) -> int:
    """The group's id."""
    return int(desk.around(desk.residents[0])["chats"][1]["id"])


async def bot_says(telegram: Telegram, desk: Desk, text: str, *keys: str) -> Any:
    """Let the bot write to the group."""
    row = [{"text": key, "callback_data": key} for key in keys]
    return (
        await call(
            telegram,
            "sendMessage",
            chat_id=group_of(desk),
            text=text,
            reply_markup={"inline_keyboard": [row] if row else []},
        )
    ).result


async def test_a_player_joins_once_however_often_the_message_changes(
    telegram: Telegram, desk: Desk, players: Players
) -> None:
    mira = comes(desk, players, 1.0)
    sent = await bot_says(telegram, desk, "Challenge", "Join", "Start now")
    await settled(telegram)
    await call(
        telegram,
        "editMessageText",
        chat_id=group_of(desk),
        message_id=sent["message_id"],
        text="1 player",
        reply_markup={"inline_keyboard": [[{"text": "Join", "callback_data": "Join"}]]},
    )
    await settled(telegram)
    assert [press.person.id for press in telegram.world.presses.values()] == [mira]


@pytest.mark.parametrize(("accuracy", "said"), [(1.0, "sensitivity"), (0.0, rooms.UNSURE)])
async def test_a_player_answers_a_question_as_a_reply_and_nothing_else(
    telegram: Telegram, desk: Desk, players: Players, accuracy: float, said: str
) -> None:
    comes(desk, players, accuracy)
    await bot_says(telegram, desk, "Good morning")
    asked = await bot_says(telegram, desk, f"1 of 5\n{QUESTION}")
    await settled(telegram)
    group = desk.phone(0, group_of(desk)).snapshot()["messages"]
    answers = [
        (one["text"], one["reply"]["message_id"])
        for one in group
        if one["from"]["name"] == "Mira" and one["text"]
    ]
    assert answers == [(said, asked["message_id"])]


@pytest.mark.parametrize(("accuracy", "chosen"), [(1.0, (1,)), (0.0, (0,))])
async def test_a_player_votes_as_their_accuracy_says(
    telegram: Telegram, desk: Desk, players: Players, accuracy: float, chosen: tuple[int, ...]
) -> None:
    mira = comes(desk, players, accuracy)
    await call(
        telegram,
        "sendPoll",
        chat_id=group_of(desk),
        question="How many?",
        options=[{"text": "Nine"}, {"text": "Ten"}],
        type="quiz",
        correct_option_ids=[1],
        is_anonymous=False,
    )
    await settled(telegram)
    (poll,) = (one.poll for one in telegram.world.chats[group_of(desk)].messages.values() if one.poll)
    assert poll.votes == {mira: chosen}


async def settled(telegram: Telegram) -> None:
    """Wait until nothing has changed for a moment."""
    while await telegram.world.events.changed(telegram.world.events.version, 0.15):
        pass
