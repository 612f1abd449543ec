"""Polls as calls of the Bot API, and what is read of a vote."""

from __future__ import annotations

from typing import Any, cast

import pytest

from bot.conversation.buttons import Open
from bot.conversation.events import NOWHERE, Person, Place, Voted
from bot.conversation.screens import Key, Poll, PollEnd
from bot.transport.http import TutorBot
from bot.transport.media import KnownFiles
from bot.transport.messages import Messages
from bot.transport.outcomes import Refused
from bot.transport.updates import ALLOWED, Arrived, read

ONE = Poll("Which?", ("a", "b", "c"), (1,), "Because.", rows=((Key("Stop", Open("quiz stop")),),))
SENT = {"message_id": 5, "poll": {"id": "77"}}


class Bot:
    """Notes calls; answers or refuses as it was told to."""

    def __init__(self, *answers: Any) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self._answers = list(answers)

    async def call(self, method: str, data: dict[str, Any]) -> Any:
        """Answer a call."""
        self.calls.append((method, dict(data)))
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def messages(bot: Bot) -> Messages:
    """The calls on this bot."""
    return Messages(cast(TutorBot, bot), cast(KnownFiles, None))


async def test_a_poll_is_a_quiz_in_which_we_see_who_votes() -> None:
    bot = Bot(SENT)
    assert await messages(bot).send_poll(Place(7), ONE) == (5, "77")
    method, data = bot.calls[0]
    assert method == "sendPoll"
    assert (data["type"], data["is_anonymous"], data["correct_option_ids"]) == ("quiz", False, [1])
    assert data["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "o:0:quiz stop"
    assert "open_period" not in data


async def test_several_right_ones_need_several_answers() -> None:
    bot = Bot(SENT)
    await messages(bot).send_poll(
        Place(-7, 3), Poll("Which two?", ("a", "b", "c"), (0, 2), open_period=20, hidden=True)
    )
    data = bot.calls[0][1]
    assert data["allows_multiple_answers"] is True
    assert (data["message_thread_id"], data["open_period"], data["hide_results_until_closes"]) == (
        3,
        20,
        True,
    )


async def test_an_older_server_is_told_the_one_right_option() -> None:
    bot = Bot(Refused(400, "Bad Request: wrong correct option ID specified"), SENT)
    assert await messages(bot).send_poll(Place(7), ONE) == (5, "77")
    assert bot.calls[1][1]["correct_option_id"] == 1
    assert "correct_option_ids" not in bot.calls[1][1]


async def test_a_server_that_knows_no_poll_of_a_day_gets_one_that_we_close() -> None:
    refused = (
        Refused(400, "Bad Request: wrong open period"),
        Refused(400, "Bad Request: correct option is missing"),
    )
    bot = Bot(*refused, SENT)
    poll = Poll("Which?", ("a", "b"), (1,), open_period=23 * 3600)
    assert await messages(bot).send_poll(Place(7), poll) == (5, "77")
    last = bot.calls[2][1]
    assert "open_period" not in last
    assert last["correct_option_id"] == 1


async def test_other_refusals_are_not_asked_again() -> None:
    bot = Bot(Refused(400, "Bad Request: chat not found"))
    with pytest.raises(Refused):
        await messages(bot).send_poll(Place(7), ONE)
    assert len(bot.calls) == 1


@pytest.mark.parametrize(
    "answer", [{"message_id": 5}, {"message_id": 5, "poll": {}}, {"poll": {"id": "77"}}, True]
)
async def test_half_an_answer_is_none(answer: Any) -> None:
    with pytest.raises(ValueError):
        await messages(Bot(answer)).send_poll(Place(7), ONE)


async def test_a_poll_is_closed_by_its_message() -> None:
    bot = Bot({"id": "77"})
    assert await messages(bot).stop_poll(Place(7), PollEnd(5)) == 5
    assert bot.calls == [("stopPoll", {"chat_id": 7, "message_id": 5})]


def vote(**fields: Any) -> Arrived:
    """Read a vote with these fields."""
    answer = {"poll_id": "77", "user": {"id": 7, "language_code": "de"}, "option_ids": [2, 0], **fields}
    return read({"update_id": 1, "poll_answer": answer}, "us")


def test_a_vote_has_a_person_and_options_and_no_place_yet() -> None:
    assert vote().event == Voted(NOWHERE, Person(7, "de"), "77", (2, 0))
    assert "poll_answer" in ALLOWED


def test_a_vote_that_was_taken_back_has_no_options() -> None:
    event = vote(option_ids=[]).event
    assert isinstance(event, Voted)
    assert event.options == ()


@pytest.mark.parametrize("options", [["1"], [True], [2**70], "x", None])
def test_a_vote_that_cannot_be_read_is_broken_alone(options: object) -> None:
    assert vote(option_ids=options).broken


def test_a_vote_in_the_name_of_a_chat_is_nobodys() -> None:
    raw = {"poll_id": "77", "voter_chat": {"id": -1}, "option_ids": [0]}
    assert read({"update_id": 1, "poll_answer": raw}, "us") == Arrived(1)
