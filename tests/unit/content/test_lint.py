"""What authors are warned of, and what they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.library import BUNDLED
from tests.unit.content.writing import good, put, told

HEAD = "id: c\ntitle: T\n"
CARDS = HEAD + "cards:\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            CARDS + "- {id: a, question: Who?, answer: b}\n- {id: d, question: who, answer: B}\n",
            "5:8: warning: `a` asks the same (it is at",
        ),
        (
            CARDS + "- {id: a, question: Who?, answer: b}\n- {id: d, question: Who?, answer: c}\n",
            "`a` asks the same, with another answer",
        ),
        (
            CARDS + "- {id: a, question: What is the spring tide?, answer: Spring tide}\n",
            "the question has its answer `Spring tide` in it",
        ),
        (
            CARDS + "- {id: a, kind: number, question: How high is it?, answer: 1.5}\n",
            "the number `1.5` has no unit",
        ),
        (
            CARDS + "- {id: a, question: q, answer: b, section: x}\n",
            "no section `x` (there is no article.md)",
        ),
        (
            CARDS
            + "- {id: a, question: q, answer: b, section: strat}\nsections: [{title: Start, text: t}]\n",
            "(did you mean `start`?)",
        ),
        (HEAD + "questions: [{id: a, question: q, answer: b, wrong: [c], card: d}]\n", "no card `d`"),
        (HEAD + "cards: []\nresources: [{title: t, url: 'https://a.org/', lessons: [l]}]\n", "no lesson `l`"),
        (HEAD + "lessons: [{id: l, title: t, pages: [p]}]\n", "this lesson has no `cards`"),
        (
            HEAD + f"questions: [{{id: a, question: q, answer: {'b' * 40}, wrong: [c, d]}}]\n",
            "the right choice is by far the longest",
        ),
        (
            HEAD + "questions: [{id: a, question: q, answer: b, wrong: [All of the above]}]\n",
            "depends on the order",
        ),
        (HEAD + "cards: []\nsections: [{id: s, title: t}]\n", "the section `t` has no text"),
        (
            CARDS + '- {id: a, question: q, answer: "b\\u200bc"}\n',
            "4:32: warning: a hidden character U+200B in `answer`",
        ),
    ],
)
def test_what_makes_cards_bad_is_warned_of(tmp_path: Path, text: str, words: str) -> None:
    lines = told(put(tmp_path, course=text))
    assert len(lines) == 1, lines
    assert words in lines[0]
    assert ": warning: " in lines[0]
    assert good(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        CARDS + "- {id: a, question: Is a spring tide or a neap tide higher?, answer: spring tide}\n",
        CARDS + "- {id: a, kind: number, question: How many moons are there?, answer: 1}\n",
        CARDS + "- {id: a, kind: number, question: How high is it?, answer: 3 m}\n",
        CARDS + "- {id: a, kind: flip, question: Why a tide?, answer: tide}\n",
        HEAD + f"questions: [{{id: a, question: q, answer: {'b' * 40}, wrong: [{'c' * 30}]}}]\n",
        CARDS + "- {id: a, question: 'What is 👩‍🔬?', answer: می‌خواهم}\n",
    ],
)
def test_what_is_fine_is_left_alone(tmp_path: Path, text: str) -> None:
    assert told(put(tmp_path, course=text)) == []


def test_the_bundled_courses_have_no_error() -> None:
    for folder in sorted(BUNDLED.iterdir()):
        assert not [line for line in told(folder) if ": error: " in line]
