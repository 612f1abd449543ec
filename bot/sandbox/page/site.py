"""The page's HTTP side: the files of the page, a stream of what the phone shows, and what its owner does."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import ClientConnectionResetError, web

from bot.sandbox.botapi.nouns import Json
from bot.sandbox.page.guard import add_headers, guard
from bot.sandbox.page.phone import Phone

HERE = Path(__file__).parent
BODY_LIMIT = 64 * 1024
HEARTBEAT = 15.0  # seconds; without one a page that has gone is noticed only when something happens
RETRY = 500  # milliseconds a page waits before it connects again


class Site:
    """One phone on one port; `app` is what an aiohttp runner serves."""

    def __init__(self, phone: Phone, port: int) -> None:
        self._phone = phone
        self.app = web.Application(middlewares=[guard(port)], client_max_size=BODY_LIMIT)
        self.app.on_response_prepare.append(add_headers)
        self.app.add_routes(
            [
                web.get("/", self._index),
                web.get("/favicon.ico", self._favicon),
                web.get("/events", self._events),
                web.get("/files/{id}", self._file),
                web.post("/say", self._say),
                web.post("/press", self._press),
                web.static("/static", HERE / "static"),
                web.static("/vendor", HERE / "vendor"),
            ]
        )

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(HERE / "static" / "index.html")

    async def _favicon(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(HERE / "static" / "favicon.svg")

    async def _say(self, request: web.Request) -> web.Response:
        said = await _fields(request, text=str)
        return _outcome(lambda: self._phone.says(said["text"]))

    async def _press(self, request: web.Request) -> web.Response:
        pressed = await _fields(request, message_id=int, data=str)
        return _outcome(lambda: self._phone.presses(pressed["message_id"], pressed["data"]))

    async def _file(self, request: web.Request) -> web.Response:
        """Give a file to be saved; never to be shown, as it would then be a page of ours."""
        stored = self._phone.file(request.match_info["id"])
        if stored is None:
            raise web.HTTPNotFound(text="there is no such file (any more)\n")
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(stored.name, safe='')}",
            "Content-Type": "application/octet-stream",
        }
        return web.Response(body=stored.content, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Stream the whole phone first, then each change: who connects again needs nothing else."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with self._phone.watched() as changes:
            try:
                await response.write(f"retry: {RETRY}\n".encode() + _event(self._phone.snapshot()))
                while True:
                    try:
                        change = await asyncio.wait_for(changes.get(), HEARTBEAT)
                    except TimeoutError:
                        await response.write(b": still here\n\n")
                        continue
                    if change is None:
                        break
                    await response.write(_event(change))
            except ClientConnectionResetError:
                pass  # the tab was closed
        return response


def _event(change: Json) -> bytes:
    return f"data: {json.dumps(change)}\n\n".encode()


async def _fields(request: web.Request, **wanted: type) -> Json:
    """Read a JSON object with these fields. Raises 400 in one line, and 415 for what a plain form can send."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="send JSON\n")
    try:
        body = json.loads(await request.text())
    except (ValueError, RecursionError):
        raise web.HTTPBadRequest(text="this is no JSON\n") from None
    for name, kind in wanted.items():
        if not isinstance(body, dict) or type(body.get(name)) is not kind:
            raise web.HTTPBadRequest(text=f"{name} is missing or of the wrong type\n")
    assert isinstance(body, dict)
    return body


def _outcome(act: Callable[[], Any]) -> web.Response:
    """Do what a person does; what a person cannot do is told in one line."""
    try:
        return web.json_response({"ok": True, "result": act()})
    except (ValueError, KeyError) as wrong:
        return web.json_response({"ok": False, "error": str(wrong.args[0])}, status=400)
