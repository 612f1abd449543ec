"""The HTTP client under `telegram.Bot`: aiohttp, sized and timed, telling errors apart before PTB folds them.

Why not PTB's own httpx transport: it costs ~10 times the CPU a call, and more with every connection open.
"""

import asyncio
import io
import json
from functools import cache
from typing import Any
from urllib.parse import urlencode

import aiohttp
from telegram import Bot, InputFile, InputMedia, TelegramObject
from telegram.request import BaseRequest, RequestData

from bot.transport.outcomes import AnswerLost, NeverSent, Refused

CONNECTIONS = 64
KEEP_ALIVE = 30.0  # seconds; shorter than the API's own, so that we are the side that closes
CONNECT, POOL, READ, WRITE = 5.0, 10.0, 15.0, 15.0  # seconds
UPLOAD = 60.0  # seconds, for the body of a call that carries files
LONG_POLL = 30  # whole seconds a getUpdates may be held; its read timeout is this and a little more
LARGEST_ANSWER = 64 * 2**20  # bytes; Telegram lets bots download files of 20 MB
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}
HEADERS = {"User-Agent": "pocket-tutor", "Accept-Encoding": "identity"}


class AiohttpRequest(BaseRequest):
    """A connection pool to the Bot API; one instance belongs to one event loop.

    Raises `NeverSent`, `AnswerLost` and `Refused` (see outcomes.py) and no other network error.
    Their texts hold no address, as the address holds the token.
    """

    __slots__ = ("_closed", "_limit", "_read", "_session")

    def __init__(self, limit: int = CONNECTIONS, read_timeout: float = READ) -> None:
        self._limit = limit
        self._read = read_timeout
        self._session: aiohttp.ClientSession | None = None
        self._closed = False

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer when a call does not say."""
        return self._read

    async def initialize(self) -> None:
        """Open the pool, also after `shutdown`; the first call does it too. Connects to nothing yet."""
        self._closed = False
        self._opened()

    async def shutdown(self) -> None:
        """Close all connections; calls in flight end as `AnswerLost`, later ones as `NeverSent`."""
        self._closed = True
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _opened(self) -> aiohttp.ClientSession:
        if self._closed:
            raise NeverSent("this bot is shut down")
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._limit, ttl_dns_cache=300, keepalive_timeout=KEEP_ALIVE
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers=HEADERS,
            )
        return self._session

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read a 2xx answer. Raises `AnswerLost` for half an answer, `Refused` for a "no" in a 200.

        PTB's own logs the raw payload, with people's texts, when it is not JSON.
        """
        answer = _object(payload)
        if answer is None:
            raise AnswerLost("the answer is no JSON object")
        if answer.get("ok") is False:
            raise _refused(answer.get("error_code"), answer)
        if "result" not in answer:
            raise AnswerLost("the answer holds no result")
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one HTTP request; return its 2xx status and the body. Timeouts in seconds, None for none."""
        files = request_data is not None and request_data.contains_files
        timeout = _timeout(
            connect=_given(connect_timeout, CONNECT),
            pool=_given(pool_timeout, POOL),
            write=_given(write_timeout, UPLOAD if files else WRITE),
            read=_given(read_timeout, self._read),
        )
        try:
            body, headers = _body(request_data)
        except UnicodeEncodeError:  # half a surrogate pair: Telegram would refuse it, and so do we
            raise Refused(400, "Bad Request: the text is no Unicode") from None
        return await self._exchange(method, url, body, headers, timeout)

    async def ask(self, url: str, data: dict[str, Any], read_timeout: float | None = None) -> Any:
        """Post plain values as JSON and return the result, past PTB's encoding: a third of a call's cost."""
        given = {name: value for name, value in data.items() if value is not None}
        # half a surrogate pair goes as its escape, and is refused there
        body = json.dumps(given, default=_of_ptb).encode("ascii")
        limits = _whole(self._read if read_timeout is None else read_timeout)
        _, payload = await self._exchange("POST", url, body, JSON, limits)
        return self.parse_json_payload(payload)["result"]

    async def _exchange(
        self, method: str, url: str, body: Any, headers: dict[str, str], limits: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        try:
            async with self._opened().request(
                method, url, data=body, headers=headers, timeout=limits, allow_redirects=False
            ) as response:
                if (response.content_length or 0) > LARGEST_ANSWER:
                    raise AnswerLost("the answer is too large")
                payload = await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            # `from None`: aiohttp's texts hold the address, and so the token
            raise NeverSent(f"cannot connect: {_reason(error)}") from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise AnswerLost(f"no answer: {type(error).__name__}") from None
        if 200 <= response.status <= 299:
            return response.status, payload
        raise _refused(response.status, _object(payload) or {})


def _of_ptb(value: object) -> Any:
    """Return a value of PTB's as plain JSON. Raises TypeError for anything else."""
    if isinstance(value, TelegramObject):
        return value.to_dict()
    raise TypeError(f"{type(value).__name__} is no value of the Bot API")


def _given(value: Any, default: float) -> float | None:
    return default if value is BaseRequest.DEFAULT_NONE else value


def _timeout(
    *, connect: float | None, pool: float | None, write: float | None, read: float | None
) -> aiohttp.ClientTimeout:
    """Put PTB's four timeouts into aiohttp's words; the total bounds an answer that comes byte by byte."""
    parts = (connect, pool, write, read)
    waiting = None if connect is None or pool is None else connect + pool
    total = None if None in parts else sum(part for part in parts if part is not None)
    return aiohttp.ClientTimeout(total=total, connect=waiting, sock_connect=connect, sock_read=read)


@cache
def _whole(read: float) -> aiohttp.ClientTimeout:
    """Bound a small call as a whole: a timer for each of its parts costs more than it is worth."""
    return aiohttp.ClientTimeout(total=read + CONNECT, connect=CONNECT + POOL, sock_connect=CONNECT)


def _body(data: RequestData | None) -> tuple[Any, dict[str, str]]:
    """Return body and headers: a plain form, or parts when files go with it."""
    if data is None:
        return None, {}
    if not data.contains_files:
        return urlencode(data.json_parameters).encode(), FORM
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        # bytes over 1 MB make aiohttp warn of a blocked loop; a stream is sent in pieces
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=filename, content_type=mime)
    return form, {}


def _object(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(payload.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def _refused(status: object, answer: dict[str, Any]) -> Refused:
    parameters = answer.get("parameters")
    return Refused(
        status if isinstance(status, int) else 500,
        str(answer.get("description") or "")[:300],
        parameters if isinstance(parameters, dict) else None,
    )


def _reason(error: Exception) -> str:
    """Name a failed connection in words that hold host and port at most."""
    if isinstance(error, aiohttp.ClientConnectorError):
        return str(error.os_error) or type(error.os_error).__name__
    return type(error).__name__


class TutorBot(Bot):
    """`telegram.Bot` whose `initialize` opens the pools and asks nothing of Telegram."""

    __slots__ = ()

    async def initialize(self) -> None:
        """Open both pools; the token is proven by whoever calls `get_me` first."""
        await asyncio.gather(self._request[0].initialize(), self._request[1].initialize())
        self._requests_initialized = True

    async def call(self, method: str, data: dict[str, Any], *, read_timeout: float | None = None) -> Any:
        """Call a method of the Bot API, such as `getUpdates`, and return its result as plain JSON.

        Values are plain JSON or files; None is left out. Nothing is parsed: one update that PTB cannot
        parse would lose the batch, and parsing the Message a send returns is a third of the call.
        """
        if any(isinstance(value, InputFile | InputMedia) for value in data.values()):
            wait: Any = BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout
            return await self._post(method, data, read_timeout=wait)
        request = self._request[0 if method == "getUpdates" else 1]
        assert isinstance(request, AiohttpRequest)
        return await request.ask(f"{self._base_url}/{method}", data, read_timeout)


def make_bot(token: str, api_url: str, *, connections: int = CONNECTIONS) -> TutorBot:
    """Return a bot on two pools: one connection that is held for getUpdates, `connections` for calls.

    `api_url` is a Bot API base that ends in `/bot`; files are under the sibling `/file/bot`.
    """
    return TutorBot(
        token,
        base_url=api_url,
        base_file_url=api_url.removesuffix("/bot") + "/file/bot",
        request=AiohttpRequest(connections),
        get_updates_request=AiohttpRequest(2, read_timeout=LONG_POLL + 10),
    )
