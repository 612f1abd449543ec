"""Sends keep below Telegram's limits, and one chat's burst costs another nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from bot.transport.pace import Bucket, Pace


class Time:
    """A clock that only sleeping moves."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr("bot.transport.pace.asyncio.sleep", self.sleep)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Iterator[Time]:
    """A clock, and sleeps that take none of ours."""
    with monkeypatch.context() as patched:
        yield Time(patched)


def test_a_bucket_gives_its_burst_at_once_and_then_its_rate() -> None:
    bucket = Bucket(rate=2.0, burst=3)
    assert [bucket.take(10.0) for _ in range(5)] == [0, 0, 0, 0.5, 1.0]
    assert bucket.idle(13.0)
    assert not bucket.idle(10.0)


def test_a_bucket_that_was_left_alone_is_full_and_no_fuller() -> None:
    bucket = Bucket(rate=2.0, burst=3)
    for _ in range(3):
        bucket.take(10.0)
    assert [bucket.take(1_000.0) for _ in range(4)] == [0, 0, 0, 0.5]


async def test_without_a_rate_nothing_waits(time: Time) -> None:
    pace = Pace(0, time)
    for _ in range(1_000):
        await pace.wait(1)
    assert time.now == 100.0


async def test_overall_the_rate_is_kept(time: Time) -> None:
    pace = Pace(25, time)
    for chat in range(125):
        await pace.wait(chat)
    assert 3.9 <= time.now - 100 <= 4.1  # 25 at once, then 25 a second


async def test_one_chat_gets_one_a_second_after_its_burst(time: Time) -> None:
    pace = Pace(25, time)
    for _ in range(30):
        await pace.wait(7)
    assert 9.0 <= time.now - 100 <= 10.5


async def test_a_group_gets_eighteen_in_any_minute_at_once_where_it_was_quiet(time: Time) -> None:
    pace = Pace(25, time)
    sent: list[float] = []
    while time.now < 400:
        await pace.wait(-100)
        sent.append(time.now)
        time.now += 0.3 * (len(sent) % 5)
    assert sent[5] < 105  # a question, its board and its result wait for nothing
    for at in sent:
        assert sum(1 for other in sent if at - 60 < other <= at) <= 18


async def test_one_groups_burst_costs_another_nothing(time: Time) -> None:
    pace = Pace(1_000, time)
    for _ in range(18):
        await pace.wait(-100)
    before = time.now
    await pace.wait(-200)
    assert time.now == before


async def test_reminders_leave_room_for_answers(time: Time) -> None:
    pace = Pace(25, time)
    for chat in range(60):
        await pace.wait(chat, hurried=False)
    assert 60 / (time.now - 100) < 25 * 0.7


async def test_a_flood_in_one_chat_holds_nothing_back_and_in_many_everything(time: Time) -> None:
    pace = Pace(25, time)
    pace.flooded(1, 30)
    pace.flooded(1, 30)
    await pace.wait(2)
    assert time.now == 100.0
    pace.flooded(2, 30)
    pace.flooded(3, 30)
    await pace.wait(4)
    assert time.now == 130.0


async def test_floods_far_apart_are_no_storm(time: Time) -> None:
    pace = Pace(25, time)
    for chat in range(6):
        pace.flooded(chat, 30)
        time.now += 8
    before = time.now
    await pace.wait(9)
    assert time.now == before


async def test_the_real_clock_is_the_loops() -> None:
    pace = Pace(1_000)
    async with asyncio.timeout(30):
        for chat in range(100):
            await pace.wait(chat)
