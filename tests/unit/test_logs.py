"""Logs: one JSON object a line, and never the token, a name or a text of a person, even at DEBUG."""

import asyncio
import io
import json
import logging
import sqlite3
import warnings
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from bot import logs

TOKEN = "123456789:AAExample-Token_of35CharactersLong0"
SECRET = "webhook-secret"
ANSWER = "hypotension, says Anna"

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    written = io.StringIO()
    root = logging.getLogger()
    before = (list(root.handlers), root.level, logging.raiseExceptions)
    logs.setup("debug", [TOKEN, SECRET], written)
    yield written
    logging.captureWarnings(False)
    root.handlers[:], logging.raiseExceptions = before[0], before[2]
    root.setLevel(before[1])
    for name in logs.OURS:
        logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.fixture
def lines(stream: io.StringIO) -> Lines:
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


ours = logging.getLogger("bot.turn")


def test_an_event_is_one_json_line_with_its_fields(lines: Lines) -> None:
    logs.event(ours, "turn_done", level=logging.DEBUG, update=7, took=0.5, ok=True, kinds=["a", "b"])
    [line] = lines()
    assert line.pop("time").endswith("Z")
    assert line == {
        "level": "debug",
        "logger": "bot.turn",
        "event": "turn_done",
        "update": 7,
        "took": 0.5,
        "ok": True,
        "kinds": ["a", "b"],
    }


def test_a_level_above_drops_what_is_below(stream: io.StringIO, lines: Lines) -> None:
    logs.setup("warning", [TOKEN], stream)
    logs.event(ours, "small")
    logs.event(ours, "large", level=logging.WARNING)
    assert [line["event"] for line in lines()] == ["large"]


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/sendMessage",
        quote(f"bot{TOKEN}/getMe", safe=""),
        quote(quote(TOKEN, safe=""), safe=""),
        TOKEN.partition(":")[2],
        repr({"token": TOKEN}),
        SECRET,
        "987654321:BBAnother-Token_that_was_never_told_to_us",
    ],
)
def test_a_secret_is_blotted_out_wherever_it_stands(text: str, stream: io.StringIO, lines: Lines) -> None:
    def fails() -> None:
        raise OSError(f"cannot open {text}")

    ours.error("told %s", text)
    ours.error(text)
    logs.event(ours, "field", note=text, notes=[text, (text,)])
    try:
        fails()
    except OSError as error:
        logs.event(ours, "failed", level=logging.ERROR, error=error)
        ours.exception("again")
    out = stream.getvalue()
    assert len(lines()) == 5
    for part in (TOKEN, TOKEN.partition(":")[2], quote(TOKEN, safe=""), SECRET, "BBAnother", text):
        assert part not in out
    assert "cannot open" in out


def test_of_a_library_only_the_place_and_the_kind_of_error_are_told(
    stream: io.StringIO, lines: Lines
) -> None:
    for name in (
        "telegram.Bot",
        "httpx",
        "httpcore",
        "aiohttp.access",
        "apscheduler",
        "aiosqlite",
        "asyncio",
    ):
        library = logging.getLogger(name)
        library.setLevel(logging.DEBUG)
        try:
            for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL):
                library.log(level, "update %s of " + ANSWER, {"text": ANSWER, "token": TOKEN})
            try:
                raise ValueError(ANSWER)
            except ValueError:
                library.exception(f"https://x/bot{TOKEN} {ANSWER}")
        finally:
            library.setLevel(logging.NOTSET)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"{ANSWER} {TOKEN}", UserWarning, stacklevel=1)
    out = stream.getvalue()
    assert "Anna" not in out
    assert "AAExample" not in out
    assert {line["event"] for line in lines()} == {"library"}
    assert any(line.get("error") == "ValueError" for line in lines())


def test_an_error_is_told_by_kind_causes_and_place_but_not_by_what_a_person_typed(lines: Lines) -> None:
    def deep() -> None:
        try:
            dict[str, str]()[ANSWER]
        except KeyError as missing:
            raise ValueError(f"cannot grade {ANSWER}") from missing

    try:
        deep()
    except ValueError as error:
        logs.event(ours, "turn_failed", level=logging.ERROR, error=error, reference="ab12")
    [line] = lines()
    assert line["error"] == "ValueError < KeyError"
    assert line["trace"][-1].endswith(" deep")
    assert "Anna" not in json.dumps(line)


def test_a_storage_error_keeps_its_text(lines: Lines) -> None:
    logs.event(ours, "full", level=logging.ERROR, error=sqlite3.OperationalError("database or disk is full"))
    assert lines()[0]["error"] == "sqlite3.OperationalError: database or disk is full"


def test_the_same_warning_comes_once_a_second_and_says_how_many_were_left_out(
    lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr("bot.logs.time.monotonic", lambda: now)
    for _ in range(50):
        logs.event(ours, "api_down", level=logging.WARNING)
    logs.event(ours, "other", level=logging.WARNING)
    now += 1.0
    logs.event(ours, "api_down", level=logging.WARNING)
    found = [(line["event"], line.get("left_out")) for line in lines()]
    assert found == [("api_down", None), ("other", None), ("api_down", 49)]


def test_errors_are_never_left_out_unless_asked(lines: Lines) -> None:
    for _ in range(3):
        logs.event(ours, "failed", level=logging.ERROR)
        logs.event(ours, "polling", every=60)
    assert [line["event"] for line in lines()] == ["failed", "polling", "failed", "failed"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=strategies.text(),
    value=strategies.recursive(strategies.floats() | strategies.text(), strategies.lists),
)
def test_any_text_and_field_makes_exactly_one_line(text: str, value: object, stream: io.StringIO) -> None:
    stream.truncate(0)
    stream.seek(0)
    logs.event(ours, text, note=value, event=text, thing=object())
    ours.info("%d broken", text)
    written = stream.getvalue()
    assert written.count("\n") == 2
    assert all(isinstance(json.loads(line), dict) for line in written.split("\n")[:2])


def test_an_exception_nobody_awaited_tells_no_text(stream: io.StringIO) -> None:
    async def main() -> None:
        async def fails() -> None:
            raise RuntimeError(f"{ANSWER} {TOKEN}")

        task = asyncio.ensure_future(fails())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task

    asyncio.run(main())
    assert "RuntimeError" in stream.getvalue()
    assert "Anna" not in stream.getvalue()
    assert "AAExample" not in stream.getvalue()
