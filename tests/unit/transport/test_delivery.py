"""A lane a chat: in order, one at a time, the newest screen only; what became of each send is recorded."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.transport import delivery as module
from bot.transport.outcomes import AnswerLost, NeverSent, Refused
from tests.unit.transport.office import Office, work_begins

GONE = Refused(400, "Bad Request: message to edit not found")
SAME = Refused(400, "Bad Request: message is not modified")
MOVED = Refused(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1_005})
BLOCKED = Refused(403, "Forbidden: bot was blocked by the user")
LATER = Refused(429, "Too Many Requests", {"retry_after": 0.01})


@pytest.fixture
async def office(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    """A delivery whose pauses are short."""
    with monkeypatch.context() as patched:
        made = Office(patched)
        yield made
        await made.delivery.drain(0)


async def test_of_screens_that_wait_only_the_newest_is_sent(office: Office) -> None:
    office.wire.gate.clear()
    office.show(1)
    await work_begins()
    for version in (2, 4, 3):
        office.show(version)
    office.wire.gate.set()
    await office.done()
    assert office.wire.calls == [("send", 1, 1), ("send", 1, 4)]


async def test_a_screen_that_is_on_its_way_is_not_sent_again(office: Office) -> None:
    office.wire.gate.clear()
    office.show(1)
    await work_begins()
    office.show(1)
    office.wire.gate.set()
    await office.done()
    assert office.wire.calls == [("send", 1, 1)]


async def test_messages_come_in_order_and_before_the_screen(office: Office) -> None:
    office.wire.gate.clear()
    office.send(1)
    office.show(1)
    office.send(2)
    office.wire.gate.set()
    await office.done()
    assert [what for what, _, version in office.wire.calls] == ["send"] * 3
    assert office.wire.calls[-1] == ("send", 1, 1)
    assert office.book.told == ["sending", "sent", "sending", "sent", "shown"]


async def test_what_was_meant_for_a_group_with_another_id_goes_there(office: Office) -> None:
    office.wire.wrong = [MOVED]
    office.send(1, chat=-5)
    await office.done()
    assert office.wire.calls == [("send", -5, 0), ("send", -1_005, 0)]
    assert office.book.told == ["sending", "unsent", "migrated", "sending", "sent"]


async def test_a_screen_of_a_group_with_another_id_is_left_to_the_turn_of_its_move(office: Office) -> None:
    office.wire.wrong = [MOVED]
    office.show(1, chat=-5)
    await office.done()
    assert office.book.told == ["migrated"]


async def test_a_chat_that_hangs_holds_up_no_other(office: Office) -> None:
    office.wire.gate.clear()
    office.show(1, chat=1)
    await work_begins()
    office.show(1, chat=2)
    await work_begins()
    assert [chat for _, chat, _ in office.wire.calls] == [1, 2]
    office.wire.gate.set()


async def test_what_surely_was_not_sent_is_sent_again_without_doubt(office: Office) -> None:
    office.wire.wrong = [NeverSent("x"), Refused(502), LATER]
    office.show(1)
    await office.done()
    assert len(office.wire.calls) == 4
    assert office.book.told == ["shown"]


async def test_a_screen_gives_way_to_a_newer_one_while_telegram_is_out_of_reach(office: Office) -> None:
    office.wire.wrong = [NeverSent("x")]
    office.show(1)
    await work_begins()
    office.show(2)
    await office.done()
    assert office.wire.calls == [("send", 1, 1), ("send", 1, 2)]


async def test_a_lost_new_message_is_sent_again_only_as_often_as_the_ledger_allows(office: Office) -> None:
    office.wire.wrong = [AnswerLost("x"), AnswerLost("x")]
    office.show(1)
    await work_begins()
    office.book.again = False
    await office.done()
    assert len(office.wire.calls) == 2
    assert office.book.told == ["doubtful", "doubtful", "refused"]


async def test_a_lost_edit_is_simply_made_again(office: Office) -> None:
    office.wire.wrong = [AnswerLost("x"), SAME]
    office.show(1, edits=55)
    await office.done()
    assert office.wire.calls == [("edit", 1, 1)] * 2
    assert office.book.told == ["shown"]


@pytest.mark.parametrize(
    "refusal", [GONE, Refused(400, "Bad Request: words of another day"), Refused(404, "Not Found")]
)
async def test_an_edit_of_a_message_that_is_gone_becomes_a_new_message(
    office: Office, refusal: Exception
) -> None:
    office.wire.wrong = [refusal]
    office.show(1, edits=55)
    await office.done()
    assert office.wire.calls == [("edit", 1, 1), ("send", 1, 1)]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (BLOCKED, "unreachable"),
        (Refused(400, "Bad Request: chat not found"), "unreachable"),
        (Refused(400, "Bad Request: can't parse entities"), "refused"),
    ],
)
async def test_a_refused_screen_is_not_tried_again(office: Office, error: Exception, told: str) -> None:
    office.wire.wrong = [error]
    office.show(1)
    await office.done()
    assert office.book.told == [told]


async def test_a_refused_token_is_told_to_who_waits_for_it(office: Office) -> None:
    office.wire.wrong = [Refused(401, "Unauthorized")]
    office.show(1)
    await asyncio.wait_for(office.delivery.token_refused.wait(), 60)


async def test_a_message_that_may_be_sent_once_is_not_sent_again_when_no_answer_came(office: Office) -> None:
    office.wire.wrong = [AnswerLost("x")]
    office.send(once=True)
    await office.done()
    assert office.book.told == ["sending", "lost 0"]
    assert len(office.wire.calls) == 1


async def test_any_other_message_is_sent_again_and_its_tries_are_counted(office: Office) -> None:
    office.wire.wrong = [AnswerLost("x"), AnswerLost("x")]
    office.send()
    await office.done()
    assert office.book.told == ["sending", "lost 0", "sending", "lost 1", "sending", "sent"]


async def test_a_message_that_surely_was_not_sent_waits_again_in_its_row(office: Office) -> None:
    office.wire.wrong = [LATER]
    office.send(once=True)
    await office.done()
    assert office.book.told == ["sending", "unsent", "sending", "sent"]


async def test_a_message_that_came_too_late_is_not_sent(office: Office) -> None:
    office.book.expired = True
    office.send()
    await office.done()
    assert office.wire.calls == []


async def test_a_message_of_someone_who_blocked_us_is_dropped_and_they_sleep(office: Office) -> None:
    office.wire.wrong = [BLOCKED]
    office.send()
    await office.done()
    assert office.book.told == ["sending", "dropped", "unreachable"]


async def test_a_message_that_cannot_be_made_stops_no_other(office: Office) -> None:
    office.failing_views = True
    office.send()
    office.show(1)
    await office.done()
    assert office.book.told == ["dropped", "shown"]


async def test_a_press_whose_answer_fails_harms_nothing(office: Office) -> None:
    office.wire.wrong = [Refused(400, "Bad Request: query is too old")]
    office.delivery.answer("q", "")
    office.show(1)
    await office.done()
    assert office.book.told == ["shown"]


async def test_with_a_hundred_calls_at_work_updates_wait_until_one_is_done(office: Office) -> None:
    office.wire.gate.clear()
    for chat in range(1, module.ROOM):
        office.show(1, chat=chat)
    await asyncio.wait_for(office.delivery.room(), 60)
    office.delivery.answer("q", "")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(office.delivery.room(), 0.05)
    office.wire.gate.set()
    await asyncio.wait_for(office.delivery.room(), 60)


async def test_chats_that_telegram_told_to_wait_take_no_room_but_not_without_end(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_HELD", 150)
    monkeypatch.setattr("bot.transport.pace.STORM", 1_000)
    office.wire.wrong = [Refused(429, "later", {"retry_after": 60}) for _ in range(200)]
    for chat in range(120):
        office.show(1, chat=chat)
    await work_begins()
    await asyncio.wait_for(office.delivery.room(), 60)
    for chat in range(200, 240):
        office.show(1, chat=chat)
    await work_begins()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(office.delivery.room(), 0.05)


async def test_at_the_end_what_is_on_its_way_may_arrive_for_a_while(office: Office) -> None:
    office.wire.gate.clear()
    office.show(1)
    await work_begins()
    asyncio.get_running_loop().call_later(0.05, office.wire.gate.set)
    await office.delivery.drain(60)
    assert office.book.told == ["shown"]
