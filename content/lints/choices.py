"""Choices that show the right one to whoever knows nothing: one question alone, or the habit of a course."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from content.course import Course, Question
from content.lints.told import Told
from content.problems import quoted

_ALL_OF_THESE = re.compile(
    r"\b(all|none|both|neither|any) of (the )?(above|below|these|them|those)\b"
    r"|\b(alle|keine|keines|beide) (der|von) (genannten|obigen)\b"
    r"|\b(todas|ninguna|tous|toutes|aucune?) (las|los|les) (anteriores|réponses)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[^\d]{0,4}(\d[\d,]*(?:\.\d+)?)\D{0,20}")
FEWEST = 8
"""Questions below which a course has no habits."""
_LUCK = 3.0
"""Standard deviations above what chance would do."""


def choices(course: Course, told: Told) -> None:
    """Tell what gives a single question away."""
    for question in course.questions.values():
        shortest_right = min(map(len, question.right))
        longest_wrong = max(map(len, question.wrong))
        if shortest_right > 2 * longest_wrong and shortest_right - longest_wrong > 20:
            message, hint = (
                "the right choice is by far the longest",
                "make the others as long, or this one short",
            )
            told("question", question.id, "longest-right", message, hint)
        for choice in chain(question.right, question.wrong):
            if _ALL_OF_THESE.search(choice):
                message = f"the choice {quoted(choice)} depends on the order, which is shuffled"
                hint = "name the thing, or ask for several right ones"
                told("question", question.id, "all-of-these", message, hint)


def habits(course: Course, told: Told) -> None:
    """Tell what gives the questions of a course away together: where the right one stands by length or size.

    The order in the file says nothing, as choices are shuffled; an order by length or by value survives that.
    """
    single = [question for question in course.questions.values() if len(question.right) == 1]
    _habit(list(_by_length(single)), ("shortest", "longest"), "length-habit", told)
    _habit(list(_by_value(single)), ("smallest", "largest"), "number-habit", told)


_Ranked = tuple[str, float]
"""Where a question's right choice stands among the others ("first", "last", "between"), and the chance of the ends."""


def _habit(ranked: list[_Ranked], names: tuple[str, str], code: str, told: Told) -> None:
    places = Counter(place for place, _ in ranked)
    for place, name in zip(("first", "last"), names, strict=True):
        expected = sum(chance for _, chance in ranked)
        spread = sum(chance * (1 - chance) for _, chance in ranked) ** 0.5
        if (
            len(ranked) >= FEWEST
            and places[place] > expected + _LUCK * spread
            and 2 * places[place] > len(ranked)
        ):
            kind = " that have numbers for choices" if code == "number-habit" else ""
            message = f"in {places[place]} of {len(ranked)} questions{kind} the right choice is the {name}"
            told("course", "", code, message, f"whoever knows nothing takes the {name} one; mix them")


def _by_length(questions: list[Question]) -> Iterator[_Ranked]:
    for question in questions:
        right, others = len(question.right[0]), [len(choice) for choice in question.wrong]
        yield _rank(right, others)


def _by_value(questions: list[Question]) -> Iterator[_Ranked]:
    for question in questions:
        right, *others = (_value(choice) for choice in (*question.right, *question.wrong))
        known = [other for other in others if other is not None]
        if right is not None and len(known) == len(others):
            yield _rank(right, known)


def _rank(right: float, others: list[float] | list[int]) -> _Ranked:
    place = "last" if right > max(others) else "first" if right < min(others) else "between"
    return place, 1 / (len(others) + 1)


def _value(choice: str) -> float | None:
    found = _NUMBER.fullmatch(choice)
    return float(found[1].replace(",", "")) if found else None
