"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>, faults included."""

import json
import re
from collections.abc import Callable
from typing import Any, Literal

from aiohttp import web

from bot.sandbox.botapi import methods
from bot.sandbox.botapi.calls import ApiCall, CallLog
from bot.sandbox.botapi.errors import RefusedError
from bot.sandbox.botapi.faults import Fault, Faults
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.reading import read_params
from bot.sandbox.botapi.registry import METHODS, WAITING_METHODS
from bot.sandbox.botapi.world import World

TOKEN_SHAPE = re.compile(r"\d+:[A-Za-z0-9_-]+")
REASONS = {
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}
_JSON = {"Content-Type": "application/json"}


def _refusal(code: int, description: str, parameters: dict[str, int] | None = None) -> Json:
    answer: Json = {"ok": False, "error_code": code, "description": description}
    if parameters:
        answer["parameters"] = parameters
    return answer


def _response(status: int, answer: Json) -> web.Response:
    return web.Response(status=status, body=json.dumps(answer).encode(), headers=_JSON)


Moment = Literal["arrived", "worked"]
Watcher = Callable[[Moment, str, Json, Any], None]


class BotApi:
    """Answers the bot's requests from a world.

    Watchers are told of each call when it has `arrived`, with its parameters and None, and when it has
    `worked`, with its parameters and its result, just before the answer leaves: the moments to kill a bot at.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.watchers: list[Watcher] = []
        self.faults = Faults(world.chance)
        self.calls = CallLog()
        methods.load()

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request to a path that begins with /bot or /file/bot."""
        path = request.path
        if path.startswith("/file/bot"):
            return self._download(path.removeprefix("/file/bot"))
        token, _, name = path.removeprefix("/bot").partition("/")
        try:
            self._check_token(token)
            params = await read_params(request)
        except RefusedError as refused:
            return _response(refused.code, _refusal(refused.code, refused.description))
        self._tell("arrived", name, params, None)
        if self.faults.active:
            fault = self.faults.strike(name.lower(), params.values.get("chat_id"))
            if fault is not None:
                return await self._struck(request, fault, name, params)
        status, answer = await self._call(name, params)
        self._record(name, params, status, answer)
        return _response(status, answer)

    def _check_token(self, token: str) -> None:
        if token != self.world.token:
            if TOKEN_SHAPE.fullmatch(token):
                raise RefusedError(401, "Unauthorized")
            raise RefusedError(404, "Not Found")

    async def _call(self, name: str, params: Params) -> tuple[int, Json]:
        key = name.lower()
        result: Any
        try:
            if (plain := METHODS.get(key)) is not None:
                result = plain(self.world, params)
            elif (waiting := WAITING_METHODS.get(key)) is not None:
                result = await waiting(self.world, params)
            else:
                raise RefusedError(404, "Not Found")
        except RefusedError as refused:
            return refused.code, _refusal(refused.code, refused.description, refused.parameters)
        self._tell("worked", name, params, result)
        return 200, {"ok": True, "result": result}

    def _tell(self, moment: Moment, name: str, params: Params, result: Any) -> None:
        for watcher in tuple(self.watchers):
            watcher(moment, name, params.values, result)

    def _record(
        self, name: str, params: Params, status: int, answer: Json, fault: str = "", worked: bool = True
    ) -> None:
        description = answer.get("description", "")
        call = ApiCall(self.world.clock(), name, params.values, status, description, fault, worked)
        self.calls.add(call)

    async def _struck(
        self, request: web.BaseRequest, fault: Fault, name: str, params: Params
    ) -> web.StreamResponse:
        chat_id = params.values.get("chat_id")
        if fault.kind == "hang" and not fault.works:
            await self.faults.silence(fault, chat_id)
        works = fault.works or fault.kind in ("hang", "cut")
        status, answer = await self._call(name, params) if works else (0, {})
        if fault.kind == "hang" and fault.works:
            await self.faults.silence(fault, chat_id)
        if fault.kind == "hang":
            self._record(name, params, status, answer, "hang")
            return _response(status, answer)
        if fault.kind == "answer":
            response = _wrong_answer(fault)
            self._record(name, params, fault.status, {}, "answer", status == 200)
            return response
        self._record(name, params, 0, {}, fault.kind, status == 200)
        if fault.kind == "cut":
            await _half(request, answer)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    def _download(self, rest: str) -> web.StreamResponse:
        token, _, path = rest.partition("/")
        stored = self.world.files.by_path(path) if token == self.world.token else None
        if stored is None:
            return _response(404, _refusal(404, "Not Found"))
        return web.Response(body=stored.content, content_type="application/octet-stream")


def _wrong_answer(fault: Fault) -> web.Response:
    reason = REASONS.get(fault.status, "Error")
    if fault.body == "html":
        page = f"<html><head><title>{fault.status} {reason}</title></head><body>{reason}</body></html>"
        return web.Response(status=fault.status, text=page, content_type="text/html")
    if fault.body == "empty":
        return web.Response(status=fault.status)
    description = fault.description or reason
    if fault.retry_after is not None and not fault.description:
        description = f"{reason}: retry after {fault.retry_after}"
    parameters = {"retry_after": fault.retry_after} if fault.retry_after is not None else None
    body = json.dumps(_refusal(fault.status, description, parameters)).encode()
    if fault.body == "truncated":
        body = body[: len(body) // 2]
    return web.Response(status=fault.status, body=body, headers=_JSON)


async def _half(request: web.BaseRequest, answer: Json) -> None:
    """Send the head and half of the body; the caller closes the connection."""
    body = json.dumps(answer).encode()
    response = web.StreamResponse(headers={**_JSON, "Content-Length": str(len(body))})
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
