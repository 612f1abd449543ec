"""Articles: headings make sections."""

from __future__ import annotations

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
