"""The pictures of the bundled courses: drawn by the script as they stand, shown, small, and told in words."""

from __future__ import annotations

import pytest

from content.library import BUNDLED, load
from content.lint import lint
from content.reading import read_course

pytest.importorskip("PIL")

from scripts.draw_pictures.canvas import Canvas, OffTheSheetError
from scripts.draw_pictures.pictures import COVERS, FILES, SHEETS, drawn, file_of, is_stale

COURSE = read_course(BUNDLED / "ai-imaging").course


@pytest.mark.parametrize("name", FILES)
def test_a_picture_is_as_the_script_draws_it(name: str) -> None:
    assert not is_stale(name), "python -m scripts.draw_pictures"


def test_drawing_twice_gives_the_same_bytes() -> None:
    assert drawn("ai-imaging/pictures/windows.png") == drawn("ai-imaging/pictures/windows.png")


def test_a_course_about_images_shows_all_that_was_drawn() -> None:
    assert COURSE is not None
    for course in load().courses:
        assert {picture.name for picture in course.pictures} == set(SHEETS[course.id])
    assert sum(page.picture is not None for lesson in COURSE.lessons for page in lesson.pages) >= 15
    assert sum(card.picture is not None for card in COURSE.cards.values()) >= 3
    assert sum(question.picture is not None for question in COURSE.questions.values()) >= 4
    assert COURSE.lessons[0].pages[0].picture is None  # the first thing a learner meets is one message


def test_pictures_are_small_and_as_wide_as_a_phone_wants_them() -> None:
    assert COURSE is not None
    assert {picture.width for picture in COURSE.pictures} == {1080}
    sizes = [picture.path.stat().st_size for picture in COURSE.pictures]
    assert max(sizes) < 50_000
    assert sum(sizes) < 1_000_000


def test_every_bundled_course_has_a_small_cover_for_its_audio() -> None:
    assert all(course.cover is not None for course in load().courses)
    assert all(file_of(name).stat().st_size < 20_000 for name in COVERS)


def test_no_words_for_a_picture_say_what_is_asked() -> None:
    for course in load().courses:
        told = [problem.code for problem in lint(read_course(BUNDLED / course.id))]
        assert not {"says-answer", "asked-twice"} & set(told)
        for question in course.questions.values():
            if question.picture is not None:
                words = f"{question.question} {question.picture.alt}".casefold()
                for answer in question.right:
                    assert len(answer) < 3 or answer.casefold() not in words, question.id


@pytest.mark.parametrize(("x", "size"), [(5, 40), (200, 20)])
def test_letters_too_small_or_off_the_sheet_are_refused(x: float, size: float) -> None:
    with pytest.raises(OffTheSheetError):
        Canvas(200).text(x, 100, "radiologist", size=size)
