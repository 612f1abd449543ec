"""What is written is read again as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.course import Card, CardKind, Course, Lesson, Page, Question, Resource, Section, Term
from content.library import BUNDLED
from content.reading import read_course
from content.writer import write_course
from tests.unit.content.writing import good

LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "M"]) | st.sampled_from(
    " \n:#'\"-[]{}"
)
TEXT = st.text(LETTERS, min_size=1, max_size=30).map(str.strip).filter(bool)
MAYBE = TEXT | st.just("")
FORMS = st.lists(TEXT, min_size=1, max_size=3, unique=True).map(tuple)
PAIRS = st.lists(st.tuples(TEXT, TEXT).filter(lambda pair: pair[0] != pair[1]), max_size=2).map(tuple)
CHOICES = st.lists(TEXT, min_size=2, max_size=5, unique_by=lambda text: " ".join(text.casefold().split()))


@st.composite
def cards(draw: st.DrawFn, ids: st.SearchStrategy[str], lesson: str) -> Card:
    """Return a card of any kind."""
    kind = draw(st.sampled_from(list(CardKind)))
    return Card(
        id=draw(ids),
        kind=kind,
        question=draw(TEXT),
        answer=draw(TEXT) + (" 1" if kind is CardKind.NUMBER else ""),
        accept=draw(st.lists(TEXT, max_size=2, unique=True).map(tuple)),
        items=draw(st.lists(FORMS, min_size=1, max_size=3).map(tuple)) if kind is CardKind.LIST else (),
        points=draw(st.lists(FORMS, min_size=1, max_size=3).map(tuple)) if kind is CardKind.POINTS else (),
        ordered=kind is CardKind.LIST and draw(st.booleans()),
        need=draw(st.none() | st.just(1)) if kind in (CardKind.LIST, CardKind.POINTS) else None,
        opposites=draw(PAIRS),
        explanation=draw(MAYBE),
        lesson=lesson,
    )


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """Return a course that `tutor check` finds no error in."""
    numbers = iter(range(10_000))
    ids = st.builds(lambda: f"id.{next(numbers)}_x")

    def questions(lesson: str) -> tuple[Question, ...]:
        return tuple(
            Question(draw(ids), draw(TEXT), (first,), tuple(others), section="s", lesson=lesson)
            for first, *others in draw(st.lists(CHOICES, max_size=2))
        )

    lessons = []
    for _ in range(draw(st.integers(1, 2))):
        id_ = draw(ids)
        own = draw(st.lists(cards(ids, id_), max_size=2).map(tuple))
        pages = tuple(map(Page, draw(st.lists(TEXT, min_size=1, max_size=3))))
        lessons.append(Lesson(id_, draw(TEXT), pages, own, questions(id_), minutes=draw(st.integers(1, 9))))
    return Course(
        id=draw(ids),
        title=draw(TEXT),
        summary=draw(MAYBE),
        minutes=draw(st.integers(1, 500)),
        lessons=tuple(lessons),
        loose_cards=draw(st.lists(cards(ids, ""), max_size=3).map(tuple)),
        loose_questions=questions(""),
        resources=(Resource(draw(TEXT), "https://example.org/a?b#c", draw(MAYBE), ("id.1",)),),
        glossary=(Term(draw(TEXT), draw(FORMS), draw(MAYBE)),),
        opposites=draw(PAIRS),
        sections=(Section("s", draw(TEXT), draw(MAYBE)),),
    )


@settings(max_examples=60, deadline=None)
@given(courses())
def test_any_course_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, course: Course
) -> None:
    folder = tmp_path_factory.getbasetemp() / "written"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    write_course(course, folder)
    assert good(folder) == course


def test_the_bundled_courses_survive_being_written(tmp_path: Path) -> None:
    for folder in sorted(BUNDLED.iterdir()):
        course = read_course(folder).course
        if course is not None:
            (tmp_path / course.id).mkdir()
            write_course(course, tmp_path / course.id)
            assert good(tmp_path / course.id) == course


def test_many_cards_are_split_among_files_in_order(tmp_path: Path) -> None:
    many = tuple(Card(f"c{i}", CardKind.TERM, "q" * 900 + str(i), "a") for i in range(2_500))
    write_course(Course("c", "T", loose_cards=many), tmp_path)
    assert len(list((tmp_path / "cards").iterdir())) == 5
    assert good(tmp_path).loose_cards == many
