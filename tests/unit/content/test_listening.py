"""Texts for the ear: read, pronounced, and told where they are none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.listening import lesson_script, mark_of, podcast_script
from content.pronunciations import BUILT_IN, pronounced, unwritable
from content.writer import write_course
from tests.unit.content.writing import good, put, told

COURSE = """
    id: c
    title: T
    lessons:
      - id: moon
        title: Moon
        pages: [It pulls.]
        listen: |
          A file in DICOM
          travels far.

          Two GANs met.
        cards: [{id: q, question: Who?, answer: me}]
    podcast:
      - A: Good morning.
      - B: |
          What is
          a voxel?
    pronunciations: {voxel: vˈɑksl}
"""


def test_lines_of_a_paragraph_are_joined_and_paragraphs_stay_apart(tmp_path: Path) -> None:
    course = good(put(tmp_path, course=COURSE))
    assert course.lessons[0].listen == "A file in DICOM travels far.\n\nTwo GANs met."
    assert [(turn.voice, turn.say) for turn in course.podcast] == [
        ("A", "Good morning."),
        ("B", "What is a voxel?"),
    ]


def test_a_script_says_the_words_of_both_tables(tmp_path: Path) -> None:
    course = good(put(tmp_path, course=COURSE))
    first, second = lesson_script(course, course.lessons[0])
    assert first.say == "A file in [DICOM](/dˈIkɑm/) travels far."
    assert second.say == "Two [GANs](/ɡˈænz/) met."
    assert podcast_script(course)[1].say == "What is a [voxel](/vˈɑksl/)?"


def test_a_podcast_may_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    put(
        tmp_path,
        course="id: c\ntitle: T\ncards: [{id: q, question: Who?, answer: me}]",
        podcast="- A: Hello.\n",
    )
    assert good(tmp_path).podcast[0].say == "Hello."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("podcast: [{C: Hello}]", "3:12: error: unknown field `C` (a turn has `A`, `B`)"),
        ("podcast: [{A: Hello, B: Hi}]", "3:11: error: two voices in one turn (begin each with a dash of its own)"),
        ("podcast: [Hello]", "3:11: error: a text in `podcast`, not a turn (begin it with - A: or - B:)"),
        ("podcast: [{A: ''}]", "3:15: error: `A` is empty"),
        ("podcast: [{}]", "3:11: error: nobody says this turn (write - A: Good morning.)"),
        ("pronunciations: [a]", "3:17: error: `pronunciations` is a list, not a mapping of words to phonemes"),
        ("pronunciations: {'a[b': x}", "3:18: error: `a[b` is no word"),
        ("pronunciations: {voxel: }", "3:25: error: no phonemes for `voxel` (for example dˈIkɑm)"),
        ("pronunciations: {voxel: vox)el}", "3:25: error: `vox)el` are no phonemes: `)`"),
        ("lessons: [{id: l, title: T, pages: [p], listen: [p]}]", "3:49: error: `listen` is a list, not a text"),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_told_with_its_place(tmp_path: Path, text: str, line: str) -> None:
    put(tmp_path, course=f"id: c\ntitle: T\n{text}\ncards: [{{id: q, question: Who?, answer: me}}]")
    assert any(one.startswith(f"course.yaml:{line}") for one in told(tmp_path)), told(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tomography.", "[Tomography](/təmˈɑɡɹəfi/)."),
        ("a DICOM-file", "a [DICOM](/dˈIkɑm/)-file"),
        ("DICOM's", "[DICOM's](/dˈIkɑmz/)"),
        ("dicom, DICOMED, DICOM2", "dicom, DICOMED, DICOM2"),
        ("[DICOM](/x/)", "[DICOM](/x/)"),
        ("It says no. No, no one!", "It says [no](/nˈO/). No, no one!"),
    ],
)
def test_only_the_word_itself_is_given_phonemes(text: str, said: str) -> None:
    assert pronounced(text) == said


@pytest.mark.parametrize(("last", "plural"), [("kæt", "kæts"), ("vˈYs", "vˈYsᵻz"), ("dˈɔɡ", "dˈɔɡz")])
def test_a_plural_ends_as_english_does(last: str, plural: str) -> None:
    assert pronounced("Words", (("Word", last),)) == f"[Words](/{plural}/)"


def test_the_courses_table_goes_before_ours() -> None:
    assert pronounced("DICOM", (("DICOM", "x"),)) == "[DICOM](/x/)"


def test_our_own_table_can_be_said() -> None:
    assert {word: unwritable(phonemes) for word, phonemes in BUILT_IN.items() if unwritable(phonemes)} == {}


def test_a_pronunciation_changes_the_mark_of_those_who_say_the_word(tmp_path: Path) -> None:
    before = good(put(tmp_path, course=COURSE))
    after = good(put(tmp_path, course=COURSE.replace("vˈɑksl", "vˈɑksəl")))
    assert mark_of(podcast_script(before)) != mark_of(podcast_script(after))
    assert mark_of(lesson_script(before, before.lessons[0])) == mark_of(
        lesson_script(after, after.lessons[0])
    )


@given(st.text("DICOMGANs ’'-./()aé"))
def test_what_is_put_in_can_be_taken_out_again(text: str) -> None:
    assert re.sub(r"\[([^\]]+)\]\(/[^/]+/\)", r"\1", pronounced(text)) == text


def test_what_is_written_back_is_said_the_same(tmp_path: Path) -> None:
    course = good(put(tmp_path / "one", course=COURSE))
    (tmp_path / "two").mkdir()
    write_course(course, tmp_path / "two")
    again = good(tmp_path / "two")
    assert again == course
    assert podcast_script(again) == podcast_script(course)
