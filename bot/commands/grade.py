"""`tutor grade`: JSON lines with a card and an answer in, JSON lines with the verdict out, in order."""

from __future__ import annotations

import gc
import json
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any, BinaryIO

import click

if TYPE_CHECKING:
    from bot.learning.grading.verdict import Asked, Key, Verdict

_KEYS_KEPT = 2048  # prepared cards that are kept, as rows of one card often come together
_FLUSH_EVERY = 64


class RowError(Exception):
    """A line that cannot be graded; its text says why in one line."""


@click.command()
def grade() -> None:
    """Grade answers: one JSON object a line on standard input, one verdict a line on standard output."""
    try:
        _run(sys.stdin.buffer, sys.stdout.buffer)
    except RowError as error:
        sys.stdout.flush()
        click.echo(f"tutor grade: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _run(lines: BinaryIO, out: BinaryIO) -> None:
    from bot.conversation.reviews.feedback import feedback
    from bot.learning.grading.verdict import Asked, prepare, warm
    from bot.learning.grading.verdict import grade as judge

    warm()
    feedback(judge("", prepare(Asked(expected="a"))))  # loads the texts
    gc.disable()  # rows leave no cycles behind: looking for them would only cost time
    keys: dict[Asked, Key] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            asked, answer = _row(line)
        except RowError as error:
            out.flush()
            raise RowError(f"line {number}: {error}") from None
        key = keys.get(asked)
        if key is None:
            if len(keys) >= _KEYS_KEPT:
                keys.clear()
            key = keys[asked] = prepare(asked)
        out.write(_told(judge(answer, key)))
        if number % _FLUSH_EVERY == 0:
            out.flush()
    out.flush()


def _row(line: bytes) -> tuple[Asked, str]:
    from bot.learning.grading.verdict import Asked

    try:
        row = _DECODER.decode(line.decode("utf-8", errors="surrogatepass"))
    except (ValueError, RecursionError) as error:
        what = getattr(error, "msg", "") or "not readable"
        raise RowError(f"no JSON object ({what}): write one object a line") from None
    if not isinstance(row, dict):
        raise RowError('no JSON object: write one object a line, as in {"expected": "…", "answer": "…"}')
    need = row.get("need")
    if need is not None and (isinstance(need, bool) or not isinstance(need, int)):
        raise RowError("need must be a whole number")
    ordered = row.get("ordered")
    if ordered is not None and not isinstance(ordered, bool):
        raise RowError("ordered must be true or false")
    kind = _text(row, "kind") or "term"
    if kind not in ("term", "number", "list", "points"):
        raise RowError(f"kind must be term, number, list or points, not {kind[:40]!r}")
    asked = Asked(
        question=_text(row, "question"),
        kind=kind,
        expected=_text(row, "expected"),
        accept=_texts(row.get("accept"), "accept"),
        vocabulary=_texts(row.get("vocabulary"), "vocabulary"),
        items=tuple(_texts(item, "items") for item in _list(row.get("items"), "items")),
        points=tuple(_point(point) for point in _list(row.get("points"), "points")),
        opposites=tuple(_pair(pair) for pair in _list(row.get("opposites"), "opposites")),
        ordered=bool(ordered),
        need=need,
    )
    return asked, _text(row, "answer")


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) < 20 else float("inf")


_DECODER = json.JSONDecoder(parse_int=_whole)


def _text(row: dict[str, Any], name: str) -> str:
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RowError(f"{name} must be a text")
    return value


def _list(value: object, name: str) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise RowError(f"{name} must be an array")
    return value


def _texts(value: object, name: str) -> tuple[str, ...]:
    if isinstance(value, str) and name == "items":
        return (value,)
    found = _list(value, name)
    if not all(isinstance(one, str) for one in found):
        raise RowError(f"{name} must hold texts")
    return tuple(found)


def _point(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, dict):
        raise RowError('points must hold objects such as {"any": ["…"]}')
    return _texts(value.get("any"), "any")


def _pair(value: object) -> tuple[str, str]:
    pair = _texts(value, "opposites")
    if len(pair) != 2:
        raise RowError("opposites must hold pairs of texts")
    return pair[0], pair[1]


@lru_cache(maxsize=4096)
def _told(verdict: Verdict) -> bytes:
    from bot.conversation.reviews.feedback import feedback
    from bot.learning.grading import reasons

    told: dict[str, Any] = {
        "verdict": verdict.mark.value,
        "score": round(verdict.score, 3),
        "feedback": feedback(verdict),
    }
    for reason in verdict.reasons:
        if isinstance(reason, reasons.Missing):
            told["missing"] = list(reason.parts)
        elif isinstance(reason, reasons.OtherTerm):
            told["confused_with"] = reason.name
    return json.dumps(told, ensure_ascii=True).encode("ascii") + b"\n"
