"""The grader held to the labelled answers: few verdicts may differ, and hardly any wrong answer may pass."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.learning.grading.verdict import Key, Verdict, grade, prepare
from tests.grading.labelled import Row, rows


@pytest.fixture(scope="module")
def graded() -> list[tuple[Row, Verdict]]:
    keys: dict[object, Key] = {}
    found = []
    for row in rows():
        if row.asked not in keys:
            keys[row.asked] = prepare(row.asked)
        found.append((row, grade(row.answer, keys[row.asked])))
    return found


def _told(misses: list[tuple[Row, Verdict]]) -> str:
    return "\n".join(f"{row.asked.expected!r} <- {row.answer!r}: {verdict}" for row, verdict in misses[:20])


def test_the_set_is_large_and_mostly_of_other_subjects(graded: list[tuple[Row, Verdict]]) -> None:
    assert len(graded) > 2000
    assert sum(row.domain != "imaging" for row, _ in graded) > 0.4 * len(graded)


def test_verdicts_agree_with_the_labels(graded: list[tuple[Row, Verdict]]) -> None:
    misses = [(row, verdict) for row, verdict in graded if verdict.mark not in row.right]
    assert len(misses) <= 0.01 * len(graded), _told(misses)


def test_hardly_any_wrong_answer_passes(graded: list[tuple[Row, Verdict]]) -> None:
    wrong = [(row, verdict) for row, verdict in graded if row.wanted == "wrong"]
    passed = [
        (row, verdict) for row, verdict in wrong if verdict.mark == "correct" and "correct" not in row.also
    ]
    assert len(passed) <= 0.002 * len(wrong), _told(passed)


def test_hardly_any_right_answer_is_refused(graded: list[tuple[Row, Verdict]]) -> None:
    right = [(row, verdict) for row, verdict in graded if row.wanted == "correct"]
    refused = [
        (row, verdict) for row, verdict in right if verdict.mark == "wrong" and "wrong" not in row.also
    ]
    assert len(refused) <= 0.005 * len(right), _told(refused)


def test_what_is_partly_right_is_found(graded: list[tuple[Row, Verdict]]) -> None:
    close = [(row, verdict) for row, verdict in graded if row.wanted == "close"]
    missed = [(row, verdict) for row, verdict in close if verdict.mark not in row.right]
    assert len(missed) <= 0.05 * len(close), _told(missed)


def test_no_category_is_neglected(graded: list[tuple[Row, Verdict]]) -> None:
    total = Counter(row.category for row, _ in graded)
    hits = Counter(row.category for row, verdict in graded if verdict.mark in row.right)
    assert {name: hits[name] for name in total if hits[name] < 0.9 * total[name]} == {}


def test_every_verdict_but_a_right_one_says_why(graded: list[tuple[Row, Verdict]]) -> None:
    assert all(verdict.reasons for _, verdict in graded if verdict.mark != "correct")
    assert all(0 <= verdict.score <= 1 for _, verdict in graded)
