"""Messages besides the screen: none comes twice without need, none is sent for ever."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from storage import outbox
from storage.records import Outgoing
from tests.conversations.stories import answers
from tests.people import Person, Telegram
from tests.tutor import Tutor


async def test_a_message_handed_over_twice_is_sent_once(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    await answers(anna, "/start")
    message = Outgoing(anna.id, 0, "help", "{}", once=True)
    number = await tutor.app.database.transaction(
        lambda tx: outbox.add(tx, message, datetime(2026, 3, 2, tzinfo=UTC))
    )
    row = Outgoing(anna.id, 0, "help", "{}", once=True, id=number)
    for _ in range(3):
        tutor.app.delivery.send(row)
    await telegram.quiet(0.1)
    tutor.app.delivery.send(row)
    await telegram.quiet(0.1)
    assert len([seen for seen in anna.chat if "/cancel stops" in seen.text]) == 1


async def test_a_message_whose_answers_are_lost_is_sent_three_times_at_most(
    telegram: Telegram, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.transport.delivery.FIRST_PAUSE", 0.02)
    await answers(anna, "/start")
    telegram.faults.lose_answer(method="sendMessage", chat_id=anna.id)
    await anna.says("/help")
    await telegram.quiet(0.2)
    assert len(telegram.calls.of("sendMessage", anna.id)) == 4
    telegram.faults.clear()
    assert (await answers(anna, "/review")).text
