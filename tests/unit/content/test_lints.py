"""Lints that need the grader, the habits of a course, markup that stays letters, links of the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands.check import grader
from content.lint import lint
from content.reading import read_course
from tests.unit.content.writing import put


def codes(folder: Path, text: str) -> set[str]:
    """Return the codes of what is told of a course that begins with `text`."""
    read = read_course(put(folder, course=f"id: c\ntitle: T\n{text}"))
    assert read.course is not None, read.problems
    return {problem.code for problem in lint(read, grader)}


def pair(first: str, second: str) -> str:
    """Return two cards with these answers."""
    return (
        f"cards: [{{id: a, question: What is the one?, answer: '{first}'}},"
        f" {{id: b, question: And that other?, answer: '{second}'}}]\n"
    )


@pytest.mark.parametrize("answers", [("color", "colour"), ("10 mg", "0.01 g"), ("theatre", "theater")])
def test_answers_that_are_one_to_the_grader_are_told(tmp_path: Path, answers: tuple[str, str]) -> None:
    assert codes(tmp_path, pair(*answers)) == {"same-answers"}


@pytest.mark.parametrize(
    "answers",
    [("sensitivity", "specificity"), ("mitosis", "meiosis"), ("C", "C++"), ("1914", "1918"), ("red", "Red")],
)
def test_answers_that_differ_or_are_meant_to_be_one_are_left_alone(
    tmp_path: Path, answers: tuple[str, str]
) -> None:
    assert codes(tmp_path, pair(*answers)) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("cards: [{id: a, question: Name them, items: [colour, color, red]}]", "same-items"),
        ("questions: [{id: a, question: Which?, answer: the colour red, wrong: [color red, blue]}]", "wrong-is-right"),
        ("cards: [{id: a, question: 'What is **it**?', answer: b}]", "literal-markup"),
        ("cards: [{id: a, question: 'What is <b>it</b>?', answer: b}]", "literal-markup"),
        ("lessons: [{id: l, title: t, pages: ['it *is so'], cards: [{id: a, question: q, answer: b}]}]", "lone-star"),
        ("cards: []\nsections: [{id: s, title: t, text: 'See [it](#gone)'}]", "bad-link"),
        ("cards: []\nsections: [{id: s, title: t, text: 'See [it](picture.png)'}]", "bad-link"),
        ("cards: []\nsections: [{id: s, title: t, text: '![it](https://example.org/a.png)'}]", "bad-link"),
        ("cards: []\nsections: [{id: s, title: t, text: 'See <b>it</b>'}]", "literal-markup"),
        ("cards: []\nsections: [{id: s, title: t, text: \"|a|b|\\n|-|-|\\n|---|:---|\"}]", "literal-markup"),
        ("cards: []\ntree: [{title: t, lessons: []}]", "no-lessons"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path: Path, text: str, code: str) -> None:
    assert codes(tmp_path, text) == {code}


def test_good_markup_and_links_are_left_alone(tmp_path: Path) -> None:
    code = r"\n\n```\n<b>it</b>\n|---|---|\n```\n\n`<p>` and 2 < 3 | 4"
    text = f'sections: [{{id: s, title: t, text: "**See** [it](#s), [that](https://example.org/a){code}"}}]\n'
    cards = "cards: [{id: a, question: 'What is *it*, 2 * 3?', answer: b}]\n"
    assert codes(tmp_path, text + cards) == set()


def questions(rights: list[str], wrong: str) -> str:
    """Return a question for each right choice."""
    made = "".join(
        f"- {{id: q{i}, question: Q{i}?, answer: {right}, wrong: {wrong}}}\n"
        for i, right in enumerate(rights)
    )
    return f"questions:\n{made}"


@pytest.mark.parametrize(
    ("rights", "wrong", "found"),
    [
        (["a longer one"] * 12, "[short, brief, terse]", {"length-habit"}),
        (["ab"] * 12, "[short, brief, terse]", {"length-habit"}),
        (["a longer one", "ab"] * 6, "[short, brief, terse]", set()),
        (["a longer one"] * 5, "[short, brief, terse]", set()),
        (["900"] * 12, "[100, 200, 300]", {"number-habit"}),
        (["150"] * 12, "[100, 200, 300]", set()),
    ],
)
def test_habits_of_a_course_are_told(tmp_path: Path, rights: list[str], wrong: str, found: set[str]) -> None:
    assert codes(tmp_path, questions(rights, wrong)) == found


def test_what_is_wrong_in_the_article_is_told_in_its_line(tmp_path: Path) -> None:
    article = """Before [one](x).

## Title

```
[two](y)
```

| a | b |
|---|---|
And ![three](z.png).
<b>Four</b>
"""
    (put(tmp_path, course="id: c\ntitle: T\ncards: []\n") / "article.md").write_text(article)
    found = [problem for problem in lint(read_course(tmp_path)) if problem.file.endswith("article.md")]
    assert sorted(problem.line for problem in found) == [1, 10, 11, 12]
