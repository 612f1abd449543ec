"""Reactions of people: one each, counted; the bot hears of them only when it asked and may."""

from typing import Any

import pytest

from bot.sandbox.botapi.views import view
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import call


async def heard(telegram: Telegram) -> list[tuple[list[str], list[str]]]:
    """The reactions the bot is told of: what stood there before, and now."""
    updates = (await call(telegram, "getUpdates", allowed_updates=["message", "message_reaction"])).result
    told = [one["message_reaction"] for one in updates if "message_reaction" in one]

    def emoji(kinds: list[dict[str, Any]]) -> list[str]:
        return [one["emoji"] for one in kinds]

    return [(emoji(one["old_reaction"]), emoji(one["new_reaction"])) for one in told]


async def test_a_bot_that_asks_is_told_of_each_change(telegram: Telegram, anna: Person) -> None:
    await anna.says("hello")
    number = telegram.world.chats[anna.id].messages[anna.chat[-1].id].id
    telegram.people.reacts(anna.id, number, "👍")
    assert await heard(telegram) == []  # it had not asked yet
    for emoji in ("❤", "❤", ""):
        telegram.people.reacts(anna.id, number, emoji)
    assert await heard(telegram) == [(["👍"], ["❤"]), (["❤"], [])]


async def test_in_a_group_only_an_admin_is_told(telegram: Telegram, anna: Person) -> None:
    group = await telegram.group("Class", anna, supergroup=True)
    await anna.says("hello", in_=group)
    number = list(telegram.world.chats[group.id].messages)[-1]
    assert await heard(telegram) == []
    telegram.people.reacts(anna.id, number, "👍", chat=group.id)
    assert await heard(telegram) == []
    group.promote(telegram.bot)
    telegram.people.reacts(anna.id, number, "🔥", chat=group.id)
    assert await heard(telegram) == [(["👍"], ["🔥"])]


async def test_reactions_are_counted_and_one_s_own_stands_out(telegram: Telegram, anna: Person) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben, supergroup=True)
    message = telegram.world.post(telegram.world.chats[group.id], telegram.world.bot, {"text": "Well?"})
    liked = [{"type": "emoji", "emoji": "👍"}]
    await call(telegram, "setMessageReaction", chat_id=group.id, message_id=message.id, reaction=liked)
    for person, emoji in ((anna, "🔥"), (anna, "👍"), (ben, "🎉")):
        telegram.people.reacts(person.id, message.id, emoji, chat=group.id)
    assert view(message, anna.id)["reacted"] == [
        {"emoji": "👍", "count": 2, "mine": True},
        {"emoji": "🎉", "count": 1, "mine": False},
    ]
    assert view(message, anna.id)["reactions"] == ["👍"]  # of the bot alone


@pytest.mark.parametrize("emoji", ["🦖", "<b>", "👍👍", "x"])
async def test_what_is_no_reaction_is_refused(telegram: Telegram, anna: Person, emoji: str) -> None:
    await anna.says("hello")
    with pytest.raises(ValueError, match="is no reaction"):
        telegram.people.reacts(anna.id, anna.chat[-1].id, emoji)
