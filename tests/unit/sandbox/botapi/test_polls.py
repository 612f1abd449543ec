"""Polls: what Telegram takes, who may vote when, and what the bot hears of it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Poll, Update

from tests.clock import Clock
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import Answer, call

QUIZ: dict[str, Any] = {
    "question": "Which city?",
    "options": [{"text": "Bern"}, {"text": "Basel"}, {"text": "Genf"}],
    "type": "quiz",
    "is_anonymous": False,
    "correct_option_ids": [1],
    "explanation": "It lies on the <b>Rhine</b>.",
    "explanation_parse_mode": "HTML",
}


async def send(telegram: Telegram, person: Person, **changes: Any) -> Answer:
    """Send the quiz with some values changed; None leaves one out."""
    values = {name: value for name, value in {**QUIZ, **changes}.items() if value is not None}
    return await call(telegram, "sendPoll", chat_id=person.id, **values)


async def updates(telegram: Telegram, kind: str) -> list[Any]:
    """What has come of one kind."""
    return [one[kind] for one in (await call(telegram, "getUpdates")).result if kind in one]


async def test_a_quiz_is_described_as_the_bots_library_reads_it(telegram: Telegram, anna: Person) -> None:
    sent = (
        await send(telegram, anna, description="Think of <i>water</i>", description_parse_mode="HTML")
    ).result
    poll = Poll.de_json(sent["poll"])
    assert (poll.question, poll.type, poll.correct_option_ids) == ("Which city?", "quiz", (1,))
    assert [option.text for option in poll.options] == ["Bern", "Basel", "Genf"]
    assert (poll.explanation, poll.allows_revoting, poll.is_anonymous) == (
        "It lies on the Rhine.",
        False,
        False,
    )
    assert poll.description == "Think of water"
    assert poll.description_entities[0].type == "italic"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"question": " "}, "poll question must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least 1 option"),
        ({"options": ["x"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["x", "y" * 101]}, "poll options length must not exceed 100"),
        ({"options": ["x", " "]}, "poll options must be non-empty"),
        ({"options": "x"}, "can't parse options JSON object"),
        ({"type": "exam"}, "unsupported poll type specified"),
        ({"correct_option_ids": None}, "wrong correct option ID specified"),
        ({"correct_option_ids": [3]}, "wrong correct option ID specified"),
        (
            {"correct_option_ids": [1, 0], "allows_multiple_answers": True},
            "wrong correct option ID specified",
        ),
        ({"correct_option_ids": [0, 1]}, "several correct options need allows_multiple_answers"),
        ({"explanation": "x" * 201}, "message is too long"),
        ({"explanation": "a\nb\nc\nd"}, "explanation must have at most 2 line feeds"),
        ({"description": "x" * 1025}, "message caption is too long"),
        ({"open_period": 4}, "poll must be open for 5 to 2628000 seconds"),
        ({"open_period": 2_628_001}, "poll must be open for 5 to 2628000 seconds"),
        ({"close_date": 1}, "poll must be open for 5 to 2628000 seconds"),
        ({"open_period": 9, "close_date": 9}, "open_period can't be used together with close_date"),
    ],
)
async def test_a_wrong_poll_is_refused(
    telegram: Telegram, anna: Person, changes: dict[str, Any], sentence: str
) -> None:
    answer = await send(telegram, anna, **changes)
    assert answer.refusal == (400, f"Bad Request: {sentence}")


async def test_the_limits_themselves_are_taken(telegram: Telegram, anna: Person) -> None:
    largest = {"question": "q" * 300, "options": ["o" * 100] * 12, "explanation": "e" * 198 + "\n\n"}
    assert (await send(telegram, anna, **largest, open_period=2_628_000)).status == 200
    older = {"correct_option_ids": None, "correct_option_id": 2}
    assert (await send(telegram, anna, **older)).result["poll"]["correct_option_ids"] == [2]


async def test_a_vote_tells_who_chose_what_but_not_where(telegram: Telegram, anna: Person) -> None:
    sent = (await send(telegram, anna)).result["poll"]
    await anna.votes("Basel")
    [answer] = await updates(telegram, "poll_answer")
    assert answer == {
        "poll_id": sent["id"],
        "user": telegram.world.accounts[anna.id].as_json(),
        "option_ids": [1],
        "option_persistent_ids": [sent["options"][1]["persistent_id"]],
    }
    read = Update.de_json({"update_id": 1, "poll_answer": answer})
    assert read.poll_answer is not None
    [poll] = await updates(telegram, "poll")
    assert [option["voter_count"] for option in poll["options"]] == [0, 1, 0]


async def test_in_a_quiz_one_votes_once(telegram: Telegram, anna: Person) -> None:
    await send(telegram, anna)
    await anna.votes(0)
    for again in ((1,), ()):
        with pytest.raises(ValueError, match="once"):
            await anna.votes(*again)
    assert len(await updates(telegram, "poll_answer")) == 1


async def test_a_vote_in_a_regular_poll_can_be_changed_and_taken_back(
    telegram: Telegram, anna: Person
) -> None:
    await send(telegram, anna, type="regular", correct_option_ids=None, allows_multiple_answers=True)
    await anna.votes("Genf", "Bern")
    await anna.votes("Basel")
    await anna.votes()
    chosen = [answer["option_ids"] for answer in await updates(telegram, "poll_answer")]
    assert chosen == [[0, 2], [1], []]
    with pytest.raises(ValueError, match="no vote"):
        await anna.votes()


async def test_several_right_options_are_one_vote(telegram: Telegram, anna: Person) -> None:
    several = {"correct_option_ids": [0, 2], "allows_multiple_answers": True}
    assert (await send(telegram, anna, **several)).result["poll"]["correct_option_ids"] == [0, 2]
    await anna.votes("Bern", "Genf")
    seen = await anna.sees_poll("Which")
    assert seen.poll is not None
    assert [option["correct"] for option in seen.poll["options"]] == [True, False, True]


async def test_one_option_means_one(telegram: Telegram, anna: Person) -> None:
    await send(telegram, anna)
    with pytest.raises(ValueError, match="one option"):
        await anna.votes(0, 1)
    with pytest.raises(AssertionError, match="no option 'Lausanne'"):
        await anna.votes("Lausanne")


async def test_anonymous_votes_are_counted_but_not_told(telegram: Telegram, anna: Person) -> None:
    await send(telegram, anna, is_anonymous=None)
    await anna.votes(2)
    assert await updates(telegram, "poll_answer") == []
    assert (await updates(telegram, "poll"))[-1]["total_voter_count"] == 1


async def test_a_stopped_poll_stands_and_takes_no_vote(telegram: Telegram, anna: Person) -> None:
    number = (await send(telegram, anna)).result["message_id"]
    await anna.votes(1)
    place: dict[str, Any] = {"chat_id": anna.id, "message_id": number}
    stopped = (await call(telegram, "stopPoll", **place)).result
    assert (stopped["is_closed"], stopped["total_voter_count"]) == (True, 1)
    assert (await updates(telegram, "poll"))[-1] == stopped
    bert = telegram.person("Bert")
    with pytest.raises(ValueError, match="closed"):
        telegram.people.votes(anna.id, number, [0])
    assert bert.chat == []
    answer = await call(telegram, "stopPoll", **place)
    assert answer.refusal == (400, "Bad Request: poll has already been closed")


async def test_only_a_poll_of_the_bot_can_be_stopped(telegram: Telegram, anna: Person) -> None:
    hers = await anna.sends("poll")
    text = (await call(telegram, "sendMessage", chat_id=anna.id, text="x")).result["message_id"]
    for number, sentence in (
        (hers, "poll can't be stopped"),
        (text, "message is not a poll"),
        (text + 1, "message with poll to stop not found"),
    ):
        answer = await call(telegram, "stopPoll", chat_id=anna.id, message_id=number)
        assert answer.refusal == (400, f"Bad Request: {sentence}")


async def test_a_poll_ends_at_its_time_by_the_clock_that_can_be_turned() -> None:
    clock = Clock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    async with Telegram(clock=clock) as telegram:
        anna = telegram.person("Anna")
        await anna.says("/start")
        sent = (await send(telegram, anna, open_period=3600)).result["poll"]
        assert sent["close_date"] - int(clock().timestamp()) in (3599, 3600)
        clock.turn(minutes=59)
        await anna.votes("Bern")
        clock.turn(minutes=1)
        seen = await anna.sees_poll(closed=True)
        with pytest.raises(ValueError, match="closed"):
            await anna.votes("Bern", message=seen)
        assert (await updates(telegram, "poll"))[-1]["is_closed"] is True


async def test_a_vote_at_the_very_end_is_late_even_before_the_timer_looks() -> None:
    clock = Clock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    async with Telegram(clock=clock) as telegram:
        anna = telegram.person("Anna")
        await anna.says("/start")
        await send(telegram, anna, open_period=5)
        clock.turn(seconds=5)
        with pytest.raises(ValueError, match="closed"):
            telegram.people.votes(anna.id, anna.last.id, [0])


async def test_results_are_seen_after_the_vote_or_only_after_the_end(
    telegram: Telegram, anna: Person
) -> None:
    for hidden in (False, True):
        number = (await send(telegram, anna, hide_results_until_closes=hidden)).result["message_id"]
        before = anna.last.poll
        assert before is not None
        assert [before["results"], before["total"], before["explanation_html"]] == [False, None, None]
        assert "Rhine" not in str(before)
        await anna.votes("Bern")
        after = anna.last.poll
        assert after is not None
        assert (after["results"], after["voted"], after["can_vote"]) == (not hidden, [0], False)
        await call(telegram, "stopPoll", chat_id=anna.id, message_id=number)
        end = (await anna.sees_poll(closed=True)).poll
        assert end is not None
        assert end["explanation_html"] == "It lies on the <b>Rhine</b>."
        assert [option["votes"] for option in end["options"]] == [1, 0, 0]


async def test_shuffled_options_keep_their_numbers(telegram: Telegram, anna: Person) -> None:
    await send(telegram, anna, shuffle_options=True, options=list("abcdefgh"))
    await anna.votes("g")
    [answer] = await updates(telegram, "poll_answer")
    assert answer["option_ids"] == [6]


async def test_a_poll_has_no_text_to_edit(telegram: Telegram, anna: Person) -> None:
    place: dict[str, Any] = {
        "chat_id": anna.id,
        "message_id": (await send(telegram, anna)).result["message_id"],
    }
    answer = await call(telegram, "editMessageText", **place, text="x")
    assert answer.refusal == (400, "Bad Request: there is no text in the message to edit")
    answer = await call(telegram, "editMessageCaption", **place, caption="x")
    assert answer.refusal == (400, "Bad Request: there is no caption in the message to edit")
    buttons = {"inline_keyboard": [[{"text": "Why?", "callback_data": "w"}]]}
    assert (await call(telegram, "editMessageReplyMarkup", **place, reply_markup=buttons)).status == 200
