"""The process as its operator meets it: signals, a taken database, a refused token, a second poller, secrets."""

from __future__ import annotations

import asyncio
import random
import signal
import socket
import sqlite3
from pathlib import Path

import pytest

from bot.app.app import DRAIN, LAST_COMMIT
from tests.faults.crowd import Crowd
from tests.faults.process import BotProcess
from tests.faults.reading import compare, stored_in
from tests.faults.ways import SECOND, to_the_first_card
from tests.faults.witness import Witness
from tests.people import Telegram
from tests.tutor import COURSE


async def test_sigterm_under_load_ends_it_and_nothing_is_lost(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        witness = Witness(telegram)
        bot = BotProcess(telegram, tmp_path)
        crowd = Crowd(telegram, random.Random(5), 5)
        for _ in range(2):
            await bot.begin()
            await witness.polls()
            await asyncio.sleep(0.4)
            bot.signals(signal.SIGTERM)
            assert await bot.ended() == 0
        async with bot:
            await crowd.finish()
    for learner in crowd.learners:
        assert compare(learner, stored_in(bot.database, learner.person.id)) == (0, 0)
    assert witness.copies <= 2  # one of a screen that had no answer yet when the process had to end


def test_the_waits_at_the_end_leave_room_in_the_five_seconds_that_there_are() -> None:
    assert LAST_COMMIT + DRAIN <= 4


async def test_a_sleeping_process_goes_on_where_it_was(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        bot = BotProcess(telegram, tmp_path, TUTOR_COURSES=str(COURSE))
        anna = telegram.person("Anna")
        async with bot:
            await to_the_first_card(anna)
            bot.signals(signal.SIGSTOP)
            await anna.says("sensitivity")
            await asyncio.sleep(1.0)
            bot.signals(signal.SIGCONT)
            await anna.sees(SECOND)
            await telegram.quiet()
        assert len([seen for seen in anna.chat if SECOND in seen.text]) == 1


async def test_a_second_process_on_the_same_file_says_so_in_one_line(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        witness = Witness(telegram)
        other = tmp_path / "other"
        other.mkdir()
        async with BotProcess(telegram, tmp_path) as bot:
            await witness.polls()
            second = BotProcess(telegram, other, TUTOR_DATABASE_URL=f"sqlite:///{bot.database}")
            async with second:
                assert await second.ended() == 2
            assert bot.running
        assert second.printed.count("\n") == 1
        assert "in use" in second.printed


@pytest.mark.parametrize("token", ["123:refused-by-telegram_0123456789abcd", "malformed"])
async def test_a_refused_token_is_one_line_and_nothing_else(tmp_path: Path, token: str) -> None:
    async with Telegram() as telegram, BotProcess(telegram, tmp_path, TUTOR_TOKEN=token) as bot:
        assert await bot.ended() == 2
    assert bot.printed.count("\n") == 1
    assert "TUTOR_TOKEN" in bot.printed
    assert token not in bot.printed


async def test_an_address_that_is_taken_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        async with Telegram() as telegram, BotProcess(telegram, tmp_path, TUTOR_LISTEN=listen) as bot:
            assert await bot.ended() == 2
    assert bot.printed.count("\n") == 1
    assert f"TUTOR_LISTEN {listen}" in bot.printed


async def test_a_webhook_that_telegram_refuses_ends_the_bot(tmp_path: Path) -> None:
    webhook = {
        "TUTOR_WEBHOOK_URL": "http://127.0.0.1/hook",
        "TUTOR_WEBHOOK_SECRET": "x",
        "TUTOR_LISTEN": "127.0.0.1:0",
    }
    async with Telegram() as telegram:
        said = "Bad Request: bad webhook: an HTTPS URL must be provided for webhook"
        telegram.faults.error(400, method="setWebhook", description=said)
        async with BotProcess(telegram, tmp_path, **webhook) as bot:
            assert await bot.ended() == 2
    last = bot.printed.splitlines()[-1]
    assert last.startswith("tutor: Telegram refuses TUTOR_WEBHOOK_URL: ")
    assert "must be provided" in last


async def test_a_server_that_knows_few_methods_is_enough(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        for method in ("deleteWebhook", "setMyCommands", "answerCallbackQuery", "editMessageText"):
            telegram.faults.error(404, method=method)
        async with BotProcess(telegram, tmp_path):
            anna = telegram.person("Anna")
            await anna.says("/start")
            await anna.sees("Capitals")
            await anna.presses("Start")
            await anna.sees("page 1")


async def test_a_token_that_is_revoked_while_it_runs_ends_the_bot(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        witness = Witness(telegram)
        async with BotProcess(telegram, tmp_path) as bot:
            await witness.polls()
            telegram.world.token = "4815162342:AAanother-token-since-then_012345"
            telegram.world.updates.bell.ring()
            await telegram.server.go_down()
            await telegram.server.come_back()
            assert await bot.ended() == 2
    assert "TUTOR_TOKEN" in bot.printed.splitlines()[-1]


async def test_a_second_poller_is_waited_out_and_nobody_is_answered_twice(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        witness = Witness(telegram)
        other = tmp_path / "other"
        other.mkdir()
        async with BotProcess(telegram, tmp_path) as first:
            await witness.polls()
            async with BotProcess(telegram, other) as second:
                await witness.polls()
                anna = telegram.person("Anna")
                await anna.says("/start")
                await anna.sees("Capitals")
                await telegram.quiet(1.0)
                assert len([seen for seen in anna.chat if seen.from_bot]) == 1
            assert first.printed.count("another process polls") + second.printed.count("another process") <= 3


async def test_a_lock_of_another_program_makes_the_answer_late_and_loses_it_not(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        anna = telegram.person("Anna")
        async with BotProcess(telegram, tmp_path, TUTOR_COURSES=str(COURSE)) as bot:
            await to_the_first_card(anna)
            other = sqlite3.connect(bot.database, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            await anna.says("sensitivity")
            await bot.prints("cannot store")
            other.execute("COMMIT")
            other.close()
            await anna.sees(SECOND)
    assert stored_in(bot.database, anna.id) == [("metrics/ill-found", "sensitivity")]


async def test_sigterm_ends_a_bot_that_can_store_nothing(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        anna = telegram.person("Anna")
        async with BotProcess(telegram, tmp_path, TUTOR_COURSES=str(COURSE)) as bot:
            await to_the_first_card(anna)
            other = sqlite3.connect(bot.database, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            await anna.says("sensitivity")
            await bot.prints("cannot store")
            bot.signals(signal.SIGTERM)
            assert await bot.ended() == 0
            other.execute("COMMIT")
            other.close()
            await bot.begin()
            await anna.sees(SECOND)


async def test_sigterm_ends_a_bot_that_telegram_has_told_to_wait(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        witness = Witness(telegram)
        async with BotProcess(telegram, tmp_path) as bot:
            await witness.polls()
            telegram.faults.too_many(60, method="getUpdates")
            await telegram.person("Anna").says("/start")
            await asyncio.sleep(0.5)
            bot.signals(signal.SIGTERM)
            assert await bot.ended() == 0
