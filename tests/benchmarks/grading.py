"""How often the grader agrees with labelled answers, beside plain similarities at their best thresholds, and how fast.

Run by hand: `python -m tests.benchmarks.grading [FILE.jsonl …]`. Without files: all of `tests/grading`, those written
while the rules were made apart from those held out. A file of one row a line, with `answer`, `label`, `also` and
`category`, as `tutor grade` reads them, will do as well.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from rapidfuzz import fuzz

from bot.learning.grading.verdict import Key, grade, prepare
from tests.grading.labelled import FOLDER, Row, rows_of

MEASURES: dict[str, Callable[[str, str], float]] = {
    "ratio": fuzz.ratio,
    "token_set_ratio": fuzz.token_set_ratio,
    "WRatio": fuzz.WRatio,
}


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


def _figures(told: list[str], labelled: list[Row]) -> tuple[float, ...]:
    """Return accuracy, false accepts, false rejects and close found, as shares; NaN where no row is of the kind."""
    pairs = list(zip(told, labelled, strict=True))
    wanted = Counter(row.wanted for row in labelled)
    found = (
        (sum(verdict in row.right for verdict, row in pairs), len(pairs)),
        (
            sum(v == "correct" and row.wanted == "wrong" and v not in row.right for v, row in pairs),
            wanted["wrong"],
        ),
        (
            sum(v == "wrong" and row.wanted == "correct" and v not in row.right for v, row in pairs),
            wanted["correct"],
        ),
        (sum(row.wanted == "close" and v in row.right for v, row in pairs), wanted["close"]),
    )
    return tuple(part / whole if whole else float("nan") for part, whole in found)


def _line(name: str, told: list[str], labelled: list[Row]) -> str:
    return f"{name:<28}" + "".join(f"{_percent(value):>16}" for value in _figures(told, labelled))


def _percent(value: float) -> str:
    return "-" if value != value else f"{value:.1%}"


def _categories(told: dict[str, list[str]], labelled: list[Row]) -> Iterator[str]:
    """Yield a line a category: the four figures of this grader, and the accuracy of every other measure."""
    names = sorted({row.category for row in labelled})
    yield f"  {'':<22}{'rows':>6}" + "".join(
        f"{name[:15]:>17}" for name in ("accepted falsely", "refused falsely", *told)
    )
    sums: Counter[str] = Counter()
    for name in names:
        places = [place for place, row in enumerate(labelled) if row.category == name]
        some = [labelled[place] for place in places]
        shares = {
            who: _figures([verdicts[place] for place in places], some) for who, verdicts in told.items()
        }
        first = next(iter(shares.values()))
        sums.update({who: one[0] for who, one in shares.items()})
        columns = (first[1], first[2], *(one[0] for one in shares.values()))
        yield f"  {name:<22}{len(some):>6}" + "".join(f"{_percent(value):>17}" for value in columns)
    means = ("", "", *(f"{sums[who] / len(names):.1%}" for who in told))
    yield f"  {'mean of categories':<28}" + "".join(f"{value:>17}" for value in means)


def _compare(title: str, labelled: list[Row]) -> None:
    """Grade the rows, print the figures of all measures and the categories, and the times."""
    keys: dict[object, Key] = {}
    began = time.perf_counter()
    for row in labelled:
        if row.asked not in keys:
            keys[row.asked] = prepare(row.asked)
    prepared = time.perf_counter() - began
    told = {"this grader": [grade(row.answer, keys[row.asked]).mark.value for row in labelled]}
    began = time.perf_counter()
    for row in labelled:
        grade(row.answer, keys[row.asked])
    took = time.perf_counter() - began
    for name, measure in MEASURES.items():
        threshold, verdicts = _at_best_threshold(measure, labelled)
        told[f"{name}>={threshold:.0f}"] = verdicts
    same = [_similarity(lambda a, b: 100.0 * (a == b), row) for row in labelled]
    told["exact"] = ["correct" if value == 100 else "wrong" for value in same]
    elsewhere = sum(row.domain != "imaging" for row in labelled) / len(labelled)
    print(f"{title}: {len(labelled)} answers to {len(keys)} cards, {elsewhere:.0%} of them not of imaging")
    print(f"{'':<28}{'accuracy':>16}{'false accepts':>16}{'false rejects':>16}{'close found':>16}")
    for name, verdicts in told.items():
        print(_line(name, verdicts, labelled))
    print("\n".join(_categories(told, labelled)))
    per_card, per_answer = prepared / len(keys) * 1e6, took / len(labelled) * 1e6
    print(f"prepared: {per_card:.0f} µs a card; graded: {per_answer:.0f} µs an answer\n")


def _rows(paths: list[str]) -> list[Row]:
    return [row for path in paths for row in rows_of(Path(path))]


def main(paths: list[str]) -> None:
    """Print the comparison for the files given, or for both halves of our own rows."""
    if paths:
        _compare("these files", _rows(paths))
        return
    own = sorted(str(path) for path in FOLDER.glob("*.jsonl"))
    held_out = [path for path in own if Path(path).name.startswith("blind")]
    _compare("written while the rules were made", _rows([path for path in own if path not in held_out]))
    _compare("held out", _rows(held_out))


if __name__ == "__main__":
    main(sys.argv[1:])
