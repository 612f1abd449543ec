"""Articles: headings make sections."""

from __future__ import annotations

import pytest

from content.article import read_article
from content.problems import Problems


def sections(text: str) -> list[tuple[str, str, str, int]]:
    """Return id, title, text and line of each section."""
    found = read_article(text, "article.md", "Course", Problems())
    return [(section.id, section.title, section.text, place.line) for section, place in found]


def test_each_heading_with_text_is_a_section() -> None:
    text = "# The title\n\n## First part\none\n\ntwo\n### Second {#two}\nthree\n## Empty\n"
    assert sections(text) == [
        ("first-part", "First part", "one\n\ntwo", 3),
        ("two", "Second", "three", 7),
    ]


def test_text_before_the_first_heading_has_the_courses_title() -> None:
    assert sections("Hello.\n\n## More\ntext") == [
        ("introduction", "Course", "Hello.", 1),
        ("more", "More", "text", 3),
    ]


def test_a_hash_in_code_or_in_a_text_is_no_heading() -> None:
    text = "## A\n```python\n# comment\n```\n#tag and\n    # code\n"
    assert sections(text) == [("a", "A", "```python\n# comment\n```\n#tag and\n    # code", 1)]


def test_a_bad_id_is_told_where_it_stands() -> None:
    problems = Problems()
    read_article("## A {#b c}\ntext\n", "article.md", "T", problems)
    assert [(problem.line, problem.col, problem.code) for problem in problems.found] == [(1, 8, "bad-id")]


def test_marks_of_a_title_are_no_letters_of_it() -> None:
    text = "## **Why** the `Dataset` is *split* {#split}\none\n## 2 * 3 * 4\ntwo\n"
    assert [title for _, title, _, _ in sections(text)] == ["Why the Dataset is split", "2 * 3 * 4"]


def test_a_fence_of_code_ends_where_it_began_with_as_many_signs() -> None:
    text = "## A\n````\n```\n## code\n````\n## B\n~~~ python\n```\n# code\n~~~\n## C\nlast\n"
    assert [title for _, title, _, _ in sections(text)] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("heading", "code"), [("##  ", "empty"), ("## {#a}", "empty"), ("# " + "a" * 300, "too-long")]
)
def test_a_heading_that_no_button_can_show_is_told(heading: str, code: str) -> None:
    problems = Problems()
    read_article(f"text\n{heading}\nmore\n", "article.md", "T", problems)
    assert [(problem.line, problem.code) for problem in problems.found] == [(2, code)]


def test_a_line_of_nothing_but_blanks_and_braces_is_read_at_once() -> None:
    assert len(sections("# a" + " " * 200_000 + "b" + "{#" * 100_000 + "\ntext")) == 1


def test_code_without_an_end_is_told_where_it_begins() -> None:
    problems = Problems()
    read_article("## A\n```python\nx = 1\n\n## B\ntext\n", "article.md", "T", problems)
    assert [(problem.line, problem.code) for problem in problems.found] == [(2, "open-fence")]


def test_a_section_that_nobody_can_page_through_is_told_where_it_begins() -> None:
    problems = Problems()
    read_article("## A\n" + "long\n" * 50_000 + "## B\ntext\n", "article.md", "T", problems)
    assert [(problem.line, problem.code) for problem in problems.found] == [(1, "too-long")]
