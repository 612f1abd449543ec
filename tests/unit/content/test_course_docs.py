"""docs/courses.md is true: its examples are courses, and it names every field, kind and file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from content import listening, loader, reading, references
from content.entry import LONGEST_SECTION, LONGEST_TEXT, LONGEST_TITLE
from content.folder import LARGEST_COURSE, LISTS, MOST_FILES
from content.notetypes import KINDS
from tests.unit.content.writing import good, put, put_picture, told

TEXT = (Path(__file__).parents[3] / "docs" / "courses.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_a_course_without_errors(tmp_path: Path, example: str) -> None:
    put(tmp_path, course=example)
    for name in re.findall(r"picture: (\S+)", example):
        put_picture(tmp_path, name)
    (tmp_path / "article.md").write_text("## Causes\nThe Moon.\n")
    assert [line for line in told(tmp_path) if "audio yet" not in line and "words, about" not in line] == []


def test_the_examples_show_every_kind(tmp_path: Path) -> None:
    course = good(put(tmp_path, course=EXAMPLES[1]))
    assert {str(card.kind) for card in course.cards.values()} | {"choice"} == set(KINDS)
    assert len(course.questions) == 1


def test_every_field_kind_and_file_is_named() -> None:
    fields = {name for kind in KINDS.values() for name in kind.fields}
    fields |= reading.COURSE_FIELDS | reading.LESSON_FIELDS | reading.SECTION_FIELDS | reading.PAGE_FIELDS
    fields |= set(listening.VOICES)
    fields |= references.RESOURCE_FIELDS | references.TERM_FIELDS | set(KINDS)
    named = set(re.findall(r"[\w.]+", " ".join(re.findall(r"`([^`\n]+)`", TEXT))))
    assert fields - named == set()
    assert {f"{name}.yaml" for name in LISTS} - named == set()


def test_the_bounds_are_those_that_hold() -> None:
    bounds = " ".join(TEXT.partition("## Bounds")[2].partition("## ")[0].split())
    megabytes = 1_000_000
    for bound in (
        f"file {loader.LARGEST_FILE // megabytes} MB, {loader.DEEPEST} levels, {loader.MOST_NODES:,} values",
        f"course {LARGEST_COURSE // megabytes} MB in {MOST_FILES:,} files",
        f"page {reading.LONGEST_PAGE:,} characters (a warning above {reading.LONG_PAGE}), a title {LONGEST_TITLE}",
        f"section of the article {LONGEST_SECTION:,}; other texts {LONGEST_TEXT:,}",
    ):
        assert bound in bounds
