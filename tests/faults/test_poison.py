"""An update that cannot be read, raises, or kills the process is set aside; all others are taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.deadly import KILLS, RAISES
from tests.faults.process import BotProcess
from tests.faults.reading import stored_in
from tests.faults.ways import SECOND, to_the_first_card
from tests.faults.witness import Witness
from tests.people import Person, Telegram
from tests.tutor import COURSE, Tutor

UNREADABLE = (
    {"message": {"message_id": "x"}},
    {"message": 7},
    {"callback_query": {"id": "1", "from": {"id": 5}}},
    {"message": {"message_id": 1, "date": 10**30, "chat": {"id": 1, "type": "private"}}},
    {"my_chat_member": {"chat": None}},
)


@pytest.mark.parametrize("update", UNREADABLE)
async def test_an_update_that_cannot_be_read_harms_nobody_else(
    telegram: Telegram, anna: Person, update: dict[str, object]
) -> None:
    telegram.people.injects(update)
    await anna.says("/start")
    telegram.people.injects(update)
    await anna.sees("How tests are measured")
    await telegram.quiet()
    assert not len(telegram.world.updates)


async def test_an_update_without_an_id_stops_nothing(telegram: Telegram, anna: Person) -> None:
    telegram.people.injects({"update_id": None, "message": {}})
    await anna.says("/start")
    await anna.sees("How tests are measured")


async def test_a_turn_that_raises_is_one_apology_with_a_reference(
    telegram: Telegram, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = telegram.person("Ben")
    await to_the_first_card(anna)
    await to_the_first_card(ben)

    def stumbling(answer: str, key: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr("bot.conversation.topics.review.grade", stumbling)
        await anna.says(RAISES)
        await ben.says("/help")
        await ben.sees("three-minute bites")
        await anna.sees("Reference ")
        await telegram.quiet()
    sorry = [seen for seen in anna.chat if seen.from_bot and "something went wrong" in seen.text]
    assert len(sorry) == 1
    await anna.says("sensitivity")
    await anna.sees(SECOND)


async def test_a_parked_text_that_raises_is_one_apology_and_the_card_still_stands(
    telegram: Telegram, tutor: Tutor, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await to_the_first_card(anna)
    telegram.faults.hang(600, method="sendMessage", works=True, times=1)
    await anna.says("sensitivity")
    second = await anna.sees(SECOND)

    def stumbling(answer: str, key: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr("bot.conversation.topics.review.grade", stumbling)
        await anna.says(RAISES)  # the card is there, and its message id is not known yet
        await telegram.quiet(0.05)
        telegram.faults.release()
        await anna.sees("Reference ")
    await anna.says("specificity")
    await anna.sees("✅")
    assert second.id < anna.last.id


async def dies_until(bot: BotProcess, told: Callable[[], bool], most: int = 7) -> int:
    """Start the bot again after each death until somebody was told; return how often it died."""
    deaths = 0
    while not told() and deaths < most:
        try:
            assert await bot.ended(0.05) == 9
        except TimeoutError:
            continue
        deaths += 1
        await bot.begin()
    return deaths


async def test_an_update_that_kills_the_process_is_set_aside_and_all_others_are_taken(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        witness = Witness(telegram)
        bot = BotProcess(telegram, tmp_path, "tests.faults.deadly", TUTOR_COURSES=str(COURSE))
        anna, ben = telegram.person("Anna"), telegram.person("Ben")
        async with bot:
            await to_the_first_card(anna)
            await to_the_first_card(ben)
            await anna.says(KILLS)
            await ben.says("sensitivity")
            deaths = await dies_until(bot, lambda: bool(witness.sorry))
            await ben.sees(SECOND)
            assert "Reference " in anna.last.text
            await anna.says("sensitivity")
            await anna.sees(SECOND)
        assert deaths <= 4
        assert len(witness.sorry) == 1
    assert stored_in(bot.database, anna.id) == [("metrics/ill-found", "sensitivity")]
    assert stored_in(bot.database, ben.id) == [("metrics/ill-found", "sensitivity")]


async def test_a_parked_text_that_kills_the_process_is_set_aside_too(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        witness = Witness(telegram)
        bot = BotProcess(telegram, tmp_path, "tests.faults.deadly", TUTOR_COURSES=str(COURSE))
        anna = telegram.person("Anna")
        async with bot:
            await to_the_first_card(anna)
            telegram.faults.hang(600, method="sendMessage", works=True, times=1)
            await anna.says("sensitivity")
            await anna.sees(SECOND)
            await anna.says(KILLS)
            await telegram.quiet(0.4)
            telegram.faults.release()
            assert await dies_until(bot, lambda: bool(witness.sorry)) <= 5
            await anna.says("specificity")
            await anna.sees("✅")
        assert len(witness.sorry) == 1
