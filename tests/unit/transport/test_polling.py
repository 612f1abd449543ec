"""Polling ends when it is told to, whatever it is doing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, cast

import pytest

from bot.transport.http import TutorBot
from bot.transport.outcomes import AnswerLost, NeverSent, Refused
from bot.transport.polling import Polling, TokenRefused
from bot.transport.updates import Arrived


class SilentBot:
    """Telegram holds every poll for ever."""

    async def call(self, method: str, data: dict[str, Any], **_: Any) -> Any:
        """Never answer."""
        await asyncio.Event().wait()


async def _ends(running: asyncio.Task[None]) -> bool:
    """Whether it ends by itself; a cancelled poll would end as quietly."""
    done, _ = await asyncio.wait({running}, timeout=60)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return running in done


async def _accept(_: Sequence[Arrived]) -> None:
    return None


async def test_a_stop_in_the_moment_before_a_poll_does_not_wait_for_it() -> None:
    async def room() -> None:
        asyncio.get_running_loop().call_soon(polling.stop)

    polling = Polling(cast(TutorBot, SilentBot()), "bot", _accept, room)
    assert await _ends(asyncio.create_task(polling.run()))


async def test_a_stop_gives_a_waiting_poll_up_at_once() -> None:
    async def room() -> None:
        return None

    polling = Polling(cast(TutorBot, SilentBot()), "bot", _accept, room)
    running = asyncio.create_task(polling.run())
    await asyncio.sleep(0.01)
    polling.stop()
    assert await _ends(running)


class ScriptedBot:
    """Telegram gives these answers to getUpdates, one after another, then nothing more."""

    def __init__(self, *answers: list[dict[str, Any]] | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[dict[str, Any]] = []
        self.all_taken = asyncio.Event()
        self.last_given = asyncio.Event()

    async def call(self, method: str, data: dict[str, Any], **_: Any) -> Any:
        """Answer the next poll."""
        self.asked.append(data)
        if not self.answers:
            self.all_taken.set()
            await asyncio.Event().wait()
        answer = self.answers.pop(0)
        if not self.answers:
            self.last_given.set()
        if isinstance(answer, Exception):
            raise answer
        return answer


def _polling(bot: object, taken: list[list[int]]) -> Polling:
    async def accept(batch: Sequence[Arrived]) -> None:
        taken.append([each.update_id for each in batch])

    async def room() -> None:
        return None

    return Polling(cast(TutorBot, bot), "bot", accept, room)


async def _polls(bot: ScriptedBot, until: asyncio.Event | None = None) -> list[list[int]]:
    """Poll until all answers were taken, or until something else; return the ids of the batches."""
    taken: list[list[int]] = []
    polling = _polling(bot, taken)
    running = asyncio.create_task(polling.run())
    all_taken = asyncio.create_task((until or bot.all_taken).wait())
    await asyncio.wait({running, all_taken}, return_when=asyncio.FIRST_COMPLETED)
    all_taken.cancel()
    polling.stop()
    await running
    return taken


async def test_updates_are_confirmed_by_the_poll_after_they_were_taken() -> None:
    bot = ScriptedBot([{"update_id": 7}, {"update_id": 8}], [{"update_id": 9}])
    assert await _polls(bot) == [[7, 8], [9]]
    assert [asked["offset"] for asked in bot.asked] == [None, 9, 10]


async def test_ids_that_begin_anew_below_the_old_ones_are_confirmed_too() -> None:
    bot = ScriptedBot([{"update_id": 900}], [{"update_id": 5}])
    await _polls(bot)
    assert [asked["offset"] for asked in bot.asked] == [None, 901, 6]


async def test_what_cannot_be_taken_is_not_confirmed() -> None:
    bot = ScriptedBot([{"update_id": 7}])
    begun = asyncio.Event()

    async def accept(_: Sequence[Arrived]) -> None:
        begun.set()
        await asyncio.Event().wait()

    async def room() -> None:
        return None

    polling = Polling(cast(TutorBot, bot), "bot", accept, room)
    running = asyncio.create_task(polling.run())
    await begun.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert [asked["offset"] for asked in bot.asked] == [None]


async def test_the_first_polls_do_not_wait_so_that_it_is_known_when_all_is_caught_up() -> None:
    bot = ScriptedBot([{"update_id": number} for number in range(100)], [{"update_id": 100}])
    await _polls(bot)
    assert [asked["timeout"] > 0 for asked in bot.asked] == [False, False, True]


@pytest.mark.parametrize("error", [Refused(502), Refused(500), NeverSent("no route"), AnswerLost("cut")])
async def test_a_failed_poll_is_repeated_and_loses_nothing(error: Exception) -> None:
    bot = ScriptedBot([{"update_id": 7}], error, [{"update_id": 8}])
    assert await _polls(bot) == [[7], [8]]
    assert [asked["offset"] for asked in bot.asked] == [None, 8, 8, 9]


async def test_a_refused_token_ends_it() -> None:
    with pytest.raises(TokenRefused, match="BotFather"):
        await _polls(ScriptedBot(Refused(401, "Unauthorized")))


@pytest.mark.parametrize("answer", [Refused(409, "Conflict"), Refused(429, "later", {"retry_after": 60})])
async def test_a_stop_ends_also_a_long_wait_between_polls(answer: Exception) -> None:
    bot = ScriptedBot(answer)
    began = asyncio.get_running_loop().time()
    await _polls(bot, until=bot.last_given)
    assert asyncio.get_running_loop().time() - began < 4  # the wait would be five seconds, or sixty


async def test_what_is_no_list_of_updates_is_no_batch() -> None:
    bot = ScriptedBot(cast(Any, {"a": 1}), cast(Any, [7, None, {"update_id": 3}, {"no": "id"}]))
    assert await _polls(bot) == [[3]]
