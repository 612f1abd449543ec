"""Raw calls to a server in tests: what comes back over the wire, unread by any library."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession

from tests.people import PATIENCE, Telegram


@dataclass(frozen=True)
class Answer:
    """The HTTP status and the body of one answer."""

    status: int
    body: Any

    @property
    def result(self) -> Any:
        """What the call returned; fails when it was refused."""
        assert self.status == 200, self.body
        assert self.body["ok"] is True
        return self.body["result"]

    @property
    def refusal(self) -> tuple[int, str]:
        """Code and sentence of a refused call."""
        assert self.body["ok"] is False
        assert self.body["error_code"] == self.status
        return self.status, self.body["description"]


async def call(telegram: Telegram, method: str, token: str | None = None, **params: Any) -> Answer:
    """Call a method as PTB does: a form, nested values as JSON in it."""
    form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
    url = f"{telegram.url}{token or telegram.token}/{method}"
    async with ClientSession() as session, session.post(url, data=form) as answer:
        return Answer(answer.status, await answer.json(content_type=None))


async def arrived(telegram: Telegram, method: str) -> None:
    """Wait for the next call of a method to reach the server."""
    here = asyncio.Event()

    def watch(moment: str, name: str, _parameters: Any, _result: Any) -> None:
        if moment == "arrived" and name == method:
            here.set()

    telegram.server.api.watchers.append(watch)
    async with asyncio.timeout(PATIENCE):
        await here.wait()
    telegram.server.api.watchers.remove(watch)
