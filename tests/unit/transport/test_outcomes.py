"""Outcomes: Telegram's own sentences, word for word, and what the bot makes of them."""

import pickle

import pytest
from telegram.error import BadRequest, Forbidden, TelegramError, TimedOut

from bot.transport.http import AiohttpRequest
from bot.transport.outcomes import SENTENCES, AnswerLost, Fate, NeverSent, Outcome, Refused, Why, outcome

SAID = [
    (403, "Forbidden: bot was blocked by the user", Why.BLOCKED),
    (403, "Forbidden: user is deactivated", Why.BLOCKED),
    (403, "Forbidden: bot was kicked from the supergroup chat", Why.BLOCKED),
    (403, "Forbidden: the group chat was deleted", Why.BLOCKED),
    (403, "Forbidden: bot can't initiate conversation with a user", Why.CANT_INITIATE),
    (400, "Bad Request: chat not found", Why.CHAT_NOT_FOUND),
    (400, "Bad Request: PEER_ID_INVALID", Why.CHAT_NOT_FOUND),
    (400, "Bad Request: have no rights to send a message", Why.NO_RIGHTS),
    (400, "Bad Request: not enough rights to send text messages to the chat", Why.NO_RIGHTS),
    (400, "Bad Request: not enough rights to send polls to the chat", Why.NO_POLLS),
    (400, "Bad Request: CHAT_SEND_POLL_FORBIDDEN", Why.NO_POLLS),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Why.NO_RIGHTS),
    (
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message",
        Why.NOT_MODIFIED,
    ),
    (400, "Bad Request: message to edit not found", Why.MESSAGE_GONE),
    (400, "Bad Request: message can't be edited", Why.MESSAGE_GONE),
    (400, "Bad Request: message to delete not found", Why.MESSAGE_GONE),
    (400, "Bad Request: there is no text in the message to edit", Why.NOT_TEXT),
    (400, "Bad Request: MESSAGE_ID_INVALID", Why.MESSAGE_GONE),
    (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        Why.TOO_OLD_QUERY,
    ),
    (400, "Bad Request: can't parse entities: unsupported start tag", Why.BAD_REQUEST),
    (400, "Bad Request: message is too long", Why.BAD_REQUEST),
    (401, "Unauthorized", Why.UNAUTHORIZED),
    (404, "Not Found", Why.NOT_FOUND),
    (404, "", Why.NOT_FOUND),
    (409, "Conflict: terminated by other getUpdates request", Why.CONFLICT),
    (413, "Request Entity Too Large", Why.BAD_REQUEST),
]


@pytest.mark.parametrize(("status", "sentence", "why"), SAID)
def test_each_sentence_of_telegram_has_its_meaning(status: int, sentence: str, why: Why) -> None:
    assert outcome(Refused(status, sentence)) == Outcome(Fate.REFUSED, why)


def test_every_meaning_but_a_moved_group_is_reached_by_a_sentence() -> None:
    assert {why for _, _, why in SAID} == set(Why) - {Why.MIGRATED}


def test_no_row_of_the_table_is_hidden_by_one_before_it() -> None:
    for position, (status, sentence, _) in enumerate(SENTENCES):
        before = [said for code, said, _ in SENTENCES[:position] if code == status]
        assert not any(said in sentence for said in before), sentence


def test_a_moved_group_tells_its_new_id() -> None:
    error = Refused(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1001234567890})
    assert outcome(error) == Outcome(Fate.REFUSED, Why.MIGRATED, new_chat_id=-1001234567890)


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (Refused(429, "Too Many Requests: retry after 30", {"retry_after": 30}), 30.0),
        (Refused(429, "", {"retry_after": 0.5}), 0.5),
        (Refused(429, "Too Many Requests: retry after 7"), 7.0),
        (Refused(429, "<html>slow down</html>"), 1.0),
        (Refused(429, "", {"retry_after": "soon"}), 1.0),
        (Refused(429, "", {"retry_after": float("nan")}), 1.0),
        (Refused(429, "", {"retry_after": -3}), 1.0),
    ],
)
def test_a_flood_tells_how_long_to_wait(error: Refused, seconds: float) -> None:
    assert outcome(error) == Outcome(Fate.FLOOD, retry_after=seconds)


@pytest.mark.parametrize("status", [302, 407, 500, 502, 503, 504, 520])
def test_an_answer_that_is_neither_result_nor_refusal_may_be_asked_again(status: int) -> None:
    found = outcome(Refused(status, "Bad Gateway"))
    assert found == Outcome(Fate.SERVER)
    assert found.repeatable


def test_what_never_left_may_be_asked_again_and_what_may_have_arrived_may_not() -> None:
    assert outcome(NeverSent("refused")) == Outcome(Fate.NOT_SENT)
    assert outcome(NeverSent("refused")).repeatable
    assert outcome(AnswerLost("reset")) == Outcome(Fate.UNKNOWN)
    assert not outcome(AnswerLost("reset")).repeatable


@pytest.mark.parametrize(
    "error",
    [
        TimedOut(),
        TelegramError("x"),
        BadRequest("x"),
        Forbidden("x"),
        KeyError("chat"),
        TimeoutError(),
    ],
)
def test_whatever_else_is_raised_may_have_been_done(error: Exception) -> None:
    assert outcome(error) == Outcome(Fate.UNKNOWN)


def test_a_refusal_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(Refused(400, "Bad Request: chat not found", {"a": 1})))
    assert (error.status, error.description, error.parameters) == (
        400,
        "Bad Request: chat not found",
        {"a": 1},
    )


def test_a_refusal_keeps_all_that_telegram_said() -> None:
    body = (
        b'{"ok":false,"error_code":400,"description":"Bad Request: x","parameters":{"migrate_to_chat_id":-5}}'
    )
    with pytest.raises(Refused) as caught:
        AiohttpRequest.parse_json_payload(body)
    assert (caught.value.status, caught.value.parameters) == (400, {"migrate_to_chat_id": -5})
