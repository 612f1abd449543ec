"""The HTTP client: what it sends, and how each way a call can fail is told apart; all over loopback."""

import asyncio
import contextlib
import io
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import TelegramError

from bot import logs
from bot.transport.http import AiohttpRequest, TutorBot, make_bot
from bot.transport.outcomes import AnswerLost, Fate, NeverSent, Why, outcome

TOKEN = "123456789:AAExample-Token_of35CharactersLong0"
ME = {"id": 1, "is_bot": True, "first_name": "Tutor", "username": "tutor_bot"}

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
Serve = Callable[[Handler], Awaitable[TutorBot]]


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    """Give a bot whose API is one handler of raw connections."""
    bots, servers, held = [], [], set()

    async def start(handler: Handler) -> TutorBot:
        async def guarded(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            held.add(asyncio.current_task())
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await handler(reader, writer)
            writer.close()
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()

        servers.append(await asyncio.start_server(guarded, "127.0.0.1", 0))
        port = servers[-1].sockets[0].getsockname()[1]
        bots.append(make_bot(TOKEN, f"http://127.0.0.1:{port}/bot"))
        await bots[-1].initialize()
        return bots[-1]

    yield start
    for bot in bots:
        await bot.shutdown()
    for server in servers:
        server.close()
    for task in filter(None, held):
        task.cancel()
    await asyncio.gather(*filter(None, held), return_exceptions=True)


async def request_of(reader: asyncio.StreamReader) -> tuple[str, dict[str, str], bytes]:
    """Read one request: its first line, headers in lower case, body."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *rest = head.strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
    if headers.get("transfer-encoding") == "chunked":
        body = b""
        while size := int(await reader.readline(), 16):
            body += (await reader.readexactly(size + 2))[:-2]
        await reader.readline()
    else:
        body = await reader.readexactly(int(headers.get("content-length", 0)))
    return first, headers, body


def answering(status: int, body: bytes, seen: list[Any] | None = None) -> Handler:
    async def handler(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            request = await request_of(reader)
            if seen is not None:
                seen.append(request)
            writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)

    return handler


def result(value: object) -> bytes:
    return json.dumps({"ok": True, "result": value}).encode()


async def failure(call: Awaitable[object]) -> TelegramError:
    with pytest.raises(TelegramError) as caught:
        await call
    assert TOKEN not in str(caught.value) + repr(caught.value)
    assert caught.value.__cause__ is None
    return caught.value


async def test_a_call_is_one_form_and_its_result_is_parsed(serve: Serve) -> None:
    seen: list[Any] = []
    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "ü & <b>"}
    bot = await serve(answering(200, result(message), seen))
    sent = await bot.send_message(7, "ü & <b>")
    assert (sent.message_id, sent.text) == (5, "ü & <b>")
    [(first, headers, body)] = seen
    assert first == f"POST /bot{TOKEN}/sendMessage HTTP/1.1"
    assert headers["content-type"] == "application/x-www-form-urlencoded"
    assert body == b"chat_id=7&text=%C3%BC+%26+%3Cb%3E"


async def test_starting_asks_nothing_of_telegram(serve: Serve) -> None:
    seen: list[Any] = []
    bot = await serve(answering(200, result(ME), seen))
    assert seen == []
    assert (await bot.get_me()).username == "tutor_bot"
    assert len(seen) == 1


async def test_a_plain_call_takes_types_of_ptb_and_returns_json_even_of_updates_ptb_cannot_parse(
    serve: Serve,
) -> None:
    seen: list[Any] = []
    updates = [{"update_id": 1, "message": {"from": {"id": 1}}}]  # no first_name, no date, no chat
    bot = await serve(answering(200, result(updates), seen))
    assert (
        await bot.call("getUpdates", {"timeout": 30, "allowed_updates": ["message"], "offset": None})
        == updates
    )
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Next", callback_data="n")]])
    await bot.call("sendMessage", {"chat_id": 7, "text": "hi", "reply_markup": keyboard}, read_timeout=1)
    assert json.loads(seen[0][2]) == {"timeout": 30, "allowed_updates": ["message"]}
    assert json.loads(seen[1][2])["reply_markup"] == {
        "inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]
    }


@pytest.mark.parametrize("size", [3, 2_000_000])
async def test_a_file_goes_up_whole_with_its_name(size: int, serve: Serve) -> None:
    seen: list[Any] = []
    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}}
    bot = await serve(answering(200, result(message), seen))
    await bot.send_document(7, b"x" * size, filename="export é.json", caption="yours")
    [(_, headers, body)] = seen
    assert headers["content-type"].startswith("multipart/form-data")
    assert body.count(b"x" * size) == 1
    assert b'name="chat_id"' in body
    assert b'name="document"; filename=' in body


async def test_a_file_comes_down_from_the_sibling_address(serve: Serve) -> None:
    seen: list[Any] = []
    bot = await serve(answering(200, b"\x00PNG", seen))
    got = await bot.request.retrieve(f"{bot.base_file_url}/photos/1.png")
    assert got == b"\x00PNG"
    assert seen[0][0] == f"GET /file/bot{TOKEN}/photos/1.png HTTP/1.1"


async def test_connections_are_kept_and_bounded(serve: Serve) -> None:
    connections: list[object] = []

    async def handler(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(writer)
        await answering(200, result(ME))(reader, writer)

    bot = await serve(handler)
    for _ in range(3):
        await asyncio.gather(*(bot.get_me() for _ in range(200)))
    assert len(connections) <= 64


@pytest.mark.parametrize(
    ("status", "body", "fate", "why"),
    [
        (403, b'{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}',
         Fate.REFUSED, Why.BLOCKED),
        (404, b'{"ok":false,"error_code":404,"description":"Not Found"}', Fate.REFUSED, Why.NOT_FOUND),
        (401, b"", Fate.REFUSED, Why.UNAUTHORIZED),
        (409, b'{"ok":false,"description":"Conflict: x"}', Fate.REFUSED, Why.CONFLICT),
        (200, b'{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}',
         Fate.REFUSED, Why.CHAT_NOT_FOUND),
        (429, b'{"ok":false,"parameters":{"retry_after":3}}', Fate.FLOOD, None),
        (502, b"<html>Bad Gateway</html>", Fate.SERVER, None),
        (503, b"", Fate.SERVER, None),
        (504, b"[" * 100_000, Fate.SERVER, None),
        (302, b"", Fate.SERVER, None),
        (200, b"", Fate.UNKNOWN, None),
        (200, b'{"ok":true,"resu', Fate.UNKNOWN, None),
        (200, b"[1]", Fate.UNKNOWN, None),
        (200, b'{"ok":true}', Fate.UNKNOWN, None),
        (200, b"<html>captive portal</html>", Fate.UNKNOWN, None),
        (200, b'{"ok":true,"result":{"weird":1}}', Fate.UNKNOWN, None),
    ],
)  # fmt: skip
async def test_every_answer_has_its_fate(
    status: int, body: bytes, fate: Fate, why: Why | None, serve: Serve
) -> None:
    bot = await serve(answering(status, body))
    with pytest.raises(Exception) as caught:
        await bot.get_me()
    found = outcome(caught.value)
    assert (found.fate, found.why) == (fate, why)


async def test_no_tls_where_tls_is_wanted_is_never_sent(serve: Serve) -> None:
    seen: list[Any] = []
    plain = await serve(answering(200, result(ME), seen))
    bot = make_bot(TOKEN, plain.base_url.partition("bot1234")[0].replace("http:", "https:") + "bot")
    await bot.initialize()
    assert isinstance(await failure(bot.get_me(connect_timeout=0.3)), NeverSent)
    assert seen == []
    await bot.shutdown()


async def test_no_free_connection_in_time_is_never_sent(serve: Serve) -> None:
    asked = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        asked.set()
        await reader.read()

    held = await serve(silent)
    bot = make_bot(TOKEN, held.base_url.removesuffix(TOKEN), connections=1)
    await bot.initialize()
    first = asyncio.ensure_future(failure(bot.get_me(read_timeout=0.5)))
    await asked.wait()
    second = await failure(bot.get_me(pool_timeout=0.1, connect_timeout=0.05))
    assert isinstance(second, NeverSent)
    assert isinstance(await first, AnswerLost)
    await bot.shutdown()


async def test_a_connection_cut_before_or_in_the_answer_is_unknown(serve: Serve) -> None:
    for said in (
        b"",
        b"HTTP/1.1 200 OK\r\nContent-",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{",
        b"\0",
    ):

        async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, said: bytes = said) -> None:
            await request_of(reader)
            writer.write(said)

        bot = await serve(cut)
        assert isinstance(await failure(bot.get_me()), AnswerLost), said


async def test_a_reset_connection_is_unknown(serve: Serve) -> None:
    async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.transport.abort()

    bot = await serve(reset)
    assert isinstance(await failure(bot.get_me()), AnswerLost)


@pytest.mark.parametrize("drip", [False, True])
async def test_an_answer_that_hangs_is_cut_at_the_read_timeout(drip: bool, serve: Serve) -> None:
    async def hangs(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" if drip else b"")
        while True:
            await asyncio.sleep(0.05)
            if drip:
                writer.write(b" ")
                await writer.drain()

    bot = await serve(hangs)
    began = asyncio.get_running_loop().time()
    call = bot.get_me(read_timeout=0.3, write_timeout=0.1, connect_timeout=0.6, pool_timeout=0.6)
    assert isinstance(await failure(call), AnswerLost)
    assert asyncio.get_running_loop().time() - began < 20


async def test_an_upload_nobody_reads_is_cut_at_the_write_timeout(serve: Serve) -> None:
    async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(30)

    bot = await serve(deaf)
    call = bot.send_document(
        7,
        b"x" * 20_000_000,
        filename="a",
        read_timeout=0.2,
        write_timeout=0.3,
        connect_timeout=1,
        pool_timeout=0.1,
    )
    assert isinstance(await failure(call), AnswerLost)


async def test_half_a_surrogate_pair_is_refused_before_it_is_sent(serve: Serve) -> None:
    seen: list[Any] = []
    bot = await serve(answering(200, result(ME), seen))
    error = await failure(bot.send_message(7, "Anna \ud83d"))
    assert outcome(error).why is Why.BAD_REQUEST
    assert "Anna" not in repr(error)
    assert seen == []


async def test_a_call_after_the_end_is_never_sent(serve: Serve) -> None:
    bot = await serve(answering(200, result(ME)))
    await bot.shutdown()
    assert isinstance(await failure(bot.get_me()), NeverSent)


async def test_a_cancelled_call_gives_its_connection_back(serve: Serve) -> None:
    async def slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        await asyncio.sleep(0.2)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    bot = await serve(slow)
    request = AiohttpRequest(1)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await request.do_request(bot.base_url, "GET")
    assert (await request.do_request(bot.base_url, "GET", pool_timeout=0.1))[0] == 200
    await request.shutdown()


async def test_at_debug_neither_token_nor_texts_are_logged_whatever_fails(serve: Serve) -> None:
    written = io.StringIO()
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    logs.setup("debug", [TOKEN], written)
    half = b'{"ok":true,"result":[{"update_id":1,"message":{"text":"hypotension, says Anna'
    bodies = [(200, half), (400, half), (200, result([{"update_id": 1, "message": {"text": "Anna"}}]))]
    bodies += [(400, b'{"ok":false,"description":"Bad Request: can\'t parse Anna"}'), (500, b"Anna")]
    try:
        for status, body in bodies:
            bot = await serve(answering(status, body))
            for call in (
                bot.get_updates,
                bot.get_me,
                lambda bot=bot: bot.send_message(7, "hypotension, says Anna"),
            ):
                with pytest.raises(Exception) as caught:
                    await call()
                logs.event(
                    logging.getLogger("bot.transport.http"), "call_failed", level=40, error=caught.value
                )
                assert TOKEN not in repr(caught.value)
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        logging.captureWarnings(False)
    out = written.getvalue()
    assert out.count("call_failed") == 15
    assert "Anna" not in out
    assert TOKEN.partition(":")[2] not in out
