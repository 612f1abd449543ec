"""How often the grader agrees with labelled answers, beside plain similarities at their best thresholds, and how fast.

Run by hand: `python -m tests.benchmarks.grading [FILE.jsonl …]`. Without files: the labelled answers of the unit tests.
A file may also hold one row a line, with `answer`, `label`, `also` and `category`, as `tutor grade` reads them.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from rapidfuzz import fuzz

from bot.learning.grading.verdict import Key, grade, prepare
from tests.unit.grading.labelled import Row, asked, rows


def _read(paths: list[str]) -> list[Row]:
    found: list[Row] = []
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            also = tuple(row.get("also") or ())
            found.append(Row(asked(row), row["answer"], row["category"], row["domain"], row["label"], also))
    return found


def _similarity(measure: Callable[[str, str], float], row: Row) -> float:
    answer = row.answer.casefold().strip()[:512]
    forms = (row.asked.expected, *row.asked.accept)
    return max(measure(answer, form.casefold()) for form in forms)


def _at_best_threshold(measure: Callable[[str, str], float], labelled: list[Row]) -> tuple[float, list[str]]:
    """Return the threshold that gives the most right verdicts (correct or wrong), and these verdicts."""
    values = [_similarity(measure, row) for row in labelled]
    best: tuple[int, float, list[str]] = (-1, 0.0, [])
    for threshold in range(40, 101):
        told = ["correct" if value >= threshold else "wrong" for value in values]
        hits = sum(verdict in row.right for verdict, row in zip(told, labelled, strict=True))
        best = max(best, (hits, float(threshold), told), key=lambda one: one[0])
    return best[1], best[2]


def _line(name: str, told: list[str], labelled: list[Row]) -> str:
    pairs = list(zip(told, labelled, strict=True))
    wanted = Counter(row.wanted for row in labelled)
    hits = sum(verdict in row.right for verdict, row in pairs)
    passed = sum(v == "correct" and row.wanted == "wrong" and v not in row.right for v, row in pairs)
    refused = sum(v == "wrong" and row.wanted == "correct" and v not in row.right for v, row in pairs)
    close = sum(row.wanted == "close" and v in row.right for v, row in pairs)
    return (
        f"{name:<28}{hits / len(pairs):>9.1%}{passed / max(1, wanted['wrong']):>15.1%}"
        f"{refused / max(1, wanted['correct']):>15.1%}{close / max(1, wanted['close']):>12.1%}"
    )


def _categories(told: list[str], labelled: list[Row]) -> Iterable[str]:
    total = Counter(row.category for row in labelled)
    hits = Counter(row.category for verdict, row in zip(told, labelled, strict=True) if verdict in row.right)
    for name in sorted(total):
        yield f"  {name:<20}{hits[name]:>5} of {total[name]:<5}{hits[name] / total[name]:>8.1%}"
    yield f"  {'mean of categories':<35}{sum(hits[name] / total[name] for name in total) / len(total):>8.1%}"


def main(paths: list[str]) -> None:
    """Print the comparison, the categories and the times."""
    labelled = _read(paths) if paths else list(rows())
    keys: dict[object, Key] = {}
    began = time.perf_counter()
    for row in labelled:
        if row.asked not in keys:
            keys[row.asked] = prepare(row.asked)
    prepared = time.perf_counter() - began
    told = [grade(row.answer, keys[row.asked]).mark.value for row in labelled]
    began = time.perf_counter()
    for row in labelled:
        grade(row.answer, keys[row.asked])
    took = time.perf_counter() - began
    print(f"{len(labelled)} answers to {len(keys)} cards")
    print(f"{'':<28}{'accuracy':>9}{'false accepts':>15}{'false rejects':>15}{'close found':>12}")
    print(_line("this grader", told, labelled))
    for name, measure in (
        ("ratio", fuzz.ratio),
        ("token_set_ratio", fuzz.token_set_ratio),
        ("WRatio", fuzz.WRatio),
    ):
        threshold, verdicts = _at_best_threshold(measure, labelled)
        print(_line(f"{name} >= {threshold:.0f}", verdicts, labelled))
    exact = [
        "correct" if _similarity(lambda a, b: 100.0 * (a == b), row) == 100 else "wrong" for row in labelled
    ]
    print(_line("exact, case folded", exact, labelled))
    print("\n".join(_categories(told, labelled)))
    print(
        f"prepared: {prepared / len(keys) * 1e6:.0f} µs a card; graded: {took / len(labelled) * 1e6:.0f} µs an answer"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
