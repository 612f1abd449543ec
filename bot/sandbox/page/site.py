"""The page's HTTP side: the files of the page, a stream of what a phone shows, and what is done with it."""

import asyncio
import inspect
import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from aiohttp import ClientConnectionResetError, web

from bot.sandbox.botapi.nouns import Json
from bot.sandbox.page import files
from bot.sandbox.page.deeds import Deeds, Verb, fitted
from bot.sandbox.page.desk import Desk
from bot.sandbox.page.guard import add_headers, guard
from bot.sandbox.page.phone import Phone

HERE = Path(__file__).parent
BODY_LIMIT = 64 * 1024
UPLOAD_LIMIT = 20 * 1024 * 1024  # what a bot can download
HEARTBEAT = 15.0  # seconds; without one a page that has gone is noticed only when something happens
LONGEST_NUMBER = 20  # digits
RETRY = 500  # milliseconds a page waits before it connects again


class Site:
    """The phones of a desk on one port; `app` is what an aiohttp runner serves. `verbs`: more that can be done."""

    def __init__(self, desk: Desk, port: int, verbs: Mapping[str, Verb] | None = None) -> None:
        self._desk = desk
        self._deeds = Deeds(desk)
        self.app = web.Application(middlewares=[guard(port)], client_max_size=UPLOAD_LIMIT)
        self.app.on_response_prepare.append(add_headers)
        self.app.add_routes(
            [
                web.get("/", self._index),
                web.get("/favicon.ico", self._favicon),
                web.get("/events", self._events),
                web.get("/files/{id}", self._file),
                web.post("/upload", self._upload),
                web.static("/static", HERE / "static"),
                web.static("/vendor", HERE / "vendor"),
            ]
        )
        for name, verb in (self._deeds.verbs | dict(verbs or {})).items():
            self.app.router.add_post(f"/{name}", partial(_done, verb))

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(HERE / "static" / "index.html")

    async def _favicon(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(HERE / "static" / "favicon.svg")

    async def _upload(self, request: web.Request) -> web.Response:
        """Take a file as it is; what it is called and whose it is stands in the address."""
        if request.content_type != "application/octet-stream":
            raise web.HTTPUnsupportedMediaType(text="send the bytes of a file\n")
        name, kind = request.query.get("name", ""), request.query.get("type", "")
        content = await request.read()
        if not content or not name:
            return _refused("a file has a name and at least one byte")
        phone, thread = self._asked(request), request.query.get("thread", "0")
        if not (thread.isdecimal() and len(thread) < LONGEST_NUMBER):
            return _refused("a topic is named by its number")
        kind = kind or "application/octet-stream"
        try:
            self._deeds.upload(name[:200], content, kind[:100], phone.person, phone.chat_id, int(thread))
        except (ValueError, KeyError) as wrong:
            return _refused(str(wrong.args[0]))
        return web.json_response({"ok": True, "result": None})

    async def _file(self, request: web.Request) -> web.Response:
        stored = self._desk.world.files.by_id(request.match_info["id"])
        if stored is None:
            raise web.HTTPNotFound(text="there is no such file (any more)\n")
        return files.answer(stored, request)

    def _asked(self, request: web.Request) -> Phone:
        """Return the phone that an address names. Raises 404."""
        try:
            return self._desk.phone(int(request.query.get("person", 0)), int(request.query.get("chat", 0)))
        except (KeyError, ValueError):
            raise web.HTTPNotFound(text="there is no such person or chat\n") from None

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Stream the whole phone first, then each change: who connects again needs nothing else."""
        phone = self._asked(request)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with phone.watched() as changes:
            try:
                await response.write(f"retry: {RETRY}\n".encode() + _event(phone.snapshot()))
                while True:
                    try:
                        async with asyncio.timeout(HEARTBEAT):
                            change = await changes.get()
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


async def _done(verb: Verb, request: web.Request) -> web.Response:
    """Do what a JSON object asks; what cannot be done is told in one line.

    Raises 400 for what is no JSON, 415 for what a plain form of another site can send, 413 for too much.
    """
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="send JSON\n")
    raw = await request.read()
    if len(raw) > BODY_LIMIT:
        raise web.HTTPRequestEntityTooLarge(BODY_LIMIT, len(raw))
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        return _refused("this is no JSON")
    try:
        result = verb(**fitted(verb, body))
        if inspect.isawaitable(result):
            result = await result
    except (ValueError, KeyError) as wrong:
        return _refused(str(wrong.args[0]))
    return web.json_response({"ok": True, "result": result})


def _refused(error: str) -> web.Response:
    return web.json_response({"ok": False, "error": error}, status=400)
