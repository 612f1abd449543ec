"""Acting as people from another process: JSON over HTTP under /people/, only when it was opened.

POST /people/<verb> with the arguments of `People.<verb>` as one JSON object answers {"ok": true, "result": …}
or {"ok": false, "error": "one line"}; the content of `uploads` is base64. POST /people/groups/<verb> does the
same for `GroupLife.<verb>`. Beside these: wait, faults,
faults/clear, mischief, jump, calls, menu, and GET /people/events, a stream of server-sent events.
"""

import inspect
import json
from base64 import b64decode
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from aiohttp import ClientConnectionResetError, web

from bot.sandbox.botapi.api import BotApi
from bot.sandbox.botapi.events import Event
from bot.sandbox.botapi.faults import Fault
from bot.sandbox.botapi.group_life import GroupLife
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.people import People
from bot.sandbox.botapi.updates import Mischief
from bot.sandbox.botapi.views import view
from bot.sandbox.botapi.world import World

PREFIX = "/people/"
VERBS = (
    *("create", "says", "sends", "edits", "presses", "votes", "answer", "blocks", "unblocks", "deletes"),
    *("injects", "again", "chat", "forwards", "reacts"),
)
GROUP_VERBS = (
    *("create", "adds_bot", "joins", "leaves", "removes", "promotes", "demotes", "restricts", "renames"),
    *("opens_topic", "closes_topic", "deletes_topic", "upgrades", "another_bot", "another_bot_says"),
)
LONGEST_WAIT = 60.0
OWN_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


def event_json(event: Event) -> Json:
    """Return an event as plain values, its message as `views.view` shows it."""
    return {
        "version": event.version,
        "kind": event.kind,
        "chat_id": event.chat_id,
        "message": view(event.message) if event.message else None,
        **event.data,
    }


class Door:
    """Answers requests under /people/. It takes only requests made on this machine and for it."""

    def __init__(self, world: World, people: People, groups: GroupLife, api: BotApi) -> None:
        self._world = world
        self._people = people
        self._api = api
        self._verbs: dict[str, Callable[..., Any]] = {verb: getattr(people, verb) for verb in VERBS}
        self._verbs |= {f"groups/{verb}": getattr(groups, verb) for verb in GROUP_VERBS}
        self._verbs |= {
            "uploads": self._upload,
            "faults": self._fault,
            "faults/clear": api.faults.clear,
            "mischief": self._mischief,
            "jump": world.updates.jump,
            "calls": self._calls,
            "menu": self._menu,
            "wait": self._wait,
        }

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Do what one request asks."""
        if not _is_local(request):
            return web.Response(status=403)
        verb = request.path.removeprefix(PREFIX)
        if verb == "events":
            return await self._events(request)
        action = self._verbs.get(verb)
        if action is None:
            return web.json_response({"ok": False, "error": f"no such verb: {verb}"}, status=404)
        try:
            body = await request.read()
            result = action(**(json.loads(body) if body else {}))
            if inspect.isawaitable(result):
                result = await result
        except (ValueError, KeyError, TypeError, AttributeError) as wrong:
            text = str(wrong.args[0]) if wrong.args else type(wrong).__name__
            return web.json_response({"ok": False, "error": text}, status=400)
        return web.json_response({"ok": True, "result": result})

    def _upload(
        self, person: int, name: str, content: str, mime_type: str = "text/plain", **where: Any
    ) -> Json:
        return self._people.uploads(person, name, b64decode(content), mime_type, **where)

    async def _wait(self, version: int = 0, timeout: float = 10.0) -> int:  # noqa: ASYNC109  (a wire name)
        await self._world.events.changed(version, min(timeout, LONGEST_WAIT))
        return self._world.events.version

    def _fault(self, **fields: Any) -> None:
        self._api.faults.add(Fault(**fields))

    def _mischief(self, **fields: Any) -> None:
        self._world.updates.mischief = Mischief(**fields)

    def _menu(self, person: int) -> list[Json]:
        language = self._world.accounts[person].language_code
        return self._world.menu.shown(person, language)

    def _calls(self, method: str | None = None, chat_id: int | None = None) -> list[Json]:
        return [asdict(call) | {"at": call.at.isoformat()} for call in self._api.calls.of(method, chat_id)]

    async def _events(self, request: web.BaseRequest) -> web.StreamResponse:
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        stream = self._world.events.stream()
        try:
            await response.write(b": listening\n\n")
            async for event in stream:
                await response.write(f"data: {json.dumps(event_json(event))}\n\n".encode())
        except ClientConnectionResetError:
            pass  # the reader has gone
        finally:
            await stream.aclose()
        return response


def _is_local(request: web.BaseRequest) -> bool:
    """Refuse pages of other sites, which could reach this port through the person's browser."""
    host = request.host.rsplit(":", 1)[0]
    origin = request.headers.get("Origin")
    return host in OWN_NAMES and (origin is None or origin == f"http://{request.host}")
