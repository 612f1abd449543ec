"""`tutor sandbox` as its user has it: one line, a page that answers, an end that leaves nothing behind."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.sandbox.ports import claim
from tests.unit.sandbox.page.test_site import heard

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes in /proc")
SECONDS_TO_END = 60.0  # five where nothing else runs


@asynccontextmanager
async def sandbox(folder: Path, *arguments: str, **given: str) -> AsyncIterator[Process]:
    """`tutor sandbox` in a folder; killed when a test leaves it running."""
    settings = {"TMPDIR": str(folder), "PYTHONPATH": str(Path(__file__).parents[3]), **given}
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("TUTOR_")
    } | settings
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "sandbox", *arguments),
        stdout=PIPE,
        stderr=PIPE,
        cwd=folder,
        env=environment,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def address(process: Process) -> str:
    """Wait for the line and return the address in it, without a slash at the end."""
    assert process.stdout is not None
    async with asyncio.timeout(120):
        line = (await process.stdout.readline()).decode()
    found = re.search(r"(http://127\.0\.0\.1:\d+)/", line)
    assert found, line
    return found[1]


def children(process: Process) -> list[int]:
    """The processes that the sandbox has started."""
    return [int(one) for one in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def lives(pid: int) -> bool:
    """Say whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def gone(pid: int) -> bool:
    """Wait until a process has ended."""
    for _ in range(1200):
        if not lives(pid):
            return True
        await asyncio.sleep(0.05)
    return False


async def answer_to(url: str, text: str) -> str:
    """Send a text on the page and return the bot's first message after it."""
    async with aiohttp.ClientSession() as session, session.get(f"{url}/events") as stream:
        await heard(stream)
        async with session.post(f"{url}/say", json={"text": text}) as sent:
            assert sent.status == 200
        while True:
            event = await heard(stream)
            if event["kind"] == "message" and event["message"]["from_bot"]:
                return str(event["message"]["text"])


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
async def test_it_says_where_it_is_answers_and_ends_in_time_with_nothing_left(
    tmp_path: Path, sign: signal.Signals
) -> None:
    (tmp_path / ".env").write_text(
        "TUTOR_WEBHOOK_URL=https://a.example/x\nTUTOR_API_URL=http://127.0.0.1:9/bot\n"
    )
    async with sandbox(tmp_path, "--port", "0") as process:
        url = await address(process)
        async with aiohttp.ClientSession() as session, session.get(url) as page:
            assert page.status == 200
        assert await answer_to(url, "/start")
        (child,) = children(process)
        process.send_signal(sign)
        out, err = await asyncio.wait_for(process.communicate(), SECONDS_TO_END)
        assert (process.returncode, out, err) == (0, b"", b"")
        assert await gone(child)
    assert os.listdir(tmp_path) == [".env"]


async def test_a_bot_that_is_killed_is_started_again_and_remembers(tmp_path: Path) -> None:
    async with sandbox(tmp_path, "--port", "0") as process:
        url = await address(process)
        first = await answer_to(url, "/learn")
        os.kill(children(process)[0], signal.SIGKILL)
        assert process.stderr is not None
        assert b"starting it again" in await asyncio.wait_for(process.stderr.readline(), 60)
        assert await answer_to(url, "/learn") == first


async def test_the_bot_does_not_outlive_a_killed_sandbox(tmp_path: Path) -> None:
    async with sandbox(tmp_path, "--port", "0") as process:
        await address(process)
        (child,) = children(process)
        process.kill()
        assert await gone(child)


async def test_who_writes_a_course_here_previews_it_and_hears_of_a_broken_save(tmp_path: Path) -> None:
    course = tmp_path / "mine" / "course.yaml"
    course.parent.mkdir()
    course.write_text("id: mine\ntitle: Mine\ncards: [{id: x, question: One?, answer: one}]\n")
    async with sandbox(tmp_path, "--port", "0", TUTOR_COURSES="mine") as process:
        url = await address(process)
        assert "One?" in await answer_to(url, "/preview x")
        course.write_text(course.read_text().replace("answer", "anwser"))
        async with aiohttp.ClientSession() as session, session.get(f"{url}/events") as stream:
            said = ""
            while "not taught yet" not in said:
                event = await heard(stream)
                said = str(event.get("message") or "")
        assert "mine/course.yaml:3:33: error: unknown field `anwser` (did you mean `answer`?)" in said


async def test_a_kept_database_takes_new_messages_after_a_restart(tmp_path: Path) -> None:
    for _ in range(2):
        async with sandbox(tmp_path, "--port", "0", "--database", "sqlite:///kept.db") as process:
            assert await answer_to(await address(process), "/start")
            process.terminate()
            await asyncio.wait_for(process.wait(), SECONDS_TO_END)
    assert (tmp_path / "kept.db").exists()


async def test_a_taken_port_is_one_line_and_exit_2(tmp_path: Path) -> None:
    with claim(0) as taken:
        async with sandbox(tmp_path, "--port", str(taken.getsockname()[1])) as process:
            out, err = await asyncio.wait_for(process.communicate(), 60)
    assert (process.returncode, out) == (2, b"")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        (("--database", "postgresql://x"), {}),
        ((), {"TUTOR_COURSES": "nowhere"}),
        ((), {"TUTOR_SEND_RATE": "fast"}),
    ],
)
async def test_a_bot_that_cannot_begin_says_so_in_one_line(
    tmp_path: Path, arguments: tuple[str, ...], given: dict[str, str]
) -> None:
    async with sandbox(tmp_path, "--port", "0", *arguments, **given) as process:
        out, err = await asyncio.wait_for(process.communicate(), 60)
    assert (process.returncode, out) == (2, b"")
    assert len(err.splitlines()) == 1
    assert err.startswith(b"tutor: TUTOR_")
