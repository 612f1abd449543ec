"""What is read aloud and was written for the eye is told; what can be heard is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.lint import lint
from content.lints.ear import LESSON_WORDS
from content.reading import read_course
from tests.unit.content.writing import put

FILL = "The sea comes and it goes again. " * 10


def codes(folder: Path, listen: str, pages: str = "p", podcast: str = "") -> list[str]:
    """Return the codes of what is told of a lesson that says `listen`."""
    said = "".join(f"      {line}\n" for line in listen.splitlines())
    lesson = f"  - id: l\n    title: T\n    pages: [{pages!r}]\n    listen: |\n{said}"
    lesson += "    cards: [{id: q, question: Q?, answer: a}]\n"
    read = read_course(put(folder, course=f"id: c\ntitle: T\nlessons:\n{lesson}{podcast}"))
    assert read.course is not None, read.problems
    return [problem.code for problem in lint(read)]


@pytest.mark.parametrize(
    "seen",
    ["See https://example.org/x.", "It is *bold*.", "A [link](x).", "- one\n- two", "1. one", "It (the Moon) pulls.",
     "Bodies, e.g. the Moon.", "Sun vs. Moon.", "A window of 3 × 3.", "It is > 5.", "About ± 2.", "It takes 2-5 days.",
     "In 2012–2015 it grew.", "It has 1234567 parameters.", "It was 0.12345.", "Sun and/or Moon.",
     "In version 2.1.3 of it.",
     "Sun & Moon.", "Use `code`."],
)  # fmt: skip
def test_what_is_written_for_the_eye_is_told(tmp_path: Path, seen: str) -> None:
    assert codes(tmp_path, f"{FILL}\n\n{seen}") == ["not-for-the-ear"]


@pytest.mark.parametrize(
    "heard",
    ["In 2012 a U-Net read an X-ray.", "The Dice was 0.92, at 12 mm and 1,024 pixels.", "It is right 90% of the time.",
     "Well — who knows?", "Is it so? Yes: it is; really!", "A well-known, five-year-old T1-weighted scan.",
     "It cost $3 then."],
)  # fmt: skip
def test_what_can_be_heard_is_left_alone(tmp_path: Path, heard: str) -> None:
    assert codes(tmp_path, f"{FILL}\n\n{heard}") == []


def test_a_sentence_too_long_to_be_heard_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, f"{FILL} And {'on and ' * 30}on.") == ["long-sentence"]


def test_a_text_too_long_or_too_short_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, "The sea comes.") == ["ear-length"]
    assert codes(tmp_path, "The sea comes and goes. " * (LESSON_WORDS[1] // 5 + 1)) == ["ear-length"]


def test_a_podcast_of_two_words_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, FILL, podcast="podcast: [{A: Hello.}, {B: It is 3 × 3.}]") == [
        "not-for-the-ear",
        "ear-length",
    ]


def test_the_pages_own_sentences_are_told(tmp_path: Path) -> None:
    page = (
        "The Moon pulls on the sea. On the near side the water rises. Below them the Earth turns once a day."
    )
    more = "And this is what it means. " * 8
    assert codes(tmp_path, f"{page} {FILL}", pages=page) == []
    assert codes(tmp_path, f"{page} {more}", pages=f"{page} And this is what it means.") == ["ear-copied"]
