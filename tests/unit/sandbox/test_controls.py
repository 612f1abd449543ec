"""The panel's other side, over HTTP as the page asks it: `tutor sandbox` with nobody but a client."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.unit.sandbox.page.test_site import heard
from tests.unit.sandbox.test_running import address, children, sandbox

COURSE = Path(__file__).parents[2] / "courses"


class Panel:
    """A client of a sandbox's page that watches the first person's phone."""

    def __init__(self, url: str, session: aiohttp.ClientSession, stream: aiohttp.ClientResponse) -> None:
        self._url = url
        self._session = session
        self._stream = stream

    async def does(self, verb: str, **fields: Any) -> Any:
        """Ask for something; return the whole answer."""
        async with self._session.post(f"{self._url}/{verb}", json=fields) as answer:
            return await answer.json()

    async def until(self, fits: Any) -> Any:
        """Wait for a change that fits."""
        while not fits(change := await heard(self._stream)):
            pass
        return change


def all_stored(tally: dict[str, int]) -> bool:
    """Whether the two that were given are stored, and none waits to be confirmed."""
    return (tally["stored"], tally["waiting"]) == (2, 0)


@asynccontextmanager
async def panel(folder: Path) -> AsyncIterator[tuple[Panel, int]]:
    """A sandbox, and the process id of the bot in it."""
    async with sandbox(folder, "--port", "0", TUTOR_COURSES=str(COURSE)) as process:
        url = await address(process)
        async with aiohttp.ClientSession() as session, session.get(f"{url}/events") as stream:
            yield Panel(url, session, stream), children(process)[0]


async def test_the_tally_the_clock_and_the_line_outlive_a_killed_and_a_restarted_bot(tmp_path: Path) -> None:
    async with panel(tmp_path) as (client, bot):
        await client.does("say", text="/learn")
        before = (await client.does("turn", to="hour"))["result"]
        os.kill(bot, signal.SIGSTOP)  # so that it cannot answer what comes now
        await client.does("say", text="/review")
        await client.does("kill")
        change = await client.until(
            lambda change: change["kind"] == "panel" and all_stored(change["panel"]["tally"])
        )
        tally = change["panel"]["tally"]
        assert (tally["given"], tally["waiting"], tally["lost"], tally["killed"]) == (2, 0, 0, 1)
        assert 0 < change["panel"]["ahead"] <= 3600  # an hour after it was asked
        assert (await client.does("courses"))["result"][0]["id"] == "metrics"
        assert (await client.does("turn", to="hour"))["result"] - before >= 3600
        assert (await client.does("restart"))["ok"]
        await client.does("say", text="/stats")
        change = await client.until(
            lambda change: change["kind"] == "panel" and change["panel"]["tally"]["stored"] == 3
        )
        tally = change["panel"]["tally"]
        assert (tally["given"], tally["waiting"], tally["lost"], tally["killed"]) == (3, 0, 0, 1)


async def test_what_cannot_be_asked_of_the_panel_is_one_line(tmp_path: Path) -> None:
    async with panel(tmp_path) as (client, _):
        for verb, fields in (
            ("turn", {"to": "yesterday"}),
            ("turn", {"to": "hour", "zone": "Mars/Base"}),
            ("turn", {}),
            ("switch", {"name": "gravity", "on": True}),
            ("grade", {"card": "no/such", "answer": "x"}),
            ("player", {"chat": 5, "accuracy": 0.5}),
            ("player", {"chat": 5, "accuracy": 7}),
            ("player", {"chat": 5, "accuracy": 1, "pace": -1}),
            ("topic", {"chat": 5, "name": "Race"}),
            ("person", {"name": ""}),
            ("group", {"title": "Class", "members": []}),
        ):
            answer = await asyncio.wait_for(client.does(verb, **fields), 60)
            assert not answer["ok"], verb
            assert len(answer["error"].splitlines()) == 1
