"""Pictures of a course: where they may stand, what is told of a bad one, and that a changed one is noticed."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.course import Picture
from content.pictures import measured
from content.reading import read_course
from content.shelf import Shelf
from content.writer import write_course
from tests.unit.content.writing import good, png, put, put_picture, told

COURSE = """
id: c
title: T
lessons:
  - id: l
    title: L
    pages:
      - {text: Look., picture: a.png, alt: A grey square.}
      - Read.
    cards: [{id: x, question: What is grey?, answer: the square, picture: a.png, alt: Something grey.}]
    questions: [{id: y, question: Which?, answer: One, wrong: [Two], picture: a.png, alt: A square.}]
"""
CARD = "id: c\ntitle: T\ncards: [{{id: x, question: q, answer: a, {}}}]\n"


def jpeg(width: int = 4, height: int = 3) -> bytes:
    """Return as much of a JPEG as says its size: the start, a segment to pass over, the frame."""
    frame = struct.pack(">BHHB", 8, height, width, 3) + b"\0" * 9
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def with_picture(folder: Path, text: str = COURSE, name: str = "a.png", data: bytes | None = None) -> Path:
    """Return the folder of a course with a picture in it."""
    put_picture(put(folder, course=text), name, data)
    return folder


def test_a_page_a_card_and_a_question_carry_a_picture_with_their_own_words_for_it(tmp_path: Path) -> None:
    course = good(with_picture(tmp_path))
    first, second = course.lessons[0].pages
    assert (first.text, second.picture) == ("Look.", None)
    shown = [first.picture, course.cards["x"].picture, course.questions["y"].picture]
    assert [one.alt for one in shown if one] == ["A grey square.", "Something grey.", "A square."]
    picture = first.picture
    assert isinstance(picture, Picture)
    assert (picture.name, picture.width, picture.height) == ("a.png", 4, 3)
    assert picture.path.read_bytes() == png()
    assert [one.name for one in course.pictures] == ["a.png"]
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("picture: a.png", "error: this card has no `alt` (say what is seen"),
        ("alt: Grey.", "error: this card has no `picture`"),
        ("picture: b.png, alt: Grey.", "error: no file `b.png` in pictures/ (did you mean `a.png`?)"),
        ("picture: A.PNG, alt: Grey.", "error: no file `A.PNG` in pictures/ (did you mean `a.png`?)"),
        ("picture: ../a.png, alt: Grey.", "error: `../a.png` is no name of a file"),
        ("picture: /etc/passwd, alt: Grey.", "error: `/etc/passwd` is no name of a file"),
        ("picture: .., alt: Grey.", "error: `..` is no name of a file"),
        ("picture: [a.png], alt: Grey.", "error: `picture` is a list, not a text"),
        ("pictur: a.png, alt: Grey.", "error: unknown field `pictur` (did you mean `picture`?)"),
    ],
)
def test_what_is_wrong_is_told_where_the_picture_is_named(tmp_path: Path, fields: str, expected: str) -> None:
    lines = told(with_picture(tmp_path, CARD.format(fields)))
    assert any(line.startswith("course.yaml:3:") and expected in line for line in lines), lines


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"GIF89a" + b"\0" * 40, "error: `a.png` is no whole PNG or JPEG"),
        (b"", "error: `a.png` is no whole PNG or JPEG"),
        (png()[:60], "error: `a.png` is no whole PNG or JPEG"),  # cut off in the middle
        (jpeg()[:8], "error: `a.png` is no whole PNG or JPEG"),
        (jpeg()[:-2] + b"\0" * 9, "error: `a.png` is no whole PNG or JPEG"),
        (png(0, 3), "error: `a.png` is 0 x 3 pixels"),
        (png(9_000, 1_001), "error: `a.png` is 9000 x 1001 pixels"),
        (png(210, 10), "error: `a.png` is 210 x 10 pixels"),
        (png(more=200_000), "warning: `a.png` has 200 kB"),
        (png(more=5_000_000), "error: `a.png`, or all pictures together, are too large"),
    ],
)
def test_files_that_telegram_or_a_phone_would_not_show_are_told(
    tmp_path: Path, data: bytes, expected: str
) -> None:
    lines = told(with_picture(tmp_path, CARD.format("picture: a.png, alt: Grey."), data=data))
    assert len(lines) == 1
    assert expected in lines[0]


def test_a_picture_that_nothing_shows_is_told(tmp_path: Path) -> None:
    with_picture(tmp_path, name="b.jpg", data=jpeg())
    lines = told(with_picture(tmp_path))
    assert lines == [
        "pictures/b.jpg:1:1: warning: nothing shows this picture "
        "(name it with picture: on a page, a card or a question, or remove it)"
    ]


def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    folder = with_picture(tmp_path / "c")
    (folder / "pictures" / "a.png").unlink()
    (folder / "pictures" / "a.png").symlink_to(tmp_path / "secret.png")
    assert read_course(folder).course is None
    assert "leads out of the course's folder" in told(folder)[0]


def test_a_png_and_a_jpeg_are_measured_by_their_first_bytes() -> None:
    assert measured(png(640, 360)) == (640, 360)
    assert measured(jpeg(320, 200)) == (320, 200)
    assert measured(b"\xff\xd8" + b"\xff" * 1_000) is None
    assert measured(b"\xff\xd8\xff\xc0\x00\x00") is None


@pytest.mark.parametrize("size", [(320, 320), (321, 320)])
def test_a_cover_is_a_small_jpeg(tmp_path: Path, size: tuple[int, int]) -> None:
    folder = with_picture(tmp_path)
    (folder / "cover.jpg").write_bytes(jpeg(*size))
    fits = size == (320, 320)
    assert (read_course(folder).course is not None) == fits
    assert told(folder) == [] if fits else "Telegram takes no such cover" in told(folder)[0]


def test_a_changed_picture_makes_another_version_and_is_noticed(tmp_path: Path) -> None:
    folder = with_picture(tmp_path)
    shelf = Shelf([folder])
    before = shelf.take().library.courses[0]
    assert shelf.look() is None
    (folder / "pictures" / "a.png").write_bytes(png(5, 5))
    assert shelf.look() is not None
    after = shelf.take().library.courses[0]
    assert before.version != after.version
    assert before.pictures[0].digest != after.pictures[0].digest


def test_a_course_that_is_written_elsewhere_takes_its_pictures_along(tmp_path: Path) -> None:
    course = good(with_picture(tmp_path / "one"))
    (tmp_path / "two").mkdir()
    write_course(course, tmp_path / "two")
    again = good(tmp_path / "two")
    assert again == course
    assert again.pictures[0].path == tmp_path / "two" / "pictures" / "a.png"
    assert os.listdir(tmp_path / "two" / "pictures") == ["a.png"]


def test_two_cards_may_ask_the_same_of_two_pictures(tmp_path: Path) -> None:
    one = "{{id: x{0}, question: What is it?, answer: a {1}, picture: {0}.png, alt: Something.}}"
    cards = ", ".join((one.format("a", "cat"), one.format("b", "dog")))
    with_picture(tmp_path, name="b.png", data=png(5, 5))
    assert told(with_picture(tmp_path, f"id: c\ntitle: T\ncards: [{cards}]\n")) == []


def test_words_that_tell_the_answer_are_told(tmp_path: Path) -> None:
    card = "{id: x, question: What is it?, answer: ROC curve, picture: a.png, alt: A ROC curve.}"
    text = f"id: c\ntitle: T\ncards: [{card}]\n"
    assert "has its answer `ROC curve` in it" in told(with_picture(tmp_path, text))[0]


def test_text_that_leaves_no_room_for_a_picture_is_told(tmp_path: Path) -> None:
    text = COURSE.replace("Look.", "word " * 139).replace("A grey square.", "grey " * 50)
    (line,) = told(with_picture(tmp_path, text))
    assert "characters below `a.png`, its `alt` with them; it may not be shown" in line


def test_words_for_a_picture_of_a_question_do_not_say_the_right_choice(tmp_path: Path) -> None:
    text = COURSE.replace("answer: One", "answer: grey").replace("alt: A square.", "alt: A grey square.")
    assert "the words for the picture have the answer `grey` in them" in told(with_picture(tmp_path, text))[0]


@given(st.sampled_from([b"", png()[:16], jpeg()[:2], jpeg()[:10]]), st.binary(max_size=60))
def test_no_bytes_make_measuring_fail(start: bytes, more: bytes) -> None:
    sides = measured(start + more)
    assert sides is None or all(0 <= side < 2**32 for side in sides)


def test_a_cover_of_another_name_is_told(tmp_path: Path) -> None:
    (with_picture(tmp_path) / "cover.png").write_bytes(png())
    assert told(tmp_path) == [
        "cover.png:1:1: warning: nothing shows this picture (the cover of audio is a JPEG of the name cover.jpg)"
    ]
