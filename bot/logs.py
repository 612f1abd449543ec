"""One JSON object a line on stderr, without the token, names, answers or anything else people typed.

Our own rooms say what happened with `event`. Libraries put addresses (with the token in them), raw updates
and people's texts into their messages: of their records only the place in the code and the error's kind stay.
"""

import json
import logging
import re
import sys
import time
import traceback
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO
from urllib.parse import quote

OURS = ("bot", "content", "storage")
LIBRARY_LEVEL = logging.WARNING
SHOWN_FRAMES = 12
LONGEST = 500  # characters of a message or a field
MANY_KEYS = 1_000
HIDDEN = "<secret>"
ANY_TOKEN = re.compile(r"\b\d{3,}(?::|%3A|%253A)[\w-]{20,}", re.IGNORECASE)
# Errors whose texts speak of code, files and SQL, never of what a person typed.
SAYABLE = ("OSError", "sqlite3.Error", "AttributeError", "NameError", "ImportError", "NotImplementedError")


def setup(level: str, secrets: Sequence[str] = (), stream: TextIO | None = None) -> None:
    """Send every log record of the process from `level` up to `stream` (stderr), `secrets` blotted out.

    Replaces what was set up before, so that it can be called again once the token is known.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines(secrets))
    handler.addFilter(Quiet())
    root = logging.getLogger()
    for old in list(root.handlers):
        if isinstance(old.formatter, JsonLines):
            root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(max(LIBRARY_LEVEL, logging.getLevelNamesMapping()[level.upper()]))
    for name in OURS:
        logging.getLogger(name).setLevel(level.upper())
    logging.captureWarnings(True)
    logging.raiseExceptions = False  # else a record that cannot be formatted is printed raw


def event(
    logger: logging.Logger,
    name: str,
    *,
    level: int = logging.INFO,
    error: BaseException | None = None,
    every: float | None = None,
    **fields: object,
) -> None:
    """Log that `name` happened, with plain `fields` (ids, counts, kinds: never a name or a text of a person).

    `every` allows one such line in that many seconds (a warning: 1 s, other levels: 0, which is no limit);
    the next one tells how many were left out.
    """
    if logger.isEnabledFor(level):
        logger.log(level, name, exc_info=error, extra={"fields": fields, "every": every}, stacklevel=2)


class Quiet(logging.Filter):
    """Lets through at most one line a second of the same warning, so that an outage fills no disk."""

    def __init__(self) -> None:
        super().__init__()
        self._last: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the record is written; counts those that are not."""
        every = getattr(record, "every", None)
        if every is None:
            every = 1.0 if record.levelno == logging.WARNING else 0.0
        if not every:
            return True
        key = (record.name, str(record.msg))
        now = time.monotonic()
        last, dropped = self._last.get(key, (-every, 0))
        if now - last < every:
            self._last[key] = (last, dropped + 1)
            return False
        if len(self._last) >= MANY_KEYS:
            self._last.clear()
        self._last[key] = (now, 0)
        record.left_out = dropped
        return True


class JsonLines(logging.Formatter):
    """Turns a record into one line; whatever part of it holds a secret, the line does not."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = _spellings(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Return the JSON line of a record, without a line end. Never raises."""
        try:
            line = json.dumps(_parts(record), default=_plain, ensure_ascii=False)
        except Exception as error:
            line = json.dumps({"level": "error", "event": "log_failed", "error": type(error).__name__})
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return ANY_TOKEN.sub(HIDDEN, line).encode("utf-8", "replace").decode()


def _parts(record: logging.LogRecord) -> dict[str, object]:
    when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    parts: dict[str, object] = {
        "time": when.replace("+00:00", "Z"),
        "level": record.levelname.lower(),
        "logger": record.name,
    }
    if record.name.split(".")[0] in OURS:
        parts["event"] = record.getMessage()[:LONGEST]
        fields: dict[str, object] = getattr(record, "fields", {})
        parts |= {name: _plain(value) for name, value in fields.items() if name not in parts}
    else:
        parts |= {"event": "library", "at": f"{record.module}.{record.funcName}:{record.lineno}"}
    if getattr(record, "left_out", 0):
        parts["left_out"] = record.left_out  # type: ignore[attr-defined]
    if record.exc_info and record.exc_info[1] is not None:
        parts["error"] = _told(record.exc_info[1])
        parts["trace"] = _frames(record.exc_info[2])
    return parts


def _plain(value: object) -> object:
    """Return a field as JSON has it; texts are cut, anything unknown is named by its type only."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return value[:LONGEST]
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in list(value)[:20]]
    return f"<{type(value).__name__}>"


def _told(error: BaseException) -> str:
    """Name an error and its causes; add the text only of kinds that never quote a person."""
    names: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(names) < 5:
        kinds = {_name(kind) for kind in type(seen).__mro__}
        names.append(f"{_name(type(seen))}: {seen}"[:LONGEST] if kinds & set(SAYABLE) else _name(type(seen)))
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return " < ".join(names)


def _name(kind: type) -> str:
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _frames(trace: TracebackType | None) -> list[str]:
    """Return where it came from, as "file:line function", the innermost last."""
    frames = traceback.extract_tb(trace)[-SHOWN_FRAMES:]
    return [f"{'/'.join(f.filename.rsplit('/', 3)[-3:])}:{f.lineno} {f.name}" for f in frames]


def _spellings(secrets: Iterable[str]) -> list[str]:
    """Return each secret as it may be written in texts, addresses and reprs, the longest first."""
    found: set[str] = set()
    for secret in filter(None, secrets):
        half = secret.partition(":")[2]  # the part of a token that is the secret
        for text in (secret, half if len(half) >= 8 else ""):
            once = quote(text, safe="")
            found |= {text, once, once.lower(), quote(once, safe=""), json.dumps(text)[1:-1]}
    return sorted(found - {""}, key=len, reverse=True)
