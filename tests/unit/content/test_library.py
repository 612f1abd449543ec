"""The library: courses found, broken ones left out, cards by key."""

from __future__ import annotations

import time
from pathlib import Path

from content import library
from content.library import BUNDLED
from tests.unit.content.writing import put

COURSE = "id: %s\ntitle: T\ncards: [{id: x, question: q, answer: a}]\n"


def test_courses_are_found_by_id_and_cards_by_key(tmp_path: Path) -> None:
    put(tmp_path, a__course=COURSE % "one", b__course=COURSE % "two", single=COURSE % "three")
    shelf = library.load([tmp_path])
    assert [course.id for course in shelf.courses] == ["one", "two", "three"]
    two = shelf.get("two")
    card = shelf.card("two/x")
    assert two is not None
    assert card is two.cards["x"]
    assert shelf.course_of("two/x") is two
    assert shelf.problems == ()


def test_what_is_gone_is_none(tmp_path: Path) -> None:
    shelf = library.load([put(tmp_path, course=COURSE % "one")])
    assert [shelf.card(key) for key in ("one/gone", "gone/x", "one", "")] == [None] * 4
    assert shelf.get("gone") is None
    assert shelf.question("one/x") is None


def test_a_broken_course_is_told_and_the_others_load(tmp_path: Path) -> None:
    put(tmp_path, a__course="id: a\ntitle: [\n", b__course=COURSE % "b")
    shelf = library.load([tmp_path])
    assert [course.id for course in shelf.courses] == ["b"]
    assert [str(problem).split(": ")[0] for problem in shelf.problems] == [f"{tmp_path}/a/course.yaml:2:8"]


def test_of_two_courses_with_one_id_the_second_is_told(tmp_path: Path) -> None:
    put(tmp_path, a__course=COURSE % "one", b__course=COURSE % "ONE")
    shelf = library.load([tmp_path])
    assert len(shelf.courses) == 1
    assert "another course has the id `one`" in str(shelf.problems[0])
    assert shelf.problems[0].file.endswith("b/course.yaml")


def test_a_folder_that_is_not_there_or_holds_no_course_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    shelf = library.load([tmp_path / "gone", tmp_path / "empty"])
    assert [problem.code for problem in shelf.problems] == ["no-such-path", "no-course"]


def test_a_folder_with_one_yaml_file_is_a_course_and_other_folders_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, a__anything=COURSE % "one", b__pictures__x="a: b", _drafts__course="broken: [")
    shelf = library.load([tmp_path])
    assert ([course.id for course in shelf.courses], shelf.problems) == (["one"], ())


def test_the_bundled_courses_are_the_default() -> None:
    assert [course.id for course in library.load().courses] == [
        course.id for course in library.load([BUNDLED]).courses
    ]
    assert library.load().get("ai-imaging") is not None


def test_a_thousand_cards_load_in_a_moment(tmp_path: Path) -> None:
    cards = "".join(
        f"- {{id: c{i}, question: Question {i}?, answer: a{i}, accept: [b, c]}}\n" for i in range(1000)
    )
    put(tmp_path, course="id: c\ntitle: T\n", cards=cards)
    times = []
    for _ in range(3):
        start = time.process_time()
        assert len(library.load([tmp_path]).courses[0].cards) == 1000
        times.append(time.process_time() - start)
    assert min(times) < 1  # a tenth of it where it was written
